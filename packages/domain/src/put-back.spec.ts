import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Clause, clauseSchema } from './content.ts';
import { inlineHtml, toHtml } from './markdown.ts';
import { designatedNames, nameForms } from './municipality-name.ts';
import { putBackValues } from './put-back.ts';
import { fill, type Value } from './variables.ts';

const clause = (body: string, heading = 'Kontakt'): Clause => clauseSchema.parse({ id: 'a', heading, level: 1, body });

const kelheim = {
  'municipality.name': 'Stadt Kelheim',
  'municipality.name-sentence': 'die Stadt Kelheim',
  'municipality.name-dative': 'der Stadt Kelheim',
  'municipality.name-genitive': 'der Stadt Kelheim',
  'municipality.name-short': 'Kelheim',
  'municipality.adjective': 'Kelheimer',
  'municipality.address': 'Ludwigsplatz 16\n93309 Kelheim',
  'municipality.website': 'https://www.kelheim.example',
  'staff-council.name': 'Personalrat der Stadt Kelheim',
  'isb.name': 'Sabine Huber',
  'isb.email': 'isb@kelheim.example',
  'it.hotline': '09441 555-44',
  'passwort.mindestlaenge': '12',
  'passwort.manager': 'KeePassXC*',
  'mdm.genutzt': 'ja',
};
const bautzen = {
  'municipality.name': 'Landkreis Bautzen',
  'municipality.name-sentence': 'der Landkreis Bautzen',
  'municipality.name-dative': 'dem Landkreis Bautzen',
  'municipality.name-genitive': 'des Landkreises Bautzen',
};

describe('the forms of a name', () => {
  it.each([
    ['Stadt Kelheim', 'die Stadt Kelheim', 'der Stadt Kelheim', 'der Stadt Kelheim', 'Kelheim', 'Kelheimer'],
    [
      'Landkreis Bautzen',
      'der Landkreis Bautzen',
      'dem Landkreis Bautzen',
      'des Landkreises Bautzen',
      'Bautzen',
      'Bautzener',
    ],
    ['Markt Murnau', 'der Markt Murnau', 'dem Markt Murnau', 'des Marktes Murnau', 'Murnau', 'Murnauer'],
    ['Amt Neuhaus', 'das Amt Neuhaus', 'dem Amt Neuhaus', 'des Amtes Neuhaus', 'Neuhaus', 'Neuhauser'],
    [
      'Große Kreisstadt Calw',
      'die Große Kreisstadt Calw',
      'der Großen Kreisstadt Calw',
      'der Großen Kreisstadt Calw',
      'Calw',
      'Calwer',
    ],
    [
      'Freie und Hansestadt Hamburg',
      'die Freie und Hansestadt Hamburg',
      'der Freien und Hansestadt Hamburg',
      'der Freien und Hansestadt Hamburg',
      'Hamburg',
      'Hamburger',
    ],
    [
      'Stadt Rüsselsheim am Main',
      'die Stadt Rüsselsheim am Main',
      'der Stadt Rüsselsheim am Main',
      'der Stadt Rüsselsheim am Main',
      'Rüsselsheim am Main',
      'Rüsselsheimer',
    ],
    [
      'Neustadt an der Weinstraße',
      'Neustadt an der Weinstraße',
      'Neustadt an der Weinstraße',
      'Neustadt an der Weinstraße',
      'Neustadt an der Weinstraße',
      'Neustadter',
    ],
    [
      'Rhein-Erft-Kreis',
      'der Rhein-Erft-Kreis',
      'dem Rhein-Erft-Kreis',
      'des Rhein-Erft-Kreises',
      'Rhein-Erft-Kreis',
      '',
    ],
    [
      'Landeshauptstadt München',
      'die Landeshauptstadt München',
      'der Landeshauptstadt München',
      'der Landeshauptstadt München',
      'München',
      'Münchner',
    ],
  ])('%s', (name, sentence, dative, genitive, short, adjective) => {
    expect(nameForms(name)).toEqual({ name, sentence, dative, genitive, short, adjective });
  });
});

describe('the name with its designation', () => {
  it.each([
    ['Kelheim', 'town', false, ['Stadt Kelheim']],
    ['Stuttgart', 'city', true, ['Landeshauptstadt Stuttgart']],
    ['Rüsselsheim am Main', 'city', false, ['Stadt Rüsselsheim am Main']],
    ['Bad Abbach', 'municipality', false, ['Gemeinde Bad Abbach', 'Markt Bad Abbach']],
    ['Landkreis Bautzen', 'district', false, ['Landkreis Bautzen']],
    ['Städteregion Aachen', 'district', false, ['Städteregion Aachen']],
    ['Hansestadt Rostock', 'city', false, ['Hansestadt Rostock']],
    ['  ', 'city', false, []],
  ] as const)('%s, a %s', (name, kind, isCapital, names) => {
    expect(designatedNames(name, kind, isCapital)).toEqual(names);
  });

  it('is declined as its designation wants it', () => {
    expect(nameForms('Markt Bad Abbach').genitive).toBe('des Marktes Bad Abbach');
    expect(nameForms('Städteregion Aachen').dative).toBe('der Städteregion Aachen');
    expect(nameForms('Gemeinde Aschheim')).toMatchObject({
      sentence: 'die Gemeinde Aschheim',
      adjective: 'Aschheimer',
    });
  });
});

describe('putting values back', () => {
  it.each([
    [
      'the genitive after a noun',
      'Die Leitlinie der Stadt Kelheim gilt.',
      'Die Leitlinie {{municipality.name-genitive}} gilt.',
    ],
    ['the dative after a preposition', 'bei der Stadt Kelheim', 'bei {{municipality.name-dative}}'],
    ['the form in a sentence', 'Hier haftet die Stadt Kelheim.', 'Hier haftet {{municipality.name-sentence}}.'],
    ['the name at the beginning of a sentence', 'Die Stadt Kelheim haftet.', 'Die {{municipality.name}} haftet.'],
    [
      'the short name and its genitive',
      'Kelheim und Kelheims Ämter',
      '{{municipality.name-short}} und {{municipality.name-short}}s Ämter',
    ],
    ['the adjective', 'das Kelheimer Rathaus', 'das {{municipality.adjective}} Rathaus'],
    ['the longest first', 'Der Personalrat der Stadt Kelheim stimmt zu.', 'Der {{staff-council.name}} stimmt zu.'],
    ['a person in the genitive', 'Sabine Hubers Vertretung', '{{isb.name}}s Vertretung'],
    ['an address over two lines', 'Ludwigsplatz 16  \n93309 Kelheim', '{{municipality.address}}'],
    ['an address in one line', 'in Ludwigsplatz 16, 93309 Kelheim.', 'in {{municipality.address}}.'],
    ['a name broken by a line', 'die Leitlinie der Stadt\nKelheim', 'die Leitlinie {{municipality.name-genitive}}'],
    ['an address of a link', '[Seite](https://www.kelheim.example)', '[Seite]({{municipality.website}})'],
    ['an address in angle brackets', 'Siehe <https://www.kelheim.example>.', 'Siehe {{municipality.website}}.'],
    ['an address of a mailbox', '[Post](mailto:isb@kelheim.example)', '[Post](mailto:{{isb.email}})'],
    ['a table', '| ISB |\n|---|\n| Sabine Huber |', '| ISB |\n|---|\n| {{isb.name}} |'],
    ['an escaped sign', 'Nutzen Sie KeePassXC\\* immer.', 'Nutzen Sie {{passwort.manager}} immer.'],
    ['only whole words', 'Kelheimat, Altkelheim und 09441 555-440', 'Kelheimat, Altkelheim und 09441 555-440'],
    ['beside variables', '{{isb.name}} aus Kelheim', '{{isb.name}} aus {{municipality.name-short}}'],
    ['emphasis between the words', 'Stadt **Kelheim**', 'Stadt **{{municipality.name-short}}**'],
  ])('%s', (_, before, after) => {
    expect(putBackValues(clause(before), kelheim).clause.body).toBe(after);
  });

  it.each([
    ['Das ist Sache des Landkreises Bautzen.', 'Das ist Sache {{municipality.name-genitive}}.'],
    ['mit dem Landkreis Bautzen', 'mit {{municipality.name-dative}}'],
    ['Hier prüft der Landkreis Bautzen.', 'Hier prüft {{municipality.name-sentence}}.'],
    ['für den Landkreis Bautzen', 'für den {{municipality.name}}'],
  ])('a name that changes with the case: %s', (before, after) => {
    expect(putBackValues(clause(before), bautzen).clause.body).toBe(after);
  });

  it('works in headings and guidance too, and says what it did', () => {
    const given = { ...clause('Sabine Huber fragt Sabine Huber.', 'ISB Sabine Huber'), guidance: 'Wie in Kelheim.' };
    const { clause: cleaned, replaced } = putBackValues(given, kelheim);
    expect(cleaned).toMatchObject({
      heading: 'ISB {{isb.name}}',
      body: '{{isb.name}} fragt {{isb.name}}.',
      guidance: 'Wie in {{municipality.name-short}}.',
    });
    expect(replaced).toEqual([
      { key: 'isb.name', found: 'Sabine Huber', place: 'heading', count: 1, also: [] },
      { key: 'isb.name', found: 'Sabine Huber', place: 'body', count: 2, also: [] },
      { key: 'municipality.name-short', found: 'Kelheim', place: 'guidance', count: 1, also: [] },
    ]);
  });

  it('names the other keys of a value, and takes the one in use', () => {
    const same = { 'isb.name': 'Ada Beispiel', 'dsb.name': 'Ada Beispiel' };
    expect(putBackValues(clause('Ada Beispiel, nicht {{dsb.name}}'), same)).toMatchObject({
      clause: { body: '{{dsb.name}}, nicht {{dsb.name}}' },
      replaced: [{ key: 'dsb.name', also: ['isb.name'] }],
    });
  });

  it.each([
    ['a short number', 'Mindestens 12 Zeichen', 'passwort.mindestlaenge', '12', 'generic'],
    ['a yes', 'Sagen Sie ja.', 'mdm.genutzt', 'ja', 'generic'],
    ['a value in code', '`ping Kelheim`', 'municipality.name-short', 'Kelheim', 'place'],
    ['a value in a comment', '<!-- Sabine Huber -->', 'isb.name', 'Sabine Huber', 'place'],
    ['a form nobody has a key for', 'jede Kelheimerin', 'municipality.name-short', 'Kelheimerin', 'form'],
    ['the name in an address', 'Siehe www.kelheim.de/rathaus', 'municipality.name-short', 'www.kelheim.de', 'form'],
    ['a name within a longer one', 'in Kelheim-Nord', 'municipality.name-short', 'Kelheim-Nord', 'form'],
  ])('leaves %s and reports it', (_, body, key, found, reason) => {
    const { clause: cleaned, replaced, left } = putBackValues(clause(body), kelheim);
    expect(cleaned.body).toBe(body);
    expect(replaced).toEqual([]);
    expect(left).toEqual([{ key, found, place: 'body', count: 1, reason }]);
  });

  it('leaves what is only a default of the document', () => {
    const values = new Map<string, Value>([['own.place', { value: 'Neues Rathaus', source: 'default' }]]);
    expect(putBackValues(clause('Im Neues Rathaus'), values)).toMatchObject({ replaced: [], left: [] });
  });
});

describe('for any text', () => {
  const keys = Object.keys(kelheim);
  const wordings = [...Object.values(kelheim), 'Kelheims', 'Sabine Hubers', 'Kelheimerin', 'KELHEIM'];
  const words = fc.oneof(
    fc.constantFrom(...wordings),
    fc.constantFrom(...keys.map((key) => `{{${key}}}`)),
    fc.constantFrom(
      'Die',
      'der',
      'mit',
      'in',
      'Leitlinie',
      '12',
      '(',
      '**',
      '_',
      '`',
      '|',
      '\\',
      '- ',
      '1. ',
      '> ',
      '<',
    ),
  );
  const line = fc.array(words, { maxLength: 7 }).map((parts) => parts.join(' '));
  const block = fc.oneof(
    line,
    line.map((text) => `- ${text}\n- ${text}`),
    line.map((text) => `| Stelle | ${text.replaceAll('|', '')} |\n|---|---|\n| a | b |`),
    line.map((text) => `[${text}](https://www.kelheim.example "Kelheim")`),
    line.map((text) => `> ${text}\n> ${text}`),
    line.map((text) => `Text[^1]\n\n[^1]: ${text}`),
    line.map((text) => `\`\`\`\n${text}\n\`\`\``),
  );
  const body = fc.array(block, { maxLength: 4 }).map((blocks) => blocks.join('\n\n'));
  const even = (html: string) => html.replace(/<br>\s*|,\s+/g, ', ').replace(/\s+/g, ' ');

  it('a filled text reads the same when it has been put back and is filled again', () => {
    fc.assert(
      fc.property(body, line, (text, heading) => {
        const filled = { ...clause('', 'x'), body: fill(text, kelheim).text, heading: fill(heading, kelheim).text };
        const { clause: cleaned } = putBackValues(filled, kelheim);
        expect(even(toHtml(fill(cleaned.body, kelheim).text))).toBe(even(toHtml(filled.body)));
        expect(even(inlineHtml(fill(cleaned.heading, kelheim).text))).toBe(even(inlineHtml(filled.heading)));
      }),
      { numRuns: 100 },
    );
  });

  it('nothing of the city stays without being named', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { clause: cleaned, left } = putBackValues(clause(fill(text, kelheim).text), kelheim);
        const rest = left.reduce((open, { found }) => open.replaceAll(found, ''), cleaned.body);
        expect(rest.replace(/\{\{[^{}]*\}\}/g, '').toLowerCase()).not.toMatch(/(?<!\p{L})kelheim|sabine huber/u);
      }),
      { numRuns: 100 },
    );
  });

  it('putting back twice changes nothing more', () => {
    fc.assert(
      fc.property(body, (text) => {
        const once = putBackValues(clause(text), kelheim).clause;
        expect(putBackValues(once, kelheim).clause).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});
