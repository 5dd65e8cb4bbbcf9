import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { ForkSolution } from './fork-solution.ts';
import { ForkSolutionInput, ForkSolutionPayload } from './fork.input.ts';

@Resolver(() => Solution)
export class ForksResolver {
  constructor(
    private readonly fork: ForkSolution,
    private readonly solutions: SolutionLoader,
  ) {}

  @Mutation(() => ForkSolutionPayload, {
    description: 'Makes a municipality’s own version of a published one; one for each municipality and solution.',
  })
  forkSolution(
    @Args('input', { description: 'Of what, and for whom.' }) input: ForkSolutionInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ForkSolutionPayload>> {
    return answer(context, async () => {
      const row = await this.solutions.one(await this.fork.do(context.actor, input), context);
      return { solution: row && solutionOf(row) };
    });
  }
}
