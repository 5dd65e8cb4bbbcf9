import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Content, contentSchema } from './content.ts';
import { toText } from './markdown.ts';
import { clausesUsing, fill, gaps, tokensIn, valuesFor, variablesIn } from './variables.ts';

const content = (body: string, heading = 'Kontakt'): Content =>
  contentSchema.parse({
    metadata: { title: 'Plan', type: 'konzept' },
    clauses: [{ id: 'a', heading, level: 1, body }],
    variables: [
      { key: 'own.place', label: 'Ort', default: 'Rathaus' },
      { key: 'own.day', label: 'Tag' },
    ],
  });

describe('variables in a text', () => {
  it('are found in headings, tables, links and footnotes, never in code or comments', () => {
    const body =
      '{{a.b}} `{{c.d}}`\n\n| {{e.f}} |\n|---|\n| x |\n\n[{{g.h}}](mailto:{{i.j}} "{{k.l}}")\n\n[^1]\n\n[^1]: {{m.n}}\n\n```\n{{o.p}}\n```\n\n<!-- {{q.r}} -->\n\n    {{s.t}}\n\n[z]: https://{{u.v}}';
    expect(tokensIn(body).map(({ key, place }) => [key, place])).toEqual([
      ...['a.b', 'e.f', 'g.h'].map((key) => [key, 'text']),
      ['i.j', 'url'],
      ...['k.l', 'm.n'].map((key) => [key, 'text']),
      ['u.v', 'url'],
    ]);
    expect([...variablesIn(content('{{a.b}} {{a.b}}', 'Für {{a.b}}'))]).toEqual([['a.b', 3]]);
    expect(clausesUsing(content('{{a.b}}'), 'a.b')).toEqual(['a']);
  });

  it('are written exactly: other spellings are text', () => {
    expect(tokensIn('{{ a.b }} {{A.b}} {{a_b}} {a.b} {{a.b} \\{{a.b}}')).toEqual([]);
  });
});

describe('filling in values', () => {
  it('changes nothing but the places', () => {
    const text = '*  Liste*\n\n\n1)  {{isb.name}}\\\nweiter  \n`{{isb.name}}`';
    expect(fill(text, { 'isb.name': 'Ada' })).toEqual({ text: text.replace('{{isb.name}}', 'Ada'), missing: [] });
  });

  it('takes values for words, whatever signs are in them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z*_`<>|[\]()#+~\\&;{}.!1 -]{1,20}$/), (value) => {
        const wanted = value.trim().replace(/\s+/g, ' ');
        if (wanted === '') return;
        const { text } = fill('Start {{a.b}} Ende', { 'a.b': wanted });
        expect(toText(text)).toBe(`Start ${wanted} Ende`);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a table a table and an address an address', () => {
    expect(fill('| {{a.b}} |\n|---|', { 'a.b': 'x | y\nz' }).text).toBe('| x \\| y, z |\n|---|');
    expect(fill('[x](https://a.de/{{a.b}})', { 'a.b': 'ü (1)' }).text).toBe('[x](https://a.de/%C3%BC%20%281%29)');
  });

  it('does not fill a value into a value', () => {
    const { text } = fill('{{a.b}}', { 'a.b': '{{c.d}}', 'c.d': 'geheim' });
    expect(fill(text, { 'c.d': 'geheim' }).text).toBe(text);
  });

  it('names what is missing, and marks it where asked', () => {
    expect(fill('{{a.b}} {{a.b}} {{c.d}}', { 'c.d': ' ' })).toEqual({
      text: '{{a.b}} {{a.b}} {{c.d}}',
      missing: ['a.b', 'c.d'],
    });
    expect(fill('{{a.b}}', {}, (key) => `⟦${key}⟧`).text).toBe('⟦a.b⟧');
  });
});

describe('the values of a city', () => {
  it('are its answers for the document, then its profile, then the defaults', () => {
    const document = content('{{isb.name}} {{own.place}} {{own.day}} {{it.hotline}}');
    const values = valuesFor(
      document,
      { 'isb.name': 'Ada', 'own.place': 'Profil', 'mayor.name': 'fremd' },
      new Map([['isb.name', 'Eva']]),
    );
    expect([...values]).toEqual([
      ['own.place', { value: 'Profil', source: 'profile' }],
      ['isb.name', { value: 'Eva', source: 'own' }],
    ]);
    expect(valuesFor(document, {}).get('own.place')).toEqual({ value: 'Rathaus', source: 'default' });
    expect(gaps(document, values)).toEqual([
      { key: 'own.day', label: 'Tag', occurrences: 1 },
      { key: 'it.hotline', label: 'It: Hotline', occurrences: 1 },
    ]);
  });
});
