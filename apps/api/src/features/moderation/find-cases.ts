import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { cursorOf, keyIn, pageOf, pageSize, type Page, type PageArguments } from '../../foundation/graphql/paging.ts';
import { cityDoor, doorsFor } from '../solutions/find-solution.ts';
import type { CaseState } from './moderation-case.entity.ts';
import type { CaseRow, ModerationCase } from './moderation-case.type.ts';

const columns = `c.id, c.number, c.solution_id AS "solutionId", c.version_id AS "versionId", s.municipality_id AS "ownerId", c.state,
  c.claimed_by AS "claimedBy", c.findings, c.previous_number AS "previousNumber", c.submitted_at AS "submittedAt", c.due_at AS "dueAt"`;
/** Cases are seen by the moderation and by the municipality whose solution it is: their doors, not those of the audience. */
const seen = `FROM moderation_case c JOIN solution s ON s.id = c.solution_id WHERE ARRAY['moderation', ${cityDoor('s.municipality_id', 's')}] && $1::text[]`;

const queue = statement<CaseRow>(
  'moderation-queue',
  `SELECT ${columns} ${seen} AND CASE WHEN $2::text IS NULL THEN c.state <> 'closed' ELSE c.state = $2 END
     AND ($3::timestamptz IS NULL OR (c.due_at, c.id) > ($3, $4::uuid))
   ORDER BY c.due_at, c.id LIMIT $5`,
);
const countQueue = statement<{ total: number }>(
  'moderation-queue-count',
  `SELECT count(*)::int AS total ${seen} AND CASE WHEN $2::text IS NULL THEN c.state <> 'closed' ELSE c.state = $2 END`,
);
const byNumber = statement<CaseRow>('case-by-number', `SELECT ${columns} ${seen} AND c.number = $2`);
const byId = statement<CaseRow>('case-by-id', `SELECT ${columns} ${seen} AND c.id = $2`);
const newestOf = statement<CaseRow>(
  'newest-cases',
  `SELECT DISTINCT ON (c.solution_id) ${columns} ${seen} AND c.solution_id = ANY($2::uuid[]) ORDER BY c.solution_id, c.submitted_at DESC`,
);
const countOpen = statement<{ total: number }>(
  'open-cases',
  `SELECT count(*)::int AS total FROM moderation_case WHERE state IN ('open', 'claimed')`,
);

/** Reads of cases. */
@Injectable()
export class FindCases {
  constructor(private readonly database: Database) {}

  /** The queue, most urgent first; for the moderation only. */
  async queue(state: CaseState | null, page: PageArguments, actor: Actor): Promise<Page<CaseRow>> {
    const first = pageSize(page.first);
    const key = keyIn(page.after, 'time', 'uuid');
    const doors = actor.platformRole === 'moderator' ? ['moderation'] : [];
    const [rows, [counted]] = await Promise.all([
      this.database.read(queue, [doors, state, key?.[0] ?? null, key?.[1] ?? null, first + 1]),
      this.database.read(countQueue, [doors, state]),
    ]);
    return pageOf(rows, first, counted?.total ?? 0, key !== null, (row) =>
      cursorOf(new Date(row.dueAt).toISOString(), row.id),
    );
  }

  async byNumber(number: string, actor: Actor): Promise<CaseRow | null> {
    return (await this.database.read(byNumber, [doorsFor(actor), number]))[0] ?? null;
  }

  async byId(id: string, actor: Actor): Promise<CaseRow | null> {
    return (await this.database.read(byId, [doorsFor(actor), id]))[0] ?? null;
  }

  /** The newest case of each of these solutions, by solution. */
  async newestOf(solutionIds: readonly string[], actor: Actor): Promise<Map<string, CaseRow>> {
    const rows = await this.database.read(newestOf, [doorsFor(actor), solutionIds]);
    return new Map(rows.map((row) => [row.solutionId, row]));
  }

  async countOpen(): Promise<number> {
    return (await this.database.read(countOpen))[0]!.total;
  }
}

export function caseOf(row: CaseRow): ModerationCase {
  const { number, state, submittedAt, dueAt, previousNumber } = row;
  const overdue = state !== 'closed' && new Date(dueAt).getTime() < Date.now();
  return { id: outside('case', row.id), number, state, submittedAt, dueAt, overdue, previousNumber, row };
}
