/** The city's own act, per version. */
export const releaseStates = ['draft', 'awaitingRelease', 'released', 'superseded'] as const;
export type Release = (typeof releaseStates)[number];

/** The Städtetag's act, per released version. */
export const publicationStates = [
  'none',
  'submitted',
  'inReview',
  'changesRequested',
  'rejected',
  'published',
  'replaced',
  'withdrawn',
] as const;
export type Publication = (typeof publicationStates)[number];

/** What may follow what in the city: nobody but this table knows. */
export const releaseTransitions = {
  requestRelease: { from: ['draft'], to: 'awaitingRelease' },
  declineRelease: { from: ['awaitingRelease'], to: 'draft' },
  takeBackRelease: { from: ['awaitingRelease'], to: 'draft' },
  release: { from: ['awaitingRelease'], to: 'released' },
  supersede: { from: ['released'], to: 'superseded' },
} as const satisfies Record<string, Transition<Release>>;
export type ReleaseAction = keyof typeof releaseTransitions;

/** What may follow what at the Städtetag. */
export const publicationTransitions = {
  submit: { from: ['none'], to: 'submitted', ofVersions: ['released'] },
  claim: { from: ['submitted'], to: 'inReview' },
  takeBack: { from: ['submitted', 'inReview'], to: 'none' },
  publish: { from: ['inReview'], to: 'published' },
  publishTrusted: { from: ['submitted'], to: 'published' },
  requestChanges: { from: ['inReview'], to: 'changesRequested' },
  reject: { from: ['inReview'], to: 'rejected' },
  upholdComplaint: { from: ['rejected'], to: 'inReview' },
  replace: { from: ['published'], to: 'replaced' },
  withdraw: { from: ['published', 'replaced'], to: 'withdrawn' },
  restore: { from: ['withdrawn'], to: 'published' },
} as const satisfies Record<string, Transition<Publication>>;
export type PublicationAction = keyof typeof publicationTransitions;

interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  /** Release states in which a version may take this step of publication; released and superseded where not said. */
  readonly ofVersions?: readonly Release[];
}

export interface VersionState {
  readonly release: Release;
  readonly publication: Publication;
}
export type LifecycleAction = ReleaseAction | PublicationAction;

const everReleased: readonly Release[] = ['released', 'superseded'];

/**
 * The state after an action, or null where the action may not follow. Publication acts ask for a version that its city
 * has released: nothing is published that its city has not released.
 */
export function transition(state: VersionState, action: LifecycleAction): VersionState | null {
  if (action in releaseTransitions) {
    const step: Transition<Release> = releaseTransitions[action as ReleaseAction];
    return step.from.includes(state.release) ? { ...state, release: step.to } : null;
  }
  const step: Transition<Publication> = publicationTransitions[action as PublicationAction];
  const isReleased = (step.ofVersions ?? everReleased).includes(state.release);
  return isReleased && step.from.includes(state.publication) ? { ...state, publication: step.to } : null;
}

export const isFrozen = (release: Release): boolean => release !== 'draft';
export const isOpen = (release: Release): boolean => release === 'draft' || release === 'awaitingRelease';
