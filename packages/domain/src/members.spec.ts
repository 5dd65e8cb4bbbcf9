import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type HeldMembership,
  invitationStates,
  keepsAdministrator,
  mayManageMembers,
  MIN_VOUCH_CHARACTERS,
  objectionToAddress,
  standingOf,
} from './members.ts';
import { cityRoles, nobody, platformRoles } from './rights.ts';

describe('letting people in', () => {
  it('is for administrators, for their own municipality', () => {
    for (const role of cityRoles) {
      const actor = { ...nobody, accountId: 'petra', memberships: [{ municipalityId: 'neuburg', role }] };
      expect([mayManageMembers(actor, 'neuburg'), mayManageMembers(actor, 'kelheim')]).toEqual([
        role === 'administrator',
        false,
      ]);
    }
    for (const platformRole of platformRoles)
      expect(mayManageMembers({ ...nobody, accountId: 'lena', platformRole }, 'neuburg')).toBe(false);
  });

  it.each([
    ['petra@neuburg.example', '', null],
    ['petra@it.neuburg.example', '', null],
    ['petra@rechenzentrum.example', '', 'vouchNeeded'],
    ['petra@rechenzentrum.example', 'Ja.      ', 'vouchNeeded'],
    ['petra@rechenzentrum.example', 'Arbeitet beim Zweckverband für uns.', null],
    ['petra@gmx.de', 'Arbeitet beim Zweckverband für uns.', 'freemail'],
  ])('%s, vouched for by “%s”: %s', (address, reason, objection) =>
    expect(objectionToAddress(address, ['neuburg.example'], reason)).toBe(objection),
  );
  it('takes a reason that says something', () => expect(MIN_VOUCH_CHARACTERS).toBeGreaterThanOrEqual(10));
});

describe('an invitation', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  const later = new Date('2026-11-26T10:00:00.001Z');
  it('is open until its last moment, and only while somebody stands behind it', () => {
    expect(standingOf({ state: 'open', expiresAt: later, isBacked: true }, now)).toBe('open');
    expect(standingOf({ state: 'open', expiresAt: now, isBacked: true }, now)).toBe('expired');
    expect(standingOf({ state: 'open', expiresAt: later, isBacked: false }, now)).toBe('resting');
  });
  it('stays what it has become', () => {
    for (const state of invitationStates.filter((one) => one !== 'open'))
      for (const isBacked of [true, false])
        expect([
          standingOf({ state, expiresAt: later, isBacked }, now),
          standingOf({ state, expiresAt: now, isBacked }, now),
        ]).toEqual([state, state]);
  });
});

describe('the last administrator', () => {
  const members = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), role: fc.constantFrom(...cityRoles), isActive: fc.boolean() }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
  );
  const steps = fc.array(fc.tuple(fc.nat(), fc.option(fc.constantFrom(...cityRoles))), { maxLength: 20 });

  it('is never lost, whatever administrators do to each other', () => {
    fc.assert(
      fc.property(members, steps, (start, acts) => {
        let held: readonly HeldMembership[] = start;
        const has = () => held.some(({ role, isActive }) => role === 'administrator' && isActive);
        const had = has();
        for (const [pick, role] of acts) {
          const one = held[pick % Math.max(1, held.length)];
          if (!one || !keepsAdministrator(held, { id: one.id, role })) continue;
          held =
            role === null
              ? held.filter(({ id }) => id !== one.id)
              : held.map((other) => (other === one ? { ...one, role } : other));
        }
        if (had) expect(has()).toBe(true);
      }),
    );
  });

  it('does not keep anybody else', () => {
    const held = [
      { id: 'a', role: 'administrator', isActive: true },
      { id: 'b', role: 'reader', isActive: true },
      { id: 'c', role: 'administrator', isActive: false },
    ] as const;
    expect(keepsAdministrator(held, { id: 'a', role: null })).toBe(false);
    expect(keepsAdministrator(held, { id: 'a', role: 'releaser' })).toBe(false);
    expect(keepsAdministrator(held, { id: 'b', role: null })).toBe(true);
    expect(keepsAdministrator(held, { id: 'c', role: null })).toBe(true);
  });
});
