import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';

/** Seconds. */
const WINDOW = 60 * 60;
/** Uploads of one account within them: more than anybody chooses by hand. */
const PER_ACCOUNT = 120;

/** Counts uploads in PostgreSQL, so that all processes count together. */
@Injectable()
export class UploadAllowance {
  private readonly perAccount: RateLimiterPostgres;

  constructor({ source }: Database) {
    this.perAccount = new RateLimiterPostgres({
      storeClient: source,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: 'upload',
      points: PER_ACCOUNT,
      duration: WINDOW,
      clearExpiredByTimeout: false,
    });
  }

  async use(accountId: string): Promise<void> {
    try {
      await this.perAccount.consume(accountId);
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      throw new Refusal('RATE_LIMITED', 'tooManyAttempts', [], { seconds: Math.ceil(full.msBeforeNext / 1000) });
    }
  }
}
