import { hasBeenInForce, type AdoptionStatus } from './adoption.ts';
import { maySee, type City, type Tlp, type Viewer } from './audience.ts';
import { isOpen, transition, type Publication, type Release, type VersionState } from './lifecycle.ts';

export const cityRoles = ['reader', 'editor', 'releaser', 'administrator'] as const;
export type CityRole = (typeof cityRoles)[number];
export const platformRoles = ['moderator', 'expert', 'operator'] as const;
export type PlatformRole = (typeof platformRoles)[number];

/** A membership in a verified municipality; others open nothing and do not belong here. */
export interface Membership {
  readonly municipalityId: string;
  readonly role: CityRole;
  /** Groups that the municipality belongs to; without them, none open. */
  readonly groupIds?: readonly string[];
  /** Held by delegation to a body that acts for the municipality; otherwise it is one of its own people. */
  readonly isDelegated?: boolean;
  /** The body that acts for it, where it is delegated. */
  readonly throughId?: string;
}

/** Being one of the people of an IT provider. It takes part for its clients only: this opens nothing by itself. */
export interface Employment {
  readonly municipalityId: string;
  readonly role: CityRole;
}

export interface Actor {
  readonly accountId: string | null;
  readonly platformRole: PlatformRole | null;
  readonly memberships: readonly Membership[];
  readonly employments?: readonly Employment[];
  readonly acknowledgedLeaflet: boolean;
}

export const nobody: Actor = { accountId: null, platformRole: null, memberships: [], acknowledgedLeaflet: false };

/** The body through which somebody acts for a municipality; null for one of its own people. */
export function throughWhom(memberships: readonly Membership[], municipalityId: string | null): string | null {
  const held = memberships.filter((one) => one.municipalityId === municipalityId);
  return held.some(({ isDelegated }) => !isDelegated) ? null : (held[0]?.throughId ?? null);
}

/** A solution as the rules see it. */
export interface Thing {
  readonly ownerId: string;
  readonly tlp: Tlp;
  readonly recipientIds: readonly string[];
  readonly recipientGroupIds: readonly string[];
  /** State of the version in question. */
  readonly release: Release;
  readonly publication: Publication;
  readonly isFork: boolean;
  /** States of all versions where the question is about the solution as a whole; otherwise it is about the one above. */
  readonly versions?: readonly VersionState[];
  /** Does the owning municipality ask for four eyes, and who asked for the release? */
  readonly fourEyes?: boolean;
  readonly requestedById?: string | null;
  /** Adoptions by the actor's municipalities, as far as known. */
  readonly adoptions?: readonly { readonly municipalityId: string; readonly status: AdoptionStatus }[];
}

const anyone: readonly CityRole[] = cityRoles;
const editing: readonly CityRole[] = ['editor', 'releaser', 'administrator'];
const releasing: readonly CityRole[] = ['releaser', 'administrator'];
const administering: readonly CityRole[] = ['administrator'];

/**
 * Who may do what. `as` says in which capacity: for the municipality that owns the solution (`owner`), for any own
 * municipality in its audience (`adopter`), for the Städtetag (`platform`), or as anyone who sees it (`viewer`).
 */
export const verbTable = {
  read: { as: 'viewer' },
  edit: { as: 'owner', roles: editing },
  requestRelease: { as: 'owner', roles: editing },
  declineRelease: { as: 'owner', roles: releasing },
  /** Putting the working copy before the staff council and others, and noting what they said. */
  involve: { as: 'owner', roles: editing },
  /** One's own request for a release; `takeBack` is for those who may release. */
  takeBackRequest: { as: 'owner', roles: editing },
  release: { as: 'owner', roles: releasing },
  submit: { as: 'owner', roles: releasing },
  takeBack: { as: 'owner', roles: releasing },
  startNextVersion: { as: 'owner', roles: editing },
  changeAudience: { as: 'owner', roles: administering },
  merge: { as: 'owner', roles: editing },
  /** Asked of an own version: giving clauses back to its origin. */
  propose: { as: 'owner', roles: editing },
  /** Asked of an origin: deciding on what is given back. */
  acceptProposals: { as: 'owner', roles: releasing },
  /** Asked of an own version: asking the owner of its origin for consent. It binds nobody yet, so it is the editors' as merging is. */
  askConsent: { as: 'owner', roles: editing },
  /** Asked of an origin: letting an own version reach further than its label is an act on its audience. */
  answerConsent: { as: 'owner', roles: administering },
  /** Learning where other cities deviate from one's own text. */
  seeDivergence: { as: 'owner', roles: anyone },
  /** Learning who has taken along what is above CLEAR: names of people in other cities, hence administrators only. */
  seeDownloads: { as: 'owner', roles: administering },
  fork: { as: 'adopter', roles: editing },
  adopt: { as: 'adopter', roles: releasing },
  rate: { as: 'adopter', roles: releasing },
  comment: { as: 'adopter', roles: editing },
  moderate: { as: 'platform', roles: ['moderator'] },
  createSolution: { as: 'city', roles: editing },
  manageProfile: { as: 'city', roles: administering },
  /** Letting a body act for one's municipality, and answering for a body that is asked to. */
  manageDelegation: { as: 'city', roles: administering },
  /** Offering a solution to another municipality, which takes it with `receiveSolution`. */
  handOver: { as: 'owner', roles: administering },
  receiveSolution: { as: 'city', roles: administering },
  manageMembers: { as: 'city', roles: administering },
} as const satisfies Record<string, Rule>;
export type Verb = keyof typeof verbTable;
export const verbs = Object.keys(verbTable) as Verb[];

type Rule =
  | { readonly as: 'viewer' }
  | { readonly as: 'owner' | 'adopter' | 'city'; readonly roles: readonly CityRole[] }
  | { readonly as: 'platform'; readonly roles: readonly PlatformRole[] };

export function viewerOf(actor: Actor): Viewer {
  const cityOf = ({ municipalityId: id, groupIds = [] }: Membership): City => ({ id, groupIds });
  return {
    own: actor.memberships.filter(({ isDelegated }) => !isDelegated).map(cityOf),
    delegated: actor.memberships.filter(({ isDelegated }) => isDelegated).map(cityOf),
    acknowledgedLeaflet: actor.acknowledgedLeaflet,
    moderates: actor.platformRole === 'moderator',
  };
}

/** The thing that stands for a municipality itself, for what is done `as` a city. */
export const municipalityThing = (municipalityId: string): Thing => ({
  ownerId: municipalityId,
  tlp: 'CLEAR',
  recipientIds: [],
  recipientGroupIds: [],
  release: 'draft',
  publication: 'none',
  isFork: false,
});

/**
 * May this person do this to this solution, now? `actingId` names the municipality acted for; without it the answer is
 * whether any of their municipalities would do. What cannot be seen cannot be done.
 */
export function may(actor: Actor, verb: Verb, thing: Thing, actingId?: string): boolean {
  const rule: Rule = verbTable[verb];
  if (rule.as === 'viewer') return statesOf(thing).some((state) => sees(viewerOf(actor), thing, state));
  if (actor.accountId === null) return false;
  if (rule.as === 'platform') return moderates(actor, rule.roles, thing);
  const held: readonly Membership[] =
    verb === 'manageDelegation' ? [...actor.memberships, ...(actor.employments ?? [])] : actor.memberships;
  return held
    .filter(({ municipalityId }) => (actingId ?? municipalityId) === municipalityId)
    .filter((membership) => reaches(membership, rule.roles))
    .some((membership) => {
      const isOwner = membership.municipalityId === thing.ownerId;
      if (rule.as === 'city') return isOwner;
      if (rule.as === 'owner') return isOwner && fits(actor, verb, thing, membership);
      return fits(actor, verb, thing, membership);
    });
}

/** What is for administrators alone is never a provider's, whatever was delegated. */
export const reaches = ({ role, isDelegated }: Membership, roles: readonly CityRole[]): boolean =>
  roles.includes(role) && !(isDelegated && roles.every((one) => one === 'administrator'));

/** What is done for the whole platform, of which no municipality is the owner. */
export const platformTable = {
  /** Groups of municipalities that can be named as recipients. */
  keepGroups: ['moderator', 'operator'],
  /** Letting municipalities take part. */
  decideAdmissions: ['moderator'],
} as const satisfies Record<string, readonly PlatformRole[]>;

export function mayOnPlatform({ platformRole }: Actor, what: keyof typeof platformTable): boolean {
  const roles: readonly PlatformRole[] = platformTable[what];
  return platformRole !== null && roles.includes(platformRole);
}

/**
 * What a page shows to somebody who acts for this municipality. Only what an adopter does depends on that: a verb of the
 * owner is done for the owner, whoever looks.
 */
export const mayActing = (actor: Actor, verb: Verb, thing: Thing, actingId: string | null): boolean =>
  may(actor, verb, thing, actingId !== null && verbTable[verb].as === 'adopter' ? actingId : undefined);

/** All that a page needs to know: every verb with its answer. */
export function solutionRights(actor: Actor, thing: Thing, actingId: string | null = null): Record<Verb, boolean> {
  return Object.fromEntries(verbs.map((verb) => [verb, mayActing(actor, verb, thing, actingId)])) as Record<
    Verb,
    boolean
  >;
}

/** The moderation decides on what was handed in, never on its own municipality's. */
function moderates(actor: Actor, roles: readonly PlatformRole[], thing: Thing): boolean {
  if (actor.platformRole === null || !roles.includes(actor.platformRole)) return false;
  if (actor.memberships.some(({ municipalityId }) => municipalityId === thing.ownerId)) return false;
  return statesOf(thing).some(({ publication }) => publication !== 'none');
}

/** Is there a version, visible through this membership, in a state in which the verb means something? */
function fits(actor: Actor, verb: Verb, thing: Thing, membership: Membership): boolean {
  const states = statesOf(thing);
  const { municipalityId } = membership;
  const viewer = viewerOf({ ...actor, platformRole: null, memberships: [membership] });
  const some = (allows: (state: VersionState) => boolean) =>
    states.some((state) => sees(viewer, thing, state) && allows(state));
  const adoption = thing.adoptions?.find((held) => held.municipalityId === municipalityId);
  switch (verb) {
    case 'edit':
      return some(({ release }) => release === 'draft');
    case 'requestRelease':
    case 'declineRelease':
    case 'submit':
      return some((state) => transition(state, verb) !== null);
    case 'involve':
      return some(({ release }) => isOpen(release));
    case 'takeBackRequest':
      return thing.requestedById === actor.accountId && some((state) => transition(state, 'takeBackRelease') !== null);
    case 'release':
      return some((state) => mayRelease(actor, thing, state));
    case 'takeBack':
      return some((state) => transition(state, 'takeBack') !== null || transition(state, 'takeBackRelease') !== null);
    case 'startNextVersion':
      return some(({ release }) => release === 'released') && !states.some(({ release }) => isOpen(release));
    case 'merge':
      return (
        thing.isFork &&
        (some(({ release }) => release === 'draft') ||
          (some(({ release }) => release === 'released') && !states.some(({ release }) => isOpen(release))))
      );
    case 'propose':
    case 'askConsent':
      return thing.isFork && some(() => true);
    case 'fork':
      return municipalityId !== thing.ownerId && thing.tlp !== 'AMBER_STRICT' && some(isReadable);
    case 'adopt':
      return some((state) => isReadable(state) || (state.publication === 'withdrawn' && adoption !== undefined));
    case 'rate':
      return (
        municipalityId !== thing.ownerId &&
        adoption !== undefined &&
        hasBeenInForce(adoption.status) &&
        some(isReadable)
      );
    case 'handOver':
      return handOverObstacle(thing) === null;
    case 'comment':
    case 'seeDivergence':
      return some(isReadable);
    default:
      return some(() => true);
  }
}

/** Why a solution cannot go to another municipality now; null where it can. */
export function handOverObstacle(
  thing: Pick<Thing, 'isFork' | 'versions' | 'release' | 'publication'>,
): 'own-version' | 'awaits-release' | 'in-moderation' | null {
  // An own version is full of its city's values: another city makes one of its own.
  if (thing.isFork) return 'own-version';
  const states = thing.versions ?? [thing];
  if (states.some(({ release }) => release === 'awaitingRelease')) return 'awaits-release';
  const inReview = ({ publication }: VersionState) => publication === 'submitted' || publication === 'inReview';
  return states.some(inReview) ? 'in-moderation' : null;
}

/** A releaser may ask and release in one step, unless the city wants four eyes: then asker and releaser are two people. */
function mayRelease(actor: Actor, thing: Thing, state: VersionState): boolean {
  if (!thing.fourEyes) return isOpen(state.release);
  return state.release === 'awaitingRelease' && thing.requestedById !== actor.accountId;
}

const statesOf = (thing: Thing): readonly VersionState[] => thing.versions ?? [thing];

const sees = (viewer: Viewer, thing: Thing, { publication }: VersionState): boolean =>
  maySee(viewer, { ...thing, publication });

const isReadable = ({ publication }: VersionState): boolean =>
  publication === 'published' || publication === 'replaced';
