import { describe, expect, it } from '@jest/globals';
import { belongsByRule, MAX_GROUP_NAME, noRule, objectionToGroup, type RegisteredMunicipality } from './groups.ts';

const dresden: RegisteredMunicipality = { id: 'dresden', land: 'SN', kind: 'city', population: 566_000 };
const bautzen: RegisteredMunicipality = { id: 'bautzen', land: 'SN', kind: 'district', population: 296_000 };
const kelheim: RegisteredMunicipality = { id: 'kelheim', land: 'BY', kind: 'town', population: 17_000 };
const unknown: RegisteredMunicipality = { ...kelheim, id: 'unknown', population: null };

describe('who belongs to a group', () => {
  it.each([
    ['all of Saxony', { ...noRule, lands: ['SN'] }, ['dresden', 'bautzen']],
    ['cities and towns of Saxony', { ...noRule, lands: ['SN'], kinds: ['city', 'town'] }, ['dresden']],
    ['100,000 and more', { ...noRule, populationFrom: 100_000 }, ['dresden', 'bautzen']],
    ['up to exactly 17,000', { ...noRule, populationTo: 17_000 }, ['kelheim']],
    ['two Länder', { ...noRule, lands: ['SN', 'BY'], kinds: ['town', 'district'] }, ['bautzen', 'kelheim', 'unknown']],
    ['a working group, by rule nobody', noRule, []],
  ])('%s', (_, rule, expected) => {
    const found = [dresden, bautzen, kelheim, unknown].filter((one) => belongsByRule(rule, one));
    expect(found.map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['without a name', '  ', { ...noRule, lands: ['SN'] }, 0, 'name-missing'],
    ['with a name nobody reads', 'x'.repeat(MAX_GROUP_NAME + 1), { ...noRule, lands: ['SN'] }, 0, 'name-long'],
    ['for everybody and nobody', 'Alle', noRule, 0, 'nobody'],
    ['for providers, who are no municipalities', 'IT', { ...noRule, kinds: ['provider'] }, 0, 'nobody'],
    ['for providers and cities', 'IT', { ...noRule, kinds: ['provider', 'city'] }, 0, null],
    ['by name, beside a rule for providers', 'IT', { ...noRule, kinds: ['provider'] }, 1, null],
    ['upside down', 'Groß', { ...noRule, populationFrom: 10, populationTo: 5 }, 0, 'upside-down'],
    ['a working group', 'AKIS', noRule, 3, null],
    ['a rule', 'Sachsen', { ...noRule, lands: ['SN'] }, 0, null],
  ])('%s', (_, name, rule, members, objection) => {
    expect(objectionToGroup(name, rule, members)).toBe(objection);
  });
});
