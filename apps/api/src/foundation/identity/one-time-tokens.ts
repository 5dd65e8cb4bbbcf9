import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, statement, type Work } from '../database/database.ts';

/** What a token is for; taken for anything else it does not exist. */
export type TokenKind =
  'passkey-registration' | 'passkey-use' | 'provider' | 'logout' | 'logout-seen' | 'password' | 'contact' | 'admission';

export interface Taken<Content> {
  readonly accountId: string | null;
  readonly content: Content;
}

const keep = statement(
  'keep-one-time-token',
  `INSERT INTO one_time_token (token_hash, kind, account_id, content, expires_at)
   VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5)) ON CONFLICT DO NOTHING RETURNING 1`,
);
const take = statement<Taken<never>>(
  'take-one-time-token',
  `DELETE FROM one_time_token WHERE token_hash = $1 AND kind = $2 AND expires_at > now()
   RETURNING account_id AS "accountId", content`,
);
const dropExpired = statement(
  'drop-expired-tokens',
  `DELETE FROM one_time_token WHERE expires_at <= now() OR (account_id = $1 AND kind = $2 AND $3)`,
);

/** What counts once and not for long: challenges, links in mails, codes. The table holds their hashes only. */
@Injectable()
export class OneTimeTokens {
  constructor(private readonly database: Database) {}

  /** Makes a token. Where `isOnly`, earlier ones of this kind for the account no longer count. */
  async issue(
    kind: TokenKind,
    minutes: number,
    {
      accountId = null,
      content = {},
      isOnly = false,
    }: { accountId?: string | null; content?: object; isOnly?: boolean } = {},
    token = randomBytes(32).toString('base64url'),
    work?: Work,
  ): Promise<string> {
    const write = (one: Work) => this.write(one, token, kind, minutes, accountId, content, isOnly);
    if (work) await write(work);
    else
      await this.database.change((own) => {
        own.unrecorded('a token is a step on the way; what it leads to is recorded');
        return write(own);
      });
    return token;
  }

  /** Uses a token up. @returns null where there is none, where it has expired, or where somebody was first */
  async take<Content = object>(kind: TokenKind, token: string): Promise<Taken<Content> | null> {
    const [found] = await this.database.read(take, [hash(token), kind]);
    return (found as Taken<Content> | undefined) ?? null;
  }

  /** Notes that this was seen. @returns false where it had been seen before */
  async isNew(kind: TokenKind, token: string, minutes: number): Promise<boolean> {
    return (await this.database.read(keep, [hash(token), kind, null, {}, minutes])).length > 0;
  }

  private async write(
    work: Work,
    token: string,
    kind: TokenKind,
    minutes: number,
    accountId: string | null,
    content: object,
    isOnly: boolean,
  ) {
    await work.run(dropExpired, [accountId, kind, isOnly]);
    await work.run(keep, [hash(token), kind, accountId, JSON.stringify(content), minutes]);
  }
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
