import type * as domain from '@allmende/domain/ratings';
import { outside } from '../../foundation/database/ids.ts';
import type { RatingRow } from './find-ratings.ts';
import type { Rating, RatingSummary } from './rating.type.ts';

/** Rows as the schema shows them. */
export const ratingOf = ({ id, solutionId: _of, ...row }: RatingRow): Rating => ({ ...row, id: outside('rating', id) });

export function summaryOf(
  solutionId: string,
  { shown, count, average, dimensions, sizeClasses }: domain.RatingSummary,
): RatingSummary {
  return {
    solutionId,
    shown,
    count,
    average,
    understandable: dimensions?.understandable ?? null,
    adaptable: dimensions?.adaptable ?? null,
    complete: dimensions?.complete ?? null,
    effortAsStated: dimensions?.effortAsStated ?? null,
    bySizeClass: [...sizeClasses]
      .map(([value, raters]) => ({ value, count: raters }))
      .sort((one, other) => other.count - one.count),
  };
}
