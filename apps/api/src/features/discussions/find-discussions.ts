import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { cursorOf, pageOf, type Page } from '../../foundation/graphql/paging.ts';
import { doorsFor } from '../solutions/find-solution.ts';

export interface CommentRow {
  id: string;
  accountId: string;
  author: string;
  municipalityId: string | null;
  throughId: string | null;
  body: string;
  bodyHtml: string | null;
  createdAt: string | Date;
}

export interface DiscussionRow {
  id: string;
  solutionId: string;
  clauseId: string | null;
  clauseHeading: string | null;
  createdAt: string | Date;
  comments: CommentRow[];
}

type Listed = DiscussionRow & { key: string; sortKey: string };

/** Seen by whoever sees the solution ($2: the viewer's doors); a thread from which everything was removed is gone. */
const seen = `EXISTS (SELECT FROM version v WHERE v.solution_id = d.solution_id AND v.audience && $2::text[])
  AND EXISTS (SELECT FROM comment c WHERE c.discussion_id = d.id AND c.removed_at IS NULL)`;

const comment = `json_build_object('id', c.id, 'accountId', c.account_id, 'author', person.name, 'municipalityId', c.municipality_id, 'throughId', c.through_id,
  'body', CASE WHEN c.body_html IS NULL THEN c.body ELSE '' END, 'bodyHtml', c.body_html, 'createdAt', c.created_at)`;

/** The heading comes from the newest version that the viewer sees and that still has the clause. */
const columns = `d.id, d.solution_id AS "solutionId", d.clause_id AS "clauseId", d.created_at AS "createdAt", d.created_at::text AS "sortKey",
  (SELECT cl.heading FROM clause cl JOIN version v ON v.id = cl.version_id
   WHERE v.solution_id = d.solution_id AND v.audience && $2::text[] AND cl.clause_id = d.clause_id
   ORDER BY (v.publication = 'published') DESC, v.created_at DESC LIMIT 1) AS "clauseHeading",
  (SELECT json_agg(${comment} ORDER BY c.created_at, c.id) FROM comment c JOIN account person ON person.id = c.account_id
   WHERE c.discussion_id = d.id AND c.removed_at IS NULL) AS comments`;

const pages = statement<Listed>(
  'discussions-of-solutions',
  `SELECT wanted.key, page.* FROM unnest($1::uuid[]) AS wanted(key) CROSS JOIN LATERAL (
     SELECT ${columns} FROM discussion d
     WHERE d.solution_id = wanted.key AND ${seen} AND ($4::timestamptz IS NULL OR (d.created_at, d.id) < ($4, $5::uuid))
     ORDER BY d.created_at DESC, d.id DESC LIMIT $3
   ) page`,
);

const counts = statement<{ key: string; total: number }>(
  'count-discussions',
  `SELECT d.solution_id AS key, count(*)::int AS total FROM discussion d WHERE d.solution_id = ANY($1::uuid[]) AND ${seen} GROUP BY 1`,
);

const byIds = statement<DiscussionRow>(
  'discussions-by-ids',
  `SELECT ${columns} FROM discussion d WHERE d.id = ANY($1::uuid[]) AND ${seen}`,
);

const commentsByIds = statement<CommentRow>(
  'comments-by-ids',
  `SELECT c.id, c.account_id AS "accountId", person.name AS author, c.municipality_id AS "municipalityId", c.through_id AS "throughId", c.body,
     c.body_html AS "bodyHtml", c.created_at AS "createdAt"
   FROM comment c JOIN account person ON person.id = c.account_id JOIN discussion d ON d.id = c.discussion_id
   WHERE c.id = ANY($1::uuid[]) AND c.removed_at IS NULL
     AND EXISTS (SELECT FROM version v WHERE v.solution_id = d.solution_id AND v.audience && $2::text[])`,
);

/** Reads of threads, many solutions at once. A thread is seen by whoever sees its solution, and by nobody else. */
@Injectable()
export class FindDiscussions {
  constructor(private readonly database: Database) {}

  async pages(
    solutionIds: readonly string[],
    first: number,
    key: (string | number)[] | null,
    actor: Actor,
  ): Promise<Map<string, Page<DiscussionRow>>> {
    const doors = doorsFor(actor);
    const [rows, totals] = await Promise.all([
      this.database.readBehind(doors, pages, [solutionIds, doors, first + 1, key?.[0] ?? null, key?.[1] ?? null]),
      this.database.readBehind(doors, counts, [solutionIds, doors]),
    ]);
    const total = new Map(totals.map((row) => [row.key, row.total]));
    const found = Map.groupBy(rows, (row) => row.key);
    return new Map(
      solutionIds.map((id) => [
        id,
        pageOf<DiscussionRow>(found.get(id) ?? [], first, total.get(id) ?? 0, key !== null, (row) =>
          cursorOf((row as Listed).sortKey, row.id),
        ),
      ]),
    );
  }

  byIds(ids: readonly string[], actor: Actor): Promise<DiscussionRow[]> {
    const doors = doorsFor(actor);
    return this.database.readBehind(doors, byIds, [ids, doors]);
  }

  commentsByIds(ids: readonly string[], actor: Actor): Promise<CommentRow[]> {
    const doors = doorsFor(actor);
    return this.database.readBehind(doors, commentsByIds, [ids, doors]);
  }
}
