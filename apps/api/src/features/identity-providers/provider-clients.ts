import { Injectable } from '@nestjs/common';
import { allowInsecureRequests, type Configuration as Client, discovery } from 'openid-client';
import { Secrets } from '../../foundation/identity/secrets.ts';
import type { ProviderRow } from './find-identity-providers.ts';

/** Milliseconds that what a provider says of itself is believed. */
const KEEP = 60 * 60_000;
/** Seconds until a provider that does not answer is given up. */
const PATIENCE = 10;

/** What each provider says of itself (discovery), asked once an hour. */
@Injectable()
export class ProviderClients {
  private readonly known = new Map<string, { client: Promise<Client>; until: number }>();

  constructor(private readonly secrets: Secrets) {}

  async of(provider: ProviderRow): Promise<Client> {
    const key = [provider.id, provider.issuer, provider.clientId, provider.clientSecret.toString('hex')].join(' ');
    const held = this.known.get(key);
    if (held && held.until > Date.now()) return held.client;
    const client = this.discover(provider);
    this.known.set(key, { client, until: Date.now() + KEEP });
    // What went wrong is not remembered: the next visitor tries again.
    client.catch(() => this.known.delete(key));
    return client;
  }

  private discover({ slug, issuer, clientId, clientSecret }: ProviderRow): Promise<Client> {
    const secret = this.secrets.open('provider', clientSecret, slug);
    if (secret === null) throw new Error(`the client secret of ${slug} does not open: was ALLMENDE_SECRET changed?`);
    // The command that enters providers takes http on loopback only.
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, secret, undefined, { execute, timeout: PATIENCE });
  }
}
