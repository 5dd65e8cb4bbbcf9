import { Injectable } from '@nestjs/common';
import type { SignInFactor } from '@allmende/domain/sign-in';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { KnownDevices } from '../accounts/known-devices.ts';
import { SignInAttempts } from '../accounts/sign-in-attempts.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { Passkeys } from './passkeys.ts';
import { RecoveryCodes } from './recovery-codes.ts';

/** What somebody shows as their second factor. */
export interface Shown {
  readonly code?: string | null | undefined;
  readonly credentialJson?: string | null | undefined;
}

/** Looks at a second factor that is shown, and uses it up where it counts once. Guessing is slowed down like passwords are. */
@Injectable()
export class ShowSecondFactor {
  constructor(
    private readonly app: AuthenticatorApp,
    private readonly recovery: RecoveryCodes,
    private readonly passkeys: Passkeys,
    private readonly attempts: SignInAttempts,
    private readonly devices: KnownDevices,
  ) {}

  /** @returns what was shown @throws Refusal where it is not right */
  async do(context: RequestContext, accountId: string, { code, credentialJson }: Shown): Promise<SignInFactor> {
    const device = await this.devices.known(context, accountId);
    const attempt = { address: context.address, whom: `second ${accountId}`, device };
    await this.attempts.begin(attempt);
    try {
      const factor = credentialJson
        ? await this.passkey(credentialJson, accountId)
        : await this.coded(context, accountId, code);
      await this.attempts.succeeded(attempt);
      return factor;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'WRONG_CREDENTIALS') await this.attempts.failed(accountId);
      throw error;
    }
  }

  private async passkey(credentialJson: string, accountId: string): Promise<SignInFactor> {
    const { isVerified } = await this.passkeys.use(credentialJson, accountId);
    return isVerified ? 'verifiedPasskey' : 'passkey';
  }

  private async coded(
    context: RequestContext,
    accountId: string,
    code: string | null | undefined,
  ): Promise<SignInFactor> {
    const typed = (code ?? '').trim();
    if (!typed) throw new Refusal('INVALID_INPUT', 'required', ['code']);
    if (typed.length > 40) throw wrongCode();
    // Six digits come from the app, everything else from the list on paper.
    if (/^\d{3}\s?\d{3}$/.test(typed)) {
      if (await this.app.use(accountId, typed)) return 'totp';
    } else if (await this.recovery.use(context, accountId, typed)) return 'recovery';
    throw wrongCode();
  }
}

const wrongCode = () => new Refusal('WRONG_CREDENTIALS', 'wrongCode', ['code']);
