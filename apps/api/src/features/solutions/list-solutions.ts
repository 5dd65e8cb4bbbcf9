import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement, type Statement } from '../../foundation/database/database.ts';
import { cursorOf, keyIn, pageOf, pageSize, type Page, type PageArguments } from '../../foundation/graphql/paging.ts';
import { doorsFor, municipalityOfSolution, versionsSeen, versionSummary } from './find-solution.ts';
import type { SolutionRow } from './solution-row.ts';

type Listed = SolutionRow & { sortKey: string };

export interface Listing {
  readonly keyShape: 'time' | 'text';
  readonly first: Statement<Listed>;
  /** The same after a key. A statement of its own, so that its plan can begin at the key instead of walking there. */
  readonly next: Statement<Listed>;
  /** The texts of both, bringing these columns instead. */
  readonly written: (columns: string) => { readonly first: string; readonly next: string };
}

interface Order {
  readonly key: string;
  readonly type: 'timestamptz' | 'text';
  readonly falling: boolean;
}

const listedColumns = `s.id, s.slug, s.title, s.type, s.kind, s.tlp, s.recipients AS "recipientIds", s.recipient_groups AS "recipientGroupIds",
       s.municipality_id AS "municipalityId", ${municipalityOfSolution}, m.four_eyes AS "fourEyes", s.origin_version_id AS "originVersionId",
       s.published_version_id AS "publishedVersionId", s.working_version_id AS "workingVersionId", s."values",
       s.created_at AS "createdAt", s.updated_at AS "updatedAt",
       (SELECT coalesce(json_agg(${versionSummary} ORDER BY v.created_at DESC, v.id DESC), '[]')
        FROM ${versionsSeen('$1')}) AS versions`;

/**
 * Page first, join then: the page is cut on the narrow index, only its rows are fetched in full. Parameters: doors, size,
 * those of `where` (numbered from $3), then the key after which the page begins.
 */
function listed(name: string, { key, type, falling }: Order, where: string, parameters = 0): Listing {
  const direction = falling ? ' DESC' : '';
  const collation = type === 'text' ? ' COLLATE "C"' : '';
  const [keyAt, idAt] = [3 + parameters, 4 + parameters];
  const text = (after: string, columns = listedColumns) => `WITH page AS MATERIALIZED (
       SELECT s.id, ${key} AS key FROM solution s
       WHERE ${where}${after}
       ORDER BY ${key}${direction}, s.id${direction} LIMIT $2
     )
     SELECT ${columns}, page.key::text AS "sortKey"
     FROM page JOIN solution s ON s.id = page.id JOIN municipality m ON m.id = s.municipality_id
     ORDER BY page.key${direction}, s.id${direction}`;
  const afterKey = ` AND (${key}, s.id) ${falling ? '<' : '>'} ($${keyAt}::${type}${collation}, $${idAt}::uuid)`;
  return {
    keyShape: type === 'text' ? 'text' : 'time',
    first: statement(name, text('')),
    next: statement(`${name}-next`, text(afterKey)),
    written: (columns) => ({ first: text('', columns), next: text(afterKey, columns) }),
  };
}

const newestFirst: Order = { key: 's.published_at', type: 'timestamptz', falling: true };
const published = 's.published_version_id IS NOT NULL AND s.audience && $1::text[]';
// The door of the municipality itself: nobody else sees what is in the making.
const inTheMaking = `s.municipality_id = $3::uuid AND ('mun_' || $3::text) = ANY($1::text[])
  AND (s.working_version_id IS NOT NULL OR s.published_version_id IS NULL OR s.origin_version_id IS NOT NULL)`;

export const newest = listed('solutions-newest', newestFirst, published);
export const byTitle = listed(
  'solutions-by-title',
  { key: 's.title COLLATE "C"', type: 'text', falling: false },
  published,
);
const publishedOfMunicipality = listed(
  'solutions-of-municipality',
  newestFirst,
  `${published} AND s.municipality_id = $3::uuid`,
  1,
);
const workingOfMunicipality = listed(
  'working-solutions-of-municipality',
  { ...newestFirst, key: 's.updated_at' },
  inTheMaking,
  1,
);

const countPublished = statement<{ total: number }>(
  'count-published',
  `SELECT count(*)::int AS total FROM solution s WHERE ${published}`,
);
const countOfMunicipality = statement<{ total: number }>(
  'count-of-municipality',
  `SELECT count(*)::int AS total FROM solution s WHERE ${published} AND s.municipality_id = $2`,
);
const countWorking = statement<{ total: number }>(
  'count-working',
  `SELECT count(*)::int AS total FROM solution s WHERE s.municipality_id = $2::uuid AND ('mun_' || $2::text) = ANY($1::text[])
     AND (s.working_version_id IS NOT NULL OR s.published_version_id IS NULL OR s.origin_version_id IS NOT NULL)`,
);

export type ListSort = 'newest' | 'title';
export type SolutionPage = Page<SolutionRow> & { count: () => Promise<number> };

/** Lists of solutions straight from PostgreSQL, by keyset: page 1,000 costs what page 1 costs. The total is counted only when asked for. */
@Injectable()
export class ListSolutions {
  constructor(private readonly database: Database) {}

  catalogue(page: PageArguments, sort: ListSort, actor: Actor): Promise<SolutionPage> {
    return this.page(sort === 'title' ? byTitle : newest, page, actor, [], () => this.count(countPublished, actor));
  }

  publishedBy(municipalityId: string, page: PageArguments, actor: Actor): Promise<SolutionPage> {
    return this.page(publishedOfMunicipality, page, actor, [municipalityId], () =>
      this.count(countOfMunicipality, actor, municipalityId),
    );
  }

  /** What a municipality is working on: drafts, versions under way and its own versions of others' solutions. Its members only. */
  inTheMakingAt(municipalityId: string, page: PageArguments, actor: Actor): Promise<SolutionPage> {
    return this.page(workingOfMunicipality, page, actor, [municipalityId], () =>
      this.count(countWorking, actor, municipalityId),
    );
  }

  private async page(
    what: Listing,
    page: PageArguments,
    actor: Actor,
    more: string[],
    count: () => Promise<number>,
  ): Promise<SolutionPage> {
    const first = pageSize(page.first);
    const key = keyIn(page.after, what.keyShape, 'uuid');
    const doors = doorsFor(actor);
    const rows = await this.database.readBehind(doors, key ? what.next : what.first, [
      doors,
      first + 1,
      ...more,
      ...(key ?? []),
    ]);
    const made = pageOf<Listed>(rows, first, 0, key !== null, (row) => cursorOf(row.sortKey, row.id));
    return { ...made, count };
  }

  private async count(what: typeof countPublished, actor: Actor, ...more: string[]): Promise<number> {
    const doors = doorsFor(actor);
    return (await this.database.readBehind(doors, what, [doors, ...more]))[0]!.total;
  }
}
