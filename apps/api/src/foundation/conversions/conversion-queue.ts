import { Injectable } from '@nestjs/common';
import { LEASE_SECONDS, MAX_ATTEMPTS } from '@allmende/domain/conversions';
import type { Progress } from '@allmende/document-formats/conversion/conversion-task';
import { Database, statement, type Work } from '../database/database.ts';
import { conversionColumns, type ConversionRow, type KeptProblem } from './conversion-row.ts';

const lease = `now() + interval '${LEASE_SECONDS} seconds'`;

/** Who has asked, as turns are counted: an account, or the visitors together. */
const asker = (c: string): string => `coalesce(${c}.account_id, '00000000-0000-0000-0000-000000000000')`;

/** What may be taken: what waits, and what somebody has taken who gives no sign of life. */
const isFree = `(c.state = 'waiting' OR (c.state = 'running' AND c.lease_until < now() AND c.attempts < ${MAX_ATTEMPTS}))`;

/**
 * In which order things are taken: turn by turn, in each turn one of everybody, first of those who were served longest ago.
 * So the second of an account waits behind the first of every other.
 */
export const turns = `SELECT c.id, row_number() OVER (PARTITION BY ${asker('c')} ORDER BY c.created_at, c.id) AS turn,
    coalesce((SELECT max(o.started_at) FROM conversion o WHERE ${asker('o')} = ${asker('c')}), '-infinity') AS served, c.created_at
  FROM conversion c WHERE ${isFree}`;

// Whoever takes a row holds it: two workers never take the same one.
const takeNext = statement<ConversionRow>(
  'take-conversion',
  `WITH turns AS (${turns}), next AS (
     SELECT c.id FROM conversion c JOIN turns t ON t.id = c.id WHERE ${isFree}
     ORDER BY t.turn, t.served, t.created_at, t.id LIMIT 1 FOR UPDATE OF c SKIP LOCKED)
   UPDATE conversion c SET state = 'running', attempts = c.attempts + 1, lease_until = ${lease},
     started_at = now(), phase = 'start', done = 0, total = 0
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

  async fail(work: Work, { id, attempts }: Attempt, problem: KeptProblem): Promise<void> {
    await work.run(failMine, [id, attempts, JSON.stringify(problem)]);
  }

  /** Not finished, and nobody's fault: it waits again. */
  async giveBack({ id, attempts }: Attempt): Promise<void> {
    await this.database.read(giveBack, [id, attempts]);
  }
}
