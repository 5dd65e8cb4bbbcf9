import { Injectable } from '@nestjs/common';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { CheckPassword } from '../accounts/check-password.ts';
import { FindSecondFactors } from './find-second-factors.ts';
import { ShowSecondFactor } from './show-second-factor.ts';
import type { ConfirmIdentityInput } from './second-factors.type.ts';

/** Shows once more who one is. Where there is a second factor it is asked for: the password alone may have been stolen. */
@Injectable()
export class ConfirmIdentity {
  constructor(
    private readonly factors: FindSecondFactors,
    private readonly showing: ShowSecondFactor,
    private readonly passwords: CheckPassword,
    private readonly beginning: BeginSession,
  ) {}

  async do(context: RequestContext, { password, ...shown }: ConfirmIdentityInput): Promise<void> {
    const { accountId, sessionId, email } = mustBeSignedIn(context);
    const proofs = await this.factors.proofs(accountId);
    if (proofs.includes('password')) {
      if (!password) throw new Refusal('INVALID_INPUT', 'required', ['password']);
      await this.passwords.of(context, email, password);
      return this.beginning.grow(context, sessionId, ['password']);
    }
    return this.beginning.grow(context, sessionId, [await this.showing.do(context, accountId, shown)]);
  }
}
