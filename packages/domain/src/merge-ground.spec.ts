import { describe, expect, it } from '@jest/globals';
import { contentSchema, type Clause, type Content } from './content.ts';
import { MAX_CLAUSES } from './limits.ts';
import { mergeContents, settle } from './merge.ts';
import type { MergeOptions } from './merge-outcome.ts';

const clause = (id: string, body: string, more: Partial<Clause> = {}): Clause => ({
  ...{ id, heading: 'Meldung', level: 1, body, guidance: '', requirements: [] },
  ...more,
});
const content = (clauses: Clause[], keys: string[] = []): Content =>
  contentSchema.parse({
    metadata: { title: 'Leitlinie', type: 'leitlinie' },
    clauses,
    variables: keys.map((key) => ({ key, label: key })),
  });
const merge = (base: Clause[], mine: Clause[], theirs: Clause[], options: MergeOptions = {}) =>
  mergeContents(content(base), content(mine), content(theirs), options);
const outcomes = ({ clauses }: ReturnType<typeof merge>) =>
  clauses.map(({ outcome, result }) => [outcome, result?.body]);

const old = clause('a', 'Vorfälle werden der Stadt {{municipality.name}} gemeldet.');
const values = { 'municipality.name': 'Kelheim', 'it.hotline': '112' };

describe('the values of the city', () => {
  it('make no conflict of a text that reads the same with them', () => {
    const mine = clause('a', 'Vorfälle werden der Stadt Kelheim unter 112 gemeldet.');
    const theirs = clause('a', 'Vorfälle werden der Stadt {{municipality.name}} unter {{it.hotline}} gemeldet.');
    expect(outcomes(merge([old], [mine], [theirs]))[0]![0]).toBe('conflict');
    expect(outcomes(merge([old], [mine], [theirs], { values }))).toEqual([['theirs', theirs.body]]);
  });

  it('nor where the city only wrote them into an old text that they changed or removed', () => {
    const mine = clause('a', 'Vorfälle werden der Stadt Kelheim gemeldet.');
    const theirs = clause('a', 'Vorfälle werden sofort der Verwaltung {{municipality.name}} gemeldet.');
    expect(outcomes(merge([old], [mine], [theirs], { values }))).toEqual([['theirs', theirs.body]]);
    expect(outcomes(merge([old], [mine], [], { values }))).toEqual([['removedByThem', undefined]]);
  });

  it('nor within a text that both changed elsewhere', () => {
    const base = clause('a', 'Die Leitstelle hilft. Vorfälle werden der Stadt gemeldet. Das gilt für alle Ämter.');
    const mine = clause(
      'a',
      'Die Leitstelle hilft. Vorfälle werden der Stadt Kelheim gemeldet. Das gilt für alle Ämter und Betriebe.',
    );
    const theirs = clause(
      'a',
      'Die neue Leitstelle hilft. Vorfälle werden der Stadt {{municipality.name}} gemeldet. Das gilt für alle Ämter.',
    );
    expect(outcomes(merge([base], [mine], [theirs], { values }))).toEqual([
      [
        'merged',
        'Die neue Leitstelle hilft. Vorfälle werden der Stadt {{municipality.name}} gemeldet. Das gilt für alle Ämter und Betriebe.',
      ],
    ]);
  });
});

describe('a value that the city wrote out', () => {
  const base = clause('a', 'Vorfälle werden {{municipality.name}} sofort gemeldet. Die Frist beträgt eine Stunde.');
  const written = (rest: string) => clause('a', `Vorfälle werden Kelheim sofort gemeldet. ${rest}`);
  const merged = (mine: Clause, theirs: Clause) => outcomes(merge([base], [mine], [theirs], { values }));

  it('stands in nobody’s way where the owner edits beside it', () => {
    const theirs = clause('a', base.body.replace('sofort', 'unverzüglich'));
    expect(merged(written('Die Frist beträgt zwei Stunden.'), theirs)).toEqual([
      ['merged', 'Vorfälle werden {{municipality.name}} unverzüglich gemeldet. Die Frist beträgt zwei Stunden.'],
    ]);
  });

  it('stays as it was written where nothing is in its way', () => {
    const theirs = clause('a', base.body.replace('eine Stunde', 'zwei Stunden'));
    const mine = clause('a', written('Die Frist beträgt eine Stunde.').body.replace('Vorfälle', 'Alle Vorfälle'));
    expect(merged(mine, theirs)).toEqual([
      ['merged', 'Alle Vorfälle werden Kelheim sofort gemeldet. Die Frist beträgt zwei Stunden.'],
    ]);
  });

  it('hides no edit that the city made beside it', () => {
    const mine = clause('a', base.body.replace('{{municipality.name}} sofort', 'Kelheim binnen einer Stunde'));
    expect(merged(mine, clause('a', base.body.replace('sofort', 'unverzüglich')))[0]![0]).toBe('conflict');
  });
});

describe('what was given back and taken over', () => {
  const mine = clause('a', 'Vorfälle werden der Stadt Kelheim binnen einer Stunde gemeldet.');
  const given = clause('a', 'Vorfälle werden der Stadt {{municipality.name}} binnen einer Stunde gemeldet.');
  const agreed = new Map([['a', given]]);

  it.each([
    ['as it was given', given],
    ['with other words', clause('a', 'Vorfälle sind der Stadt {{municipality.name}} binnen zwei Stunden zu melden.')],
  ])('merges without a decision: %s', (_, theirs) => {
    expect(merge([old], [mine], [theirs], { values, agreed }).conflicts).toEqual([]);
    expect(outcomes(merge([old], [mine], [theirs], { values, agreed }))).toEqual([['theirs', theirs.body]]);
  });

  it('is told by a short text too', () => {
    const [short, ours] = [clause('a', 'lang zwölf.'), clause('a', 'lang zwölf Stadt Kelheim.')];
    const offered = new Map([['a', clause('a', 'lang zwölf Stadt {{municipality.name}}.')]]);
    const theirs = clause('a', 'Passwort.');
    expect(outcomes(merge([short], [ours], [theirs], { values, agreed: offered }))).toEqual([['theirs', 'Passwort.']]);
  });

  it('merges words where the city went on writing', () => {
    const theirs = clause('a', `${given.body} Die Leitstelle hilft dabei.`);
    const later = clause('a', mine.body.replace('Vorfälle', 'Alle Vorfälle'));
    expect(outcomes(merge([old], [later], [theirs], { values, agreed }))).toEqual([
      ['merged', 'Alle Vorfälle werden der Stadt Kelheim binnen einer Stunde gemeldet. Die Leitstelle hilft dabei.'],
    ]);
  });

  it('holds for a clause that the base does not know', () => {
    const theirs = clause('a', 'Vorfälle sind {{municipality.name}} zu melden.');
    expect(merge([], [mine], [theirs], { values }).conflicts).toEqual(['a']);
    expect(merge([], [mine], [theirs], { values, agreed }).conflicts).toEqual([]);
  });

  it('is no ground any more once it was merged', () => {
    const base = clause(
      'a',
      'Meldungen an die Stadt {{municipality.name}} sind Pflicht; die Frist beträgt zwei Stunden.',
    );
    const edited = clause('a', base.body.replace('Pflicht', 'immer Pflicht'));
    const theirs = clause('a', base.body.replace('zwei Stunden', 'einen Tag'));
    expect(outcomes(merge([base], [edited], [theirs], { values, agreed }))).toEqual([
      ['merged', 'Meldungen an die Stadt {{municipality.name}} sind immer Pflicht; die Frist beträgt einen Tag.'],
    ]);
  });
});

describe('what must hold together', () => {
  it('keeps a variable that the merged text still needs', () => {
    const using = clause('a', 'Anruf bei {{it.hotline}}.');
    const base = content([using, clause('b', 'b')], ['it.hotline', 'isb.name']);
    const mine = content(
      [{ ...using, body: 'Immer ein Anruf bei {{it.hotline}}.' }, clause('b', 'b')],
      ['it.hotline', 'isb.name'],
    );
    const theirs = content([clause('b', 'b')]);
    const merged = mergeContents(base, mine, theirs);
    const kept = settle(merged, mine, {}).content;
    expect(merged.conflicts).toEqual(['a']);
    expect(kept.variables.map(({ key }) => key)).toEqual(['it.hotline']);
  });

  it('never holds more clauses than a version may, unless somebody decides so', () => {
    const many = (side: string) => Array.from({ length: 300 }, (_, at) => clause(`${side}${at}`, side));
    const mine = content(many('m'));
    const merged = mergeContents(content([]), mine, content(many('t')));
    expect(merged.conflicts).toHaveLength(600 - MAX_CLAUSES);
    const { content: settled } = settle(merged, mine, {});
    expect(settled.clauses).toHaveLength(MAX_CLAUSES);
    expect(contentSchema.parse(settled)).toEqual(settled);
  });

  it('merges a heading, its level and its requirements each on their own', () => {
    const base = clause('a', 'x', { heading: 'Meldung von Vorfällen', requirements: ['gs2023:DER.1'] });
    const mine = { ...base, heading: 'Meldung von Sicherheitsvorfällen', requirements: ['gs2023:DER.1', 'wiba:3'] };
    const theirs = {
      ...base,
      level: 2,
      body: 'y',
      requirements: ['gs2023:DER.2.1'],
      when: { key: 'it.own', is: ['yes'] },
    };
    expect(merge([base], [mine], [theirs]).clauses[0]).toMatchObject({
      outcome: 'merged',
      result: {
        heading: mine.heading,
        level: 2,
        body: 'y',
        requirements: ['gs2023:DER.2.1', 'wiba:3'],
        when: theirs.when,
      },
    });
    const other = { ...base, when: { key: 'it.own', is: ['no'] } };
    expect(merge([base], [other], [theirs]).clauses[0]).toMatchObject({ outcome: 'conflict', contradicting: ['when'] });
  });

  it('moves what either side moved', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => clause(id, id)) as [Clause, Clause, Clause, Clause];
    const order = (mine: Clause[], theirs: Clause[]) =>
      settle(merge([a, b, c, d], mine, theirs), content(mine), {})
        .content.clauses.map(({ id }) => id)
        .join('');
    expect(order([b, a, c, d], [a, b, d, c])).toBe('badc');
    expect(order([d, a, b, c], [a, b, c, d, clause('e', 'e')])).toBe('deabc');
    expect(order([a, d, b, c], [a, b, c])).toBe('abc');
  });
});
