import type { Publication } from './lifecycle.ts';

export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;
export type Tlp = (typeof tlpLabels)[number];

/** The strictest of some labels: what it stands on is for those only who may have all of it. CLEAR where there is none. */
export const strictestLabel = (labels: readonly Tlp[]): Tlp =>
  tlpLabels[Math.max(0, ...labels.map((label) => tlpLabels.indexOf(label)))]!;

/** Labels that name whom they are for. */
export const isNaming = (tlp: Tlp): boolean => tlp === 'AMBER' || tlp === 'AMBER_STRICT';

type Named = `mun_${string}` | `grp_${string}`;

/**
 * A door that opens for somebody. What is kept behind a door carries its name, a viewer carries the names of the doors
 * that open for them, and that is the whole sentence: SQL asks `audience && $doors`, the index `audience IN [doors]`.
 * The strict door of a municipality or group opens for its own people only, the other one for their providers too. Who
 * belongs to a group is known to the viewer, not to the thing: a group that changes changes no thing.
 */
export type Door = 'everyone' | 'members' | 'moderation' | Named | `strict_${Named}`;

export const municipalityDoor = (municipalityId: string): Named => `mun_${municipalityId}`;
export const groupDoor = (groupId: string): Named => `grp_${groupId}`;
const strictDoor = (door: Named): Door => `strict_${door}`;

/** A municipality for which somebody looks, with the groups it belongs to. */
export interface City {
  readonly id: string;
  readonly groupIds: readonly string[];
}

/** Who looks. Verified municipalities only; the leaflet is the acknowledged TLP rules. */
export interface Viewer {
  /** Municipalities whose own people they are. */
  readonly own: readonly City[];
  /** Municipalities that they act for as a provider, by delegation. */
  readonly delegated: readonly City[];
  readonly acknowledgedLeaflet: boolean;
  readonly moderates: boolean;
}

export const anonymous: Viewer = { own: [], delegated: [], acknowledgedLeaflet: false, moderates: false };

/** The same person as somebody who acts for this one municipality and nothing else. */
export function actingFor(viewer: Viewer, municipalityId: string): Viewer {
  const onlyThis = ({ id }: City) => id === municipalityId;
  return {
    own: viewer.own.filter(onlyThis),
    delegated: viewer.delegated.filter(onlyThis),
    acknowledgedLeaflet: viewer.acknowledgedLeaflet,
    moderates: false,
  };
}

/** Whom a solution is for. */
export interface Circle {
  readonly tlp: Tlp;
  readonly ownerId: string;
  /** Municipalities named by the owner of an AMBER solution. */
  readonly recipientIds: readonly string[];
  /** Groups named by the owner of an AMBER solution. */
  readonly recipientGroupIds: readonly string[];
}

/** What is looked at: one version of a solution. */
export interface Visible extends Circle {
  readonly publication: Publication;
}

/** The doors that open for a viewer. */
export function doorsOf({ own, delegated, acknowledgedLeaflet, moderates }: Viewer): Door[] {
  const ofOwn = own.flatMap(doorsOfCity);
  return [
    ...new Set<Door>([
      'everyone',
      ...(acknowledgedLeaflet && own.length + delegated.length > 0 ? (['members'] as const) : []),
      ...(moderates ? (['moderation'] as const) : []),
      ...ofOwn,
      ...ofOwn.map(strictDoor),
      ...delegated.flatMap(doorsOfCity),
    ]),
  ];
}

/** The doors behind which a version is kept: its own city's always, the moderation's once handed in, its audience's once published. */
export function audienceOf(thing: Visible): Door[] {
  const owner = municipalityDoor(thing.ownerId);
  const doors = new Set<Door>([thing.tlp === 'AMBER_STRICT' ? strictDoor(owner) : owner]);
  if (thing.publication !== 'none') doors.add('moderation');
  if (hasBeenPublished(thing.publication)) for (const door of publicDoors(thing)) doors.add(door);
  return [...doors];
}

/** May this viewer see this version at all? What they may not see does not exist for them. */
export function maySee(viewer: Viewer, thing: Visible): boolean {
  const open = new Set<Door>(doorsOf(viewer));
  return audienceOf(thing).some((door) => open.has(door));
}

/** Is a copy that this viewer takes along marked with their name? Above CLEAR, and outside of the city it belongs to. */
export const isRecipientOf = (viewer: Viewer, thing: Visible): boolean =>
  thing.tlp !== 'CLEAR' && ![...viewer.own, ...viewer.delegated].some(({ id }) => id === thing.ownerId);

/** The city through which a viewer sees something, the one acted for first; null where it is open to them in another way. */
export function recipientCity(viewer: Viewer, thing: Visible, actingId: string | null = null): string | null {
  const cities = [...viewer.own, ...viewer.delegated].toSorted(
    (one, other) => Number(other.id === actingId) - Number(one.id === actingId),
  );
  return cities.find(({ id }) => maySee(actingFor(viewer, id), thing))?.id ?? null;
}

function hasBeenPublished(publication: Publication): boolean {
  return publication === 'published' || publication === 'replaced' || publication === 'withdrawn';
}

const doorsOfCity = ({ id, groupIds }: City): Named[] => [municipalityDoor(id), ...groupIds.map(groupDoor)];

function publicDoors({ tlp, recipientIds, recipientGroupIds }: Visible): Door[] {
  if (tlp === 'CLEAR') return ['everyone'];
  if (tlp === 'GREEN') return ['members'];
  const named = [...recipientIds.map(municipalityDoor), ...recipientGroupIds.map(groupDoor)];
  return tlp === 'AMBER_STRICT' ? named.map(strictDoor) : named;
}
