import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { doorsFor, versionSummary } from '../solutions/find-solution.ts';
import { authorOfVersion } from '../solutions/former-owners.ts';
import type { VersionSummaryRow } from '../solutions/solution-row.ts';

/** A version from which own versions come, as their readers are told of it. */
export interface OriginRow {
  id: string;
  solutionId: string;
  title: string;
  municipalityName: string;
  number: string;
  licence: string;
  /** Null where the viewer may not see it. */
  version: VersionSummaryRow | null;
  newestNumber: string | null;
}

export interface OwnVersionRow {
  originId: string;
  municipalityId: string;
  id: string;
}

const origins = statement<OriginRow>(
  'origins',
  `SELECT v.id, v.solution_id AS "solutionId", v.content->'metadata'->>'title' AS title, v.content->'metadata'->>'licence' AS licence,
     m.name AS "municipalityName", coalesce(v.number, '') AS number, newest.number AS "newestNumber",
     CASE WHEN v.audience && $2::text[] THEN ${versionSummary} END AS version
   FROM version v JOIN solution s ON s.id = v.solution_id JOIN municipality m ON m.id = ${authorOfVersion('v', 's')}
   LEFT JOIN version newest ON newest.id = s.published_version_id AND newest.audience && $2::text[]
   WHERE v.id = ANY($1::uuid[])`,
);

const counts = statement<{ id: string; total: number }>(
  'fork-counts',
  `SELECT origin.solution_id AS id, count(*)::int AS total FROM version origin JOIN solution own ON own.origin_version_id = origin.id
   WHERE origin.solution_id = ANY($1::uuid[]) GROUP BY 1`,
);

const ownVersions = statement<OwnVersionRow>(
  'own-versions',
  `SELECT origin.solution_id AS "originId", own.municipality_id AS "municipalityId", own.id
   FROM version origin JOIN solution own ON own.origin_version_id = origin.id
   WHERE origin.solution_id = ANY($1::uuid[]) AND own.municipality_id = ANY($2::uuid[]) ORDER BY own.created_at`,
);

/** Reads about own versions: many in one query. */
@Injectable()
export class FindForks {
  constructor(private readonly database: Database) {}

  origins(versionIds: readonly string[], actor: Actor): Promise<OriginRow[]> {
    return this.database.read(origins, [versionIds, doorsFor(actor)]);
  }

  /** How many own versions there are of each solution: numbers only, whoever they belong to. */
  async counts(solutionIds: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.database.read(counts, [solutionIds])).map(({ id, total }) => [id, total]));
  }

  /** The own versions that the actor's municipalities have made of these solutions. */
  ownVersions(solutionIds: readonly string[], { memberships }: Actor): Promise<OwnVersionRow[]> {
    return this.database.read(ownVersions, [solutionIds, memberships.map(({ municipalityId }) => municipalityId)]);
  }
}
