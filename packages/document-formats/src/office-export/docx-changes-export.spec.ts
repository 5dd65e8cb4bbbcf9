import { describe, expect, it } from '@jest/globals';
import { type Content, contentSchema } from '@allmende/domain/content';
import fc from 'fast-check';
import { exportDocxChanges } from './docx-changes-export.ts';
import { exportDocx } from './docx-export.ts';
import type { ExportDocument } from './export-document.ts';
import { type Line, OpenedDocx } from './trials/opened-docx.ts';

/** Behind the box of a task stands a tab where the box can be ticked. */
const plain = (lines: readonly Line[]) =>
  lines.map(({ style, text }) => ({ style, text: text.replace(/^([☐☑])\s/, '$1 ') }));

const author = { author: 'Stadt Kelheim', date: '2026-11-23T00:00:00Z' };

type Written = readonly [id: string, heading: string, body: string, level?: number];
const documentOf = (number: string, clauses: readonly Written[], title = 'Passwortrichtlinie'): ExportDocument => {
  const content: Content = contentSchema.parse({
    metadata: { title, type: 'richtlinie', licence: 'CC-BY-4.0' },
    clauses: clauses.map(([id, heading, body, level = 1]) => ({ id, heading, body, level })),
  });
  return { content, frame: { number, municipalityName: 'Stadt Kelheim', licence: 'CC-BY-4.0' } };
};
const opened = async (document: ExportDocument) => new OpenedDocx((await exportDocx(document)).bytes);
const compared = async (from: ExportDocument, to: ExportDocument) =>
  new OpenedDocx((await exportDocxChanges(from, to, author)).bytes);

const old = documentOf('2.0', [
  ['zweck', 'Zweck', 'Diese Richtlinie gilt für alle Beschäftigten der Stadt.[^1]\n\n[^1]: Auch für Praktika.'],
  ['laenge', 'Länge', 'Ein Passwort hat mindestens **acht** Zeichen.\n\n- Buchstaben\n- Ziffern\n- Zeichen'],
  [
    'wechsel',
    'Wechsel',
    'Das Passwort wird alle 90 Tage gewechselt.\n\n| Konto | Tage |\n|---|---|\n| Admin | 30 |\n| Andere | 90 |',
  ],
  ['ende', 'Inkrafttreten', 'Sie tritt am 1. Juli in Kraft.'],
]);
const now = documentOf(
  '2.1',
  [
    [
      'zweck',
      'Zweck und Geltung',
      'Diese Richtlinie gilt für alle Beschäftigten und Gäste der Stadt.[^1]\n\n[^1]: Auch für Aushilfen.',
    ],
    ['ende', 'Inkrafttreten', 'Sie tritt am 1. August in Kraft.\n\n> Bekannt gemacht im Intranet.'],
    [
      'laenge',
      'Länge',
      'Ein Passwort hat mindestens **zwölf** Zeichen.\n\n- Buchstaben\n- Satzzeichen\n- Zeichen\n- Leerzeichen',
    ],
    ['mfa', 'Zweiter Faktor', 'Neu und verbindlich.', 2],
    ['wechsel', 'Wechsel', '| Konto | Tage |\n|---|---|\n| Admin | 60 |\n| Dienste | 365 |\n| Andere | nie |'],
  ],
  'Passwort- und MFA-Richtlinie',
);

describe('two versions as Word with tracked changes', () => {
  it('are the new version when all is accepted, and the old one when all is rejected', async () => {
    const both = await compared(old, now);
    expect(both.lines('accepted')).toEqual((await opened(now)).lines());
    expect(both.lines('rejected')).toEqual((await opened(old)).lines());
  });

  it('name the author and the day of every change, each with a number of its own', async () => {
    const both = await compared(old, now);
    const changes = [...both.all('ins'), ...both.all('del')];
    const of = (name: string) => changes.map((change) => change.getAttribute(name));
    expect(changes.length).toBeGreaterThan(20);
    expect(new Set(of('w:author'))).toEqual(new Set(['Stadt Kelheim']));
    expect(new Set(of('w:date'))).toEqual(new Set(['2026-11-23T00:00:00Z']));
    expect(new Set(of('w:id')).size).toBe(changes.length);
  });

  it('change words within a paragraph, not the paragraph', async () => {
    const both = await compared(old, now);
    const removed = both.all('delText').map(({ textContent }) => textContent);
    expect(removed).toEqual(expect.arrayContaining(['acht', '30']));
    expect(removed).not.toContain('Ein Passwort hat mindestens ');
  });

  it('have no change where there is none', async () => {
    const both = await compared(old, { ...old, frame: { ...old.frame, number: '2.1' } });
    expect([...both.all('ins'), ...both.all('del')]).toEqual([]);
  });

  it('hold for whatever was added, removed, moved and reworded', async () => {
    const blocks = [
      'Ein Absatz mit *betonten* Wörtern.',
      'Ein Absatz mit anderen Wörtern.',
      '- eins\n- zwei\n  1. innen\n  2. weiter innen\n- drei',
      '- eins\n- vier',
      '1. erstens\n2. zweitens',
      '- [ ] offen\n- [x] getan',
      '- [x] offen\n- [x] getan',
      '| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
      '| A | B |\n|---|---|\n| 1 | zwei |',
      '| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |',
      '> Zitat\n>\n> - mit Liste',
      '```\nCode\n\nmehr\n```',
      '```\nCode\n\nanders\n```',
      '---',
      '#### Im Text',
      'Mit Fußnote[^n].\n\n[^n]: Dort.',
    ];
    const body = fc.array(fc.constantFrom(...blocks), { maxLength: 5 }).map((parts) => parts.join('\n\n'));
    const clause = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('Erstes', 'Zweites Mal'),
      body,
      fc.integer({ min: 1, max: 2 }),
    );
    const clauses = fc.uniqueArray(clause, { selector: ([id]) => id, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(clauses, clauses, async (from, to) => {
        const [before, after] = [documentOf('1.0', from), documentOf('1.1', to)];
        const both = await compared(before, after);
        expect(plain(both.lines('accepted'))).toEqual(plain((await opened(after)).lines()));
        expect(plain(both.lines('rejected'))).toEqual(plain((await opened(before)).lines()));
      }),
      { numRuns: 20 },
    );
  });
});
