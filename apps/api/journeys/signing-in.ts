import { codeAt, stepAt } from '../src/features/second-factors/totp.ts';
import type { Client } from './client.ts';

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

export interface Viewer {
  readonly account: { readonly name: string } | null;
  readonly secondFactor: 'NOT_ASKED' | 'OWED' | 'MISSING' | 'SHOWN';
  readonly isFresh: boolean;
  readonly proofs: readonly string[];
  readonly memberships: readonly { readonly role: string; readonly municipality: { readonly name: string } }[];
  readonly mayModerate: boolean;
}

export interface Answered {
  readonly viewer: Viewer | null;
  readonly recoveryCodes?: readonly string[] | null;
  readonly optionsJson?: string | null;
  readonly setup?: { readonly secret: string; readonly uri: string; readonly ticket: string } | null;
  readonly errors: readonly Problem[];
}

const VIEWER = `viewer { account { name } secondFactor isFresh proofs mayModerate memberships { role municipality { name } } }`;

/** Runs a mutation of the sign-in and answers its payload. */
export async function ask(client: Client, name: string, input?: object, fields = VIEWER): Promise<Answered> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const [head, tail] = input ? [`($input: ${type}!)`, '(input: $input)'] : ['', ''];
  const data = await client.data<Record<string, Answered>>(
    `mutation ${head} { ${name}${tail} { ${fields} errors { code message path } } }`,
    input ? { input } : {},
  );
  return data[name]!;
}

export const who = async (client: Client): Promise<Viewer> =>
  (await client.data<{ viewer: Viewer }>(`{ ${VIEWER} }`)).viewer;

export const signIn = (client: Client, email: string, password: string): Promise<Answered> =>
  ask(client, 'signIn', { email, password });

/** Sets up an authenticator app for whoever is signed in. */
export async function setUpApp(client: Client): Promise<{ secret: string; codes: readonly string[] }> {
  const { setup } = await ask(client, 'beginAuthenticator', {}, 'setup { secret uri ticket }');
  const { secret, ticket } = setup!;
  const input = { ticket, code: codeAt(secret, stepAt(new Date()) - 1) };
  const { recoveryCodes, errors } = await ask(client, 'addAuthenticator', input, `${VIEWER} recoveryCodes`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { secret, codes: recoveryCodes ?? [] };
}

/** What the app shows now, `ahead` steps later. */
export const codeNow = (secret: string, ahead = 0): string => codeAt(secret, stepAt(new Date()) + ahead);
