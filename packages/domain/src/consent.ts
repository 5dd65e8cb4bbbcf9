import { isNarrowed, isWider, type Reach, type Terms } from './fork.ts';
import { forkLicenceAllowed, licenceFits, MUNICIPAL_LICENCE } from './licences.ts';

/** What the owner of an original is asked for: that newer versions are taken over, and that the own version is published. */
export const consentPurposes = ['merge', 'publish'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentStates = ['asked', 'withdrawn', 'refused', 'given', 'takenBack'] as const;
export type ConsentState = (typeof consentStates)[number];

/** What may follow what: withdrawn by the city that asked, the rest by the owner. Taken back it ends for the future only. */
export const consentTransitions = {
  withdraw: { from: 'asked', to: 'withdrawn' },
  refuse: { from: 'asked', to: 'refused' },
  give: { from: 'asked', to: 'given' },
  takeBack: { from: 'given', to: 'takenBack' },
} as const satisfies Record<string, { from: ConsentState; to: ConsentState }>;
export type ConsentStep = keyof typeof consentTransitions;

export function consentAfter(state: ConsentState, step: ConsentStep): ConsentState | null {
  const { from, to } = consentTransitions[step];
  return state === from ? to : null;
}

/** A consent as it was given for one own version of one original. */
export interface GivenConsent {
  readonly purposes: readonly ConsentPurpose[];
  /** Whom the original was for when its owner agreed; recipients include the owner. */
  readonly originThen: Reach;
  /** On which terms the own version may be published; null where that was not asked. */
  readonly terms: Terms | null;
}

/** An original as it is today, and what its owner has agreed to for this own version. */
export interface ConsentingOrigin extends Terms {
  readonly ownerId: string;
  readonly consents?: readonly GivenConsent[];
}

interface Own extends Reach {
  readonly cityId: string;
}

/** Does a consent still stand? Whoever has narrowed the original further since has not agreed to that. */
export const holds = ({ originThen }: GivenConsent, origin: Reach): boolean => !isWider(originThen, origin);

/** May newer versions of the original be taken over into the own version? */
export const mayMerge = (own: Own, origin: ConsentingOrigin): boolean =>
  !isNarrowed(own, own.cityId, origin) || standing(origin, 'merge').length > 0;

/** May the own version be published for whom it is meant? */
export const mayBePublished = (own: Own, origin: ConsentingOrigin): boolean =>
  !isNarrowed(own, own.cityId, origin) || isReachAgreed(own, origin);

/** Has the owner agreed that an own version is for these? */
export const isReachAgreed = (reach: Reach, origin: ConsentingOrigin): boolean =>
  standing(origin, 'publish').some(({ terms }) => terms !== null && !isWider(reach, terms));

/**
 * Licences that the owner has agreed to, each as if the original stood under it too. That of the version which was taken
 * over counts besides, whatever the original says today: an open licence cannot be recalled.
 */
export const agreedLicences = (origin: ConsentingOrigin): string[] =>
  standing(origin, 'publish').flatMap(({ terms }) => terms?.licence ?? []);

/** Consent to merge makes the city one of those for whom the original is named; it spares nobody the leaflet of members. */
export const opensForMerge = (origin: ConsentingOrigin): boolean =>
  origin.tlp !== 'GREEN' && standing(origin, 'merge').length > 0;

/**
 * What an own version needs its owner's consent for and does not have. `origin` carries the licence of the version that
 * was taken over: where that was open and the label is so no more, following it down is a change of licence too.
 */
export function consentNeeded(own: Own & Terms, origin: ConsentingOrigin): ConsentPurpose[] {
  const wasOpen = origin.licence !== MUNICIPAL_LICENCE && origin.tlp !== 'CLEAR';
  const hasLicence = !wasOpen || forkLicenceAllowed([origin.licence, ...agreedLicences(origin)], own.licence);
  return [
    ...(mayMerge(own, origin) ? [] : (['merge'] as const)),
    ...(mayBePublished(own, origin) && hasLicence ? [] : (['publish'] as const)),
  ];
}

/** What is asked for. */
export interface ConsentWanted {
  readonly purposes: readonly ConsentPurpose[];
  readonly terms: Terms | null;
}

/** What is wrong with a request: nothing is asked for, or it does not say on which terms, or these contradict each other. */
export function consentFaults({ purposes, terms }: ConsentWanted): ('no-purpose' | 'no-terms' | 'licence-unfit')[] {
  if (purposes.length === 0) return ['no-purpose'];
  if (!purposes.includes('publish')) return [];
  if (!terms || terms.licence === '') return ['no-terms'];
  return licenceFits(terms.tlp, terms.licence) ? [] : ['licence-unfit'];
}

const standing = (origin: ConsentingOrigin, purpose: ConsentPurpose): GivenConsent[] =>
  (origin.consents ?? []).filter((consent) => consent.purposes.includes(purpose) && holds(consent, origin));
