import type { Circle } from './audience.ts';
import { isNaming } from './audience.ts';

export const handOverStates = ['offered', 'withdrawn', 'refused', 'accepted'] as const;
export type HandOverState = (typeof handOverStates)[number];

/** What may follow what: withdrawn by the owner, answered by the municipality that is to have it. */
export const handOverTransitions = {
  withdraw: { from: 'offered', to: 'withdrawn' },
  refuse: { from: 'offered', to: 'refused' },
  accept: { from: 'offered', to: 'accepted' },
} as const satisfies Record<string, { from: HandOverState; to: HandOverState }>;
export type HandOverStep = keyof typeof handOverTransitions;

export function handOverAfter(state: HandOverState, step: HandOverStep): HandOverState | null {
  const { from, to } = handOverTransitions[step];
  return state === from ? to : null;
}

export const MAX_HAND_OVER_NOTE = 1_000;

/**
 * Whom a solution is for once another municipality has it. Label and groups stay. What names its readers goes on to be
 * for the municipality that wrote it, which knows it anyway; the new owner may change that as any owner may.
 */
export function circleAfter<One extends Circle>(circle: One, to: string): One {
  const { ownerId: from, recipientIds } = circle;
  const others = recipientIds.filter((id) => id !== to && id !== from);
  return { ...circle, ownerId: to, recipientIds: isNaming(circle.tlp) ? [...others, from] : others };
}

/** A time in which a solution belonged to a municipality that gave it away. */
export interface FormerOwner {
  readonly municipalityId: string;
  /** When it was handed over. */
  readonly until: Date;
}

/** Whose a version is: the municipality that had the solution when it was released, or has it now. */
export function authorOf(releasedAt: Date | null, ownerId: string, former: readonly FormerOwner[]): string {
  const later = former.filter(({ until }) => releasedAt !== null && releasedAt < until);
  const [first] = later.toSorted((one, other) => one.until.getTime() - other.until.getTime());
  return first?.municipalityId ?? ownerId;
}
