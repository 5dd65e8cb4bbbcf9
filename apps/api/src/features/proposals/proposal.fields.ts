import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '@allmende/domain/rights';
import { outside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { picturesOf } from '../solutions/file-address.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { thingOf, type VersionRow } from '../solutions/solution-row.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { labelsOf, proposalClauseOf } from './proposal-mapping.ts';
import { Credit, Proposal, ProposalClause, VariableLabel } from './proposal.type.ts';

@Resolver(() => Proposal)
export class ProposalFields {
  constructor(
    private readonly municipalities: MunicipalityLoader,
    private readonly solutions: SolutionLoader,
    private readonly versions: VersionLoader,
  ) {}

  @ResolveField(() => Municipality, { description: 'The municipality that makes it.' })
  municipality(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.municipalityId);
  }

  @ResolveField(() => Municipality, { description: 'The municipality that answers it.' })
  originMunicipality(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.originOwnerId);
  }

  @ResolveField(() => Solution, {
    nullable: true,
    description: 'The solution it is made to, where the viewer may see it.',
  })
  origin(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<Solution | null> {
    return this.solution(row.originSolutionId, context);
  }

  @ResolveField(() => Solution, {
    nullable: true,
    description: 'The own version it comes from, where the viewer may see it.',
  })
  ownVersion(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<Solution | null> {
    return this.solution(row.forkSolutionId, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer belongs to the municipality that answers it.' })
  viewerIsAsked(@Parent() { row }: Proposal, @Context() context: RequestContext): boolean {
    return isMember(row.originOwnerId, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may answer it now.' })
  async viewerMayDecide(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<boolean> {
    const origin = await this.solutions.one(row.originSolutionId, context);
    return row.state === 'offered' && origin !== null && may(context.actor, 'acceptProposals', thingOf(origin));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  async viewerMayTakeBack(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<boolean> {
    const fork = await this.solutions.one(row.forkSolutionId, context);
    return row.state === 'offered' && fork !== null && may(context.actor, 'propose', thingOf(fork));
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the owner’s working copy awaits its release, so that nothing can be taken over now.',
  })
  async isFrozen(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<boolean> {
    if (!isMember(row.originOwnerId, context)) return false;
    const origin = await this.solutions.one(row.originSolutionId, context);
    return origin?.versions.some(({ release }) => release === 'awaitingRelease') ?? false;
  }

  @ResolveField(() => [ProposalClause], { description: 'The offered clauses, in the order of the own version.' })
  async clauses(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<ProposalClause[]> {
    const present = await this.presentText(row.originSolutionId, context);
    const variables = [...(present?.content.variables ?? []), ...row.variables];
    const content = isMember(row.originOwnerId, context) ? (present?.content ?? null) : null;
    // Under a name that both have, the offered clause means its own; who has decided finds what stands in the version.
    const pictures = new Map([
      ...(present ? picturesOf(outside('version', present.id), present.content.files) : []),
      ...picturesOf(outside('proposal', row.id), row.files),
    ]);
    return row.clauses.map((clause) => proposalClauseOf(clause, { variables, pictures }, content));
  }

  @ResolveField(() => [VariableLabel], { description: 'What the variables in the clauses ask for.' })
  async variables(@Parent() { row }: Proposal, @Context() context: RequestContext): Promise<VariableLabel[]> {
    const present = await this.presentText(row.originSolutionId, context);
    return labelsOf([...(present?.content.variables ?? []), ...row.variables]);
  }

  /** The text into which it would be taken over, as far as the viewer may see it. */
  private async presentText(solutionId: string, context: RequestContext): Promise<VersionRow | null> {
    const origin = await this.solutions.one(solutionId, context);
    const id =
      origin?.versions.find((version) => version.id === origin.workingVersionId)?.id ??
      origin?.versions.find(({ release }) => release === 'released')?.id;
    return id ? this.versions.one(id, context) : null;
  }

  private async solution(id: string, context: RequestContext): Promise<Solution | null> {
    const row = await this.solutions.one(id, context);
    return row && solutionOf(row);
  }
}

@Resolver(() => Credit)
export class CreditFields {
  constructor(private readonly municipalities: MunicipalityLoader) {}

  @ResolveField(() => Municipality, { description: 'Whose words they are.' })
  municipality(@Parent() { municipalityId }: Credit, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, municipalityId);
  }
}

const isMember = (municipality: string, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === municipality);
