import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { byId } from '../solutions/version.loader.ts';
import { FindCredits, type CreditRow } from './find-credits.ts';
import { FindProposals, type ProposalRow } from './find-proposals.ts';

/** Proposals and credits of many solutions and versions in one query each; keys are inner ids. */
@Injectable()
export class ProposalLoader {
  constructor(
    private readonly proposals: FindProposals,
    private readonly credits: FindCredits,
  ) {}

  one(context: RequestContext, id: string): Promise<ProposalRow | null> {
    return loaderIn(context, 'proposalsById', async (ids) => byId(await this.proposals.byIds(ids, context.actor))).load(
      id,
    );
  }

  async toSolution(context: RequestContext, solutionId: string): Promise<ProposalRow[]> {
    if (context.actor.memberships.length === 0) return [];
    const rows = loaderIn(context, 'proposalsToSolutions', async (ids) =>
      Map.groupBy(await this.proposals.toSolutions(ids, context.actor), (row) => row.originSolutionId),
    );
    return (await rows.load(solutionId)) ?? [];
  }

  async ofFork(context: RequestContext, solutionId: string): Promise<ProposalRow[]> {
    if (context.actor.memberships.length === 0) return [];
    const rows = loaderIn(context, 'proposalsOfForks', async (ids) =>
      Map.groupBy(await this.proposals.ofForks(ids, context.actor), (row) => row.forkSolutionId),
    );
    return (await rows.load(solutionId)) ?? [];
  }

  async creditsOf(context: RequestContext, versionId: string): Promise<CreditRow[]> {
    return (
      (await loaderIn(context, 'credits', (ids) => this.credits.ofVersions(ids, context.actor)).load(versionId)) ?? []
    );
  }
}
