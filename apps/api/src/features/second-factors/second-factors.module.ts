import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AddSecondFactor } from './add-second-factor.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { ChangeSecondFactors } from './change-second-factors.ts';
import { CompleteSignIn } from './complete-sign-in.ts';
import { ConfirmIdentity } from './confirm-identity.ts';
import { FindSecondFactors } from './find-second-factors.ts';
import { Passkeys } from './passkeys.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import { SecondFactorsResolver } from './second-factors.resolver.ts';
import { ShowSecondFactor } from './show-second-factor.ts';
import { SignInWithPasskey } from './sign-in-with-passkey.ts';

@Module({
  imports: [AccountsModule],
  providers: [
    AuthenticatorApp,
    RecoveryCodes,
    Passkeys,
    FindSecondFactors,
    ShowSecondFactor,
    AddSecondFactor,
    ChangeSecondFactors,
    CompleteSignIn,
    ConfirmIdentity,
    SignInWithPasskey,
    SecondFactorsResolver,
  ],
})
export class SecondFactorsModule {}
