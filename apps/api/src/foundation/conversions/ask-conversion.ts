import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ConversionKind, MAX_QUEUE, MAX_WAITING } from '@allmende/domain/conversions';
import { retentionRules } from '@allmende/domain/retention';
import { statement, type Work } from '../database/database.ts';
import { newId } from '../database/ids.ts';
import { Refusal } from '../graphql/refusal.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { useVisitorAllowance } from './visitor-allowance.ts';

/** What is to be converted. */
export interface WantedConversion {
  readonly kind: ConversionKind;
  /** Ids and options, as the kind understands them; never a content. A file of the store is named `sha256`. */
  readonly task: object;
  /**
   * All that goes into it, where it is made for everybody: by nobody's rights, and once. Null for what is made for
   * whoever asks.
   */
  readonly shared: object | null;
}

const keep = statement(
  'ask-conversion',
  `INSERT INTO conversion (id, kind, account_id, session_id, municipality_id, language, task, cache_key)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const takeTurn = statement('conversion-turn', `SELECT pg_advisory_xact_lock(hashtext('allmende conversion ' || $1))`);
/** Nobody is given what is removed before they have read the page about it. */
const alreadyMade = statement<{ id: string }>(
  'conversion-made',
  `SELECT id FROM conversion WHERE cache_key = $1 AND (state IN ('waiting','running')
     OR (state = 'done' AND finished_at > now() - interval '${retentionRules.conversions.seconds - 60 * 60} seconds'))
   ORDER BY created_at DESC LIMIT 1`,
);
const pending = statement<{ own: number; total: number }>(
  'pending-conversions',
  `SELECT count(*) FILTER (WHERE account_id = $1)::int AS own, count(*)::int AS total
   FROM conversion WHERE state IN ('waiting','running')`,
);

/** Writes down that something is to be converted, in the transaction of whoever asks; a worker does it afterwards. */
@Injectable()
export class AskConversion {
  /**
   * @returns inner id of the conversion
   * @throws Refusal where whoever asks has asked for much already, or the queue is full
   */
  async in(work: Work, context: RequestContext, { kind, task, shared }: WantedConversion): Promise<string> {
    const key = shared && createHash('sha256').update(JSON.stringify({ kind, task, shared })).digest('base64url');
    const asker = shared ? null : context.signedIn;
    // Two who ask for the same at once, or one account for many things, come one after the other.
    await work.run(takeTurn, [key ?? asker?.accountId ?? '']);
    const [made] = key ? await work.run(alreadyMade, [key]) : [];
    if (made) return made.id;
    if (!context.signedIn) await useVisitorAllowance(work, context.address);
    const [count] = await work.run(pending, [asker?.accountId ?? null]);
    if (count && count.own >= MAX_WAITING)
      throw new Refusal('RATE_LIMITED', 'conversionsWaiting', [], { count: count.own });
    if (count && count.total >= MAX_QUEUE) throw new Refusal('RATE_LIMITED', 'conversionsFull');
    const id = newId();
    const who = asker ? [asker.accountId, asker.sessionId, context.actingId] : [null, null, null];
    await work.run(keep, [id, kind, ...who, context.language, JSON.stringify(task), key]);
    return id;
  }
}
