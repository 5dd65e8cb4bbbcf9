import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { AccountLoader } from './account.loader.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AcknowledgeLeaflet } from './acknowledge-leaflet.ts';
import { FindAccounts } from './find-accounts.ts';
import { MunicipalityMembersFields } from './municipality-members.fields.ts';
import { SignInAsDemo } from './sign-in-as-demo.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { SignIn } from './sign-in.ts';
import { MembershipFields, ViewerFields } from './viewer.fields.ts';

@Module({
  imports: [MunicipalitiesModule],
  providers: [
    FindAccounts,
    AccountLoader,
    SignInAttempts,
    SignIn,
    SignInAsDemo,
    AcknowledgeLeaflet,
    AccountsResolver,
    ViewerFields,
    MembershipFields,
    MunicipalityMembersFields,
  ],
  exports: [FindAccounts, AccountLoader],
})
export class AccountsModule {}
