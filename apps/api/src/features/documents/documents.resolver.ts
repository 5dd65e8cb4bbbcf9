import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { CreateFromDocument } from './create-from-document.ts';
import { CreateSolutionInput, CreateSolutionPayload } from './document.type.ts';

@Resolver(() => Solution)
export class DocumentsResolver {
  constructor(
    private readonly create: CreateFromDocument,
    private readonly solutions: SolutionLoader,
  ) {}

  @Mutation(() => CreateSolutionPayload, {
    description: 'Begins a solution, blank or from a document; nobody but its municipality sees it.',
  })
  async createSolution(
    @Args('input', { description: 'From what, and for whom.' }) input: CreateSolutionInput,
    @Context() context: RequestContext,
  ): Promise<Partial<CreateSolutionPayload>> {
    const made = await answer(context, async () => {
      const { solutionId, importReport } = await this.create.do(context.actor, input, context.language);
      const row = await this.solutions.one(solutionId, context);
      return { solution: row && solutionOf(row), importReport };
    });
    return { importReport: [], ...made };
  }
}
