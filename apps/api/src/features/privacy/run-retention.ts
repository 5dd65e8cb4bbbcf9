import { Inject, Injectable } from '@nestjs/common';
import { removedBefore, timedRules, type TimedRule } from '@allmende/domain/retention';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import type { FileStore } from '../../foundation/files/file-store.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { Log } from '../../foundation/log/log.ts';
import { RemoveOrphans } from '../documents/remove-orphans.ts';

/** Milliseconds between two runs, over all processes. */
export const RUN_EVERY = 60 * 60 * 1000;

const takeTurn = statement<{ mine: boolean }>(
  'take-retention-turn',
  `SELECT pg_try_advisory_xact_lock(hashtext('allmende retention ' || $1)) AS mine`,
);
/** A failed run does not wait for its hour: the next look tries again. */
const ranSince = statement<{ ran: boolean }>(
  'retention-ran-since',
  `SELECT EXISTS (SELECT FROM retention_run WHERE rule = $1 AND NOT failed AND ran_at > $2) AS ran`,
);
const noteRun = statement(
  'note-retention-run',
  `INSERT INTO retention_run (id, rule, ran_at, removed, failed) VALUES ($1, $2, $3, $4, $5)`,
);

const counted = (name: string, from: string) =>
  statement<{ removed: number }>(
    name,
    `WITH gone AS (DELETE FROM ${from} RETURNING 1) SELECT count(*)::int AS removed FROM gone`,
  );
const removing = {
  // A session ends by its own day, which signing in has set by the same period.
  sessions: counted('remove-sessions', `session WHERE created_at <= $1 OR expires_at <= $2`),
  signInAttempts: statement<{ removed: number }>(
    'remove-attempts',
    `WITH network AS (DELETE FROM rate_limit WHERE expire <= extract(epoch FROM $1::timestamptz) * 1000 RETURNING 1),
       account AS (DELETE FROM failed_attempt WHERE forget_at <= $1 RETURNING 1)
     SELECT (SELECT count(*) FROM network)::int + (SELECT count(*) FROM account)::int AS removed`,
  ),
  oneTimeTokens: counted('remove-one-time-tokens', `one_time_token WHERE expires_at <= $1`),
  mails: counted('remove-expired-mails', `outgoing_mail WHERE expires_at <= $1`),
  knownDevices: counted('remove-known-devices', `known_device WHERE last_used_at <= $1`),
  downloads: counted('remove-downloads', `download WHERE taken_at <= $1`),
  conversions: counted('remove-conversions', `conversion WHERE finished_at <= $1`),
  editing: counted('remove-presence', `editing WHERE seen_at <= $1`),
  readings: counted('remove-readings', `document_reading WHERE created_at <= $1`),
  // What has run out without anybody ending it counts from its last day.
  endedDelegations: counted(
    'remove-delegations',
    `delegation WHERE coalesce(ended_at, (ends_on + 1)::timestamptz) <= $1`,
  ),
  unconfirmedAdmissions: counted(
    'remove-unconfirmed-admissions',
    `admission WHERE state = 'unconfirmed' AND created_at <= $1`,
  ),
  admissions: counted('remove-admissions', `admission WHERE ended_at <= $1`),
  invitations: counted('remove-invitations', `invitation WHERE coalesce(ended_at, expires_at) <= $1`),
  endedMemberships: counted('remove-ended-memberships', `ended_membership WHERE ended_at <= $1`),
  jobRuns: counted('remove-runs', `retention_run WHERE ran_at <= $1`),
} as const;

/** Removes what is past its period: each rule once an hour, whichever process comes first, and noted in the same transaction. */
@Injectable()
export class RunRetention {
  constructor(
    private readonly database: Database,
    private readonly orphans: RemoveOrphans,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly log: Log,
  ) {}

  /** @returns how many of each were removed, by the rules whose turn it was */
  async do(now: Date): Promise<Partial<Record<TimedRule, number>>> {
    const done: Partial<Record<TimedRule, number>> = {};
    for (const { key } of timedRules) {
      try {
        const removed = await this.rule(key, now);
        if (removed !== null) done[key] = removed;
      } catch (error) {
        this.log.pino.warn(
          { err: error, rule: key },
          'what is past its period could not be removed; it is tried again',
        );
        await this.database.change(async (work) => {
          work.unrecorded('nothing was removed');
          await work.run(noteRun, [newId(), key, now, null, true]);
        });
      }
    }
    return done;
  }

  /** Returns null where another process is at it or was within the hour. */
  private rule(key: TimedRule, now: Date): Promise<number | null> {
    return this.database.change(async (work) => {
      const [turn] = await work.run(takeTurn, [key]);
      const [ran] = await work.run(ranSince, [key, new Date(now.getTime() - RUN_EVERY)]);
      if (!turn?.mine || ran?.ran) {
        work.unrecorded('it is not the turn of this process');
        return null;
      }
      const removed = await this.remove(work, key, now);
      await work.run(noteRun, [newId(), key, now, removed, false]);
      if (removed === 0) work.unrecorded('nothing was removed');
      else
        await work.record({
          verb: 'platform.remove',
          by: 'job',
          about: { kind: 'platform', id: null },
          facts: { rule: key, removed },
        });
      return removed;
    });
  }

  private async remove(work: Work, key: TimedRule, now: Date): Promise<number> {
    const before = removedBefore(key, now);
    if (key === 'orphanedFiles') return this.orphans.do(before);
    if (key === 'halfUploads') return this.store.clearReceived(before);
    const [row] = await work.run(removing[key], key === 'sessions' ? [before, now] : [timeOf(key, before, now)]);
    return row?.removed ?? 0;
  }
}

/** Counters carry the moment at which they end themselves. */
const timeOf = (key: TimedRule, before: Date, now: Date): Date => (key === 'signInAttempts' ? now : before);
