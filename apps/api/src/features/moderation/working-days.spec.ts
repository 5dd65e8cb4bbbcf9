import { describe, expect, it } from '@jest/globals';
import { afterWorkingDays } from './working-days.ts';

describe('the deadline of a case', () => {
  it.each([
    ['Monday', '2026-11-23T10:00:00Z', '2026-11-30T10:00:00.000Z'],
    ['Friday', '2026-11-27T16:30:00Z', '2026-12-04T16:30:00.000Z'],
    ['Saturday', '2026-11-28T09:00:00Z', '2026-12-04T09:00:00.000Z'],
  ])('handed in on a %s, five working days later', (_, from, due) => {
    expect(afterWorkingDays(new Date(from), 5).toISOString()).toBe(due);
  });
});
