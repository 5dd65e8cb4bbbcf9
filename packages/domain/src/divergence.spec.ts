import { describe, expect, it } from '@jest/globals';
import { divergenceOf, type ForkPrints } from './divergence.ts';

const prints = (text: Record<string, string>) => new Map(Object.entries(text));
const fork = (base: Record<string, string>, own: Record<string, string>): ForkPrints => ({
  base: prints(base),
  own: prints(own),
});

describe('where cities deviate', () => {
  const one = { a: '1', b: '1' };
  const forks = [fork(one, one), fork(one, { a: '2', b: '1' }), fork(one, { a: '3', neu: '1' })];

  it('is told from three own versions on', () => {
    expect(divergenceOf(['a'], forks.slice(0, 2))).toEqual({ shown: false, forks: 2, clauses: [] });
    expect(divergenceOf(['a', 'b'], forks)).toEqual({
      shown: true,
      forks: 3,
      clauses: [
        { clauseId: 'a', changed: 2, removed: 0, kept: 1, unknown: 0 },
        { clauseId: 'b', changed: 0, removed: 1, kept: 2, unknown: 0 },
      ],
    });
  });

  it('compares each with what it began with: who has not merged yet has changed nothing', () => {
    const behind = fork({ a: '0' }, { a: '0' });
    expect(divergenceOf(['a', 'b'], [...forks, behind]).clauses).toMatchObject([
      { clauseId: 'a', kept: 2, changed: 2, unknown: 0 },
      { clauseId: 'b', kept: 2, removed: 1, unknown: 1 },
    ]);
  });

  it('counts every own version once for every clause', () => {
    for (const { changed, removed, kept, unknown } of divergenceOf(['a', 'b', 'neu'], forks).clauses)
      expect(changed + removed + kept + unknown).toBe(3);
  });
});
