import { verdictOn } from './official-address.ts';
import { type Actor, type CityRole, may, municipalityThing } from './rights.ts';

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 14;
/** Invitations of one municipality that may be open at once. */
export const MAX_OPEN_INVITATIONS = 50;
/** Characters of the reason why somebody vouches for an address outside the list. */
export const MIN_VOUCH_CHARACTERS = 10;

/** What people are in their town hall, as a choice; own words are welcome. */
export const memberFunctions = [
  'ISB',
  'DSB',
  'IT-Leitung',
  'Presse',
  'Katastrophenschutz',
  'Verwaltungsleitung',
] as const;

/** Lets in, lowers and sees off: administrators, in their own municipality. They invite to every role. */
export const mayManageMembers = (actor: Actor, municipalityId: string): boolean =>
  may(actor, 'manageMembers', municipalityThing(municipalityId), municipalityId);

/** What speaks against inviting an address; null where nothing does. Vouching opens other domains, but nobody's private mail. */
export function objectionToAddress(
  address: string,
  domains: readonly string[],
  vouchReason: string,
): 'freemail' | 'vouchNeeded' | null {
  const verdict = verdictOn(address, domains);
  if (verdict === 'freemail') return 'freemail';
  return verdict === 'known' || vouchReason.trim().length >= MIN_VOUCH_CHARACTERS ? null : 'vouchNeeded';
}

/** As it is kept; that time passes, or that who has invited is no administrator any more, is seen when it is looked at. */
export const invitationStates = ['open', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/**
 * Open · rests, because nobody who lets people in stands behind it any more, until an administrator sends it again ·
 * over in one of three ways.
 */
export const invitationStandings = ['open', 'resting', 'expired', 'accepted', 'withdrawn'] as const;
export type InvitationStanding = (typeof invitationStandings)[number];

export interface HeldInvitation {
  readonly state: InvitationState;
  readonly expiresAt: Date;
  /** Whoever sent it administers the municipality, or it was the Städtetag. */
  readonly isBacked: boolean;
}

export function standingOf({ state, expiresAt, isBacked }: HeldInvitation, now: Date): InvitationStanding {
  if (state !== 'open') return state;
  if (expiresAt.getTime() <= now.getTime()) return 'expired';
  return isBacked ? 'open' : 'resting';
}

export interface HeldMembership {
  readonly id: string;
  readonly role: CityRole;
  /** The account can sign in. */
  readonly isActive: boolean;
}

/**
 * Would somebody still let people in if this membership got that role, or ended (null)? Nobody lowers or ends the last
 * administrator, themselves included; where there is none, nothing gets worse.
 */
export function keepsAdministrator(
  members: readonly HeldMembership[],
  changed: { readonly id: string; readonly role: CityRole | null },
): boolean {
  const administers = ({ role, isActive }: HeldMembership) => role === 'administrator' && isActive;
  if (changed.role === 'administrator' || !members.some((one) => one.id === changed.id && administers(one)))
    return true;
  return members.some((one) => one.id !== changed.id && administers(one));
}
