import { Module } from '@nestjs/common';
import { AdoptionsModule } from '../adoptions/adoptions.module.ts';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { FindRatings } from './find-ratings.ts';
import { RateSolution } from './rate-solution.ts';
import { RatingLoader } from './rating.loader.ts';
import { RatingsResolver } from './ratings.resolver.ts';
import { RateRightField, RatingFields, RatingSummaryFields, SolutionRatingFields } from './solution-rating.fields.ts';

/** What municipalities say of a solution after living with it. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule, AdoptionsModule],
  providers: [
    RatingsResolver,
    SolutionRatingFields,
    RatingSummaryFields,
    RatingFields,
    RateRightField,
    FindRatings,
    RatingLoader,
    RateSolution,
  ],
  exports: [RateSolution],
})
export class RatingsModule {}
