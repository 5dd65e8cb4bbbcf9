import { describe, expect, it } from '@jest/globals';
import type { DeskSolutionFragment } from '../../gql/graphql.ts';
import { stateOf, tasksOf } from './work-in-hand.ts';

const may = { edit: true, release: true, submit: true, startNextVersion: true };
const days = { validFrom: null, reviewDate: null };
const version = { number: '1.0', release: 'RELEASED', publication: 'NONE', ...days } as const;
const solution = (more: Partial<DeskSolutionFragment>): DeskSolutionFragment => ({
  id: 'sol_1',
  slug: 'leitlinie',
  title: 'Leitlinie',
  updatedAt: '2026-11-01T08:00:00Z',
  origin: null,
  upstream: null,
  viewerCan: may,
  versions: [version],
  publishedVersion: null,
  case: null,
  ...more,
});

describe('the desk of a municipality', () => {
  it('puts a request of the Städtetag before an own draft, with its reason', () => {
    const draft = solution({
      id: 'sol_2',
      versions: [{ number: null, release: 'DRAFT', publication: 'NONE', ...days }],
    });
    const asked = solution({
      versions: [{ ...version, publication: 'CHANGES_REQUESTED' }],
      case: { decisions: [{ reason: 'Bitte Namen entfernen.' }] },
    });
    const tasks = tasksOf([draft, asked], [], '2026-11-23');
    expect(tasks.map(({ kind }) => kind)).toEqual(['taskChanges', 'taskDraft']);
    expect(tasks[0]?.reason).toBe('Bitte Namen entfernen.');
  });

  it('asks those who may release, and tells the others that it waits', () => {
    const versions = [{ number: null, release: 'AWAITING_RELEASE', publication: 'NONE', ...days } as const];
    const kindFor = (release: boolean) =>
      tasksOf([solution({ versions, viewerCan: { ...may, release } })], [], '2026-11-23')[0]?.kind;
    expect(kindFor(true)).toBe('taskRelease');
    expect(kindFor(false)).toBe('taskWaiting');
  });

  it('tells an own version that its original has moved on', () => {
    const origin = { title: 'Leitlinie', municipalityName: 'Stuttgart', number: '1.0', newerNumber: '2.0' };
    const upstream = { state: 'AHEAD', behind: 2, newest: { changeClass: 'LEGAL' } } as const;
    const [task] = tasksOf([solution({ origin, upstream })], [], '2026-11-23');
    expect(task).toMatchObject({
      kind: 'taskNewer',
      href: '/eigene-fassung/sol_1/abgleich',
      newer: { count: 2, changeClass: 'LEGAL' },
    });
    const narrowed = { ...upstream, state: 'NARROWED', newest: null } as const;
    expect(tasksOf([solution({ origin, upstream: narrowed })], [], '2026-11-23')).toEqual([]);
  });

  it('asks whoever may decide about a proposal that waits', () => {
    const proposal = {
      id: 'pro_1',
      state: 'OFFERED',
      originTitle: 'Leitlinie',
      createdAt: '2026-11-01T08:00:00Z',
      viewerMayDecide: true,
      municipality: { name: 'Kelheim' },
    } as const;
    const tasksFor = (more: object) => tasksOf([], [], '2026-11-23', [{ ...proposal, ...more }]);
    expect(tasksFor({})).toMatchObject([
      { kind: 'taskProposal', href: '/vorschlaege/pro_1', proposedBy: 'Kelheim', title: 'Leitlinie' },
    ]);
    expect(tasksFor({ viewerMayDecide: false })).toEqual([]);
    expect(tasksFor({ state: 'ANSWERED' })).toEqual([]);
  });

  it('asks whoever may answer for a consent', () => {
    const consent = { id: 'con_1', originTitle: 'Leitlinie', viewerMayAnswer: true, municipality: { name: 'Kelheim' } };
    const tasksFor = (more: object) => tasksOf([], [], '2026-11-23', [], [{ ...consent, ...more }]);
    expect(tasksFor({})).toMatchObject([
      { kind: 'taskConsent', href: '/zustimmungen/con_1', askedBy: 'Kelheim', title: 'Leitlinie' },
    ]);
    expect(tasksFor({ viewerMayAnswer: false })).toEqual([]);
  });

  it('reminds of a review only once it is due', () => {
    const published = (reviewDate: string) =>
      solution({ versions: [{ ...version, publication: 'PUBLISHED' }], publishedVersion: { reviewDate } });
    expect(tasksOf([published('2026-11-22')], [], '2026-11-23')).toHaveLength(1);
    expect(tasksOf([published('2026-11-23')], [], '2026-11-23')).toHaveLength(0);
  });

  it('reminds of the review of an own version that is in force, also while the next one waits for its day', () => {
    const origin = { title: 'Leitlinie', municipalityName: 'Stuttgart', number: '1.0', newerNumber: null };
    const held = { ...version, validFrom: '2025-01-01', reviewDate: '2026-01-01' };
    const next = { ...version, number: '1.1', validFrom: '2027-01-01', reviewDate: '2028-01-01' };
    const kinds = (versions: DeskSolutionFragment['versions'], day: string) =>
      tasksOf([solution({ origin, versions })], [], day).map(({ kind }) => kind);
    expect(kinds([held], '2026-01-02')).toEqual(['taskReview']);
    expect(kinds([held], '2026-01-01')).toEqual([]);
    expect(kinds([next, held], '2026-01-02')).toEqual(['taskReview']);
    expect(kinds([next, held], '2027-01-01')).toEqual([]);
  });

  it('calls an open draft on top of a published version a draft', () => {
    const versions = [
      { number: null, release: 'DRAFT', publication: 'NONE', ...days } as const,
      { ...version, publication: 'PUBLISHED' } as const,
    ];
    expect(stateOf({ versions })).toBe('draft');
  });
});
