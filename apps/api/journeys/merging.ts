import type { Content } from '@allmende/domain/content';
import { done, newCities, publish, type City, type Published } from './city.ts';
import { fork, type OwnVersion } from './own-version.ts';
import type { World } from './world.ts';

/** Ten clauses, each of which says what it is called. */
const RULES = Array.from(
  { length: 10 },
  (_, at) => `## Regel ${at + 1}\nDie {{municipality.name}} hält die Regel ${at + 1} jährlich ein.\n`,
).join('\n');

/** A published original and another city's own version of it. */
export interface Family {
  readonly owner: City;
  readonly city: City;
  readonly origin: Published;
  readonly own: OwnVersion;
  /** The clauses of the original: `rule(1)` to `rule(10)`. */
  rule(number: number): string;
}

export function publishRules(
  world: World,
  owner: City,
  title: string,
  tlp: 'CLEAR' | 'GREEN' = 'CLEAR',
): Promise<Published> {
  return publish(world, owner, title, tlp, RULES);
}

const pairs = new WeakMap<World, Promise<City[]>>();

/** The same two cities throughout a world, a new document each time. */
export async function newFamily(world: World, title: string, tlp: 'CLEAR' | 'GREEN' = 'CLEAR'): Promise<Family> {
  const pair = pairs.get(world) ?? newCities(world, 2);
  pairs.set(world, pair);
  const [owner, city] = (await pair) as [City, City];
  return familyOf(world, owner, city, title, tlp);
}

export async function familyOf(
  world: World,
  owner: City,
  city: City,
  title: string,
  tlp: 'CLEAR' | 'GREEN' = 'CLEAR',
): Promise<Family> {
  await world.rows(
    'UPDATE municipality m SET participates = true WHERE EXISTS (SELECT FROM membership s WHERE s.municipality_id = m.id)',
  );
  const origin = await publishRules(world, owner, title, tlp);
  const own = await fork(city, origin.slug);
  return { owner, city, origin, own, rule: (number) => origin.clauseIds[number - 1]! };
}

export interface MergeShown {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly grounds: string;
  readonly theirsNumber: string;
  readonly undecided: string[];
  readonly decisions: { id: string; take: string | null; note: string; again: boolean }[];
  readonly seen: string[];
  readonly canUndo: boolean;
  readonly counts: { changed: number; taken: number; kept: number; decisions: number };
}

export interface Standing {
  readonly origin: { number: string };
  readonly upstream: {
    readonly state: string;
    readonly behind: number;
    readonly newer: { number: string; changeClass: string; changeNote: string }[];
    readonly counts: MergeShown['counts'] | null;
  };
  readonly merge: MergeShown | null;
  readonly viewerCan: { merge: boolean };
}

export const MERGE = `merge { id state revision grounds theirsNumber undecided decisions { id take note again } seen canUndo
  counts { changed taken kept decisions } }`;

/** An own version as one asks about it. */
export interface Own {
  readonly city: City;
  readonly own: { readonly id: string };
}

export async function standing({ city, own }: Own): Promise<Standing> {
  const { node } = await city.client.data<{ node: Standing }>(
    `query ($id: ID!) { node(id: $id) { ... on Solution { origin { number } viewerCan { merge } ${MERGE}
       upstream { state behind newer { number changeClass changeNote } counts { changed taken kept decisions } } } } }`,
    { id: own.id },
  );
  return node;
}

export async function startMerge({ city, own }: Own, renew = false): Promise<MergeShown> {
  const { merge } = await done<{ merge: MergeShown }>(city.client, 'startMerge', { solutionId: own.id, renew }, MERGE);
  return merge;
}

export async function decide(
  { city }: Pick<Family, 'city'>,
  { id: mergeId, revision: expectedRevision }: Pick<MergeShown, 'id' | 'revision'>,
  decisions: object[],
  seen: object[] = [],
): Promise<MergeShown> {
  const input = { mergeId, expectedRevision, decisions, seen };
  return (await done<{ merge: MergeShown }>(city.client, 'saveMergeDecisions', input, MERGE)).merge;
}

export async function finish(
  { city }: Pick<Family, 'city'>,
  { id: mergeId, revision: expectedRevision }: Pick<MergeShown, 'id' | 'revision'>,
): Promise<MergeShown> {
  const input = { mergeId, expectedRevision };
  return (await done<{ merge: MergeShown }>(city.client, 'finishMerge', input, MERGE)).merge;
}

/** Texts of clauses by their ids. */
export const bodies = ({ clauses }: Content): Record<string, string> =>
  Object.fromEntries(clauses.map(({ id, body }) => [id, body.trim()]));
