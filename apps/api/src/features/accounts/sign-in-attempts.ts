import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';

/** Seconds that failures are remembered. */
const WINDOW = 15 * 60;
/** Failures for one e-mail address from one network address: a person who has forgotten, not a program that guesses. */
const PER_PERSON = 8;
/** Failures from one network address: a whole town hall may share one. */
const PER_ADDRESS = 100;

/** Counts failed attempts at signing in, in PostgreSQL, so that all processes count together. */
@Injectable()
export class SignInAttempts {
  private readonly perPerson: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor({ source }: Database) {
    const table = {
      storeClient: source,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      duration: WINDOW,
    };
    this.perPerson = new RateLimiterPostgres({ ...table, keyPrefix: 'sign-in', points: PER_PERSON });
    this.perAddress = new RateLimiterPostgres({
      ...table,
      keyPrefix: 'sign-in-address',
      points: PER_ADDRESS,
      clearExpiredByTimeout: false,
    });
  }

  /** Counts the attempt before it is made, so that many at once do not slip through. */
  async begin(address: string, email: string): Promise<void> {
    try {
      await this.perAddress.consume(keyOf(address));
      await this.perPerson.consume(keyOf(address, email));
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      throw new Refusal('RATE_LIMITED', 'tooManyAttempts', [], { seconds: Math.ceil(full.msBeforeNext / 1000) });
    }
  }

  /** Takes the attempt back: it was no failure. */
  async succeeded(address: string, email: string): Promise<void> {
    await this.perAddress.reward(keyOf(address));
    await this.perPerson.delete(keyOf(address, email));
  }
}

/** A hash: the table is to hold nobody's address. */
const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n').toLowerCase()).digest('base64url');
