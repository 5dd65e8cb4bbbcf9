import { describe, expect, test } from '@jest/globals';
import { summary } from '@allmende/domain/ratings';
import { summaryOf } from './rating-mapping.ts';

const five = { understandable: 5, adaptable: 5, complete: 5, effortAsStated: 5 };

describe('what is shown of ratings', () => {
  test('of two raters their number, and nothing by which they could be told apart', () => {
    expect(
      summaryOf(
        'one',
        summary(
          [
            { ...five, sizeClass: 'LAND' },
            { ...five, sizeClass: 'GROSS' },
          ],
          3,
        ),
      ),
    ).toEqual({
      solutionId: 'one',
      shown: false,
      count: 2,
      average: null,
      understandable: null,
      adaptable: null,
      complete: null,
      effortAsStated: null,
      bySizeClass: [],
    });
  });

  test('of three the means, the size classes with the largest first, and an average that is not yet a five', () => {
    const sizes = ['KLEIN', 'GROSS', 'GROSS'].map((sizeClass) => ({ ...five, sizeClass }));
    const shown = summaryOf('one', summary(sizes, 3));
    expect(shown).toMatchObject({
      shown: true,
      understandable: 5,
      bySizeClass: [
        { value: 'GROSS', count: 2 },
        { value: 'KLEIN', count: 1 },
      ],
    });
    expect(shown.average).toBeCloseTo((3 * 5 + 4 * 3) / 7, 2);
  });
});
