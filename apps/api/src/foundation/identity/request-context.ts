import type { Actor } from '@allmende/domain/rights';
import type DataLoader from 'dataloader';
import type { Language } from '../graphql/refusal.ts';

/** Who is signed in, as the session lookup knows them. */
export interface SignedIn {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly actor: Actor;
}

/** What travels with one request: who asks, in which language, and its own loaders. */
export interface RequestContext {
  readonly signedIn: SignedIn | null;
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** Address of the visitor, for rate limits. */
  readonly address: string;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
  /** Sets or clears the session cookie on the answer. */
  setSession(token: string | null): void;
  readonly sessionToken: string | null;
}

export const nobody: Actor = { accountId: null, platformRole: null, memberships: [], acknowledgedLeaflet: false };
