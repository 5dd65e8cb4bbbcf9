import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canonicalJson } from '@allmende/domain/canonical';
import { settle } from '@allmende/domain/merge';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { SolutionRow } from '../solutions/solution-row.ts';
import { Solution } from '../solutions/solution.type.ts';
import { Version } from '../solutions/version.type.ts';
import { decidedIn } from './finish-merge.ts';
import { MergeGrounds } from './merge-enums.ts';
import { countsOf, mergeOf, upstreamOf } from './merge-mapping.ts';
import { MergeLoader } from './merge.loader.ts';
import { Merge, MergeContentsJson, MergeCounts, Upstream } from './merge.type.ts';

/** What this room adds to an own version; for the members of its municipality only. */
@Resolver(() => Solution)
export class SolutionMergeFields {
  constructor(private readonly loader: MergeLoader) {}

  @ResolveField(() => Upstream, {
    nullable: true,
    description: 'How an own version stands to its original; null without one, and for others.',
  })
  async upstream(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Upstream | null> {
    const found = row.originVersionId && isOwn(row, context) ? await this.loader.upstream(context, row.id) : null;
    return found && upstreamOf(found);
  }

  @ResolveField(() => Merge, {
    nullable: true,
    description: 'The open merge of an own version, else the one that was finished last.',
  })
  async merge(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Merge | null> {
    const found = row.originVersionId && isOwn(row, context) ? await this.loader.merge(context, row.id) : null;
    return found && mergeOf(found);
  }
}

@Resolver(() => Upstream)
export class UpstreamFields {
  constructor(private readonly loader: MergeLoader) {}

  @ResolveField(() => MergeCounts, {
    nullable: true,
    description: 'What taking over the newest version would come to; null where nothing can be taken over.',
  })
  async counts(@Parent() { row }: Upstream, @Context() context: RequestContext): Promise<MergeCounts | null> {
    if (!row.newest) return null;
    return countsOf((await this.loader.groundFor(context, row.id, row.baseId, row.newest.id)).merge);
  }
}

@Resolver(() => Merge)
export class MergeFields {
  constructor(private readonly loader: MergeLoader) {}

  @ResolveField(() => MergeGrounds, { description: 'Whether both sides are as they were; of an open merge.' })
  async grounds(
    @Parent() { row }: Merge,
    @Context() context: RequestContext,
  ): Promise<(typeof MergeGrounds)[keyof typeof MergeGrounds]> {
    if (row.state !== 'open') return 'fresh';
    const upstream = await this.loader.upstream(context, row.solutionId);
    if (upstream?.newest?.id !== row.theirsVersionId || upstream.baseId !== row.baseVersionId) return 'originMoved';
    const { ownDigest } = await this.loader.groundOf(context, row);
    return ownDigest === row.ownDigest ? 'fresh' : 'ownChanged';
  }

  @ResolveField(() => MergeCounts, { description: 'What it comes to.' })
  async counts(@Parent() { row }: Merge, @Context() context: RequestContext): Promise<MergeCounts> {
    return countsOf((await this.loader.groundOf(context, row)).merge);
  }

  @ResolveField(() => [ID], { description: 'What still has to be decided.' })
  async undecided(@Parent() { row }: Merge, @Context() context: RequestContext): Promise<string[]> {
    const { merge, mine } = await this.loader.groundOf(context, row);
    return settle(merge, mine, decidedIn(row.decisions)).open;
  }

  @ResolveField(() => MergeContentsJson, { description: 'What is merged.' })
  async contents(@Parent() { row }: Merge, @Context() context: RequestContext): Promise<MergeContentsJson> {
    const { base, mine, theirs, values, agreed } = await this.loader.groundOf(context, row);
    return {
      base: canonicalJson(base),
      mine: canonicalJson(mine),
      theirs: (await this.mayRead(row, context)) ? canonicalJson(theirs) : '',
      values: canonicalJson(Object.fromEntries([...values].map(([key, { value }]) => [key, value]))),
      agreed: canonicalJson(Object.fromEntries(agreed)),
    };
  }

  /** What has been taken over is the city's own; what has not yet is read only while the original may be. */
  private async mayRead(
    { state, solutionId, theirsVersionId }: Merge['row'],
    context: RequestContext,
  ): Promise<boolean> {
    if (state !== 'open') return true;
    const upstream = await this.loader.upstream(context, solutionId);
    return upstream?.newer.some(({ id }) => id === theirsVersionId) ?? false;
  }
}

@Resolver(() => Version)
export class VersionMergeFields {
  @ResolveField(() => String, {
    description:
      'What everybody who sees the version may read of its content, as canonical JSON: for comparing versions.',
  })
  comparableJson(@Parent() { row }: Version): string {
    const clauses = row.content.clauses.map(({ deviation: _own, ...clause }) => clause);
    // A file with a label of its own may be for fewer than the version: its name alone could say too much.
    const files = row.content.files.filter(({ tlp }) => tlp === undefined);
    return canonicalJson({ ...row.content, clauses, files });
  }
}

const isOwn = (row: SolutionRow, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === row.municipalityId);
