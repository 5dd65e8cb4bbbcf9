import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { LeftBehind } from './member.type.ts';

/** Each solution once, by what is most urgent about it. */
const leftBehind = statement<LeftBehind>(
  'left-behind',
  `SELECT DISTINCT ON (l."accountId", l."solutionId") * FROM (
     SELECT w.id AS "accountId", 'sol_' || s.id AS "solutionId", s.title, s.slug, s.origin_version_id IS NOT NULL AS "isFork",
       CASE WHEN v.release = 'awaitingRelease' AND v.requested_by = w.id THEN 'releaseRequest'
         WHEN v.release IN ('draft', 'awaitingRelease') AND v.created_by = w.id THEN 'draft'
         WHEN s.created_by = w.id AND v.release = 'released' THEN 'entry' END AS what
     FROM unnest($2::uuid[]) AS w(id) JOIN solution s ON s.municipality_id = $1
     JOIN version v ON v.solution_id = s.id AND v.release IN ('draft', 'awaitingRelease', 'released')
     WHERE w.id IN (v.requested_by, v.created_by, s.created_by)) l
   WHERE l.what IS NOT NULL
   ORDER BY l."accountId", l."solutionId", array_position(ARRAY['releaseRequest', 'draft', 'entry'], l.what)`,
);

/** What people worked on for a municipality, so that somebody takes it over. */
@Injectable()
export class FindLeftBehind {
  constructor(private readonly database: Database) {}

  async of(context: RequestContext, municipalityId: string, accountId: string): Promise<LeftBehind[]> {
    const loader = loaderIn(context, `leftBehind ${municipalityId}`, async (ids) => {
      const rows = await this.database.read(leftBehind, [municipalityId, ids]);
      const found = Map.groupBy(rows, (row) => row.accountId);
      return found as ReadonlyMap<string, LeftBehind[]>;
    });
    return (await loader.load(accountId)) ?? [];
  }
}
