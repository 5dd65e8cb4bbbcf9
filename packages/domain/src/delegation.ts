import type { CityRole, Employment, Membership } from './rights.ts';

/** How far a body may go that acts for a municipality: working on texts, or also what binds the municipality. */
export const delegationGrades = ['edit', 'release'] as const;
export type DelegationGrade = (typeof delegationGrades)[number];

export const delegationStates = ['offered', 'withdrawn', 'refused', 'active', 'revoked', 'laidDown'] as const;
export type DelegationState = (typeof delegationStates)[number];
/** The municipality that gives it, and the body that acts by it. */
export type DelegationSide = 'municipality' | 'body';

/** What may follow what, and whose act it is. Nothing follows an end: whoever wants it again offers it again. */
export const delegationTransitions = {
  withdraw: { from: 'offered', to: 'withdrawn', by: 'municipality' },
  refuse: { from: 'offered', to: 'refused', by: 'body' },
  accept: { from: 'offered', to: 'active', by: 'body' },
  revoke: { from: 'active', to: 'revoked', by: 'municipality' },
  layDown: { from: 'active', to: 'laidDown', by: 'body' },
} as const satisfies Record<string, { from: DelegationState; to: DelegationState; by: DelegationSide }>;
export type DelegationStep = keyof typeof delegationTransitions;

export function delegationAfter(state: DelegationState, step: DelegationStep): DelegationState | null {
  const { from, to } = delegationTransitions[step];
  return state === from ? to : null;
}

/** The step that ends it from this side, whatever became of it so far; null where there is nothing to end. */
export const endingStep = (state: DelegationState, side: DelegationSide): DelegationStep | null =>
  (['withdraw', 'refuse', 'revoke', 'layDown'] as const).find(
    (step) => delegationTransitions[step].from === state && delegationTransitions[step].by === side,
  ) ?? null;

/** A delegation that is still to be answered, or to be lived by. */
export const isStanding = (state: DelegationState): boolean => state === 'offered' || state === 'active';

interface Term {
  readonly state: DelegationState;
  /** The last day on which it holds, ISO. */
  readonly endsOn: string;
}

/** Does it open anything on this day (ISO, in Germany)? */
export const delegationHolds = ({ state, endsOn }: Term, day: string): boolean => state === 'active' && day <= endsOn;

/** Has it run out without anybody ending it? */
export const hasRunOut = ({ state, endsOn }: Term, day: string): boolean => isStanding(state) && endsOn < day;

/** Years for which a municipality binds itself at most; then it looks at it anew. */
export const MAX_DELEGATION_YEARS = 2;
/** Days before the end from which both sides are asked to renew it. */
export const RENEWAL_DAYS = 60;
export const MAX_PURPOSE_CHARACTERS = 500;
const MIN_PURPOSE_CHARACTERS = 5;

/** The latest last day for what is given on this day. */
export function latestEnd(day: string): string {
  const [year = '', rest] = [day.slice(0, 4), day.slice(4)];
  const then = `${Number(year) + MAX_DELEGATION_YEARS}${rest}`;
  // There is no 29 February two years after one.
  return rest === '-02-29' ? then.replace('-02-29', '-02-28') : then;
}

export const isDueForRenewal = (term: Term, day: string): boolean =>
  delegationHolds(term, day) && term.endsOn <= daysAfter(day, RENEWAL_DAYS);

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What is wrong with the words and days of a delegation. */
export function delegationFaults(
  { endsOn, purpose }: { endsOn: string; purpose: string },
  day: string,
): ('ends-too-early' | 'ends-too-late' | 'no-purpose' | 'purpose-too-long')[] {
  const said = purpose.trim().length;
  return [
    ...(endsOn < day ? (['ends-too-early'] as const) : []),
    ...(endsOn > latestEnd(day) ? (['ends-too-late'] as const) : []),
    ...(said < MIN_PURPOSE_CHARACTERS ? (['no-purpose'] as const) : []),
    ...(said > MAX_PURPOSE_CHARACTERS ? (['purpose-too-long'] as const) : []),
  ];
}

/** What somebody may do for the municipality: no more than the delegation says, and no more than they may do at home. */
export function delegatedRole(roleThere: CityRole, grade: DelegationGrade): CityRole | null {
  if (roleThere === 'reader') return null;
  return grade === 'edit' || roleThere === 'editor' ? 'editor' : 'releaser';
}

/** A delegation in force, as the session lookup finds it. */
export interface HeldDelegation {
  readonly municipalityId: string;
  readonly bodyId: string;
  readonly grade: DelegationGrade;
  readonly groupIds?: readonly string[];
}

/** The memberships that somebody holds through the bodies they belong to, each no higher than their role there. */
export const delegatedMemberships = (
  there: readonly (Membership | Employment)[],
  delegations: readonly HeldDelegation[],
): Membership[] =>
  delegations.flatMap(({ municipalityId, bodyId, grade, groupIds = [] }) =>
    there.flatMap((at) => {
      const isOwn = !('isDelegated' in at && at.isDelegated);
      const role = isOwn && at.municipalityId === bodyId ? delegatedRole(at.role, grade) : null;
      return role ? [{ municipalityId, role, groupIds, isDelegated: true, throughId: bodyId }] : [];
    }),
  );
