import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { PageArguments } from '../../foundation/graphql/paging.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import { notFound } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindSolution } from '../solutions/find-solution.ts';
import { solutionOf, versionOf } from '../solutions/solution-mapping.ts';
import { ClaimCase } from './claim-case.ts';
import { DecideCase } from './decide-case.ts';
import { caseOf, FindCases } from './find-cases.ts';
import type { CaseState as State } from './moderation-case.entity.ts';
import { CaseConnection, CaseState, ModerationCase } from './moderation-case.type.ts';
import {
  ClaimCaseInput,
  ClaimCasePayload,
  DecideCaseInput,
  DecideCasePayload,
  ReleaseClaimInput,
  ReleaseClaimPayload,
  SubmitVersionInput,
  SubmitVersionPayload,
  TakeBackVersionInput,
  TakeBackVersionPayload,
} from './moderation.input.ts';
import { SubmitVersion } from './submit-version.ts';
import { TakeBackVersion } from './take-back-version.ts';

const input = { description: 'What is asked for.' };

@Resolver(() => ModerationCase)
export class ModerationResolver {
  constructor(
    private readonly cases: FindCases,
    private readonly solutions: FindSolution,
    private readonly submitting: SubmitVersion,
    private readonly takingBack: TakeBackVersion,
    private readonly claiming: ClaimCase,
    private readonly deciding: DecideCase,
    nodes: Nodes,
  ) {
    nodes.enter('case', async (id, { actor }) => {
      const inner = inside('case', id);
      const row = inner && (await cases.byId(inner, actor));
      return row ? caseOf(row) : null;
    });
  }

  @Query(() => CaseConnection, { description: 'The queue, most urgent first; empty for all but the moderation.' })
  async moderationQueue(
    @Args('state', {
      type: () => CaseState,
      nullable: true,
      description: 'One state; without it all that are not closed.',
    })
    state: State | null,
    @Args() page: PageArguments,
    @Context() { actor }: RequestContext,
  ) {
    const { edges, ...rest } = await this.cases.queue(state, page, actor);
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: caseOf(node) })) };
  }

  @Query(() => ModerationCase, {
    nullable: true,
    description: 'A case by its number; for the moderation and the municipality concerned.',
  })
  async moderationCase(
    @Args('number', { description: 'Its number.' }) number: string,
    @Context() { actor }: RequestContext,
  ): Promise<ModerationCase | null> {
    const row = await this.cases.byNumber(number, actor);
    return row && caseOf(row);
  }

  @Mutation(() => SubmitVersionPayload, { description: 'Hands the newest released version to the Städtetag.' })
  submitVersion(@Args('input', input) { solutionId }: SubmitVersionInput, @Context() context: RequestContext) {
    return answer(context, async () =>
      this.handedOver(await this.submitting.do(context.actor, solutionId, context.language), context),
    );
  }

  @Mutation(() => TakeBackVersionPayload, { description: 'Takes back a request for release or a submission.' })
  takeBackVersion(@Args('input', input) wanted: TakeBackVersionInput, @Context() context: RequestContext) {
    return answer(context, async () => this.handedOver(await this.takingBack.do(context.actor, wanted), context));
  }

  @Mutation(() => ClaimCasePayload, { description: 'Takes a case, so that no two work on it.' })
  claimCase(@Args('input', input) { caseId }: ClaimCaseInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.claiming.claim(context.actor, caseId), context));
  }

  @Mutation(() => ReleaseClaimPayload, { description: 'Gives a case back to the queue.' })
  releaseClaim(@Args('input', input) { caseId }: ReleaseClaimInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.claiming.release(context.actor, caseId), context));
  }

  @Mutation(() => DecideCasePayload, { description: 'Ends a case with a reason.' })
  decideCase(
    @Args('input', input) { caseId, decision, reason, seal }: DecideCaseInput,
    @Context() context: RequestContext,
  ) {
    return answer(context, async () => {
      if (!context.signedIn) throw notFound(['caseId']);
      const verdict = { caseId, outcome: decision, reason, seal: seal ?? null };
      const id = await this.deciding.do(context.signedIn, verdict, context.language);
      return this.changed(id, context);
    });
  }

  private async changed(id: string, { actor }: RequestContext) {
    const row = await this.cases.byId(id, actor);
    return { case: row && caseOf(row) };
  }

  private async handedOver(solutionId: string, { actor }: RequestContext) {
    const [row] = await this.solutions.byIds([solutionId], actor);
    const newest = row?.workingVersionId ?? row?.versions[0]?.id;
    const [version] = newest ? await this.solutions.versionsByIds([newest], actor) : [];
    const entry = (await this.cases.newestOf([solutionId], actor)).get(solutionId);
    return {
      solution: row ? solutionOf(row) : null,
      version: version ? versionOf(version) : null,
      case: entry ? caseOf(entry) : null,
    };
  }
}
