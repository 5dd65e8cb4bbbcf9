import { Injectable } from '@nestjs/common';
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { Configuration } from '../../foundation/config/configuration.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import type { ProviderRow } from './find-identity-providers.ts';
import { ProviderClients } from './provider-clients.ts';

/** Minutes that somebody may take at their provider. */
export const ERRAND_MINUTES = 15;

/** What is remembered while somebody is at their provider. */
export interface Errand {
  readonly providerId: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
}

/** Sends somebody to their provider, with a state that counts once, a nonce, and a proof key (PKCE). */
@Injectable()
export class StartSignIn {
  constructor(
    private readonly clients: ProviderClients,
    private readonly tokens: OneTimeTokens,
    private readonly configuration: Configuration,
  ) {}

  /** @returns where to go, and the state that the browser has to bring back */
  async do(provider: ProviderRow, returnTo: string): Promise<{ url: URL; state: string }> {
    const client = await this.clients.of(provider);
    const [verifier, nonce] = [randomPKCECodeVerifier(), randomNonce()];
    const errand: Errand = { providerId: provider.id, verifier, nonce, returnTo };
    const state = await this.tokens.issue('provider', ERRAND_MINUTES, { content: errand });
    const scopes = client.serverMetadata().scopes_supported;
    const url = buildAuthorizationUrl(client, {
      redirect_uri: `${this.configuration.publicUrl}/oidc/callback`,
      scope: ['openid', 'email', 'profile', 'groups']
        .filter((one) => one === 'openid' || (scopes ?? ['email', 'profile']).includes(one))
        .join(' '),
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url, state };
  }
}
