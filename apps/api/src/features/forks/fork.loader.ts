import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { byId } from '../solutions/version.loader.ts';
import { FindForks, type OriginRow, type OwnVersionRow } from './find-forks.ts';

/** Origins and own versions of many solutions in one query each; keys are inner ids. */
@Injectable()
export class ForkLoader {
  constructor(private readonly forks: FindForks) {}

  origin(context: RequestContext, versionId: string): Promise<OriginRow | null> {
    return loaderIn(context, 'origins', async (ids) => byId(await this.forks.origins(ids, context.actor))).load(
      versionId,
    );
  }

  async count(context: RequestContext, solutionId: string): Promise<number> {
    return (await loaderIn(context, 'forkCounts', (ids) => this.forks.counts(ids)).load(solutionId)) ?? 0;
  }

  async ownVersions(context: RequestContext, solutionId: string): Promise<OwnVersionRow[]> {
    if (context.actor.memberships.length === 0) return [];
    const rows = loaderIn(context, 'ownVersions', async (ids) =>
      Map.groupBy(await this.forks.ownVersions(ids, context.actor), (row) => row.originId),
    );
    return (await rows.load(solutionId)) ?? [];
  }
}
