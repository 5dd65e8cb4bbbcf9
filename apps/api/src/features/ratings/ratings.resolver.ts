import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { RateSolution } from './rate-solution.ts';
import { ratingOf } from './rating-mapping.ts';
import { RatingLoader } from './rating.loader.ts';
import { RateSolutionInput, RateSolutionPayload, Rating } from './rating.type.ts';

@Resolver(() => Rating)
export class RatingsResolver {
  constructor(
    private readonly rate: RateSolution,
    private readonly loader: RatingLoader,
    private readonly solutions: SolutionLoader,
    nodes: Nodes,
  ) {
    nodes.enter('rating', async (id, context) => {
      const inner = inside('rating', id);
      return inner ? this.find(inner, context) : null;
    });
  }

  @Mutation(() => RateSolutionPayload, {
    description: 'Rates a solution for a municipality that has or had it in force; its releasers.',
  })
  rateSolution(
    @Args('input', { description: 'The rating.' }) input: RateSolutionInput,
    @Context() context: RequestContext,
  ): Promise<Partial<RateSolutionPayload>> {
    return answer(context, async () => {
      const { ratingId, solutionId } = await this.rate.do(context.actor, input);
      const solution = await this.solutions.one(solutionId, context);
      return { rating: await this.find(ratingId, context), solution: solution && solutionOf(solution) };
    });
  }

  private async find(id: string, context: RequestContext): Promise<Rating | null> {
    const row = await this.loader.one(context, id);
    return row && ratingOf(row);
  }
}
