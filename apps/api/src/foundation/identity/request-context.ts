import type { Actor } from '@allmende/domain/rights';
import type { SignInFactor } from '@allmende/domain/sign-in';
import type DataLoader from 'dataloader';
import type { Language } from '../graphql/refusal.ts';

/** Who is signed in, as the session lookup knows them. */
export interface SignedIn {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  /** What the session opens: without a second factor a visitor with a name. */
  readonly actor: Actor;
  readonly sessionId: string;
  readonly factors: readonly SignInFactor[];
  /** Whether what is above TLP:CLEAR is open: a second factor was shown, or this is the demonstration. */
  readonly isStrong: boolean;
  /** Whether the person has shown who they are within the last minutes. */
  readonly isFresh: boolean;
}

/** Somebody who has shown the first factor and still owes the second: not signed in. */
export interface Halfway {
  readonly accountId: string;
  readonly sessionId: string;
  readonly factors: readonly SignInFactor[];
}

/** What travels with one request: who asks, in which language, and its own loaders. */
export interface RequestContext {
  readonly signedIn: SignedIn | null;
  readonly halfway: Halfway | null;
  readonly actor: Actor;
  /** The municipality that the person says they act for, where they do (inner id): what pages are shown for. */
  readonly actingId: string | null;
  readonly language: Language;
  readonly requestId: string;
  /** Address of the visitor, for rate limits. */
  readonly address: string;
  /** Browser and system in words. */
  readonly device: string;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
  /** What the browser carries: its session, and that somebody has signed in with it before. Follows what is set. */
  readonly tokens: { session: string | null; device: string | null };
  /** Sets or clears the session cookie on the answer. */
  setSession(token: string | null): void;
  setDevice(token: string): void;
}

export const nobody: Actor = { accountId: null, platformRole: null, memberships: [], acknowledgedLeaflet: false };
