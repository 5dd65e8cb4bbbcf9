import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import type { SolutionRow } from '../solutions/solution-row.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { FindMerges, type MergeRow } from './find-merges.ts';
import { FindUpstream, type UpstreamFound } from './find-upstream.ts';
import { LayMergeGround, type MergeGround } from './merge-ground.ts';

/** How own versions stand, their merges and what these come to; keys are inner ids of own versions. */
@Injectable()
export class MergeLoader {
  constructor(
    private readonly upstreams: FindUpstream,
    private readonly merges: FindMerges,
    private readonly ground: LayMergeGround,
    private readonly solutions: SolutionLoader,
    private readonly versions: VersionLoader,
  ) {}

  upstream(context: RequestContext, solutionId: string): Promise<UpstreamFound | null> {
    return loaderIn(context, 'upstreams', (ids) => this.upstreams.many(ids, context.actor)).load(solutionId);
  }

  merge(context: RequestContext, solutionId: string): Promise<MergeRow | null> {
    return loaderIn(context, 'merges', (ids) => this.merges.latest(ids)).load(solutionId);
  }

  /** What taking over a version comes to for the own text as it stands now. */
  groundFor(
    context: RequestContext,
    solutionId: string,
    baseVersionId: string,
    theirsVersionId: string,
  ): Promise<MergeGround> {
    return this.once(context, [solutionId, baseVersionId, theirsVersionId], async () => {
      const row = await this.row(context, solutionId);
      const newest = row.workingVersionId ?? row.versions.find(({ release }) => release === 'released')?.id;
      const mine = newest ? await this.versions.one(newest, context) : null;
      if (!mine) throw new Error(`own version ${solutionId} has no text`);
      return this.ground.of({ ...row, solutionId, baseVersionId, theirsVersionId, mine: mine.content });
    });
  }

  /** The ground of a merge; of a finished one with the own text as it was before. */
  groundOf(context: RequestContext, merge: MergeRow): Promise<MergeGround> {
    const { id, solutionId, baseVersionId, theirsVersionId } = merge;
    if (merge.state === 'open') return this.groundFor(context, solutionId, baseVersionId, theirsVersionId);
    return this.once(context, [id], async () => {
      const [row, mine] = await Promise.all([this.row(context, solutionId), this.merges.before(id)]);
      if (!mine) throw new Error(`finished merge ${id} does not know what was before`);
      return this.ground.of({ ...row, solutionId, baseVersionId, theirsVersionId, mine });
    });
  }

  private once(context: RequestContext, key: string[], lay: () => Promise<MergeGround>): Promise<MergeGround> {
    const loader = loaderIn(context, `mergeGround ${key.join(' ')}`, async ([only]) => new Map([[only!, await lay()]]));
    return loader.load('ground') as Promise<MergeGround>;
  }

  private async row(context: RequestContext, solutionId: string): Promise<SolutionRow> {
    const row = await this.solutions.one(solutionId, context);
    if (!row) throw new Error(`merge of ${solutionId}, which its viewer does not see`);
    return row;
  }
}
