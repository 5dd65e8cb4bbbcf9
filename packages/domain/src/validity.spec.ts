import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningOfDayInGermany, dayInGermany, inForceOn, usualValidity, validityFaults } from './validity.ts';

const TODAY = '2026-03-02';

describe('from when a version holds', () => {
  it.each([
    ['today, for a year', '2026-03-02', '2027-03-02', []],
    ['in a year at the latest', '2027-03-02', '2027-03-03', []],
    ['yesterday', '2026-03-01', '2027-03-02', ['begins-in-the-past']],
    ['in a year and a day', '2027-03-03', '2028-03-03', ['begins-too-late']],
    ['reviewed on the day it begins', '2026-04-01', '2026-04-01', ['review-too-early']],
    ['reviewed after five years', '2026-04-01', '2031-04-01', []],
    ['reviewed after five years and a day', '2026-04-01', '2031-04-02', ['review-too-late']],
    ['yesterday, and reviewed before that', '2026-03-01', '2026-02-01', ['begins-in-the-past', 'review-too-early']],
  ])('%s', (_, validFrom, reviewDate, expected) => {
    expect(validityFaults({ validFrom, reviewDate }, TODAY).map(({ fault }) => fault)).toEqual(expected);
  });

  it('what is usual is always fine, on every day and for every review interval', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (now, months) => {
        const today = dayInGermany(now);
        return validityFaults(usualValidity(today, months), today).length === 0;
      }),
    );
  });

  it('a day begins in German town halls when it begins in Germany', () => {
    expect(dayInGermany(new Date('2026-03-01T22:59:59Z'))).toBe('2026-03-01');
    expect(dayInGermany(new Date('2026-03-01T23:00:00Z'))).toBe('2026-03-02');
    expect(dayInGermany(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });
});

describe('which version is in force', () => {
  const one = { number: '1.0', validFrom: '2026-01-01' };
  const ten = { number: '10.0', validFrom: '2026-03-01' };
  const nine = { number: '9.1', validFrom: '2026-02-01' };
  const draft = { number: null, validFrom: null };

  it.each([
    ['none before the first day', '2025-12-31', null],
    ['the first on its first day', '2026-01-01', one],
    ['the next one when its day has come', '2026-02-01', nine],
    ['the highest number, not the longest text', '2026-04-01', ten],
  ])('%s', (_, day, expected) => {
    expect(inForceOn([draft, one, ten, nine], day)).toBe(expected);
  });
});

it.each([
  ['2026-01-15', '2026-01-14T23:00:00.000Z'],
  ['2026-07-15', '2026-07-14T22:00:00.000Z'],
  // The nights on which the clocks change.
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
])('%s begins in Germany at %s', (day, moment) => {
  expect(beginningOfDayInGermany(day).toISOString()).toBe(moment);
});
