import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';
import { freePort } from './ports.ts';

/** Somebody whom the identity provider knows. */
export interface ProvidedAccount {
  readonly login: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly groups: readonly string[];
  /** What it says it has asked for, such as `mfa`. */
  readonly amr: readonly string[];
}

export interface IdentityProviderOptions {
  /** Where the platform is that people come from, without a slash at the end. */
  readonly relyingParty: string;
  /** What the platform calls this provider in its addresses. */
  readonly slug: string;
  readonly accounts: readonly ProvidedAccount[];
}

export interface RunningIdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stop: () => Promise<void>;
}

const CLIENT = { id: 'allmende', secret: 'a-secret-that-both-sides-know-of' };

/**
 * A real identity provider (oidc-provider, certified for OpenID Connect) on loopback, for tests: discovery, PKCE, signed
 * tokens, logout both ways. Its sign-in asks only who one is.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<RunningIdentityProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configurationFor(options));
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const isInteraction = request.url?.startsWith('/interaction/');
    if (!isInteraction) return void answer(request, response);
    interact(provider, options.accounts, request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function configurationFor({ relyingParty, slug, accounts }: IdentityProviderOptions): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${relyingParty}/oidc/callback`],
        post_logout_redirect_uris: [`${relyingParty}/`],
        backchannel_logout_uri: `${relyingParty}/oidc/${slug}/backchannel-logout`,
        backchannel_logout_session_required: true,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    conformIdTokenClaims: false,
    // By itself it calls no address of this machine; here the platform is one.
    fetch: (url, init) => {
      const { dispatcher: _guard, ...rest } = (init ?? {}) as RequestInit & { dispatcher?: unknown };
      return fetch(url, rest);
    },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    cookies: { keys: ['cookies-of-a-test'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = page(`${form}<button form="op.logoutForm" name="logout" value="yes">Abmelden</button>`);
        },
        postLogoutSuccessSource: (context) => {
          context.body = page('<p>Abgemeldet</p>');
        },
      },
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => {
      const found = accounts.find(({ login }) => login === id);
      if (!found) return undefined;
      const { email, emailVerified, name, groups } = found;
      const claims = () => ({ sub: id, email, email_verified: emailVerified, name, groups: [...groups] });
      return { accountId: id, claims };
    },
    // Nobody is asked for consent: a town hall does not ask its people whether they want to work.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
  };
}

async function interact(
  provider: Provider,
  accounts: readonly ProvidedAccount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const login = new URLSearchParams(await text(request)).get('login');
    const account = accounts.find((one) => one.login === login);
    const result = account
      ? { login: { accountId: account.login, amr: [...account.amr] } }
      : { error: 'access_denied', error_description: 'nobody was chosen' };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
  await provider.interactionDetails(request, response);
  const choices = accounts.map(({ login, name }) => `<button name="login" value="${login}">${name}</button>`);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page(`<form method="post">${choices.join('')}<button name="login" value="">Abbrechen</button></form>`));
}

const page = (body: string): string =>
  `<!doctype html><html lang="de"><title>Rathaus</title><main><h1>Anmelden im Rathaus</h1>${body}</main></html>`;
