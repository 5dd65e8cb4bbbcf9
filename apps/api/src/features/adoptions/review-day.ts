import { reviewDateOf } from '@allmende/domain/adoption';
import { dayInGermany } from '@allmende/domain/validity';

/** The day it is in German town halls, ISO. */
export const today = (now: Date = new Date()): string => dayInGermany(now);

/** When what is in force asks to be reconfirmed: twelve months from its first day; for what is older, or reconfirmed, from today. */
export function reviewDay(since: string, isReconfirmed: boolean, on: string = today()): string {
  const first = reviewDateOf(since);
  return isReconfirmed || first < on ? reviewDateOf(on) : first;
}
