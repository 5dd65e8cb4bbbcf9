import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  admissionActions,
  admissionAfter,
  admissionStateAt,
  admissionStates,
  CONFIRM_HOURS,
  mayDecideAdmission,
  openAdmissionStates,
  takesAdmissions,
} from './admissions.ts';
import { nobody, platformRoles } from './rights.ts';

const expected = `
             confirm  ask      answer   approve   refuse   withdraw   expire
unconfirmed  waiting  -        -        -         -        withdrawn  expired
waiting      -        waiting  waiting  approved  refused  withdrawn  -
approved     -        -        -        -         -        -          -
refused      -        -        -        -         -        -          -
withdrawn    -        -        -        -         -        -          -
expired      -        -        -        -         -        -          -
`;
const cells = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/));

describe('the way of an application', () => {
  it('follows the table in every cell', () => {
    const rows = admissionStates.map((state) => [
      state,
      ...admissionActions.map((action) => admissionAfter(state, action) ?? '-'),
    ]);
    expect([[...admissionActions], ...rows]).toEqual(cells(expected));
  });

  it('never leads out of an end, and always ends where people act', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...admissionActions)), (actions) => {
        let state: (typeof admissionStates)[number] = 'unconfirmed';
        for (const action of actions) {
          const next = admissionAfter(state, action);
          if (!openAdmissionStates.some((open) => open === state)) expect(next).toBeNull();
          state = next ?? state;
        }
        expect(admissionStates).toContain(state);
      }),
    );
  });

  it('expires where nobody confirms within two days, to the millisecond', () => {
    const createdAt = new Date('2026-11-20T08:00:00Z');
    const end = createdAt.getTime() + CONFIRM_HOURS * 3_600_000;
    const at = (time: number, state: (typeof admissionStates)[number] = 'unconfirmed') =>
      admissionStateAt({ state, createdAt }, new Date(time));
    expect([at(end - 1), at(end), at(end, 'waiting'), at(end, 'refused')]).toEqual([
      'unconfirmed',
      'expired',
      'waiting',
      'refused',
    ]);
  });
});

describe('a municipality', () => {
  it.each([
    [false, 0, true],
    [true, 0, true],
    [true, 1, false],
    [false, 1, true],
  ])('that takes part (%s) with %i administrators can be asked for: %s', (participates, administrators, may) =>
    expect(takesAdmissions({ participates, administrators })).toBe(may),
  );

  it('is decided about by the moderation, but not by its own people', () => {
    for (const platformRole of [null, ...platformRoles]) {
      const actor = { ...nobody, accountId: 'lena', platformRole };
      expect(mayDecideAdmission(actor, 'neuburg')).toBe(platformRole === 'moderator');
      const own = { ...actor, memberships: [{ municipalityId: 'neuburg', role: 'reader' as const }] };
      expect(mayDecideAdmission(own, 'neuburg')).toBe(false);
    }
    expect(mayDecideAdmission({ ...nobody, platformRole: 'moderator' }, 'neuburg')).toBe(false);
  });
});
