export const adoptionStatuses = [
  'noted',
  'examining',
  'adapting',
  'inConsultation',
  'inForce',
  'effectivenessChecked',
  'ended',
  'dismissed',
] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

export const dismissalReasons = ['tooBig', 'tooSmall', 'law', 'product', 'staff', 'other'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

export const consultedBodies = ['staffCouncil', 'dataProtection', 'isb', 'leadership', 'council'] as const;
export type ConsultedBody = (typeof consultedBodies)[number];

/** Who sees an adoption. A public list of who lacks what helps attackers, hence members by default. */
export const adoptionVisibilities = ['own', 'members', 'public'] as const;
export type AdoptionVisibility = (typeof adoptionVisibilities)[number];
export const DEFAULT_ADOPTION_VISIBILITY: AdoptionVisibility = 'members';

/** Months until an adoption in force asks to be reconfirmed. */
export const ADOPTION_REVIEW_MONTHS = 12;

const beforeForce = ['noted', 'examining', 'adapting', 'inConsultation'] as const;

/**
 * What may follow what. Before it is in force a municipality may step back and forth; naming the same status again
 * reconfirms it; what has ended or been dismissed may be taken up again.
 */
export const adoptionTransitions = {
  noted: [...beforeForce, 'inForce', 'dismissed'],
  examining: [...beforeForce, 'inForce', 'dismissed'],
  adapting: [...beforeForce, 'inForce', 'dismissed'],
  inConsultation: [...beforeForce, 'inForce', 'dismissed'],
  inForce: ['inForce', 'effectivenessChecked', 'adapting', 'inConsultation', 'ended'],
  effectivenessChecked: ['effectivenessChecked', 'inForce', 'adapting', 'inConsultation', 'ended'],
  ended: ['ended', ...beforeForce, 'inForce'],
  dismissed: ['dismissed', ...beforeForce],
} as const satisfies Record<AdoptionStatus, readonly AdoptionStatus[]>;

/** May a municipality declare this status now? The first declaration (`null` before) is free: cities report late. */
export function mayFollow(before: AdoptionStatus | null, next: AdoptionStatus): boolean {
  if (before === null) return true;
  const following: readonly AdoptionStatus[] = adoptionTransitions[before];
  return following.includes(next);
}

export const countsAsInForce = (status: AdoptionStatus): boolean =>
  status === 'inForce' || status === 'effectivenessChecked';

/** Has the solution been lived with, now or formerly? Those municipalities may rate it. */
export const hasBeenInForce = (status: AdoptionStatus): boolean => countsAsInForce(status) || status === 'ended';

/**
 * The day on which an adoption asks to be reconfirmed. Days are ISO dates (`2026-02-28`); a day that the month does not
 * have becomes its last one.
 * @throws RangeError where `since` is no date.
 */
export function reviewDateOf(since: string, months: number = ADOPTION_REVIEW_MONTHS): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(since);
  if (!match) throw new RangeError(`not a date: ${since}`);
  const [year, month, day] = [Number(match[1]), Number(match[2]) - 1 + months, Number(match[3])];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Past its review date an adoption in force counts as unconfirmed until reconfirmed. `today` is an ISO date. */
export function isUnconfirmed(
  adoption: { readonly status: AdoptionStatus; readonly reviewDate: string | null },
  today: string,
): boolean {
  return countsAsInForce(adoption.status) && adoption.reviewDate !== null && adoption.reviewDate < today;
}
