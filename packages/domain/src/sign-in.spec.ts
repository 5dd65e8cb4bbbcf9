import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doorsOf, tlpLabels } from './audience.ts';
import { publicationStates, releaseStates } from './lifecycle.ts';
import { type Actor, cityRoles, may, platformRoles, type Thing, verbs, viewerOf } from './rights.ts';
import { hasSecondFactor, isElsewhere, isFresh, type SignInFactor, withinSession } from './sign-in.ts';

const city = fc.constantFrom('neuburg', 'kelheim', 'fulda');
const actor: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constant('acc'),
  platformRole: fc.option(fc.constantFrom(...platformRoles), { nil: null }),
  memberships: fc.uniqueArray(fc.record({ municipalityId: city, role: fc.constantFrom(...cityRoles) }), {
    selector: ({ municipalityId }) => municipalityId,
  }),
  acknowledgedLeaflet: fc.boolean(),
});
const thing: fc.Arbitrary<Thing> = fc.record({
  ownerId: city,
  tlp: fc.constantFrom(...tlpLabels),
  recipientIds: fc.uniqueArray(city),
  recipientGroupIds: fc.constant([]),
  release: fc.constantFrom(...releaseStates),
  publication: fc.constantFrom(...publicationStates),
  isFork: fc.boolean(),
});

describe('a session', () => {
  it('without a second factor opens the door for everyone and no other', () => {
    fc.assert(
      fc.property(actor, (somebody) => {
        const weak = withinSession(somebody, false);
        expect(doorsOf(viewerOf(weak))).toEqual(['everyone']);
        expect(weak.accountId).toBe(somebody.accountId);
      }),
    );
  });

  it('without a second factor lets a person read what is public, and do nothing else', () => {
    fc.assert(
      fc.property(actor, thing, (somebody, it) => {
        const weak = withinSession(somebody, false);
        expect(verbs.filter((verb) => verb !== 'read' && may(weak, verb, it))).toEqual([]);
        if (may(weak, 'read', it)) expect(it.tlp).toBe('CLEAR');
      }),
    );
  });

  it('with it opens what the person may do', () => {
    fc.assert(fc.property(actor, (somebody) => expect(withinSession(somebody, true)).toEqual(somebody)));
  });
});

describe('a second factor', () => {
  it.each<[SignInFactor[], boolean]>([
    [[], false],
    [['password'], false],
    [['provider'], false],
    [['demo'], false],
    [['password', 'totp'], true],
    [['password', 'recovery'], true],
    [['password', 'passkey'], true],
    [['verifiedPasskey'], true],
    [['provider', 'providerSecondFactor'], true],
  ])('%j: %s', (factors, expected) => expect(hasSecondFactor(factors)).toBe(expected));
});

describe('showing again who one is', () => {
  const shown = new Date('2026-11-25T10:00:00Z');
  it.each([
    ['2026-11-25T10:09:59Z', true],
    ['2026-11-25T10:10:00Z', false],
  ])('at %s: %s', (now, expected) => expect(isFresh(shown, new Date(now))).toBe(expected));
});

describe('a second contact address', () => {
  it.each([
    ['sabine@posteo.example', 'sabine@kelheim.de', true],
    ['privat@Kelheim.de', 'sabine@kelheim.de', false],
    ['x@post.kelheim.de', 'sabine@kelheim.de', false],
    ['x@kelheim.de', 'sabine@mail.stadt.kelheim.de', false],
    ['x@kelheim.example', 'sabine@kelheim.de', true],
  ])('%s beside %s: %s', (contact, email, expected) => expect(isElsewhere(contact, email)).toBe(expected));
});
