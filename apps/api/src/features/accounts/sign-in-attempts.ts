import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { nobody } from '../../foundation/identity/request-context.ts';

/** Seconds that failures of a network are remembered. */
const WINDOW = 15 * 60;
/** Failures from one network address: a whole town hall may share one. */
const PER_NETWORK = 100;

/** How many failures cost nothing; each further one doubles the wait, from two seconds to a quarter of an hour. */
interface Patience {
  readonly free: number;
}
/** One account from one network: a person who has forgotten, not a program that guesses. */
const HERE: Patience = { free: 5 };
/** One account from all networks and browsers that are not known: many helpers guess no faster than one. */
const STRANGERS: Patience = { free: 50 };
/** One account in a browser it has been used in: strangers cannot use this up, so nobody is locked out. */
const KNOWN: Patience = { free: 8 };

/** Who tries, for whom. */
export interface Attempt {
  readonly address: string;
  /** What the attempt is about: an e-mail address as typed, or an account. */
  readonly whom: string;
  /** Set where the browser is one that the account was used in before. */
  readonly device: string | null;
}

// Counted before the attempt is made, so that many at once do not slip through; whoever has to wait is not counted again.
const count = statement<{ failures: number }>(
  'count-attempt',
  `INSERT INTO failed_attempt AS f (key, failures, next_at, forget_at) VALUES ($1, 1, now(), now() + interval '1 hour')
   ON CONFLICT (key) DO UPDATE SET
     failures = CASE WHEN f.forget_at <= now() THEN 1 ELSE f.failures + 1 END,
     next_at = CASE WHEN f.forget_at <= now() OR f.failures + 1 < $2::int THEN now()
       ELSE now() + least(900, power(2, least(20, f.failures + 2 - $2::int))) * interval '1 second' END,
     forget_at = now() + interval '1 hour'
   WHERE f.next_at <= now() RETURNING failures`,
);
const wait = statement<{ seconds: number }>(
  'wait-of-attempt',
  `SELECT greatest(1, ceil(extract(epoch FROM next_at - now())))::int AS seconds FROM failed_attempt WHERE key = $1`,
);
const forget = statement('forget-attempts', `DELETE FROM failed_attempt WHERE key = ANY($1) OR forget_at <= now()`);

/** Counts failed attempts at signing in, in PostgreSQL, so that all processes count together. */
@Injectable()
export class SignInAttempts {
  private readonly perNetwork: RateLimiterPostgres;

  constructor(private readonly database: Database) {
    this.perNetwork = new RateLimiterPostgres({
      storeClient: database.source,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: 'sign-in-address',
      points: PER_NETWORK,
      duration: WINDOW,
      clearExpiredByTimeout: false,
    });
  }

  /** @throws Refusal where the attempt has to wait */
  async begin(attempt: Attempt): Promise<void> {
    if (attempt.device !== null) return this.count(knownKey(attempt), KNOWN);
    try {
      await this.perNetwork.consume(keyOf(attempt.address));
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      throw tooMany(Math.ceil(full.msBeforeNext / 1000));
    }
    await this.count(hereKey(attempt), HERE);
    await this.count(strangersKey(attempt), STRANGERS);
  }

  /** Takes the attempt back: it was no failure. */
  async succeeded(attempt: Attempt): Promise<void> {
    const keys = attempt.device === null ? [hereKey(attempt)] : [knownKey(attempt), hereKey(attempt)];
    await this.database.read(forget, [keys]);
    if (attempt.device === null) await this.perNetwork.reward(keyOf(attempt.address));
  }

  /** Tells the trail. @param accountId whose sign-in it would have been; null where nobody has such an address */
  async failed(accountId: string | null): Promise<void> {
    const about = { kind: 'account', id: accountId } as const;
    await this.database.change((work) => work.record({ verb: 'session.refuse', by: nobody, about }));
  }

  private async count(key: string, { free }: Patience): Promise<void> {
    if ((await this.database.read(count, [key, free])).length > 0) return;
    const [row] = await this.database.read(wait, [key]);
    throw tooMany(row?.seconds ?? 1);
  }
}

const tooMany = (seconds: number) => new Refusal('RATE_LIMITED', 'tooManyAttempts', [], { seconds });

/** A hash: the table is to hold nobody's address. */
const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n').toLowerCase()).digest('base64url');
const hereKey = ({ whom, address }: Attempt) => keyOf('here', whom, address);
const strangersKey = ({ whom }: Attempt) => keyOf('strangers', whom);
const knownKey = ({ whom, device }: Attempt) => keyOf('known', whom, device ?? '');
