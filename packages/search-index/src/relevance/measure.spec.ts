import { describe, expect, it } from '@jest/globals';
import { measure, ndcgAt10 } from './measure.ts';

describe('the measure of relevance', () => {
  it('is one for the ideal order and falls with every place lost', () => {
    const grades = { a: 3, b: 2, c: 1 };
    expect(ndcgAt10(grades, ['a', 'b', 'c'])).toBe(1);
    expect(ndcgAt10(grades, ['b', 'a', 'c'])).toBeCloseTo(
      (3 + 7 / Math.log2(3) + 0.5) / (7 + 3 / Math.log2(3) + 0.5),
      10,
    );
    expect(ndcgAt10(grades, ['x', 'y'])).toBe(0);
    expect(ndcgAt10({}, ['x'])).toBe(1);
  });

  it('counts what was meant among the first five, and what found nothing', async () => {
    const answers: Record<string, string[]> = { eins: ['a'], zwei: ['x', 'x', 'x', 'x', 'x', 'b'], drei: [] };
    const result = await measure(
      [
        { q: 'eins', rel: { a: 3 }, kind: 'leicht' },
        { q: 'zwei', rel: { b: 3 }, kind: 'schwer' },
        { q: 'drei', rel: { c: 3, d: 2 }, kind: 'schwer' },
      ],
      (query) => Promise.resolve(answers[query] ?? []),
    );
    expect(result).toMatchObject({ queries: 3, recallAt5: 1 / 3, empty: 1 / 3 });
    expect(result.perKind['leicht']).toEqual({ queries: 1, ndcgAt10: 1, recallAt5: 1, empty: 0 });
    expect(result.short.map(({ q }) => q)).toEqual(['drei', 'zwei']);
  });
});
