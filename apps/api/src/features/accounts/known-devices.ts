import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { TellAccount } from './tell-account.ts';

const isKnown = statement(
  'known-device',
  `SELECT 1 FROM known_device d JOIN account a ON a.id = d.account_id
   WHERE d.token_hash = $1 AND (a.id::text = $2 OR a.email = $2::citext)
     AND d.last_used_at > now() - interval '1 year'`,
);
const remember = statement<{ isNew: boolean }>(
  'remember-device',
  `INSERT INTO known_device (token_hash, account_id) VALUES ($1, $2)
   ON CONFLICT (token_hash, account_id) DO UPDATE SET last_used_at = now() RETURNING (xmax = 0) AS "isNew"`,
);

/** Browsers that an account has been used in. Being one opens nothing; it only has attempts of its own. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly database: Database,
    private readonly telling: TellAccount,
  ) {}

  /**
   * The device for which this account has signed in before, or null.
   * @param whom an e-mail address, or the inner id of an account
   */
  async known({ tokens: { device } }: Pick<RequestContext, 'tokens'>, whom: string): Promise<string | null> {
    if (!device) return null;
    const found = await this.database.read(isKnown, [hash(device), whom]);
    return found.length > 0 ? device : null;
  }

  /**
   * From now on this browser is one that the account is used in.
   * @param isNews whether the person is told where it was none before
   */
  async remember(context: RequestContext, accountId: string, isNews = true): Promise<void> {
    const token = context.tokens.device ?? randomBytes(32).toString('base64url');
    await this.database.change(async (work) => {
      work.unrecorded('it opens nothing; the session that it comes with is recorded');
      const [device] = await work.run(remember, [hash(token), accountId]);
      if (device?.isNew && isNews) await this.telling.of(work, accountId, 'newDevice', context);
    });
    context.setDevice(token);
  }
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
