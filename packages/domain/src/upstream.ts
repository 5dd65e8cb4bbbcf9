import { mayMerge, type ConsentingOrigin } from './consent.ts';
import type { Terms } from './fork.ts';
import type { Release } from './lifecycle.ts';
import { compareNumbers } from './numbering.ts';

/**
 * How an own version stands to the original it was made from: nothing newer; newer versions, to be taken over; the same
 * while the own working copy waits for its release; withdrawn from the catalogue; narrowed in its label, so that taking
 * over needs the owner's consent, which is not there; nothing newer, and nobody acts for its owner any more.
 */
export const upstreamStates = ['upToDate', 'ahead', 'ownDraftFrozen', 'withdrawn', 'narrowed', 'ownerLeft'] as const;
export type UpstreamState = (typeof upstreamStates)[number];

export interface UpstreamFacts {
  readonly own: Terms & { readonly cityId: string; readonly workingRelease: Release | null };
  /** Recipients include the owner. */
  readonly origin: ConsentingOrigin & { readonly ownerTakesPart: boolean };
  /** Number of the version that the own one is made from, or was last merged with. */
  readonly baseNumber: string;
  /** Number of the version in force in the catalogue; null where there is none any more. */
  readonly newestNumber: string | null;
}

export function upstreamState({ own, origin, baseNumber, newestNumber }: UpstreamFacts): UpstreamState {
  if (newestNumber === null) return 'withdrawn';
  if (!mayMerge(own, origin)) return 'narrowed';
  if (compareNumbers(newestNumber, baseNumber) <= 0) return origin.ownerTakesPart ? 'upToDate' : 'ownerLeft';
  return own.workingRelease === 'awaitingRelease' ? 'ownDraftFrozen' : 'ahead';
}

/** Of the numbers of all published versions those that are newer than the base, the newest first. */
export function newerThan(baseNumber: string, numbers: readonly string[]): string[] {
  return numbers
    .filter((number) => compareNumbers(number, baseNumber) > 0)
    .sort((one, other) => compareNumbers(other, one));
}
