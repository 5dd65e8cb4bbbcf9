import { Injectable } from '@nestjs/common';
import type { Involvement } from '@allmende/domain/involvement';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import type { Colleague } from '../accounts/colleague.type.ts';

export interface InvolvementRow extends Involvement {
  versionId: string;
  /** ISO day. */
  day: string;
  /** Revision of the text that was spoken about. */
  revision: number;
}

export interface StepRow {
  versionId: string;
  action: 'requested' | 'declined' | 'takenBack' | 'released';
  note: string;
  at: string;
  by: Colleague | null;
}

export const involvementsOf = statement<InvolvementRow>(
  'involvements-of-versions',
  `SELECT version_id AS "versionId", body, state, happened_on::text AS day, note, revision
   FROM involvement WHERE version_id = ANY($1::uuid[])`,
);

/** A person as their colleagues know them, where `a` is the account that acts for the city whose solution it is. */
export const colleague = (
  solutionId: string,
  through: string,
) => `CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('name', a.name, 'function', coalesce(
  (SELECT m.function FROM membership m JOIN solution s ON s.municipality_id = m.municipality_id
   WHERE s.id = ${solutionId} AND m.account_id = a.id), ''), 'through', ${through}) END`;

/** Name of the body in this column. */
const bodyNamed = (id: string) => `(SELECT b.name FROM municipality b WHERE b.id = ${id})`;
const releasedThrough = `(SELECT r.through_id FROM release_step r WHERE r.version_id = v.id AND r.action = 'released' LIMIT 1)`;

/** What the people of another municipality did, to which it belonged then, is not for its owner of today. */
const sinceHandOver = (solutionId: string, moment: string) =>
  `NOT EXISTS (SELECT FROM hand_over h WHERE h.solution_id = ${solutionId} AND h.state = 'accepted' AND h.ended_at > ${moment})`;

const stepsOf = statement<StepRow>(
  'release-steps-of-versions',
  `SELECT r.version_id AS "versionId", r.action, r.note, r.happened_at AS at, ${colleague('v.solution_id', bodyNamed('r.through_id'))} AS by
   FROM release_step r JOIN version v ON v.id = r.version_id LEFT JOIN account a ON a.id = r.account_id
   WHERE r.version_id = ANY($1::uuid[]) AND ${sinceHandOver('v.solution_id', 'r.happened_at')} ORDER BY r.happened_at DESC, r.id DESC`,
);

const releasersOf = statement<{ versionId: string; by: Colleague | null }>(
  'who-released-versions',
  `SELECT v.id AS "versionId", ${colleague('v.solution_id', bodyNamed(releasedThrough))} AS by
   FROM version v JOIN solution own ON own.id = v.solution_id JOIN account a ON a.id = v.released_by
   WHERE v.id = ANY($1::uuid[]) AND own.municipality_id = ANY($2::uuid[]) AND ${sinceHandOver('own.id', 'v.released_at')}`,
);

/** What a city has on record about the release of its versions, many in one query. Of the first two, whoever asks has checked who may know. */
@Injectable()
export class FindReleaseRecord {
  constructor(private readonly database: Database) {}

  async involvements(versionIds: readonly string[]): Promise<Map<string, InvolvementRow[]>> {
    return Map.groupBy(await this.database.read(involvementsOf, [versionIds]), (row) => row.versionId);
  }

  /** Newest first. */
  async steps(versionIds: readonly string[]): Promise<Map<string, StepRow[]>> {
    return Map.groupBy(await this.database.read(stepsOf, [versionIds]), (row) => row.versionId);
  }

  /** Only of versions of municipalities that the actor acts for. */
  async releasers(versionIds: readonly string[], { memberships }: Actor): Promise<Map<string, Colleague>> {
    const own = memberships.map(({ municipalityId }) => municipalityId);
    const rows = await this.database.read(releasersOf, [versionIds, own]);
    return new Map(rows.flatMap(({ versionId, by }) => (by ? [[versionId, by] as const] : [])));
  }
}
