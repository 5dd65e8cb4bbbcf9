import { Injectable } from '@nestjs/common';
import type { Content } from '@allmende/domain/content';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { cityDoor, doorsFor } from '../solutions/find-solution.ts';
import type { KeptDecision, MergeState } from './merge.entity.ts';

export interface MergeRow {
  id: string;
  solutionId: string;
  state: MergeState;
  revision: number;
  baseVersionId: string;
  baseNumber: string;
  theirsVersionId: string;
  theirsNumber: string;
  ownDigest: string;
  decisions: Record<string, KeptDecision>;
  seen: Record<string, string>;
  startedBy: string | null;
  startedAt: string;
  endedAt: string | null;
  canUndo: boolean;
}

const columns = `m.id, m.solution_id AS "solutionId", m.state, m.revision,
     m.base_version_id AS "baseVersionId", base.number AS "baseNumber", m.theirs_version_id AS "theirsVersionId", theirs.number AS "theirsNumber",
     m.own_digest AS "ownDigest", m.decisions, m.seen, a.name AS "startedBy", m.started_at AS "startedAt", m.ended_at AS "endedAt",
     m.state = 'finished' AND coalesce(w.release = 'draft', false) AND s.origin_version_id = m.theirs_version_id AS "canUndo"`;

const tables = `merge m
   JOIN solution s ON s.id = m.solution_id
   JOIN version base ON base.id = m.base_version_id
   JOIN version theirs ON theirs.id = m.theirs_version_id
   LEFT JOIN version w ON w.id = m.written_version_id AND w.id = s.working_version_id
   LEFT JOIN account a ON a.id = m.started_by`;

const merges = statement<MergeRow>(
  'merges',
  `SELECT DISTINCT ON (m.solution_id) ${columns} FROM ${tables}
   WHERE m.solution_id = ANY($1::uuid[]) AND m.state IN ('open', 'finished')
   ORDER BY m.solution_id, m.state = 'open' DESC, m.ended_at DESC`,
);

const mergeOfCity = statement<MergeRow>(
  'merge-of-city',
  `SELECT ${columns} FROM ${tables} WHERE m.id = $1 AND ${cityDoor('s.municipality_id', 's')} = ANY($2::text[])`,
);

const befores = statement<{ before: Content | null }>('merge-before', `SELECT before FROM merge WHERE id = $1`);

/** Reads of merges. Whoever asks has made sure that the viewer is a member of the city. */
@Injectable()
export class FindMerges {
  constructor(private readonly database: Database) {}

  /** Of each own version the open merge, else the one that was finished last. */
  async latest(solutionIds: readonly string[]): Promise<Map<string, MergeRow>> {
    const rows = await this.database.read(merges, [solutionIds]);
    return new Map(rows.map((row) => [row.solutionId, row]));
  }

  /** A merge by its id, for the members of its city. */
  async byId(id: string, actor: Actor): Promise<MergeRow | null> {
    return (await this.database.read(mergeOfCity, [id, doorsFor(actor)]))[0] ?? null;
  }

  /** The own text as it was before a finished merge. */
  async before(mergeId: string): Promise<Content | null> {
    return (await this.database.read(befores, [mergeId]))[0]?.before ?? null;
  }
}
