import { Injectable } from '@nestjs/common';
import { doorsOf } from '@allmende/domain/audience';
import { viewerOf, type Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { municipalityColumns } from '../municipalities/find-municipalities.ts';
import type { SolutionRow, VersionRow } from './solution-row.ts';

/** The owner as a column, where `m` is its row: a page of solutions needs no second statement for it. */
export const municipalityOfSolution = `(SELECT row_to_json(owner) FROM (SELECT ${municipalityColumns}) owner) AS municipality`;

/** A VersionSummaryRow as a column, where `v` is its row. */
export const versionSummary = `json_build_object('id', v.id, 'number', v.number, 'release', v.release, 'publication', v.publication,
  'seal', v.seal, 'changeClass', v.change_class, 'changeNote', v.change_note, 'releasedAt', v.released_at,
  'publishedAt', v.published_at, 'requestedBy', v.requested_by, 'validFrom', v.valid_from, 'reviewDate', v.review_date)`;

const versionColumns = `v.id, v.solution_id AS "solutionId", v.number, v.release, v.publication, v.seal,
  v.change_class AS "changeClass", v.change_note AS "changeNote", v.released_at AS "releasedAt", v.published_at AS "publishedAt",
  v.requested_by AS "requestedBy", v.revision, v.created_at AS "createdAt", v.updated_at AS "updatedAt",
  v.valid_from::text AS "validFrom", v.review_date::text AS "reviewDate", v.content, v.rendered`;

/**
 * The columns of a SolutionRow. A solution is seen by whoever sees one of its versions: the lateral join on the versions
 * behind the viewer's doors ($2) is the check, and it is an inner one.
 */
const solutionColumns = `s.id, s.slug, s.title, s.type, s.kind, s.tlp, s.recipients AS "recipientIds", s.recipient_groups AS "recipientGroupIds",
  s.municipality_id AS "municipalityId", ${municipalityOfSolution}, m.four_eyes AS "fourEyes", s.origin_version_id AS "originVersionId",
  s.published_version_id AS "publishedVersionId", s.working_version_id AS "workingVersionId", s."values",
  s.created_at AS "createdAt", s.updated_at AS "updatedAt", seen.versions`;

/** The versions `v` of the solution `s` that the doors in this parameter open; there is no other way to them. */
export const versionsSeen = (doors: string): string =>
  `version v WHERE v.solution_id = s.id AND v.audience && ${doors}::text[]`;

const seenVersions = `JOIN LATERAL (
    SELECT json_agg(${versionSummary} ORDER BY v.created_at DESC, v.id DESC) AS versions
    FROM ${versionsSeen('$2')}
  ) seen ON seen.versions IS NOT NULL`;

/** The version of the number asked for ($3), else the one in force, else the newest. */
const chosenVersion = (columns: string): string => `LEFT JOIN LATERAL (
     SELECT ${columns} FROM ${versionsSeen('$2')} AND ($3::text IS NULL OR v.number = $3)
     ORDER BY (v.id = s.published_version_id) DESC, v.created_at DESC LIMIT 1
   ) chosen ON true`;

/** The entry page in one statement: the solution, its versions, and the content of the one asked for or the one in force. */
export const entryBySlug = statement<SolutionRow>(
  'solution-entry',
  `SELECT ${solutionColumns}, row_to_json(chosen) AS selected
   FROM solution s
   JOIN municipality m ON m.id = s.municipality_id
   ${seenVersions}
   ${chosenVersion(versionColumns)}
   WHERE s.slug = $1`,
);

/** The same entry, of which only this is written; `chosen` is the whole row of the version. */
export const writtenEntry = (columns: string): string => `SELECT ${columns}
   FROM solution s
   JOIN municipality m ON m.id = s.municipality_id
   ${chosenVersion('v.*')}
   WHERE s.slug = $1 AND EXISTS (SELECT FROM ${versionsSeen('$2')})`;

const slugToday = statement<{ slug: string }>(
  'solution-slug-today',
  `SELECT s.slug FROM solution_slug old JOIN solution s ON s.id = old.solution_id WHERE old.slug = $1`,
);

const solutionsByIds = statement<SolutionRow>(
  'solutions-by-ids',
  `SELECT ${solutionColumns} FROM solution s JOIN municipality m ON m.id = s.municipality_id ${seenVersions} WHERE s.id = ANY($1::uuid[])`,
);

const versionsByIds = statement<VersionRow>(
  'versions-by-ids',
  `SELECT ${versionColumns} FROM version v WHERE v.id = ANY($1::uuid[]) AND v.audience && $2::text[]`,
);

const versionByNumber = statement<VersionRow>(
  'version-by-number',
  `SELECT ${versionColumns} FROM version v WHERE v.solution_id = $1 AND v.audience && $2::text[] AND v.number = $3`,
);

/** Reads of solutions. All of them carry the viewer's doors into the statement. */
@Injectable()
export class FindSolution {
  constructor(private readonly database: Database) {}

  /** By today's slug or an earlier one, with the content of the version of this number (null: the one in force, else the newest). */
  async bySlug(slug: string, number: string | null, actor: Actor): Promise<SolutionRow | null> {
    const doors = doorsFor(actor);
    const [row] = await this.database.readBehind(doors, entryBySlug, [slug, doors, number]);
    if (row) return row;
    const [renamed] = await this.database.readBehind(doors, slugToday, [slug]);
    if (!renamed) return null;
    return (await this.database.readBehind(doors, entryBySlug, [renamed.slug, doors, number]))[0] ?? null;
  }

  byIds(ids: readonly string[], actor: Actor): Promise<SolutionRow[]> {
    const doors = doorsFor(actor);
    return this.database.readBehind(doors, solutionsByIds, [ids, doors]);
  }

  versionsByIds(ids: readonly string[], actor: Actor): Promise<VersionRow[]> {
    const doors = doorsFor(actor);
    return this.database.readBehind(doors, versionsByIds, [ids, doors]);
  }

  async versionByNumber(solutionId: string, number: string, actor: Actor): Promise<VersionRow | null> {
    const doors = doorsFor(actor);
    return (await this.database.readBehind(doors, versionByNumber, [solutionId, doors, number]))[0] ?? null;
  }
}

/** The viewer's doors as SQL takes them. */
/**
 * The door of a municipality to what hangs on the solution `s` but has doors of its own: cases, proposals and the like.
 * Strict where the label is, so that no provider comes to know of it this way.
 */
export const cityDoor = (municipality: string, s: string): string =>
  `(CASE ${s}.tlp WHEN 'AMBER_STRICT' THEN 'strict_mun_' ELSE 'mun_' END || ${municipality})`;

export const doorsFor = (actor: Actor): string[] => doorsOf(viewerOf(actor));
