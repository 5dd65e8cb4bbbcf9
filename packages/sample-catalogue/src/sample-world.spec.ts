import { describe, expect, test } from '@jest/globals';
import { profileVariables } from '@allmende/vocabularies/profile-variables';
import { demoPeople, knownMunicipality, PROVIDER } from './people.ts';
import { sampleProfiles } from './profiles.ts';
import { sampleProvider } from './providers.ts';

/** An IT provider stands in no register and has no city profile. */
const inCities = demoPeople.map((person) => ({
  ...person,
  memberships: person.memberships.filter(({ ags }) => ags !== PROVIDER),
}));

describe('the people of the sample world', () => {
  test('act for municipalities that exist, under addresses that nobody can own', () => {
    expect(sampleProvider.name).toContain('Beispiel');
    for (const person of inCities) {
      expect(person.email).toMatch(/\.example$/);
      for (const { ags } of person.memberships) expect(knownMunicipality(ags).name).not.toBe('');
    }
  });

  test('find every value of their city profile filled, and no value that the catalogue of variables does not know', () => {
    const keys = profileVariables.map(({ key }) => key).toSorted();
    for (const person of inCities)
      for (const { ags } of person.memberships) {
        const profile = sampleProfiles.get(ags) ?? {};
        expect(Object.keys(profile).toSorted()).toEqual(keys);
        expect(Object.values(profile).filter((value) => value === '')).toEqual([]);
      }
  });
});
