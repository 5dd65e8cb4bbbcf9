import { Injectable } from '@nestjs/common';
import type { Clause } from '@allmende/domain/content';
import { Database, statement } from '../../foundation/database/database.ts';

/**
 * Accepted into a version of the origin that lies behind the one the own version stands on, up to the one it is merged
 * with. What lies before is in the base already.
 */
const agreedClauses = statement<{ clauseId: string; offered: Clause }>(
  'agreed-clauses',
  `SELECT DISTINCT ON (pc.clause_id) pc.clause_id AS "clauseId", pc.offered
   FROM proposal p
   JOIN proposal_clause pc ON pc.proposal_id = p.id AND pc.offered IS NOT NULL
   JOIN version accepted ON accepted.id = pc.accepted_in_version
   JOIN version theirs ON theirs.id = $2 AND theirs.solution_id = accepted.solution_id
   JOIN solution own ON own.id = p.fork_solution_id
   LEFT JOIN version base ON base.id = own.origin_version_id AND base.solution_id = accepted.solution_id
   WHERE p.fork_solution_id = $1 AND accepted.created_at <= theirs.created_at
     AND (base.id IS NULL OR accepted.created_at > base.created_at)
   ORDER BY pc.clause_id, p.created_at DESC`,
);

/** What an own version and its origin have agreed on by giving back. */
@Injectable()
export class FindAgreed {
  constructor(private readonly database: Database) {}

  /**
   * Clauses that the origin has taken over from this own version, by clause id and as they were offered: the common
   * ground of a merge. So the city that gave them is not asked about its own words.
   *
   * @param forkSolutionId inner id of the own version's solution
   * @param theirsVersionId inner id of the origin's version it is merged with
   */
  async agreed(forkSolutionId: string, theirsVersionId: string): Promise<Map<string, Clause>> {
    const rows = await this.database.read(agreedClauses, [forkSolutionId, theirsVersionId]);
    return new Map(rows.map(({ clauseId, offered }) => [clauseId, offered]));
  }
}
