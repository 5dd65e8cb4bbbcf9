import type { Publication } from './lifecycle.ts';

export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;
export type Tlp = (typeof tlpLabels)[number];

/**
 * A door that opens for somebody. What is kept behind a door carries its name, a viewer carries the names of the doors
 * that open for them, and that is the whole sentence: SQL asks `audience && $doors`, the index `audience IN [doors]`.
 */
export type Door = 'everyone' | 'members' | 'moderation' | `mun_${string}`;

export const municipalityDoor = (municipalityId: string): Door => `mun_${municipalityId}`;

/** Who looks. Memberships of verified municipalities only; the leaflet is the acknowledged TLP rules. */
export interface Viewer {
  readonly municipalityIds: readonly string[];
  readonly acknowledgedLeaflet: boolean;
  readonly moderates: boolean;
}

export const anonymous: Viewer = { municipalityIds: [], acknowledgedLeaflet: false, moderates: false };

/** What is looked at: one version of a solution. */
export interface Visible {
  readonly tlp: Tlp;
  readonly ownerId: string;
  /** Municipalities named by the owner of an AMBER solution. */
  readonly recipientIds: readonly string[];
  readonly publication: Publication;
}

/** The doors that open for a viewer. */
export function doorsOf(viewer: Viewer): Door[] {
  return [
    'everyone',
    ...(viewer.acknowledgedLeaflet && viewer.municipalityIds.length > 0 ? (['members'] as const) : []),
    ...(viewer.moderates ? (['moderation'] as const) : []),
    ...viewer.municipalityIds.map(municipalityDoor),
  ];
}

/** The doors behind which a version is kept: its own city's always, the moderation's once handed in, its audience's once published. */
export function audienceOf(thing: Visible): Door[] {
  const doors = new Set<Door>([municipalityDoor(thing.ownerId)]);
  if (thing.publication !== 'none') doors.add('moderation');
  if (hasBeenPublished(thing.publication)) for (const door of publicDoors(thing)) doors.add(door);
  return [...doors];
}

/** May this viewer see this version at all? What they may not see does not exist for them. */
export function maySee(viewer: Viewer, thing: Visible): boolean {
  const open = new Set<Door>(doorsOf(viewer));
  return audienceOf(thing).some((door) => open.has(door));
}

function hasBeenPublished(publication: Publication): boolean {
  return publication === 'published' || publication === 'replaced' || publication === 'withdrawn';
}

function publicDoors({ tlp, recipientIds }: Visible): Door[] {
  if (tlp === 'CLEAR') return ['everyone'];
  if (tlp === 'GREEN') return ['members'];
  return recipientIds.map(municipalityDoor);
}
