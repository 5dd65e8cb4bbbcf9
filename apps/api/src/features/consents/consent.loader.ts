import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { byId } from '../solutions/version.loader.ts';
import { FindConsents, type ConsentRow } from './find-consents.ts';

/** Consents of many own versions in one query; keys are inner ids. */
@Injectable()
export class ConsentLoader {
  constructor(private readonly consents: FindConsents) {}

  one(context: RequestContext, id: string): Promise<ConsentRow | null> {
    return loaderIn(context, 'consentsById', async (ids) => byId(await this.consents.byIds(ids, context.actor))).load(
      id,
    );
  }

  async ofFork(context: RequestContext, solutionId: string): Promise<ConsentRow[]> {
    const rows = loaderIn(context, 'consentsOfForks', async (ids) =>
      Map.groupBy(await this.consents.ofForks(ids, context.actor), (row) => row.forkSolutionId),
    );
    return (await rows.load(solutionId)) ?? [];
  }
}
