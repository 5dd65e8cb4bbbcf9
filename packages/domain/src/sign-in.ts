import { type Actor, nobody } from './rights.ts';

/** What somebody has shown of themselves in a session. */
export const signInFactors = [
  'password',
  /** A code of an authenticator app (RFC 6238). */
  'totp',
  /** A code from the printed list, for once. */
  'recovery',
  /** A passkey, as the second thing after a password. */
  'passkey',
  /** A passkey that has asked for finger, face or PIN itself: possession and person in one. */
  'verifiedPasskey',
  /** The identity provider of a municipality. */
  'provider',
  /** The same, where it says that it has asked for a second factor and its entry says that we believe that. */
  'providerSecondFactor',
  /** The one-click sign-in of the demonstration, which exists on loopback only. */
  'demo',
] as const;
export type SignInFactor = (typeof signInFactors)[number];

/** What counts as a second factor, or as two at once. */
export const secondFactors = [
  'totp',
  'recovery',
  'passkey',
  'verifiedPasskey',
  'providerSecondFactor',
] as const satisfies readonly SignInFactor[];

/** Has more been shown than one thing that could have been stolen alone? */
export const hasSecondFactor = (factors: readonly SignInFactor[]): boolean =>
  secondFactors.some((one) => factors.includes(one));

/**
 * What a session opens. Everything above TLP:CLEAR takes a second factor: what cities give each other, and no less what
 * one's own city has not published yet, since a draft says where its defences are thin. Acting for a city or for the
 * platform takes it too. Until it has been shown, a person is a visitor with a name.
 */
export const withinSession = (actor: Actor, isStrong: boolean): Actor =>
  isStrong ? actor : { ...nobody, accountId: actor.accountId };

/** Minutes that somebody counts as having just shown who they are. */
export const FRESH_MINUTES = 10;

/** Whether a dangerous act may follow without asking again. */
export const isFresh = (authenticatedAt: Date, now: Date): boolean =>
  now.getTime() - authenticatedAt.getTime() < FRESH_MINUTES * 60_000;

/**
 * Whether a second contact address lies outside the domain of the first, so that it works when the city's own mail does
 * not. Domains count as one where their last two names agree: `post.kelheim.de` falls with `kelheim.de`.
 */
export function isElsewhere(contact: string, email: string): boolean {
  const [one, other] = [contact, email].map((address) =>
    address
      .slice(address.lastIndexOf('@') + 1)
      .toLowerCase()
      .split('.')
      .slice(-2)
      .join('.'),
  );
  return one !== other;
}
