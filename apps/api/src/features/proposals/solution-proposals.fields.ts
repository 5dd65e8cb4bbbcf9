import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside, outside } from '../../foundation/database/ids.ts';
import { problemOf } from '../../foundation/graphql/problem-answer.ts';
import type { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { picturesOf } from '../solutions/file-address.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { Version, VersionSummary, type VersionStanding } from '../solutions/version.type.ts';
import { FindGivingBack } from './find-giving-back.ts';
import { FindProposals } from './find-proposals.ts';
import { GivingBack } from './giving-back.type.ts';
import { objectionsToOffer } from './objections-to-offer.ts';
import { labelsOf, offerableOf, proposalOf } from './proposal-mapping.ts';
import { OfferInput } from './proposal.input.ts';
import { ProposalLoader } from './proposal.loader.ts';
import { Credit, Proposal } from './proposal.type.ts';

/** What this room adds to a solution. */
@Resolver(() => Solution)
export class SolutionProposalFields {
  constructor(
    private readonly loader: ProposalLoader,
    private readonly versions: VersionLoader,
    private readonly findGivingBack: FindGivingBack,
  ) {}

  @ResolveField(() => [Proposal], {
    description: 'Improvements that other cities offer to it, newest first; its members only.',
  })
  async proposalsReceived(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Proposal[]> {
    if (!isMember(row.municipalityId, context)) return [];
    return (await this.loader.toSolution(context, row.id)).map(proposalOf);
  }

  @ResolveField(() => [Proposal], {
    description: 'Improvements that it has offered to its origin, newest first; its members only.',
  })
  async proposalsGiven(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Proposal[]> {
    if (!isMember(row.municipalityId, context)) return [];
    return (await this.loader.ofFork(context, row.id)).map(proposalOf);
  }

  @ResolveField(() => GivingBack, {
    nullable: true,
    description: 'What it could give back to its origin; its members only, null where it has no origin.',
  })
  async givingBack(
    @Parent() { row }: Solution,
    @Context() context: RequestContext,
    @Args('offer', {
      type: () => OfferInput,
      nullable: true,
      description:
        'What would be offered: its wordings are shown as the owner would get them, and what stands against it.',
    })
    offer?: OfferInput | null,
  ): Promise<GivingBack | null> {
    const newest =
      row.versions.find(({ id }) => id === row.workingVersionId) ??
      row.versions.find(({ release }) => release === 'released');
    if (!newest || !isMember(row.municipalityId, context)) return null;
    const source = await this.versions.one(newest.id, context);
    if (!source) return null;
    const fork = { ...row, content: source.content };
    const found = await this.findGivingBack.of(fork, context.actor, offer?.rewordings);
    if (!found) return null;
    const open = (await this.loader.ofFork(context, row.id)).filter(({ state }) => state === 'offered');
    const offered = new Set(open.flatMap(({ clauses }) => clauses.map(({ clauseId }) => clauseId)));
    const variables = [...found.base.variables, ...source.content.variables];
    // As the owner would get it: a name that the origin knows means the picture of the origin.
    const pictures = new Map([
      ...picturesOf(outside('version', source.id), source.content.files),
      ...picturesOf(outside('version', row.originVersionId ?? ''), found.base.files),
    ]);
    const told = (refusals: readonly Refusal[]) => refusals.map((refusal) => problemOf(refusal, context.language));
    return {
      versionId: outside('version', source.id),
      revision: source.revision,
      originMunicipalityName: found.originMunicipalityName,
      licence: found.licence,
      clauses: found.clauses.map((clause) =>
        offerableOf(clause, { variables, pictures }, context.language, offered.has(clause.clauseId)),
      ),
      variables: labelsOf(variables),
      objections: offer ? told(objectionsToOffer(found.clauses, offer, offered)) : [],
      problems: told(found.objections),
    };
  }
}

/** What this room adds to a municipality: its members' lists. */
@Resolver(() => Municipality)
export class MunicipalityProposalFields {
  constructor(private readonly proposals: FindProposals) {}

  @ResolveField(() => [Proposal], {
    description: 'Improvements offered to its solutions, open ones first, at most 50; its members only.',
  })
  async proposalsReceived(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<Proposal[]> {
    const inner = inside('municipality', id) ?? '';
    if (!isMember(inner, context)) return [];
    return (await this.proposals.receivedBy(inner, context.actor)).map(proposalOf);
  }

  @ResolveField(() => [Proposal], {
    description: 'Improvements that it has offered to others, open ones first, at most 50; its members only.',
  })
  async proposalsGiven(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<Proposal[]> {
    const inner = inside('municipality', id) ?? '';
    if (!isMember(inner, context)) return [];
    return (await this.proposals.givenBy(inner, context.actor)).map(proposalOf);
  }
}

const credits = {
  description:
    'Municipalities whose words have been taken over in it: for everybody who sees it once it is published, before that for its own city.',
};

/** What this room adds to a version. */
@Resolver(() => Version)
export class VersionCreditFields {
  constructor(private readonly loader: ProposalLoader) {}

  @ResolveField(() => [Credit], credits)
  credits(@Parent() version: Version, @Context() context: RequestContext): Promise<Credit[]> {
    return creditsOf(this.loader, version, context);
  }
}

/** The same where the content of the version is not asked for. */
@Resolver(() => VersionSummary)
export class VersionSummaryCreditFields {
  constructor(private readonly loader: ProposalLoader) {}

  @ResolveField(() => [Credit], credits)
  credits(@Parent() version: VersionSummary, @Context() context: RequestContext): Promise<Credit[]> {
    return creditsOf(this.loader, version, context);
  }
}

async function creditsOf(loader: ProposalLoader, { id }: VersionStanding, context: RequestContext): Promise<Credit[]> {
  const inner = inside('version', id);
  return inner ? loader.creditsOf(context, inner) : [];
}

const isMember = (municipality: string, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === municipality);
