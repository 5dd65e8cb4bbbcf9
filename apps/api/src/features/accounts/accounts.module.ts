import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { AccountLoader } from './account.loader.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AcknowledgeLeaflet } from './acknowledge-leaflet.ts';
import { BeginSession } from './begin-session.ts';
import { ChangePassword } from './change-password.ts';
import { CheckPassword } from './check-password.ts';
import { FindAccounts } from './find-accounts.ts';
import { FindSessions } from './find-sessions.ts';
import { KnownDevices } from './known-devices.ts';
import { MunicipalityMembersFields } from './municipality-members.fields.ts';
import { ContactAddress } from './contact-address.ts';
import { ResetPassword } from './reset-password.ts';
import { RevokeSessions } from './revoke-sessions.ts';
import { SecurityResolver } from './security.resolver.ts';
import { SignInAsDemo } from './sign-in-as-demo.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { SignIn } from './sign-in.ts';
import { TellAccount } from './tell-account.ts';
import { MembershipFields, ViewerFields } from './viewer.fields.ts';

@Module({
  imports: [MunicipalitiesModule],
  providers: [
    FindAccounts,
    AccountLoader,
    TellAccount,
    KnownDevices,
    BeginSession,
    SignInAttempts,
    CheckPassword,
    SignIn,
    SignInAsDemo,
    AcknowledgeLeaflet,
    FindSessions,
    RevokeSessions,
    ChangePassword,
    ContactAddress,
    ResetPassword,
    SecurityResolver,
    AccountsResolver,
    ViewerFields,
    MembershipFields,
    MunicipalityMembersFields,
  ],
  exports: [FindAccounts, AccountLoader, BeginSession, CheckPassword, SignInAttempts, KnownDevices, TellAccount],
})
export class AccountsModule {}
