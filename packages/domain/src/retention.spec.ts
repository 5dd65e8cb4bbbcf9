import { expect, it } from '@jest/globals';
import { removedBefore, retentionRules, timedRules } from './retention.ts';

const now = new Date('2026-11-25T12:00:00Z');

it.each([
  ['sessions', '2026-11-11T12:00:00.000Z'],
  ['signInAttempts', '2026-11-25T11:00:00.000Z'],
  ['oneTimeTokens', '2026-11-25T12:00:00.000Z'],
  ['downloads', '2023-11-26T12:00:00.000Z'],
  ['orphanedFiles', '2026-11-24T12:00:00.000Z'],
  ['endedDelegations', '2023-11-26T12:00:00.000Z'],
  ['jobRuns', '2025-11-25T12:00:00.000Z'],
] as const)('%s from before %s are removed', (key, before) => {
  expect(removedBefore(key, now).toISOString()).toBe(before);
});

it('what has no period is removed by no job: the trail, drafts and what goes with something else', () => {
  const timed: string[] = timedRules.map(({ key }) => key);
  expect(Object.keys(retentionRules).filter((key) => !timed.includes(key))).toEqual([
    'indexOutbox',
    'drafts',
    'actors',
    'trail',
  ]);
});
