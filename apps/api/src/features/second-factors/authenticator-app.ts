import { Injectable } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { Secrets } from '../../foundation/identity/secrets.ts';
import { keyUri, newSecret, stepOf } from './totp.ts';

/** Minutes to scan the square and type the first code. */
const TICKET_MINUTES = 30;

const find = statement<{ secret: Buffer }>(
  'authenticator-app',
  `SELECT secret FROM authenticator_app WHERE account_id = $1`,
);
const useStep = statement(
  'use-authenticator-step',
  `UPDATE authenticator_app SET last_step = $2, last_used_at = now() WHERE account_id = $1 AND last_step < $2 RETURNING 1`,
);
const keep = statement(
  'keep-authenticator-app',
  `INSERT INTO authenticator_app (account_id, secret, last_step, last_used_at) VALUES ($1, $2, $3, now())
   ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step,
     created_at = now(), last_used_at = now()`,
);

/** What somebody needs to set up their app. */
export interface Setup {
  readonly secret: string;
  readonly uri: string;
  /** The secret, sealed for this person and some minutes: nothing is kept before a first code has come back. */
  readonly ticket: string;
}

/** The authenticator app of an account: one secret, encrypted at rest, whose codes count once each. */
@Injectable()
export class AuthenticatorApp {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly configuration: Configuration,
  ) {}

  begin(accountId: string, email: string): Setup {
    const secret = newSecret();
    const expires = Date.now() + TICKET_MINUTES * 60_000;
    const ticket = this.secrets.seal('ticket', `${expires} ${secret}`, accountId).toString('base64url');
    return this.shown(secret, ticket, email);
  }

  /** The set-up that a ticket stands for, or null where it is not this person's or too old. */
  setupOf(accountId: string, email: string, ticket: string): Setup | null {
    const [expires, secret] =
      this.secrets.open('ticket', Buffer.from(ticket, 'base64url'), accountId)?.split(' ') ?? [];
    return secret && Number(expires) > Date.now() ? this.shown(secret, ticket, email) : null;
  }

  /** Keeps the secret with the step of its first code, which thereby is used up. @returns whether the code was right */
  async keep(accountId: string, secret: string, code: string, work: Work): Promise<boolean> {
    const step = stepOf(code, secret, new Date());
    if (step === null) return false;
    await work.run(keep, [accountId, this.secrets.seal('authenticator', secret, accountId), step]);
    return true;
  }

  /** Uses a code up. @returns whether it was right and new */
  async use(accountId: string, code: string): Promise<boolean> {
    const [row] = await this.database.read(find, [accountId]);
    const secret = row ? this.secrets.open('authenticator', row.secret, accountId) : null;
    const step = secret ? stepOf(code, secret, new Date()) : null;
    return step !== null && (await this.database.read(useStep, [accountId, step])).length > 0;
  }

  private shown(secret: string, ticket: string, email: string): Setup {
    const { host } = new URL(this.configuration.settings.ALLMENDE_PUBLIC_URL);
    return { secret, uri: keyUri(secret, email, `Allmende ${host}`), ticket };
  }
}
