import { describe, expect, test } from '@jest/globals';
import { reviewDay, today } from './review-day.ts';

describe('the day in German town halls', () => {
  test.each([
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(today(new Date(instant))).toBe(day);
  });
});

describe('when an adoption asks to be reconfirmed', () => {
  test.each([
    ['declared soon after it came into force', '2026-11-01', false, '2027-11-01'],
    ['declared late: a declaration of today is not out of date tomorrow', '2023-02-01', false, '2027-11-23'],
    ['reconfirmed before its time', '2026-03-01', true, '2027-11-23'],
    ['on a day that the next year does not have', '2024-02-29', false, '2027-11-23'],
  ])('%s', (_, since, isReconfirmed, expected) => {
    expect(reviewDay(since, isReconfirmed, '2026-11-23')).toBe(expected);
  });
});
