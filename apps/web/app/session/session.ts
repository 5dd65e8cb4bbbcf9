import { createContext, type RouterContextProvider } from 'react-router';
import type { Language } from '../i18n/languages.ts';

/** What one request knows about the person who asks: their language, choices, and cookies on the way in and out. */
export interface Session {
  readonly language: Language;
  readonly theme: Theme;
  /** Whether single keys do something (WCAG 2.1.4). */
  readonly hasShortcuts: boolean;
  /** AGS of the municipality the person says they act for; to be compared with their memberships before use. */
  readonly actingFor: string | null;
  readonly requestId: string;
  /** Path and query of the page that is asked for; where to come back to. */
  readonly path: string;
  /** Where the platform is reached from outside, without a trailing slash. */
  readonly publicUrl: string;
  /** Cookie header of the visitor, passed on to the api; follows what the api sets, so that a page after a change sees it. */
  cookie: string | null;
  /** Address of the visitor, for the api's rate limits. */
  readonly clientAddress: string | null;
  /** What the visitor's browser calls itself, for their list of devices. */
  readonly userAgent: string | null;
  /** Set-Cookie lines that the response has to carry. */
  readonly setCookies: string[];
}

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const sessionContext = createContext<Session>();

export const sessionOf = (context: Readonly<RouterContextProvider>): Session => context.get(sessionContext);
