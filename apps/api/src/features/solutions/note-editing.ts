import { Injectable } from '@nestjs/common';
import { clauseIdPattern } from '@allmende/domain/content';
import { may } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { Colleague } from '../accounts/colleague.type.ts';
import { colleague } from './find-release-record.ts';
import type { EditingColleague } from './editing.type.ts';
import { thingOf } from './solution-row.ts';
import { SolutionLoader } from './solution.loader.ts';

/** Seconds after which somebody who is not heard of counts as gone: three times as long as a page waits between two words. */
const PATIENCE = 45;

const note = statement(
  'note-editing',
  `INSERT INTO editing (solution_id, account_id, clause_id) VALUES ($1, $2, $3)
   ON CONFLICT (solution_id, account_id) DO UPDATE SET clause_id = excluded.clause_id, seen_at = now()`,
);

/** Rows that somebody is writing at this moment are left alone: nobody waits for the broom. */
const forget = statement(
  'forget-editing',
  `DELETE FROM editing WHERE (solution_id, account_id) IN (
     SELECT solution_id, account_id FROM editing WHERE seen_at < now() - interval '${PATIENCE} seconds' LIMIT 100 FOR UPDATE SKIP LOCKED)`,
);

/** The body of somebody who is none of the city's own people. */
const bodyOfEditor = `(SELECT b.name FROM delegation d JOIN solution s ON s.municipality_id = d.municipality_id AND s.id = e.solution_id
  JOIN membership there ON there.municipality_id = d.body_id AND there.account_id = a.id JOIN municipality b ON b.id = d.body_id
  WHERE d.state = 'active' AND NOT EXISTS (SELECT FROM membership m WHERE m.municipality_id = s.municipality_id AND m.account_id = a.id)
  LIMIT 1)`;

const colleaguesOf = statement<{ clauseId: string | null; who: Colleague }>(
  'colleagues-editing',
  `SELECT e.clause_id AS "clauseId", ${colleague('e.solution_id', bodyOfEditor)} AS who
   FROM editing e JOIN account a ON a.id = e.account_id
   WHERE e.solution_id = $1 AND e.account_id <> $2 AND e.seen_at > now() - interval '${PATIENCE} seconds'
   ORDER BY a.name, a.id`,
);

/** Notes that somebody has a text open for writing, and tells who else has. Only those who may edit it are noted and told. */
@Injectable()
export class NoteEditing {
  constructor(
    private readonly database: Database,
    private readonly solutions: SolutionLoader,
  ) {}

  async do(
    context: RequestContext,
    { solutionId, clauseId }: { readonly solutionId: string; readonly clauseId?: string | null },
  ): Promise<EditingColleague[]> {
    const id = inside('solution', solutionId);
    const row = id && (await this.solutions.one(id, context));
    if (!row) throw notFound(['solutionId']);
    const { accountId } = context.actor;
    if (!accountId) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    if (!may(context.actor, 'edit', thingOf(row))) throw new Refusal('NOT_ALLOWED', 'notAllowed');
    if (clauseId && !clauseIdPattern.test(clauseId))
      throw new Refusal('INVALID_INPUT', 'invalid', ['clauseId'], { detail: clauseId.slice(0, 80) });
    return this.database.change(async (work) => {
      work.unrecorded('who has a text open is forgotten a minute later');
      await work.run(note, [id, accountId, clauseId ?? null]);
      await work.run(forget);
      const found = await work.run(colleaguesOf, [id, accountId]);
      return found.map(({ who, clauseId: open }) => ({ ...who, clauseId: open }));
    });
  }
}
