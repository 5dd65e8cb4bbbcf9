import { Injectable } from '@nestjs/common';
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Secrets } from '../../foundation/identity/secrets.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { FindIdentityProviders } from './find-identity-providers.ts';
import { LinkAccount } from './link-account.ts';
import { ProviderClients } from './provider-clients.ts';
import { type Claims, mapClaims } from './map-claims.ts';
import type { Errand } from './start-sign-in.ts';

/** Somebody comes back from their provider: what it says is verified, mapped, and opens a session. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly providers: FindIdentityProviders,
    private readonly clients: ProviderClients,
    private readonly tokens: OneTimeTokens,
    private readonly linking: LinkAccount,
    private readonly beginning: BeginSession,
    private readonly secrets: Secrets,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @param query what the provider has put behind the address
   * @param expectedState what this browser set out with
   * @returns where the person wanted to go
   */
  async do(context: RequestContext, query: string, expectedState: string | null): Promise<string> {
    const url = new URL(`${this.configuration.publicUrl}/oidc/callback${query}`);
    const state = url.searchParams.get('state');
    if (!state || state !== expectedState) throw new Refusal('WRONG_CREDENTIALS', 'providerRefused');
    const errand = (await this.tokens.take<Errand>('provider', state))?.content;
    const provider = errand && (await this.providers.byId(errand.providerId));
    if (!provider) throw new Refusal('WRONG_STATE', 'beginAgain');
    const client = await this.clients.of(provider);
    const answer = await authorizationCodeGrant(client, url, {
      pkceCodeVerifier: errand.verifier,
      expectedNonce: errand.nonce,
      expectedState: state,
      idTokenExpected: true,
    });
    const token = answer.claims();
    if (!token || !answer.id_token) throw new Refusal('WRONG_CREDENTIALS', 'providerRefused');
    const more =
      token['email'] === undefined && client.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(client, answer.access_token, token.sub)
        : {};
    // What is signed counts before what is only told.
    const person = mapClaims({ ...more, ...token } as Claims, provider);
    const accountId = await this.linking.do(provider, person);
    const through = {
      providerId: provider.id,
      subject: person.subject,
      session: typeof token['sid'] === 'string' ? token['sid'] : null,
      roleLimit: person.roleLimit,
      idToken: this.secrets.seal('provider', answer.id_token, person.subject),
    };
    await this.beginning.do(context, accountId, person.factors, { through });
    return errand.returnTo;
  }
}
