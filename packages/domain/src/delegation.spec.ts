import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  delegatedMemberships,
  delegatedRole,
  delegationAfter,
  delegationFaults,
  delegationGrades,
  delegationHolds,
  delegationStates,
  delegationTransitions,
  type DelegationStep,
  endingStep,
  hasRunOut,
  isDueForRenewal,
  isStanding,
  latestEnd,
} from './delegation.ts';
import {
  type Actor,
  cityRoles,
  may,
  municipalityThing,
  nobody,
  solutionRights,
  type Thing,
  viewerOf,
} from './rights.ts';

const steps = Object.keys(delegationTransitions) as DelegationStep[];

describe('the life of a delegation', () => {
  it('begins with the body’s answer, ends from either side, and goes on from no end', () => {
    const table = delegationStates.map((state) => [state, ...steps.map((step) => delegationAfter(state, step) ?? '-')]);
    expect(table).toEqual([
      ['offered', 'withdrawn', 'refused', 'active', '-', '-'],
      ['withdrawn', '-', '-', '-', '-', '-'],
      ['refused', '-', '-', '-', '-', '-'],
      ['active', '-', '-', '-', 'revoked', 'laidDown'],
      ['revoked', '-', '-', '-', '-', '-'],
      ['laidDown', '-', '-', '-', '-', '-'],
    ]);
  });

  it('can be ended by both as long as it stands, each by a step of their own', () => {
    for (const state of delegationStates)
      for (const side of ['municipality', 'body'] as const) {
        const step = endingStep(state, side);
        expect(step !== null).toBe(isStanding(state));
        if (step) expect(delegationTransitions[step].by).toBe(side);
      }
  });

  it('holds while it is active, its last day included', () => {
    const active = { state: 'active', endsOn: '2027-03-01' } as const;
    expect(delegationHolds(active, '2027-03-01')).toBe(true);
    expect(delegationHolds(active, '2027-03-02')).toBe(false);
    expect(hasRunOut(active, '2027-03-02')).toBe(true);
    expect(delegationStates.filter((state) => delegationHolds({ ...active, state }, '2027-01-01'))).toEqual(['active']);
  });

  it('is to be renewed in its last sixty days, and not after its end', () => {
    const active = { state: 'active', endsOn: '2027-03-01' } as const;
    const due = ['2026-12-30', '2026-12-31', '2027-03-01', '2027-03-02'].map((day) => isDueForRenewal(active, day));
    expect(due).toEqual([false, true, true, false]);
  });

  it('lasts two years at most and says what it is for', () => {
    expect(latestEnd('2026-11-26')).toBe('2028-11-26');
    expect(latestEnd('2028-02-29')).toBe('2030-02-28');
    const faults = (endsOn: string, purpose: string) => delegationFaults({ endsOn, purpose }, '2026-11-26');
    expect(faults('2028-11-26', 'Gemeinsame ISB')).toEqual([]);
    expect(faults('2028-11-27', 'Gemeinsame ISB')).toEqual(['ends-too-late']);
    expect(faults('2026-11-25', ' ')).toEqual(['ends-too-early', 'no-purpose']);
    expect(faults('2026-11-26', 'x'.repeat(501))).toEqual(['purpose-too-long']);
  });
});

describe('who acts by a delegation', () => {
  it('is everybody from editor on, each no higher than there and than the grade', () => {
    const table = cityRoles.map((role) => [role, ...delegationGrades.map((grade) => delegatedRole(role, grade))]);
    expect(table).toEqual([
      ['reader', null, null],
      ['editor', 'editor', 'editor'],
      ['releaser', 'editor', 'releaser'],
      ['administrator', 'editor', 'releaser'],
    ]);
  });

  const city = fc.constantFrom('a', 'b', 'c');
  const body = fc.constantFrom('body', 'district');
  const there = fc.uniqueArray(fc.record({ municipalityId: body, role: fc.constantFrom(...cityRoles) }), {
    selector: ({ municipalityId }) => municipalityId,
  });
  const delegations = fc.array(
    fc.record({ municipalityId: city, bodyId: body, grade: fc.constantFrom(...delegationGrades) }),
  );

  it('acts for those cities only that delegated to their own bodies', () => {
    fc.assert(
      fc.property(there, delegations, (own, given) =>
        delegatedMemberships(own, given).every(
          ({ municipalityId, throughId, role, isDelegated }) =>
            isDelegated === true &&
            given.some((one) => one.municipalityId === municipalityId && one.bodyId === throughId) &&
            own.some(
              (one) => one.municipalityId === throughId && cityRoles.indexOf(one.role) >= cityRoles.indexOf(role),
            ),
        ),
      ),
    );
  });

  it('passes on nothing that was itself delegated', () => {
    const held = [{ municipalityId: 'district', role: 'releaser', isDelegated: true, throughId: 'body' }] as const;
    expect(delegatedMemberships(held, [{ municipalityId: 'a', bodyId: 'district', grade: 'release' }])).toEqual([]);
  });

  it('administers nothing and sees no AMBER+STRICT through it, whatever the delegations', () => {
    const strict = (ownerId: string): Thing => ({
      ownerId,
      tlp: 'AMBER_STRICT',
      recipientIds: ['a', 'b', 'c'],
      recipientGroupIds: [],
      release: 'released',
      publication: 'published',
      isFork: false,
    });
    fc.assert(
      fc.property(there, delegations, city, (own, given, one) => {
        const actor: Actor = {
          ...nobody,
          accountId: 'acc',
          acknowledgedLeaflet: true,
          memberships: delegatedMemberships(own, given),
          employments: own,
        };
        const administers = (['manageProfile', 'manageDelegation', 'receiveSolution'] as const).some((verb) =>
          may(actor, verb, municipalityThing(one)),
        );
        const open = { ...strict(one), tlp: 'CLEAR' } as const;
        const onlyTheirs = (['changeAudience', 'answerConsent', 'handOver'] as const).some((verb) =>
          may(actor, verb, open),
        );
        const { createSolution: _, ...rights } = solutionRights(actor, strict(one));
        return !administers && !onlyTheirs && Object.values(rights).every((right) => !right);
      }),
    );
  });

  it('opens nothing by working at a provider: not the leaflet’s door, no city, only its delegations', () => {
    const alone: Actor = {
      ...nobody,
      accountId: 'acc',
      acknowledgedLeaflet: true,
      employments: [{ municipalityId: 'body', role: 'administrator' }],
    };
    const viewer = viewerOf(alone);
    expect([viewer.own, viewer.delegated]).toEqual([[], []]);
    expect(may(alone, 'createSolution', municipalityThing('body'))).toBe(false);
    expect(may(alone, 'manageProfile', municipalityThing('body'))).toBe(false);
    expect(may(alone, 'manageDelegation', municipalityThing('body'))).toBe(true);
  });
});
