import { Injectable } from '@nestjs/common';
import { Database, statement, type Statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh, mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { TellAccount } from '../accounts/tell-account.ts';
import { lockAccount } from './lock-account.ts';
import { passkeyName } from './passkey-name.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import type { RemovePasskeyInput, RenamePasskeyInput } from './second-factors.type.ts';

const left = statement<{ count: number }>(
  'second-factors-left',
  `SELECT ((SELECT count(*) FROM authenticator_app WHERE account_id = $1) +
     (SELECT count(*) FROM passkey WHERE account_id = $1))::int AS count`,
);
const rename = statement<{ id: string }>(
  'rename-passkey',
  `UPDATE passkey SET name = $3 WHERE id = $2 AND account_id = $1 RETURNING id`,
);
const removePasskey = statement('remove-passkey', `DELETE FROM passkey WHERE id = $2 AND account_id = $1 RETURNING id`);
const removeApp = statement(
  'remove-authenticator-app',
  `DELETE FROM authenticator_app WHERE account_id = $1 RETURNING account_id AS id`,
);

/** Renaming, removing, and new codes. The last second factor stays until there is another one. */
@Injectable()
export class ChangeSecondFactors {
  constructor(
    private readonly database: Database,
    private readonly recovery: RecoveryCodes,
    private readonly telling: TellAccount,
  ) {}

  async renamePasskey(context: RequestContext, { id, name }: RenamePasskeyInput): Promise<void> {
    const { accountId } = mustBeSignedIn(context);
    const inner = inside('passkey', id);
    if (!inner) throw notFound(['id']);
    const called = passkeyName(name);
    const renamed = await this.database.read(rename, [accountId, inner, called]);
    if (renamed.length === 0) throw notFound(['id']);
  }

  removePasskey(context: RequestContext, { id }: RemovePasskeyInput): Promise<void> {
    const { accountId } = mustBeFresh(context);
    const inner = inside('passkey', id);
    if (!inner) throw notFound(['id']);
    return this.remove(context, accountId, removePasskey, [accountId, inner]);
  }

  removeAuthenticator(context: RequestContext): Promise<void> {
    const { accountId } = mustBeFresh(context);
    return this.remove(context, accountId, removeApp, [accountId]);
  }

  renewRecoveryCodes(context: RequestContext): Promise<string[]> {
    const { accountId } = mustBeFresh(context);
    return this.database.change(async (work) => {
      await work.run(lockAccount, [accountId]);
      const [row] = await work.run(left, [accountId]);
      if (!row?.count) throw notFound();
      await this.telling.of(work, accountId, 'codesRenewed', context);
      await work.record({ verb: 'account.renewCodes', by: { accountId }, about: { kind: 'account', id: accountId } });
      return this.recovery.renew(accountId, work);
    });
  }

  private async remove(
    context: RequestContext,
    accountId: string,
    what: Statement<unknown>,
    values: unknown[],
  ): Promise<void> {
    await this.database.change(async (work) => {
      await work.run(lockAccount, [accountId]);
      const [removed] = (await work.run(what, values)) as unknown[][];
      if (!removed?.length) throw notFound(['id']);
      const [row] = await work.run(left, [accountId]);
      if (!row?.count) throw new Refusal('WRONG_STATE', 'lastFactor');
      await this.telling.of(work, accountId, 'factorRemoved', context);
      await work.record({ verb: 'account.removeFactor', by: { accountId }, about: { kind: 'account', id: accountId } });
    });
  }
}
