import { reviewDateOf } from './adoption.ts';
import { compareNumbers } from './numbering.ts';

/** How far ahead a version may begin to hold, and how long it may hold unreviewed; months. */
export const MONTHS_AHEAD = 12;
export const MONTHS_UNTIL_REVIEW = 60;

const germanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day that it is in German town halls, ISO. */
export const dayInGermany = (now: Date): string => germanDay.format(now);

/** The moment at which a day begins in German town halls, winter and summer alike. */
export function beginningOfDayInGermany(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return dayInGermany(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
}

/** From when a version holds and when it is to be looked at again, ISO days. */
export interface Validity {
  readonly validFrom: string;
  readonly reviewDate: string;
}

export type ValidityFault = 'begins-in-the-past' | 'begins-too-late' | 'review-too-early' | 'review-too-late';

/** What a version holds from and until, where nobody says otherwise. */
export const usualValidity = (today: string, reviewMonths: number): Validity => ({
  validFrom: today,
  reviewDate: reviewDateOf(today, reviewMonths),
});

/** What is wrong with the days, each named by the field it belongs to; nothing where they are fine. */
export function validityFaults(
  { validFrom, reviewDate }: Validity,
  today: string,
): { readonly field: keyof Validity; readonly fault: ValidityFault }[] {
  return [
    ...(validFrom < today ? [{ field: 'validFrom', fault: 'begins-in-the-past' } as const] : []),
    ...(validFrom > reviewDateOf(today, MONTHS_AHEAD)
      ? [{ field: 'validFrom', fault: 'begins-too-late' } as const]
      : []),
    ...(reviewDate <= validFrom ? [{ field: 'reviewDate', fault: 'review-too-early' } as const] : []),
    ...(reviewDate > reviewDateOf(validFrom, MONTHS_UNTIL_REVIEW)
      ? [{ field: 'reviewDate', fault: 'review-too-late' } as const]
      : []),
  ];
}

/** A released version, as far as its days are concerned. */
export interface Dated {
  readonly number: string | null;
  readonly validFrom: string | null;
}

/**
 * The version that holds in its city on this day: of those that have begun, the one with the highest number. The one
 * before goes on holding until the day of its successor has come, although it is superseded already.
 */
export function inForceOn<Version extends Dated>(versions: readonly Version[], day: string): Version | null {
  const begun = versions.filter(({ number, validFrom }) => number !== null && validFrom !== null && validFrom <= day);
  return begun.toSorted((one, other) => compareNumbers(other.number!, one.number!))[0] ?? null;
}
