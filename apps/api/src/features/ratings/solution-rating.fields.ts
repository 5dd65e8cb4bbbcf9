import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '@allmende/domain/rights';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { AdoptionLoader } from '../adoptions/adoption.loader.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { Solution, SolutionRights } from '../solutions/solution.type.ts';
import { ratingOf, summaryOf } from './rating-mapping.ts';
import { RatingLoader } from './rating.loader.ts';
import { Rating, RatingSummary } from './rating.type.ts';

/** What this room adds to a solution. */
@Resolver(() => Solution)
export class SolutionRatingFields {
  constructor(private readonly loader: RatingLoader) {}

  @ResolveField(() => RatingSummary, { description: 'What the ratings come to.' })
  async ratings(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<RatingSummary> {
    const found = await this.loader.summary(context, row.id);
    if (!found) throw new Error(`no summary of ratings for ${row.id}`);
    return summaryOf(row.id, found);
  }
}

@Resolver(() => RatingSummary)
export class RatingSummaryFields {
  constructor(private readonly loader: RatingLoader) {}

  @ResolveField(() => Rating, { nullable: true, description: 'What an own municipality has said.' })
  async own(
    @Parent() { solutionId }: RatingSummary,
    @Args('municipalityId', {
      type: () => ID,
      nullable: true,
      description: 'Which of the own municipalities; any where not said.',
    })
    municipalityId: string | null,
    @Context() context: RequestContext,
  ): Promise<Rating | null> {
    const own = await this.loader.own(context, solutionId);
    const wanted = municipalityId
      ? own.find((row) => row.municipalityId === inside('municipality', municipalityId))
      : own[0];
    return wanted ? ratingOf(wanted) : null;
  }
}

@Resolver(() => Rating)
export class RatingFields {
  constructor(private readonly municipalities: MunicipalityLoader) {}

  @ResolveField(() => Municipality, { description: 'Who says it.' })
  municipality(@Parent() { municipalityId }: Rating, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, municipalityId);
  }
}

/** The right to rate depends on adoptions, which the solutions room does not know. */
@Resolver(() => SolutionRights)
export class RateRightField {
  constructor(private readonly adoptions: AdoptionLoader) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer may do this now.' })
  async rate(@Parent() { row }: SolutionRights, @Context() context: RequestContext): Promise<boolean> {
    return may(context.actor, 'rate', { ...thingOf(row), adoptions: await this.adoptions.standings(context, row.id) });
  }
}
