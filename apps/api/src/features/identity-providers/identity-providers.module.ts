import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { EndProviderSessions } from './end-provider-sessions.ts';
import { FindIdentityProviders } from './find-identity-providers.ts';
import { FinishSignIn } from './finish-sign-in.ts';
import { IdentityProvidersResolver } from './identity-providers.resolver.ts';
import { LinkAccount } from './link-account.ts';
import { OidcController } from './oidc.controller.ts';
import { ProviderClients } from './provider-clients.ts';
import { StartSignIn } from './start-sign-in.ts';

@Module({
  imports: [AccountsModule],
  controllers: [OidcController],
  providers: [
    FindIdentityProviders,
    ProviderClients,
    StartSignIn,
    FinishSignIn,
    LinkAccount,
    EndProviderSessions,
    IdentityProvidersResolver,
  ],
})
export class IdentityProvidersModule {}
