import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { buildEndSessionUrl } from 'openid-client';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Database, statement } from '../../foundation/database/database.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import { mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Secrets } from '../../foundation/identity/secrets.ts';
import { FindIdentityProviders } from './find-identity-providers.ts';
import { ProviderClients } from './provider-clients.ts';

/** Minutes that somebody may take to follow the link to their provider. */
const LINK_MINUTES = 15;
/** Minutes that a notice of logout is remembered, so that it is not taken twice; older ones are refused. */
const NOTICE_MINUTES = 10;
/** Signatures that are believed: with a public key of the provider, never with a secret that both hold, never none. */
const SIGNATURES = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const ofSession = statement<{ providerId: string; subject: string; idToken: Buffer }>(
  'provider-of-session',
  `SELECT provider_id AS "providerId", provider_subject AS subject, id_token AS "idToken"
   FROM session WHERE id = $1 AND provider_id IS NOT NULL AND id_token IS NOT NULL`,
);
const end = statement(
  'end-provider-sessions',
  `DELETE FROM session WHERE provider_id = $1
     AND ($2::text IS NULL OR provider_session = $2) AND ($3::text IS NULL OR provider_subject = $3)`,
);

/** Signing out both ways: here and then there (RP-initiated), there and therefore here (back-channel). */
@Injectable()
export class EndProviderSessions {
  // Kept, since a set of keys is fetched once and again only for keys it lacks, at most every half minute: anybody may call.
  private readonly keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

  constructor(
    private readonly database: Database,
    private readonly providers: FindIdentityProviders,
    private readonly clients: ProviderClients,
    private readonly tokens: OneTimeTokens,
    private readonly secrets: Secrets,
    private readonly configuration: Configuration,
  ) {}

  /** An address here that leads to signing out there; null where the session came from no provider, or it offers nothing. */
  async prepare(context: RequestContext): Promise<string | null> {
    const [row] = await this.database.read(ofSession, [mustBeSignedIn(context).sessionId]);
    const provider = row && (await this.providers.byId(row.providerId));
    if (!provider) return null;
    const client = await this.clients.of(provider);
    const idToken = this.secrets.open('provider', row.idToken, row.subject);
    if (!client.serverMetadata().end_session_endpoint || idToken === null) return null;
    const url = buildEndSessionUrl(client, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${this.configuration.publicUrl}/`,
    });
    return `/oidc/logout/${await this.tokens.issue('logout', LINK_MINUTES, { content: { url: url.href } })}`;
  }

  /** Where that address leads. */
  async follow(token: string): Promise<string> {
    const taken = await this.tokens.take<{ url: string }>('logout', token);
    if (!taken) throw notFound();
    return taken.content.url;
  }

  /** A provider tells that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0). */
  async onNotice(slug: string, logoutToken: string): Promise<void> {
    const provider = await this.providers.bySlug(slug);
    if (!provider) throw notFound();
    const { issuer, jwks_uri: keys } = (await this.clients.of(provider)).serverMetadata();
    if (!keys) throw refused();
    const { payload } = await jwtVerify(logoutToken, this.keysAt(keys), {
      issuer,
      audience: provider.clientId,
      maxTokenAge: `${NOTICE_MINUTES} minutes`,
      requiredClaims: ['jti', 'iat', 'events'],
      algorithms: [...SIGNATURES],
    }).catch(() => Promise.reject(refused()));
    const { events, jti, sub, sid, nonce } = payload;
    const isLogout = typeof events === 'object' && events !== null && LOGOUT_EVENT in events;
    const session = typeof sid === 'string' ? sid : null;
    if (!isLogout || nonce !== undefined || (!sub && !session)) throw refused();
    if (!(await this.tokens.isNew('logout-seen', `${slug} ${jti}`, NOTICE_MINUTES))) throw refused();
    await this.database.read(end, [provider.id, session, session ? null : sub]);
  }

  private keysAt(address: string) {
    const keys = this.keySets.get(address) ?? createRemoteJWKSet(new URL(address));
    this.keySets.set(address, keys);
    return keys;
  }
}

const refused = () => new Refusal('INVALID_INPUT', 'providerRefused');
