import type { AdoptionStatus } from '@allmende/domain/adoption';
import type { Release } from '@allmende/domain/lifecycle';
import type { Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { cursorOf, keyIn, pageOf, pageSize, type Page, type PageArguments } from '../../foundation/graphql/paging.ts';
import { doorsFor } from '../solutions/find-solution.ts';

/** One solution in one municipality that the viewer acts for by delegation. */
export interface ClientWorkRow {
  solutionId: string;
  slug: string;
  title: string;
  municipalityId: string;
  /** What the municipality has declared; null where it has only its own version. */
  status: AdoptionStatus | null;
  /** ISO day of the next review, declared or that of the own version in force. */
  reviewDate: string | null;
  /** The municipality's own version, and where that stands. */
  ownSolutionId: string | null;
  ownRelease: Release | null;
  /** Number of the original's version in force, where the municipality still uses another one. */
  newNumber: string | null;
  overdue: boolean;
}

/**
 * What is used by declaration or by an own version, as far as the viewer sees both ($1: clients, $2: one of them or null,
 * $3: only what is due).
 */
const work = `
  SELECT s.id AS "solutionId", s.slug, s.title, pair.municipality_id AS "municipalityId", a.status,
    coalesce(a.review_date, inforce.review_date)::text AS "reviewDate", own.id AS "ownSolutionId", newest.release AS "ownRelease",
    CASE WHEN p.id <> coalesce(base.id, a.version_id) AND p.released_at > coalesce(base.released_at, used.released_at) THEN p.number END AS "newNumber",
    coalesce(coalesce(a.review_date, inforce.review_date) < (now() AT TIME ZONE 'Europe/Berlin')::date, false) AS overdue
  FROM (
    SELECT a.municipality_id, a.solution_id FROM adoption a WHERE a.municipality_id = ANY($1::uuid[]) AND a.status NOT IN ('ended', 'dismissed')
    UNION
    SELECT o.municipality_id, v.solution_id FROM solution o JOIN version v ON v.id = o.origin_version_id WHERE o.municipality_id = ANY($1::uuid[])
  ) pair JOIN solution s ON s.id = pair.solution_id
  LEFT JOIN adoption a ON a.solution_id = s.id AND a.municipality_id = pair.municipality_id
  LEFT JOIN version used ON used.id = a.version_id
  LEFT JOIN LATERAL (
    SELECT o.id, o.origin_version_id FROM solution o JOIN version v ON v.id = o.origin_version_id
    WHERE v.solution_id = s.id AND o.municipality_id = pair.municipality_id ORDER BY o.created_at LIMIT 1
  ) own ON true
  LEFT JOIN version base ON base.id = own.origin_version_id
  LEFT JOIN LATERAL (SELECT v.release FROM version v WHERE v.solution_id = own.id ORDER BY v.created_at DESC LIMIT 1) newest ON true
  LEFT JOIN LATERAL (
    SELECT v.review_date FROM version v WHERE v.solution_id = own.id AND v.release = 'released' ORDER BY v.released_at DESC LIMIT 1
  ) inforce ON true
  LEFT JOIN version p ON p.id = s.published_version_id
  WHERE ($2::uuid IS NULL OR pair.municipality_id = $2)`;
const chosen = `FROM (${work}) w WHERE ($3::boolean IS NOT TRUE OR w.overdue OR w."newNumber" IS NOT NULL)`;

const page = statement<ClientWorkRow>(
  'client-work',
  `SELECT * ${chosen} AND ($4::text IS NULL OR (w.title, w."solutionId", w."municipalityId") > ($4, $5::uuid, $6::uuid))
   ORDER BY w.title, w."solutionId", w."municipalityId" LIMIT $7`,
);
const count = statement<{ total: number }>('count-client-work', `SELECT count(*)::int AS total ${chosen}`);

@Injectable()
export class FindClientWork {
  constructor(private readonly database: Database) {}

  /** By title; of one client only where it is named. */
  async page(
    actor: Actor,
    municipalityId: string | null,
    onlyDue: boolean,
    wanted: PageArguments,
  ): Promise<Page<ClientWorkRow>> {
    const first = pageSize(wanted.first);
    const key = keyIn(wanted.after, 'text', 'uuid', 'uuid');
    const clients = actor.memberships.filter(({ isDelegated }) => isDelegated).map((one) => one.municipalityId);
    const filter = [clients, municipalityId, onlyDue];
    const doors = doorsFor(actor);
    const [rows, [counted]] = await Promise.all([
      this.database.readBehind(doors, page, [
        ...filter,
        key?.[0] ?? null,
        key?.[1] ?? null,
        key?.[2] ?? null,
        first + 1,
      ]),
      this.database.readBehind(doors, count, filter),
    ]);
    return pageOf(rows, first, counted?.total ?? 0, key !== null, (row) =>
      cursorOf(row.title, row.solutionId, row.municipalityId),
    );
  }
}
