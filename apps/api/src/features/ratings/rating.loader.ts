import { Injectable } from '@nestjs/common';
import type { RatingSummary } from '@allmende/domain/ratings';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { byId } from '../solutions/version.loader.ts';
import { FindRatings, type RatingRow } from './find-ratings.ts';

/** Ratings of many solutions in one query; keys are inner ids. */
@Injectable()
export class RatingLoader {
  constructor(private readonly ratings: FindRatings) {}

  one(context: RequestContext, id: string): Promise<RatingRow | null> {
    return loaderIn(context, 'ratingsById', async (ids) => byId(await this.ratings.byIds(ids, context.actor))).load(id);
  }

  summary(context: RequestContext, solutionId: string): Promise<RatingSummary | null> {
    return loaderIn(context, 'ratingSummaries', (ids) => this.ratings.summaries(ids)).load(solutionId);
  }

  /** What the viewer's municipalities have said, newest first. */
  async own(context: RequestContext, solutionId: string): Promise<RatingRow[]> {
    if (context.actor.memberships.length === 0) return [];
    const rows = loaderIn(context, 'ownRatings', async (ids) =>
      Map.groupBy(await this.ratings.own(ids, context.actor), (row) => row.solutionId),
    );
    return (await rows.load(solutionId)) ?? [];
  }
}
