import { describe, expect, test } from '@jest/globals';
import { profileVariables } from '@allmende/vocabularies/profile-variables';
import { demoPeople, knownMunicipality } from './people.ts';
import { sampleProfiles } from './profiles.ts';

describe('the people of the sample world', () => {
  test('act for municipalities that exist, under addresses that nobody can own', () => {
    for (const person of demoPeople) {
      expect(person.email).toMatch(/\.example$/);
      for (const { ags } of person.memberships) expect(knownMunicipality(ags).name).not.toBe('');
    }
  });

  test('find every value of their city profile filled, and no value that the catalogue of variables does not know', () => {
    const keys = profileVariables.map(({ key }) => key).toSorted();
    for (const person of demoPeople)
      for (const { ags } of person.memberships) {
        const profile = sampleProfiles.get(ags) ?? {};
        expect(Object.keys(profile).toSorted()).toEqual(keys);
        expect(Object.values(profile).filter((value) => value === '')).toEqual([]);
      }
  });
});
