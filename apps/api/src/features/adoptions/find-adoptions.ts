import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { cursorOf, pageOf, type Page } from '../../foundation/graphql/paging.ts';
import { doorsFor, versionSummary } from '../solutions/find-solution.ts';
import type { AdoptionRow, FigureRow, Standing } from './adoption-row.ts';

/** The doors behind which an adoption is kept, as those of a version: its own municipality's always. */
const audience = `array_cat(ARRAY['mun_' || a.municipality_id],
  CASE a.visibility WHEN 'public' THEN ARRAY['everyone'] WHEN 'members' THEN ARRAY['members'] ELSE ARRAY[]::text[] END)`;

/** Seen by whoever has a key to its doors and sees the version it names ($2: the viewer's doors). */
const seen = `JOIN version v ON v.id = a.version_id AND v.audience && $2::text[] WHERE ${audience} && $2::text[]`;

const columns = `a.id, a.municipality_id AS "municipalityId", a.solution_id AS "solutionId", a.status, a.since::text AS since,
  a.review_date::text AS "reviewDate", a.visibility, a.consulted, a.effort_hours AS "effortHours", a.external_cost AS "externalCost",
  a.changed, a.contact_welcome AS "contactWelcome", a.revision, a.updated_at AS "updatedAt", a.updated_at::text AS "sortKey",
  ${versionSummary} AS version`;

type Listed = AdoptionRow & { key: string; sortKey: string };

/** A page for each of many owners in one statement: the newest adoptions of each, cut on the index. */
const pages = (name: string, owner: 'solution_id' | 'municipality_id') =>
  statement<Listed>(
    name,
    `SELECT wanted.key, page.* FROM unnest($1::uuid[]) AS wanted(key) CROSS JOIN LATERAL (
       SELECT ${columns} FROM adoption a ${seen} AND a.${owner} = wanted.key
         AND ($4::timestamptz IS NULL OR (a.updated_at, a.id) < ($4, $5::uuid))
       ORDER BY a.updated_at DESC, a.id DESC LIMIT $3
     ) page`,
  );
const counts = (name: string, owner: 'solution_id' | 'municipality_id') =>
  statement<{ key: string; total: number }>(
    name,
    `SELECT a.${owner} AS key, count(*)::int AS total FROM adoption a ${seen} AND a.${owner} = ANY($1::uuid[]) GROUP BY 1`,
  );

const lists = {
  solution: {
    pages: pages('adoptions-of-solutions', 'solution_id'),
    counts: counts('count-adoptions-of-solutions', 'solution_id'),
  },
  municipality: {
    pages: pages('adoptions-of-municipalities', 'municipality_id'),
    counts: counts('count-adoptions-of-municipalities', 'municipality_id'),
  },
};
export type AdoptionOwner = keyof typeof lists;

const byIds = statement<AdoptionRow>(
  'adoptions-by-ids',
  `SELECT ${columns} FROM adoption a ${seen} AND a.id = ANY($1::uuid[])`,
);

const ofMunicipalities = statement<AdoptionRow>(
  'own-adoptions',
  `SELECT ${columns} FROM adoption a ${seen} AND a.solution_id = ANY($1::uuid[]) AND a.municipality_id = ANY($3::uuid[]) ORDER BY a.updated_at DESC`,
);

const standings = statement<Standing & { solutionId: string }>(
  'adoption-standings',
  `SELECT solution_id AS "solutionId", municipality_id AS "municipalityId", status
   FROM adoption_standing WHERE solution_id = ANY($1::uuid[]) AND municipality_id = ANY($2::uuid[])`,
);

const figures = statement<FigureRow>(
  'adoption-figures',
  `SELECT a.solution_id AS "solutionId", m.size_class AS "sizeClass", count(*)::int AS total,
     count(*) FILTER (WHERE a.status IN ('inForce', 'effectivenessChecked'))::int AS "inForce"
   FROM adoption_standing a JOIN municipality m ON m.id = a.municipality_id
   WHERE a.solution_id = ANY($1::uuid[]) AND a.status NOT IN ('noted', 'ended', 'dismissed')
   GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
);

/** Reads of adoptions, many owners at once. What an adoption shows of itself is decided in the statement. */
@Injectable()
export class FindAdoptions {
  constructor(private readonly database: Database) {}

  async pages(
    owner: AdoptionOwner,
    ids: readonly string[],
    first: number,
    key: (string | number)[] | null,
    actor: Actor,
  ): Promise<Map<string, Page<AdoptionRow>>> {
    const doors = doorsFor(actor);
    const [rows, totals] = await Promise.all([
      this.database.readBehind(doors, lists[owner].pages, [ids, doors, first + 1, key?.[0] ?? null, key?.[1] ?? null]),
      this.database.readBehind(doors, lists[owner].counts, [ids, doors]),
    ]);
    const total = new Map(totals.map((row) => [row.key, row.total]));
    const found = Map.groupBy(rows, (row) => row.key);
    const cursor = (row: AdoptionRow) => cursorOf((row as Listed).sortKey, row.id);
    return new Map(
      ids.map((id) => [id, pageOf<AdoptionRow>(found.get(id) ?? [], first, total.get(id) ?? 0, key !== null, cursor)]),
    );
  }

  byIds(ids: readonly string[], actor: Actor): Promise<AdoptionRow[]> {
    const doors = doorsFor(actor);
    return this.database.readBehind(doors, byIds, [ids, doors]);
  }

  /** What the actor's own municipalities have declared. */
  own(solutionIds: readonly string[], actor: Actor): Promise<AdoptionRow[]> {
    const doors = doorsFor(actor);
    return this.database.readBehind(doors, ofMunicipalities, [solutionIds, doors, municipalitiesOf(actor)]);
  }

  /** How the actor's own municipalities stand to solutions, declared or not. */
  standings(solutionIds: readonly string[], actor: Actor): Promise<(Standing & { solutionId: string })[]> {
    return this.database.read(standings, [solutionIds, municipalitiesOf(actor)]);
  }

  figures(solutionIds: readonly string[]): Promise<FigureRow[]> {
    return this.database.read(figures, [solutionIds]);
  }
}

const municipalitiesOf = ({ memberships }: Actor): string[] => memberships.map(({ municipalityId }) => municipalityId);
