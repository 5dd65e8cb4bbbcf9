import type { Tlp } from '@allmende/domain/audience';
import { cityRoles, type CityRole } from '@allmende/domain/rights';
import { municipalityId, newcomer, type City } from '../city.ts';
import { delegate, end, newProvider } from '../delegating.ts';
import type { Client } from '../client.ts';
import type { World } from '../world.ts';

/** Owns what is asked about · is named as recipient of what is AMBER · has nothing to do with it. */
const cities = ['owner', 'named', 'foreign'] as const;
type CityName = (typeof cities)[number];
type InACity = `${CityName} ${CityRole}`;

/** Everybody who may ask: each role in each relation to the thing, and those who stand outside of the cities. */
export type Kind =
  | InACity
  | 'visitor'
  | 'origin administrator'
  | 'foreign releaser without leaflet'
  | Provider
  | 'moderator'
  | 'moderator of the owner'
  | 'expert'
  | 'operator';

/** An IT provider’s people: the owner of what is asked about has delegated to it, or has taken that back. */
const providers = ['provider who may edit', 'provider who may release', 'revoked provider'] as const;
type Provider = (typeof providers)[number];

const inACity = (city: CityName): InACity[] => cityRoles.map((role) => `${city} ${role}` as const);

export const kinds: readonly Kind[] = [
  'visitor',
  ...cities.flatMap(inACity),
  'origin administrator',
  'foreign releaser without leaflet',
  ...providers,
  'moderator',
  'moderator of the owner',
  'expert',
  'operator',
];

const editors = (city: CityName): Kind[] => inACity(city).filter((kind) => !kind.endsWith(' reader'));
const releasers = (city: CityName): Kind[] => editors(city).filter((kind) => !kind.endsWith(' editor'));
const actForOwner: readonly Kind[] = ['provider who may edit', 'provider who may release'];
/** The owner’s own people: what is AMBER+STRICT, and who acts for the city, is theirs. */
export const ownPeople: readonly Kind[] = [...inACity('owner'), 'moderator of the owner'];
const belongsToOwner: readonly Kind[] = [...ownPeople, ...actForOwner];

export const ownersEditors: readonly Kind[] = [...editors('owner'), ...actForOwner];
export const ownersReleasers: readonly Kind[] = [...releasers('owner'), 'provider who may release'];
export const ownersAdministrators: readonly Kind[] = ['owner administrator'];
export const owners = belongsToOwner;
/** They keep the groups that can be named as recipients. */
export const keepersOfGroups: readonly Kind[] = ['moderator', 'moderator of the owner', 'operator'];
/** Whoever publishes or moderates may know of groups. */
export const knowersOfGroups: readonly Kind[] = kinds.filter(
  (kind) => !['visitor', 'expert', 'revoked provider'].includes(kind),
);
/** Those of the owner who find its own things under this label. */
export const ownersUnder = (tlp: Tlp): readonly Kind[] => (tlp === 'AMBER_STRICT' ? ownPeople : belongsToOwner);

/** Who finds a published thing with this label, by what TLP says. */
export function readers(tlp: Tlp): readonly Kind[] {
  if (tlp === 'CLEAR') return kinds;
  const members: Kind[] = [...belongsToOwner, ...inACity('named'), ...inACity('foreign'), 'origin administrator'];
  const audience = tlp === 'GREEN' ? members : [...ownersUnder(tlp), ...inACity('named')];
  // The moderation sees what was handed in to it.
  return [...audience, 'moderator'];
}

/** Those of a city who may do what an adopter may, as far as they find the thing; never the owner where it says so. */
export function adopters(tlp: Tlp, who: 'editors' | 'releasers', withOwner: boolean): readonly Kind[] {
  const found = new Set(readers(tlp));
  const chosen = who === 'editors' ? editors : releasers;
  const byOwner = who === 'editors' ? ownersEditors : ownersReleasers;
  const able: Kind[] = [...(withOwner ? byOwner : []), ...chosen('named'), ...chosen('foreign')];
  if (tlp === 'CLEAR') able.push('foreign releaser without leaflet');
  return [...able, 'origin administrator' as const].filter((kind) => found.has(kind));
}

export interface Person {
  readonly client: Client;
  /** The municipality they act for; that of the owner for people without one. */
  readonly cityId: string;
}

/** A world in which somebody of every kind lives. */
export interface Town {
  readonly world: World;
  readonly people: ReadonlyMap<Kind, Person>;
  /** Releasers of the four cities: they make the things that are asked about. */
  readonly owner: City;
  readonly named: City;
  readonly foreign: City;
  readonly origin: City;
}

const AGS = { owner: '03990901', named: '03990902', foreign: '03990903', origin: '03990904' } as const;

/** One provider for each of them, since one delegation holds for all of a provider’s people. */
async function addProviders(world: World, people: Map<Kind, Person>, owner: City): Promise<void> {
  const administrator = await newcomer(world, owner.ags, 'administrator');
  const grades = {
    'provider who may edit': 'EDIT',
    'provider who may release': 'RELEASE',
    'revoked provider': 'RELEASE',
  } as const;
  for (const kind of providers) {
    const provider = await newcomer(world, await newProvider(world), 'administrator');
    const { id } = await delegate(administrator, provider, grades[kind]);
    if (kind === 'revoked provider') await end(administrator, id);
    people.set(kind, { client: provider.client, cityId: owner.id });
  }
}

export async function populate(world: World): Promise<Town> {
  await world.rows(
    `INSERT INTO municipality (id, ags, name, kind, land, population, size_class, association_membership, participates)
     SELECT gen_random_uuid(), ags, 'Stadt ' || ags, 'city', 'NI', 60000, 'MITTEL', 'direct', true FROM unnest($1::text[]) ags
     ON CONFLICT (ags) DO UPDATE SET participates = true`,
    [Object.values(AGS)],
  );
  const makers = {
    owner: await newcomer(world, AGS.owner),
    named: await newcomer(world, AGS.named),
    foreign: await newcomer(world, AGS.foreign),
    origin: await newcomer(world, AGS.origin, 'administrator'),
  };
  const people = new Map<Kind, Person>();
  for (const city of cities)
    for (const role of cityRoles) {
      const { client, id } = await newcomer(world, AGS[city], role);
      people.set(`${city} ${role}`, { client, cityId: id });
    }
  const ownerId = await municipalityId(world, AGS.owner);
  const outside = async (email: string, sql: string): Promise<Person> => {
    await world.rows(sql, [email]);
    return { client: await world.as(email), cityId: ownerId };
  };
  const platform = (role: string) => `INSERT INTO account (id, email, name, leaflet_version, leaflet_at, platform_role)
    VALUES (gen_random_uuid(), $1, 'Plattform', 1, now(), '${role}')`;
  const memberOf = (ags: string, role: string, account: string) => `WITH person AS (${account} RETURNING id)
    INSERT INTO membership (id, account_id, municipality_id, role)
    SELECT gen_random_uuid(), person.id, m.id, '${role}' FROM person, municipality m WHERE m.ags = '${ags}'`;
  const unread = `INSERT INTO account (id, email, name) VALUES (gen_random_uuid(), $1, 'Neu')`;
  await addProviders(world, people, makers.owner);
  people.set('visitor', { client: world.visitor(), cityId: ownerId });
  people.set('origin administrator', { client: makers.origin.client, cityId: makers.origin.id });
  people.set('foreign releaser without leaflet', {
    ...(await outside('ungelesen@stadt.example', memberOf(AGS.foreign, 'releaser', unread))),
    cityId: makers.foreign.id,
  });
  people.set('moderator', await outside('moderation@verband.example', platform('moderator')));
  const partial = memberOf(AGS.owner, 'reader', platform('moderator'));
  people.set('moderator of the owner', await outside('befangen@verband.example', partial));
  people.set('expert', await outside('fachlich@verband.example', platform('expert')));
  people.set('operator', await outside('betrieb@verband.example', platform('operator')));
  return { world, people, ...makers };
}
