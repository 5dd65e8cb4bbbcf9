import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audienceOf, tlpLabels } from './audience.ts';
import {
  authorOf,
  circleAfter,
  handOverAfter,
  handOverStates,
  type HandOverStep,
  handOverTransitions,
} from './hand-over.ts';
import { publicationStates, releaseStates } from './lifecycle.ts';
import { type Actor, cityRoles, handOverObstacle, may, nobody, type Thing } from './rights.ts';

const steps = Object.keys(handOverTransitions) as HandOverStep[];
const circle = fc.record({
  tlp: fc.constantFrom(...tlpLabels),
  ownerId: fc.constantFrom('a', 'b'),
  recipientIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
  recipientGroupIds: fc.uniqueArray(fc.constantFrom('g', 'h')),
});

describe('the life of a hand-over', () => {
  it('is answered once, or withdrawn', () => {
    const table = handOverStates.map((state) => [state, ...steps.map((step) => handOverAfter(state, step) ?? '-')]);
    expect(table).toEqual([
      ['offered', 'withdrawn', 'refused', 'accepted'],
      ['withdrawn', '-', '-', '-'],
      ['refused', '-', '-', '-'],
      ['accepted', '-', '-', '-'],
    ]);
  });
});

describe('when a solution can be handed over', () => {
  it('is with nothing in between: no request for a release, no case at the Städtetag; never an own version', () => {
    const of = (release: Thing['release'], publication: Thing['publication'], isFork = false) =>
      handOverObstacle({ isFork, release, publication, versions: [{ release, publication }] });
    const hindered = releaseStates.flatMap((release) =>
      publicationStates.filter((state) => of(release, state) !== null).map((state) => `${release} ${state}`),
    );
    expect(hindered.filter((one) => !one.startsWith('awaitingRelease'))).toEqual(
      releaseStates
        .filter((release) => release !== 'awaitingRelease')
        .flatMap((release) => [`${release} submitted`, `${release} inReview`]),
    );
    expect(of('released', 'published', true)).toBe('own-version');
    expect(of('awaitingRelease', 'none')).toBe('awaits-release');
  });

  it('is for administrators of the owner alone', () => {
    const thing: Thing = {
      ...{ ownerId: 'a', tlp: 'CLEAR', recipientIds: [], recipientGroupIds: [], isFork: false },
      ...{ release: 'released', publication: 'published' },
    };
    const able = cityRoles.flatMap((role) =>
      [false, true].map((isDelegated) => {
        const actor: Actor = { ...nobody, accountId: 'acc', memberships: [{ municipalityId: 'a', role, isDelegated }] };
        return may(actor, 'handOver', thing) ? `${role} ${isDelegated ? 'delegated' : 'own'}` : '';
      }),
    );
    expect(able.filter(Boolean)).toEqual(['administrator own']);
  });
});

describe('whom it is for afterwards', () => {
  it('closes no door that stood open, but that of the former owner where the label lets only members or everybody in', () => {
    fc.assert(
      fc.property(circle, fc.constantFrom('c', 'd'), (before, to) => {
        const open = (of: typeof before) => audienceOf({ ...of, publication: 'published' });
        const after = open(circleAfter(before, to));
        const named = before.tlp === 'AMBER' || before.tlp === 'AMBER_STRICT';
        return open(before).every((door) => after.includes(door) || (!named && door === `mun_${before.ownerId}`));
      }),
    );
  });

  it('keeps label and groups, and names the owner no longer among its own recipients', () => {
    fc.assert(
      fc.property(circle, fc.constantFrom('c', 'd'), (before, to) => {
        const after = circleAfter(before, to);
        expect([after.tlp, after.recipientGroupIds, after.ownerId]).toEqual([before.tlp, before.recipientGroupIds, to]);
        expect(after.recipientIds).not.toContain(to);
        expect(new Set(after.recipientIds).size).toBe(after.recipientIds.length);
      }),
    );
  });
});

describe('whose a version is', () => {
  const day = (at: string) => new Date(`${at}T12:00:00Z`);
  const former = [
    { municipalityId: 'b', until: day('2027-06-01') },
    { municipalityId: 'a', until: day('2026-06-01') },
  ];
  it('is the municipality’s that had the solution on the day of its release', () => {
    expect(authorOf(day('2026-01-01'), 'c', former)).toBe('a');
    expect(authorOf(day('2026-12-01'), 'c', former)).toBe('b');
    expect(authorOf(day('2027-12-01'), 'c', former)).toBe('c');
    expect(authorOf(null, 'c', former)).toBe('c');
    expect(authorOf(day('2026-01-01'), 'c', [])).toBe('c');
  });
});
