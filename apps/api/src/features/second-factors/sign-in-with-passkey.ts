import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { Passkeys } from './passkeys.ts';
import type { SignInWithPasskeyInput } from './second-factors.type.ts';

/** A passkey that has asked for finger, face or PIN itself is possession and person in one: the whole sign-in. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly beginning: BeginSession,
  ) {}

  async do(context: RequestContext, { credentialJson }: SignInWithPasskeyInput): Promise<void> {
    const { accountId } = await this.passkeys.use(credentialJson, null);
    await this.beginning.do(context, accountId, ['verifiedPasskey']);
  }
}
