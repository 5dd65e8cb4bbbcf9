import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conditionAnswers, conditionShown, decidingVariables } from './conditions.ts';
import { type Content, contentSchema, variableSchema } from './content.ts';
import { askedIn, clausesFor, gaps, readableKey, valuesFor } from './variables.ts';

const variables = [
  { key: 'mdm.genutzt', label: 'MDM im Einsatz', type: 'boolean' },
  { key: 'mdm.art', label: 'Art des MDM', type: 'choice', options: ['eigenes', 'Dienstleister'] },
  { key: 'mdm.name', label: 'Name des MDM' },
];
const content: Content = contentSchema.parse({
  metadata: { title: 'Mobile Geräte', type: 'richtlinie' },
  clauses: [
    { id: 'immer', heading: 'Zweck', level: 1, body: 'Für alle.' },
    { id: 'mdm', heading: 'MDM', level: 1, body: '{{mdm.name}}', when: { key: 'mdm.genutzt', is: ['yes'] } },
    { id: 'ohne', heading: 'Ohne MDM', level: 1, body: 'Papier.', when: { key: 'mdm.genutzt', is: ['no'] } },
    {
      id: 'fremd',
      heading: 'Vertrag',
      level: 2,
      body: '{{mdm.name}}',
      when: { key: 'mdm.art', is: ['Dienstleister'] },
    },
  ],
  variables,
});
const standing = (own: Record<string, string>) => {
  const values = valuesFor(content, {}, own);
  return {
    clauses: clausesFor(content, values).map(({ id }) => id),
    asked: [...askedIn(content, values)],
    gaps: gaps(content, values).map(({ key }) => key),
  };
};

describe('clauses that stand only for some', () => {
  it.each([
    [{}, ['immer'], ['mdm.genutzt', 'mdm.art']],
    [{ 'mdm.genutzt': 'ja' }, ['immer', 'mdm'], ['mdm.name', 'mdm.art']],
    [{ 'mdm.genutzt': 'no' }, ['immer', 'ohne'], ['mdm.art']],
    [{ 'mdm.genutzt': 'no', 'mdm.art': 'eigenes' }, ['immer', 'ohne'], []],
    [{ 'mdm.genutzt': 'yes', 'mdm.art': 'dienstleister', 'mdm.name': 'x' }, ['immer', 'mdm', 'fremd'], []],
  ] as const)('%j', (own, clauses, open) => {
    expect(standing(own)).toMatchObject({ clauses, gaps: open });
  });

  it('a place in a clause that does not stand is not asked for; what decides always is', () => {
    expect(standing({ 'mdm.genutzt': 'no', 'mdm.art': 'eigenes' }).asked).toEqual([
      ['mdm.genutzt', 2],
      ['mdm.art', 1],
    ]);
  });

  it('are decided by a yes/no or a choice', () => {
    expect(decidingVariables(content.variables).map(({ key }) => key)).toEqual(['mdm.genutzt', 'mdm.art']);
    expect(conditionAnswers(variableSchema.parse(variables[0]))).toEqual(['yes', 'no']);
    expect(conditionShown({ key: 'mdm.genutzt', is: ['yes'] }, content.variables)).toEqual({
      key: 'mdm.genutzt',
      label: 'MDM im Einsatz',
      answers: ['Ja'],
    });
    expect(conditionShown({ key: 'gibt.es-nicht', is: ['x'] }, []).label).toBe('Gibt: Es nicht');
  });

  it('keep their order, and every clause without a condition', () => {
    const answers = fc.record({
      'mdm.genutzt': fc.constantFrom('', 'yes', 'no', 'ja'),
      'mdm.art': fc.constantFrom('', 'eigenes', 'Dienstleister', 'x'),
    });
    fc.assert(
      fc.property(answers, (own) => {
        const { clauses, gaps: open, asked } = standing(own);
        expect(content.clauses.map(({ id }) => id).filter((id) => clauses.includes(id))).toEqual(clauses);
        expect(clauses).toContain('immer');
        expect(asked.map(([key]) => key)).toEqual(expect.arrayContaining(open));
      }),
    );
  });
});

describe('a key without a description', () => {
  it.each([
    ['passwort.mindestlaenge', 'Passwort: Mindestlänge'],
    ['it.hotline', 'It: Hotline'],
    ['neue-quelle.aktuelle-groesse', 'Neue quelle: Aktuelle grösse'],
    ['buero.zustaendig', 'Büro: Zuständig'],
  ])('%s reads %s', (key, words) => {
    expect(readableKey(key)).toBe(words);
  });
});
