import { Injectable } from '@nestjs/common';
import { LEASE_SECONDS, MAX_ATTEMPTS } from '@allmende/domain/conversions';
import type { Progress } from '@allmende/document-formats/conversion/conversion-task';
import { Database, statement } from '../database/database.ts';
import { conversionColumns, type ConversionRow, type KeptProblem } from './conversion-row.ts';

const lease = `now() + interval '${LEASE_SECONDS} seconds'`;

/** The second of an account waits behind the first of every other; visitors count as one. */
export const turns = `SELECT id, row_number() OVER (PARTITION BY account_id ORDER BY created_at, id) AS turn
  FROM conversion WHERE state IN ('waiting','running')`;

// Whoever takes a row holds it: two workers never take the same one. One whose worker gives no sign of life is taken again.
const takeNext = statement<ConversionRow>(
  'take-conversion',
  `WITH turns AS (${turns}), next AS (
     SELECT c.id FROM conversion c JOIN turns t ON t.id = c.id
     WHERE c.state = 'waiting' OR (c.state = 'running' AND c.lease_until < now() AND c.attempts < ${MAX_ATTEMPTS})
     ORDER BY t.turn, c.created_at, c.id LIMIT 1 FOR UPDATE OF c SKIP LOCKED)
   UPDATE conversion c SET state = 'running', attempts = c.attempts + 1, lease_until = ${lease},
     started_at = coalesce(c.started_at, now()), phase = 'start', done = 0, total = 0
   FROM next WHERE c.id = next.id RETURNING ${conversionColumns}`,
);
const failAbandoned = statement<{ id: string }>(
  'fail-abandoned-conversions',
  `UPDATE conversion SET state = 'failed', lease_until = NULL, finished_at = now(), problem = '{"code":"CRASHED","params":{}}'
   WHERE state = 'running' AND lease_until < now() AND attempts >= ${MAX_ATTEMPTS} RETURNING id`,
);
/** The attempt that this worker has begun, if it is still its own: not cancelled, and not taken by another. */
const mine = `id = $1 AND attempts = $2 AND state = 'running'`;
const signOfLife = statement<{ id: string }>(
  'conversion-sign-of-life',
  `UPDATE conversion SET lease_until = ${lease}, phase = $3, done = $4, total = $5 WHERE ${mine} RETURNING id`,
);
export const holdMine = statement<{ id: string }>(
  'hold-conversion',
  `SELECT id FROM conversion WHERE ${mine} FOR UPDATE`,
);
const failMine = statement(
  'fail-conversion',
  `UPDATE conversion SET state = 'failed', lease_until = NULL, finished_at = now(), problem = $3 WHERE ${mine}`,
);
const giveBack = statement(
  'give-conversion-back',
  `UPDATE conversion SET state = 'waiting', attempts = attempts - 1, lease_until = NULL WHERE ${mine}`,
);

/** One attempt at a conversion. */
type Attempt = Pick<ConversionRow, 'id' | 'attempts'>;

/** What waits to be converted, and who is at it. None of this is anybody's act: the trail tells what comes of it. */
@Injectable()
export class ConversionQueue {
  constructor(private readonly database: Database) {}

  async take(): Promise<ConversionRow | null> {
    await this.database.read(failAbandoned);
    return (await this.database.read(takeNext))[0] ?? null;
  }

  /** Says that somebody is at it, and how far. Returns whether it is still theirs. */
  async alive({ id, attempts }: Attempt, { phase, done, total }: Progress): Promise<boolean> {
    return (await this.database.read(signOfLife, [id, attempts, phase, done, total])).length > 0;
  }

  async fail({ id, attempts }: Attempt, problem: KeptProblem): Promise<void> {
    await this.database.read(failMine, [id, attempts, JSON.stringify(problem)]);
  }

  /** Not finished, and nobody's fault: it waits again. */
  async giveBack({ id, attempts }: Attempt): Promise<void> {
    await this.database.read(giveBack, [id, attempts]);
  }
}
