import { Injectable } from '@nestjs/common';
import type { SignInFactor } from '@allmende/domain/sign-in';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext, SignedIn } from '../../foundation/identity/request-context.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { TellAccount } from '../accounts/tell-account.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { lockAccount } from './lock-account.ts';
import { passkeyName } from './passkey-name.ts';
import { Passkeys } from './passkeys.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import type { AddAuthenticatorInput, AddPasskeyInput } from './second-factors.type.ts';

const hasCodes = statement('has-recovery-codes', `SELECT 1 FROM recovery_code WHERE account_id = $1 LIMIT 1`);

/**
 * Sets up a second factor. With the first one come the recovery codes, and the session in which it was shown opens what
 * was closed; sessions elsewhere are asked for it.
 */
@Injectable()
export class AddSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly app: AuthenticatorApp,
    private readonly passkeys: Passkeys,
    private readonly recovery: RecoveryCodes,
    private readonly beginning: BeginSession,
    private readonly telling: TellAccount,
  ) {}

  /** @returns new recovery codes, or null where the account has some */
  authenticator(context: RequestContext, { ticket, code }: AddAuthenticatorInput): Promise<string[] | null> {
    const signedIn = mustBeFresh(context);
    const setup = this.app.setupOf(signedIn.accountId, signedIn.email, ticket);
    if (!setup) throw new Refusal('WRONG_STATE', 'beginAgain');
    return this.added(context, signedIn, 'totp', async (work) => {
      if (!(await this.app.keep(signedIn.accountId, setup.secret, code, work)))
        throw new Refusal('WRONG_CREDENTIALS', 'wrongCode', ['code']);
    });
  }

  /** @returns new recovery codes, or null where the account has some */
  passkey(context: RequestContext, { credentialJson, name }: AddPasskeyInput): Promise<string[] | null> {
    const signedIn = mustBeFresh(context);
    const called = passkeyName(name);
    return this.added(context, signedIn, 'passkey', (work) =>
      this.passkeys.keep(signedIn.accountId, credentialJson, called, work),
    );
  }

  private async added(
    context: RequestContext,
    { accountId, sessionId }: SignedIn,
    factor: SignInFactor,
    keep: (work: Work) => Promise<void>,
  ): Promise<string[] | null> {
    const codes = await this.database.change(async (work) => {
      await work.run(lockAccount, [accountId]);
      await keep(work);
      await work.record({
        verb: 'account.addFactor',
        by: { accountId },
        about: { kind: 'account', id: accountId },
        facts: { factor },
      });
      await this.telling.of(work, accountId, factor === 'totp' ? 'appAdded' : 'passkeyAdded', context);
      const hasSome = (await work.run(hasCodes, [accountId])).length > 0;
      return hasSome ? null : this.recovery.renew(accountId, work);
    });
    await this.beginning.grow(context, sessionId, [factor]);
    return codes;
  }
}
