import { describe, expect, it } from '@jest/globals';
import type { CityRole } from '@allmende/domain/rights';
import { mapClaims } from './map-claims.ts';

const mapping = {
  roleLimit: 'releaser' as CityRole,
  roleClaim: 'groups',
  roleMap: { isb: 'releaser', redaktion: 'editor', chefin: 'administrator' } as Record<string, CityRole>,
  secondFactor: ['mfa', 'urn:loa:hoch'],
};
const person = { sub: 'u1', email: 'anna@kelheim.example', email_verified: true, name: 'Anna' };

describe('what a provider says', () => {
  it.each([
    [['redaktion'], 'editor', 'editor'],
    [['redaktion', 'isb'], 'releaser', 'releaser'],
    [['chefin'], 'releaser', 'releaser'],
    ['isb', 'releaser', 'releaser'],
    [['kantine'], null, 'reader'],
    [undefined, null, 'reader'],
    [[{ role: 'isb' }, 7], null, 'reader'],
  ])('groups %j mean %s, and open %s at most', (groups, mappedRole, roleLimit) => {
    expect(mapClaims({ ...person, groups }, mapping)).toMatchObject({ mappedRole, roleLimit });
  });

  it('without a mapping of roles the limit alone counts', () => {
    const plain = { ...mapping, roleClaim: null };
    expect(mapClaims({ ...person, groups: ['chefin'] }, plain)).toMatchObject({
      mappedRole: null,
      roleLimit: 'releaser',
    });
  });

  it.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ acr: 'urn:loa:hoch' }, true],
    [{ amr: ['pwd'] }, false],
    [{}, false],
  ])('%j is a second factor: %s', (shown, isStrong) => {
    expect(mapClaims({ ...person, ...shown }, mapping).factors.includes('providerSecondFactor')).toBe(isStrong);
  });

  it('nothing is a second factor where the operator believes none', () => {
    expect(mapClaims({ ...person, amr: ['mfa'] }, { ...mapping, secondFactor: [] }).factors).toEqual(['provider']);
  });

  it.each([
    [{ email_verified: false }, null],
    [{ email_verified: 'true' }, null],
    [{ email_verified: undefined }, null],
    [{}, 'anna@kelheim.example'],
  ])('an address counts only where it is vouched for: %j', (claims, email) => {
    expect(mapClaims({ ...person, ...claims }, mapping).email).toBe(email);
  });
});
