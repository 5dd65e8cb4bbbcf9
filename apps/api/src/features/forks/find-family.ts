import { Injectable } from '@nestjs/common';
import type { Tlp } from '@allmende/domain/audience';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { doorsFor, versionSummary } from '../solutions/find-solution.ts';
import type { VersionSummaryRow } from '../solutions/solution-row.ts';

/** Beyond this a family is a list nobody reads; whoever came first is shown. */
const MAX_MEMBERS = 200;
const MAX_GENERATIONS = 12;
const MAX_CHILDREN = 60;
const MAX_VERSIONS = 60;

export interface FamilyVersionRow extends VersionSummaryRow {
  /** Clauses that it has changed or removed from what it was made from; null where it is no released own version. */
  changed: number | null;
  removed: number | null;
}

/** A solution of a family. */
export interface FamilyMemberRow {
  id: string;
  slug: string;
  title: string;
  tlp: Tlp;
  municipalityId: string;
  municipality: { ags: string; name: string };
  /** The solution it was made from; null where the family begins for this viewer. */
  parentId: string | null;
  /** The version of that solution which its newest version was made from. */
  base: { id: string; number: string } | null;
  /** Those the viewer may see, the newest first. */
  versions: FamilyVersionRow[];
}

export interface FamilyFound {
  readonly members: readonly FamilyMemberRow[];
  /** False where there are more than are shown. */
  readonly isComplete: boolean;
}

const seen = 'audience && $2::text[]';

/**
 * A family as its viewer sees it: up and down only through versions that open to their doors, so that what they may not
 * see leaves neither a name nor a gap, and whatever was made of it begins a family of its own for them. Breadth first,
 * with a bound on every step.
 */
const family = statement<FamilyMemberRow>(
  'family',
  `WITH RECURSIVE up AS (
     SELECT s.id, s.origin_version_id, 0 AS height FROM solution s
     WHERE s.slug = $1 AND EXISTS (SELECT FROM version v WHERE v.solution_id = s.id AND v.${seen})
     UNION ALL
     SELECT o.id, o.origin_version_id, up.height + 1
     FROM up JOIN version base ON base.id = up.origin_version_id AND base.${seen} JOIN solution o ON o.id = base.solution_id
     WHERE up.height < ${MAX_GENERATIONS}
   ), down AS (
     (SELECT id, NULL::uuid AS parent_id, 0 AS depth FROM up ORDER BY height DESC LIMIT 1)
     UNION ALL
     SELECT child.id, down.id, down.depth + 1 FROM down CROSS JOIN LATERAL (
       SELECT own.id FROM version base JOIN solution own ON own.origin_version_id = base.id
       WHERE base.solution_id = down.id AND base.${seen}
         AND EXISTS (SELECT FROM version v WHERE v.solution_id = own.id AND v.${seen})
       ORDER BY own.created_at, own.id LIMIT ${MAX_CHILDREN}
     ) child WHERE down.depth < ${MAX_GENERATIONS}
   )
   SELECT s.id, s.slug, s.title, s.tlp, s.municipality_id AS "municipalityId", json_build_object('ags', m.ags, 'name', m.name) AS municipality,
     found.parent_id AS "parentId", shown.versions,
     CASE WHEN found.parent_id IS NOT NULL THEN (SELECT json_build_object('id', base.id, 'number', base.number) FROM version base
       WHERE base.id = coalesce(shown.base_version_id, s.origin_version_id)) END AS base
   FROM (SELECT id, parent_id, depth, row_number() OVER () AS place FROM down LIMIT ${MAX_MEMBERS + 1}) found
   JOIN solution s ON s.id = found.id
   JOIN municipality m ON m.id = s.municipality_id
   CROSS JOIN LATERAL (
     SELECT json_agg((${versionSummary})::jsonb || jsonb_build_object(
         'changed', CASE WHEN v.divergence IS NOT NULL THEN (SELECT count(*) FROM jsonb_each_text(v.divergence) one WHERE one.value = 'changed') END,
         'removed', CASE WHEN v.divergence IS NOT NULL THEN (SELECT count(*) FROM jsonb_each_text(v.divergence) one WHERE one.value = 'removed') END)
       ORDER BY v.created_at DESC, v.id DESC) AS versions,
       (array_agg(v.base_version_id ORDER BY v.created_at DESC, v.id DESC))[1] AS base_version_id
     FROM (SELECT * FROM version v WHERE v.solution_id = s.id AND v.${seen} ORDER BY v.created_at DESC, v.id DESC LIMIT ${MAX_VERSIONS}) v
   ) shown
   ORDER BY found.place`,
);

/** Reads of families, one statement for each. */
@Injectable()
export class FindFamily {
  constructor(private readonly database: Database) {}

  /** @returns null where the viewer may not see the solution that is asked for */
  async of(slug: string, actor: Actor): Promise<FamilyFound | null> {
    // What is with the moderation is not published yet: it belongs to its city alone.
    const doors = doorsFor(actor).filter((door) => door !== 'moderation');
    const rows = await this.database.readBehind(doors, family, [slug, doors]);
    if (rows.length === 0) return null;
    return { members: rows.slice(0, MAX_MEMBERS), isComplete: rows.length <= MAX_MEMBERS };
  }
}
