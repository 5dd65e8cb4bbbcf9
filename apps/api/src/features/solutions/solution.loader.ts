import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindSolution } from './find-solution.ts';
import type { SolutionRow } from './solution-row.ts';
import { byId } from './version.loader.ts';

/** Solutions by id, many in one query; what the viewer may not see is null. */
@Injectable()
export class SolutionLoader {
  constructor(private readonly solutions: FindSolution) {}

  one(solutionId: string, context: RequestContext): Promise<SolutionRow | null> {
    return this.within(context).load(solutionId);
  }

  /** What this request has read already, and by the same doors, is not read again. */
  remember({ selected: _version, ...row }: SolutionRow, context: RequestContext): void {
    this.within(context).prime(row.id, row);
  }

  private within(context: RequestContext) {
    return loaderIn(context, 'solutions', async (ids) => byId(await this.solutions.byIds(ids, context.actor)));
  }
}
