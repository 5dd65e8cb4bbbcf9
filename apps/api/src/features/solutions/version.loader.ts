import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindSolution } from './find-solution.ts';
import type { VersionRow } from './solution-row.ts';

/** Versions with their content, many in one query; what the viewer may not see is null. */
@Injectable()
export class VersionLoader {
  constructor(private readonly solutions: FindSolution) {}

  one(versionId: string, context: RequestContext): Promise<VersionRow | null> {
    return this.within(context).load(versionId);
  }

  /** What this request has read already, and by the same doors, is not read again. */
  remember(row: VersionRow, context: RequestContext): void {
    this.within(context).prime(row.id, row);
  }

  private within(context: RequestContext) {
    return loaderIn(context, 'versions', async (ids) => byId(await this.solutions.versionsByIds(ids, context.actor)));
  }
}

/** Rows by their id. */
export const byId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
