import { describe, expect, it } from '@jest/globals';
import { type Content, contentSchema } from '@allmende/domain/content';
import { toText } from '@allmende/domain/markdown';
import { picturesIn } from '@allmende/domain/pictures';
import fc from 'fast-check';
import { exportMarkdown } from './markdown-export.ts';
import { importMarkdown } from './markdown-import.ts';

const content = (more: object): Content =>
  contentSchema.parse({ metadata: { title: 'Plan', type: 'notfallplan', licence: 'CC-BY-4.0' }, ...more });
const clause = (id: string, heading: string, body: string, more: object = {}) => ({
  id,
  heading,
  level: 1,
  body,
  guidance: '',
  requirements: [],
  ...more,
});

describe('an export for the town hall', () => {
  const plan = content({
    clauses: [
      clause(
        'a',
        'Leitung {{municipality.name-genitive}}',
        'Rufen Sie {{it.hotline}} an. {{it.hotline}} ist {{open.place}}.\n\n`{{it.hotline}}` bleibt.',
        { guidance: 'Nur für Nachnutzende' },
      ),
    ],
    variables: [{ key: 'open.place', label: 'Ort *der* Übergabe' }],
  });
  const provenance = {
    title: 'Urplan',
    municipalityName: 'Stadt Neuburg',
    number: '2.1',
    licence: 'CC-BY-4.0',
    url: 'https://example.org/v/urplan/2.1',
  };
  const text = exportMarkdown(plan, {
    values: { 'municipality.name-genitive': 'der Stadt Kelheim', 'it.hotline': '030 23125-*0*' },
    provenance,
    label: 'GREEN',
    frontMatter: { version: '1.0' },
  });

  it('puts every value in place, marks what is open, and keeps guidance back', () => {
    expect(text).toContain('## Leitung der Stadt Kelheim\n');
    expect(text).toContain('Rufen Sie 030 23125-\\*0\\* an. 030 23125-\\*0\\* ist ⟦Ort \\*der\\* Übergabe⟧.');
    expect(text).toContain('`{{it.hotline}}` bleibt.');
    expect(text).not.toContain('Nachnutzende');
  });

  it('carries label, version, licence and where it comes from', () => {
    expect(text).toMatch(/^---\ntitle: Plan\ntlp: TLP:GREEN\nlicence: CC-BY-4.0\nversion: "1.0"\nbasedOn:\n/);
    expect(text).toContain('**TLP:GREEN**');
    expect(text).toContain(
      'Beruht auf „Urplan“, Stadt Neuburg, Fassung 2.1, Lizenz CC-BY-4.0. <https://example.org/v/urplan/2.1>',
    );
  });

  it('names at its end the files and links that belong to it', () => {
    const file = { sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 1, licence: '' };
    const files = [
      { ...file, name: 'Über_sicht.pdf' },
      { ...file, name: 'Plan.pdf' },
    ];
    const links = [{ label: 'Leitfaden', url: 'https://example.org/ä?b=1' }];
    const end = exportMarkdown({ ...plan, files, links }, { provenance })
      .split('\n---\n')
      .at(-1);
    expect(end).toMatch(
      /^\nDateien: Über\\?_sicht\.pdf, Plan\.pdf\n\nLinks: Leitfaden <https:\/\/example\.org\/%C3%A4\?b=1>\n\nBeruht/,
    );
    expect(exportMarkdown({ ...plan, files, links }, { complete: true })).not.toContain('Dateien: ');
  });

  it('keeps variables where no values are given', () => {
    expect(exportMarkdown(plan, { frontMatter: false })).toContain('## Leitung {{municipality.name-genitive}}');
  });
});

describe('clauses that stand only for some', () => {
  const plan = content({
    clauses: [
      clause('a', 'Zweck', 'Für alle.'),
      clause('b', 'Mobile Geräte', 'Das MDM heißt {{mdm.name}}.', { when: { key: 'mdm.genutzt', is: ['yes'] } }),
      clause('c', 'Vertrag', 'Mit dem Haus.', { when: { key: 'mdm.art', is: ['Haus --> Amt', 'a" | "b'] } }),
    ],
    variables: [
      { key: 'mdm.genutzt', label: 'MDM im Einsatz', type: 'boolean' },
      { key: 'mdm.art', label: 'Art', type: 'choice', options: ['Haus --> Amt', 'a" | "b'] },
    ],
  });

  it('stand in a filled document where their condition holds', () => {
    const headings = (values: Record<string, string>) =>
      [...exportMarkdown(plan, { values }).matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    expect(headings({})).toEqual(['Zweck']);
    expect(headings({ 'mdm.genutzt': 'yes' })).toEqual(['Zweck', 'Mobile Geräte']);
    expect(headings({ 'mdm.genutzt': 'no', 'mdm.art': 'Haus --> Amt' })).toEqual(['Zweck', 'Vertrag']);
  });

  it('say for whom they stand where nothing is filled in', () => {
    expect(exportMarkdown(plan)).toContain('## Mobile Geräte\n\n*Nur wenn: MDM im Einsatz = Ja*\n\nDas MDM');
  });

  it('bring their condition along in a complete export', () => {
    const { clauses } = importMarkdown(exportMarkdown(plan, { complete: true })).content;
    expect(clauses.map(({ when }) => when)).toEqual(plan.clauses.map(({ when }) => when));
    expect(clauses.map(({ guidance }) => guidance)).toEqual(['', '', '']);
  });
});

describe('clauses that meet in one document', () => {
  const both = content({
    clauses: [
      clause('a', 'A', 'eins[^1] und [Ziel][z]\n\n[^1]: Note A\n\n[z]: https://a.example.org'),
      clause(
        'b',
        'B',
        '# Überschrift\n\nzwei[^1] und [Ziel][z]\n\n[^1]: Note B\n\n[z]: https://b.example.org\n\n```\noffen',
      ),
      clause('c', 'C', 'Ende\n\n<!-- offen'),
    ],
  });

  it('keep their own footnotes, targets, headings and ends', () => {
    const again = importMarkdown(exportMarkdown(both, { complete: true })).content;
    expect(again.clauses.map(({ heading }) => heading)).toEqual(['A', 'B', 'C']);
    expect(again.clauses[0]?.body).toContain('eins[^1] und [Ziel](<https://a.example.org>)');
    expect(again.clauses[1]?.body).toContain('###### Überschrift\n\nzwei[^1] und [Ziel](<https://b.example.org>)');
    expect(again.clauses[1]?.body).toMatch(/Note B[\s\S]*offen\n```$/);
    expect(toText(again.clauses[2]!.body)).toContain('offen');
  });
});

describe('a complete export', () => {
  const word = fc.constantFrom(
    'Zweck',
    'Maßnahme',
    'gilt',
    'für',
    'die',
    'Übung',
    '**fett**',
    '`{{kein.wert}}`',
    '{{a.b}}',
    '{{isb.name}}',
    '[Link](https://example.org/x)',
    'C#',
    'a_b',
    '\\*',
    '&amp;',
    '2 < 3',
    'TLP:RED',
    '„so“',
    '{',
    '}}',
    '#',
    '1.',
    '🙂',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `Wort ${words.join(' ')}`);
  const block = fc.oneof(
    line,
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((text) => `- ${text}`).join('\n')),
    line.map((text) => `> ${text}\n>\n> - [ ] ${text}`),
    line.map((text) => `| Kopf | Zahl |\n|---|--:|\n| ${text.replaceAll('|', '')} | 1 |`),
    line.map((text) => `\`\`\`sh\n# ${text}\n{{ roh }} [TODO]\n\`\`\``),
    line.map((text) => `###### ${text}`),
    fc.constant('    eingerückt\n\n---\n\n1. eins\n\n   weiter'),
  );
  const clauses = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
      heading: line.filter((text) => !/[#{]$/.test(text)),
      level: fc.integer({ min: 1, max: 4 }),
      body: fc
        .array(block, { maxLength: 4 })
        .map((blocks) => blocks.join('\n\n').replace(/\s+$/, '').replace(/^\n+/, '')),
      guidance: fc.oneof(
        fc.constant(''),
        fc
          .array(fc.oneof(line, fc.constantFrom('--> Ende', '--\\> <!-- x', '# kein Abschnitt', '')), {
            minLength: 1,
            maxLength: 4,
          })
          .map((lines) => lines.join('\n').trim()),
      ),
      requirements: fc.uniqueArray(fc.constantFrom('gs2023:ORP.4', 'wiba:12', 'iso27001:A.5.17', 'nis2:21-2-a')),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );
  const text = (max: number) =>
    fc
      .oneof(
        line,
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', 'null', '007', 'true', '- x: y', '"', "it's", '# x', '*a', 'a: b'),
      )
      .map((value) =>
        value
          .replace(/[\p{C}\u2028\u2029]/gu, '')
          .toWellFormed()
          .trim()
          .slice(0, max)
          .trim(),
      );
  const variable = (key: string) =>
    fc.record({
      key: fc.constant(key),
      label: text(60).map((label) => label || key),
      help: text(100),
      type: fc.constantFrom('text', 'number', 'date', 'choice', 'contact'),
      example: text(60),
      default: text(60),
      options: fc.array(text(20), { maxLength: 3 }),
      fromProfile: fc.boolean(),
    });
  const contents = fc.record({
    metadata: fc.record({
      title: text(60).map((title) => title || 'Plan'),
      shortVersion: text(200),
      summary: text(300),
      type: fc.constantFrom('leitlinie', 'konzept', 'werkzeug'),
      topics: fc.uniqueArray(fc.constantFrom('notfall', 'governance'), { maxLength: 2 }),
      effort: fc.integer({ min: 0, max: 5 }),
      offline: fc.boolean(),
      licence: fc.constantFrom('', 'CC-BY-4.0'),
      keywords: fc.array(text(30), { maxLength: 3 }),
      reviewMonths: fc.integer({ min: 1, max: 60 }),
      maintainer: fc.record({ function: text(60), contact: text(60) }),
      sizeClasses: fc.uniqueArray(fc.constantFrom('LAND', 'KLEIN', 'MITTEL', 'GROSS')),
      landScope: fc.uniqueArray(fc.constantFrom('BY', 'NW', 'NI')),
    }),
    clauses,
    variables: fc.tuple(variable('a.b'), variable('isb.name')),
    links: fc.array(
      fc.record({ label: text(30).map((label) => label || 'L'), url: fc.constant('https://example.org/a?b=c&d') }),
      { maxLength: 2 },
    ),
  });

  it('brings back the same content, whatever it is', () => {
    fc.assert(
      fc.property(contents, (made) => {
        const original = contentSchema.parse(made);
        expect(importMarkdown(exportMarkdown(original, { complete: true })).content).toEqual(original);
      }),
      { numRuns: 60 },
    );
  });
});

describe('pictures on the way out and in again', () => {
  it('keep their names, their words and their marks', () => {
    const body =
      '![Plan der {{ort}}](Plan%20%28neu%29.png "Titel") und ![](linie.png "dekorativ")\n\n![][p]\n\n[p]: p.png';
    const original = content({ clauses: [clause('a', 'A', body)], variables: [{ key: 'ort', label: 'Ort' }] });
    const again = importMarkdown(exportMarkdown(original, { complete: true })).content;
    expect(again.clauses).toEqual(original.clauses);
  });

  it('stay apart where two clauses mean different files by the same word', () => {
    const original = content({
      clauses: [clause('a', 'A', '![Eins][p]\n\n[p]: eins.png'), clause('b', 'B', '![Zwei][p]\n\n[p]: zwei.png')],
    });
    const again = importMarkdown(exportMarkdown(original, { complete: true })).content;
    expect(again.clauses.map(({ body }) => picturesIn(body).map(({ name }) => name))).toEqual([
      ['eins.png'],
      ['zwei.png'],
    ]);
  });
});
