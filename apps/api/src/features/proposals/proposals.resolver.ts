import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { DecideProposal } from './decide-proposal.ts';
import { proposalOf } from './proposal-mapping.ts';
import {
  DecideProposalInput,
  DecideProposalPayload,
  ProposeClausesInput,
  ProposeClausesPayload,
  TakeBackProposalInput,
  TakeBackProposalPayload,
} from './proposal.input.ts';
import { ProposalLoader } from './proposal.loader.ts';
import { Proposal } from './proposal.type.ts';
import { ProposeClauses } from './propose-clauses.ts';
import { TakeBackProposal } from './take-back-proposal.ts';

const input = { description: 'What is asked for.' };

@Resolver(() => Proposal)
export class ProposalsResolver {
  constructor(
    private readonly propose: ProposeClauses,
    private readonly takeBack: TakeBackProposal,
    private readonly decide: DecideProposal,
    private readonly loader: ProposalLoader,
    private readonly solutions: SolutionLoader,
    nodes: Nodes,
  ) {
    nodes.enter('proposal', async (id, context) => {
      const inner = inside('proposal', id);
      return inner ? this.find(inner, context) : null;
    });
  }

  @Mutation(() => ProposeClausesPayload, {
    description: 'Offers clauses of an own version to its origin, with variables in place of values.',
  })
  proposeClauses(
    @Args('input', input) offered: ProposeClausesInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ProposeClausesPayload>> {
    return answer(context, async () => ({
      proposal: await this.find(await this.propose.do(context.actor, offered), context),
    }));
  }

  @Mutation(() => TakeBackProposalPayload, { description: 'Takes back a proposal that nobody has answered yet.' })
  takeBackProposal(
    @Args('input', input) { proposalId }: TakeBackProposalInput,
    @Context() context: RequestContext,
  ): Promise<Partial<TakeBackProposalPayload>> {
    return answer(context, async () => ({
      proposal: await this.find(await this.takeBack.do(context.actor, proposalId), context),
    }));
  }

  @Mutation(() => DecideProposalPayload, {
    description: 'Answers a proposal clause by clause; what is accepted stands in the working copy of the origin.',
  })
  decideProposal(
    @Args('input', input) given: DecideProposalInput,
    @Context() context: RequestContext,
  ): Promise<Partial<DecideProposalPayload>> {
    return answer(context, async () => {
      const proposal = await this.find(await this.decide.do(context.actor, given), context);
      const origin = proposal && (await this.solutions.one(proposal.row.originSolutionId, context));
      return { proposal, solution: origin && solutionOf(origin) };
    });
  }

  private async find(id: string, context: RequestContext): Promise<Proposal | null> {
    const row = await this.loader.one(context, id);
    return row && proposalOf(row);
  }
}
