import { createHash } from 'node:crypto';
import { data, redirect, type RouterContextProvider } from 'react-router';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { withCookies } from './cookies.ts';
import { logFault } from './log.ts';
import { sessionOf, type Session } from './session.ts';

/** Milliseconds until the visitor is told that the platform does not answer. */
const TIMEOUT = 10_000;

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

type VariablesOf<Variables> = Variables extends Record<string, never> ? [] : [variables: Variables];

/**
 * Asks the api on behalf of the visitor: their cookie and language go with it, cookies that the api sets come back.
 *
 * @throws a redirect to the sign-in page where the api wants to know who asks; a response 404, 429, 500 or 503 for the
 * error page. Refusals that a person can act on are no errors: they are in the payload of a mutation.
 */
export async function query<Result, Variables>(
  context: Readonly<RouterContextProvider>,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: VariablesOf<Variables>
): Promise<Result> {
  const session = sessionOf(context);
  const answer = await ask<Result>(session, document.toString(), variables);
  if (answer.errors?.length || !answer.data) throw refusal(session, answer.errors ?? []);
  return answer.data;
}

/** Names the operation by its hash, which is the short way; only an api that does not know it yet is sent the text. */
async function ask<Result>(session: Session, text: string, variables: unknown): Promise<Answer<Result>> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(text) } };
  const answer = await post<Result>(session, { variables, extensions });
  const isUnknown = answer.errors?.some((error) => error.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND');
  return isUnknown ? post(session, { query: text, variables, extensions }) : answer;
}

/** The pages' operations are few and never change while the server runs. */
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const hash = hashes.get(text) ?? createHash('sha256').update(text).digest('hex');
  hashes.set(text, hash);
  return hash;
}

async function post<Result>(session: Session, body: object): Promise<Answer<Result>> {
  try {
    const response = await fetch(`${apiUrl()}/graphql`, {
      method: 'POST',
      headers: headersFor(session),
      body: JSON.stringify(body, withoutNul),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const set = response.headers.getSetCookie();
    session.setCookies.push(...set);
    session.cookie = withCookies(session.cookie, set);
    return (await response.json()) as Answer<Result>;
  } catch (error) {
    logFault(session.requestId, 'the api does not answer', { why: String(error) });
    throw data({ code: 'API_DOWN' }, { status: 503, headers: { 'Retry-After': '30' } });
  }
}

/**
 * Sends the body of a request on to the api as it comes in, without ever holding it as a whole. How long that takes the
 * visitor's line decides; it ends with the visitor.
 */
export async function passOn(
  context: Readonly<RouterContextProvider>,
  path: string,
  { method, body, headers: given, signal }: Request,
): Promise<Response> {
  const session = sessionOf(context);
  const headers = headersFor(session);
  headers.set('Content-Type', given.get('content-type') ?? 'application/octet-stream');
  try {
    const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' };
    return await fetch(`${apiUrl()}${path}`, init);
  } catch (error) {
    logFault(session.requestId, 'the api took no upload', { why: String(error) });
    throw data({ code: 'API_DOWN' }, { status: 503, headers: { 'Retry-After': '30' } });
  }
}

/** No person types the character NUL, and no database text can hold it: addresses and forms that bring one are read without. */
const withoutNul = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '') : value;

/** Where the api is reached from this server. */
export const apiUrl = (): string => (process.env['ALLMENDE_API_URL'] ?? 'http://127.0.0.1:3001').replace(/\/+$/, '');

function headersFor(session: Session): Headers {
  const headers = new Headers({
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'Accept-Language': session.language,
  });
  if (session.requestId) headers.set('X-Request-Id', session.requestId);
  if (session.actingFor) headers.set('Allmende-Acting-For', session.actingFor);
  if (session.cookie) headers.set('Cookie', session.cookie);
  if (session.userAgent) headers.set('User-Agent', session.userAgent);
  if (session.clientAddress) headers.set('X-Forwarded-For', session.clientAddress);
  return headers;
}

function refusal(session: Session, errors: NonNullable<Answer<unknown>['errors']>) {
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes('UNAUTHENTICATED')) return redirect(signInPath(session));
  // An address that asks for something impossible, such as a place in a list that is none, leads nowhere.
  if (codes.includes('NOT_FOUND') || codes.includes('INVALID_INPUT')) return notFound();
  if (codes.includes('RATE_LIMITED')) return data({ code: 'RATE_LIMITED' }, { status: 429 });
  logFault(session.requestId, 'the api refused', { errors });
  return data({ code: 'FAULT' }, { status: 500 });
}

/** What does not exist for this visitor. */
export const notFound = () => data({ code: 'NOT_FOUND' }, { status: 404 });

/** The sign-in page that leads back to where the visitor was. */
export const signInPath = ({ path }: Pick<Session, 'path'>): string => `/anmelden?zurueck=${encodeURIComponent(path)}`;
