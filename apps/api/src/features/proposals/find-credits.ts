import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { doorsFor } from '../solutions/find-solution.ts';

export interface CreditRow {
  versionId: string;
  municipalityId: string;
  clauses: { clauseId: string; heading: string }[];
}

/**
 * Who has improved a version, and where: once it is published for whoever sees it, before that for its own city. A clause
 * that was dropped again before the release earns no credit.
 */
const credits = statement<CreditRow>(
  'credits',
  `SELECT v.id AS "versionId", p.municipality_id AS "municipalityId",
     json_agg(json_build_object('clauseId', pc.clause_id, 'heading', coalesce(cl.heading, pc.based_on->>'heading')) ORDER BY p.created_at, pc.position) AS clauses
   FROM version v
   JOIN solution s ON s.id = v.solution_id
   JOIN proposal_clause pc ON pc.accepted_in_version = v.id
   JOIN proposal p ON p.id = pc.proposal_id
   LEFT JOIN clause cl ON cl.version_id = v.id AND cl.clause_id = pc.clause_id
   WHERE v.id = ANY($1::uuid[]) AND v.audience && $2::text[]
     AND (v.publication IN ('published', 'replaced') OR 'mun_' || s.municipality_id = ANY($2::text[]))
     AND (cl.clause_id IS NULL) = (pc.kind = 'removed')
   GROUP BY v.id, p.municipality_id ORDER BY v.id, min(p.created_at)`,
);

/** Reads of credits, many versions in one query. */
@Injectable()
export class FindCredits {
  constructor(private readonly database: Database) {}

  async ofVersions(versionIds: readonly string[], actor: Actor): Promise<Map<string, CreditRow[]>> {
    return Map.groupBy(await this.database.read(credits, [versionIds, doorsFor(actor)]), ({ versionId }) => versionId);
  }
}
