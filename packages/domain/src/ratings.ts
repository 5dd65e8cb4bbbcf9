import { type AdoptionStatus, hasBeenInForce } from './adoption.ts';

export const ratingDimensions = ['understandable', 'adaptable', 'complete', 'effortAsStated'] as const;
export type RatingDimension = (typeof ratingDimensions)[number];

/** What a municipality says after living with a solution: 1 (not at all) to 5 (fully) in each dimension. */
export type Rating = Readonly<Record<RatingDimension, number>> & { readonly sizeClass?: string };

/** Values are shown from this many raters on: fewer could be told apart. */
export const MIN_SHOWN_RATERS = 3;
/** So many imagined raters of the catalogue's mean stand beside the real ones: three fives are no proof yet. */
export const DAMPING_RATERS = 4;

export interface RatingSummary {
  readonly shown: boolean;
  readonly count: number;
  /** Damped mean of all dimensions, 1 to 5, in hundredths; null until shown. */
  readonly average: number | null;
  /** Plain means; null until shown. */
  readonly dimensions: Readonly<Record<RatingDimension, number>> | null;
  /** How many raters of which size class; empty until shown. */
  readonly sizeClasses: ReadonlyMap<string, number>;
}

/** Only municipalities whose adoption is or was in force rate, and never their own solution. */
export function mayRate(rater: {
  readonly municipalityId: string;
  readonly ownerId: string;
  readonly adoptionStatus: AdoptionStatus | null;
}): boolean {
  return (
    rater.municipalityId !== rater.ownerId && rater.adoptionStatus !== null && hasBeenInForce(rater.adoptionStatus)
  );
}

/** What is shown of a solution's ratings; `catalogueMean` is the mean over the whole catalogue (null where there is none). */
export function summary(ratings: readonly Rating[], catalogueMean: number | null): RatingSummary {
  const count = ratings.length;
  if (count < MIN_SHOWN_RATERS) return { shown: false, count, average: null, dimensions: null, sizeClasses: new Map() };
  const meanOf = (dimension: RatingDimension) =>
    rounded(ratings.reduce((sum, rating) => sum + rating[dimension], 0) / count);
  const sizeClasses = new Map<string, number>();
  for (const { sizeClass } of ratings) if (sizeClass) sizeClasses.set(sizeClass, (sizeClasses.get(sizeClass) ?? 0) + 1);
  return {
    shown: true,
    count,
    average: dampedAverage(ratings.map(meanOfRating), catalogueMean),
    dimensions: {
      understandable: meanOf('understandable'),
      adaptable: meanOf('adaptable'),
      complete: meanOf('complete'),
      effortAsStated: meanOf('effortAsStated'),
    },
    sizeClasses,
  };
}

export const meanOfRating = (rating: Rating): number =>
  ratingDimensions.reduce((sum, dimension) => sum + rating[dimension], 0) / ratingDimensions.length;

function dampedAverage(means: readonly number[], catalogueMean: number | null): number {
  const sum = means.reduce((total, mean) => total + mean, 0);
  if (catalogueMean === null) return rounded(sum / means.length);
  return rounded((sum + DAMPING_RATERS * catalogueMean) / (means.length + DAMPING_RATERS));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
