import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareContents } from './compare.ts';
import { compareWords, type Words } from './compare-words.ts';
import { contentOf, documents } from './proof/random-documents.ts';
import { edited, edits } from './proof/random-edits.ts';

const marks = (pieces: readonly Words[]) =>
  pieces.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join('');
const sideOf = (pieces: readonly Words[], other: Words['kind']) =>
  pieces.map(({ kind, text }) => (kind === other ? '' : text)).join('');

describe('comparing words', () => {
  it.each([
    ['zwölf Zeichen', 'vierzehn Zeichen', '-zwölf-+vierzehn+ Zeichen'],
    ['Das gilt immer.', 'Das gilt auch nachts.', 'Das gilt -immer-+auch nachts+.'],
    ['alle vier Wochen prüfen', 'jeden zweiten Monat prüfen', '-alle vier Wochen-+jeden zweiten Monat+ prüfen'],
    ['an {{isb.name}} melden', 'an {{dsb.name}} melden', 'an -{{isb.name}}-+{{dsb.name}}+ melden'],
    [
      'siehe [BSI](https://a.example/x)',
      'siehe [BSI](https://b.example/x)',
      'siehe -[BSI](https://a.example/x)-+[BSI](https://b.example/x)+',
    ],
    ['', 'neu', '+neu+'],
    ['gleich', 'gleich', 'gleich'],
  ])('%s → %s', (from, to, shown) => {
    expect(marks(compareWords(from, to))).toBe(shown);
  });

  it('always holds both texts whole', () => {
    const text = fc.array(fc.constantFrom('a', 'die', ' ', '\n\n', '**', '[x](y)', '{{a.b}}', '`', '[', 'ä'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [from, to] = [one.join(''), other.join('')];
        const pieces = compareWords(from, to);
        expect(sideOf(pieces, 'added')).toBe(from);
        expect(sideOf(pieces, 'removed')).toBe(to);
        pieces.forEach(({ kind }, at) => expect(kind).not.toBe(pieces[at + 1]?.kind));
      }),
      { numRuns: 500 },
    );
  });

  it('answers at once for long texts that have nothing in common', () => {
    const [from, to] = ['alt', 'neu'].map((word) =>
      Array.from({ length: 30_000 }, (_, at) => `${word}${at}`).join(' '),
    );
    const start = performance.now();
    const pieces = compareWords(from!, to!);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect([sideOf(pieces, 'added'), sideOf(pieces, 'removed')]).toEqual([from, to]);
  });
});

describe('comparing contents', () => {
  it('tells what was changed, added, removed and moved', () => {
    const base = contentOf({
      title: 'Alt',
      keywords: [],
      variables: {},
      links: {},
      sections: ['a', 'b', 'c', 'd'].map((id) => ({
        id,
        heading: [id],
        level: 1,
        blocks: [],
        guidance: [],
        requirements: [],
      })),
    });
    const [a, b, c, d] = base.clauses as [
      (typeof base.clauses)[0],
      (typeof base.clauses)[0],
      (typeof base.clauses)[0],
      (typeof base.clauses)[0],
    ];
    const now = {
      ...base,
      metadata: { ...base.metadata, title: 'Neu' },
      clauses: [d, { ...b, body: 'x' }, { ...c, deviation: 'Satzung' }, { ...a, id: 'e' }],
    };
    const { clauses, metadata, variables } = compareContents(base, now);
    expect(clauses.map(({ id, change, moved }) => [id, change, moved])).toEqual([
      ['a', 'removed', false],
      ['d', 'moved', true],
      ['b', 'changed', false],
      ['c', 'same', false],
      ['e', 'added', false],
    ]);
    expect([metadata, variables]).toEqual([[{ field: 'title', from: 'Alt', to: 'Neu' }], []]);
  });

  it('finds nothing in equal contents, and every clause of both in others', () => {
    fc.assert(
      fc.property(documents, edits, (model, list) => {
        const [from, to] = [contentOf(model), contentOf(edited(model, list, 'x'))];
        expect(compareContents(from, from).clauses.every(({ change }) => change === 'same')).toBe(true);
        const { clauses } = compareContents(from, to);
        expect(clauses.flatMap((one) => one.to ?? [])).toEqual(to.clauses);
        expect(clauses.filter((one) => one.from !== null)).toHaveLength(from.clauses.length);
      }),
      { numRuns: 300 },
    );
  });
});
