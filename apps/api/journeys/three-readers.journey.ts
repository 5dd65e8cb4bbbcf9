import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  actingFor,
  audienceOf,
  doorsOf,
  maySee,
  tlpLabels,
  type City,
  type Viewer,
  type Visible,
} from '@allmende/domain/audience';
import { belongsByRule, type GroupRule, type RegisteredMunicipality } from '@allmende/domain/groups';
import { publicationStates } from '@allmende/domain/lifecycle';
import { meilisearchCatalogue } from '@allmende/search-index/meilisearch-catalogue';
import { catalogueQuery } from '@allmende/search-index/query';
import type { SolutionDocument } from '@allmende/search-index/solution-document';
import fc from 'fast-check';
import { newId } from '../src/foundation/database/ids.ts';
import { statement } from '../src/foundation/database/database.ts';
import { versionsSeen } from '../src/features/solutions/find-solution.ts';
import { journeyServices } from './services.ts';
import { openWorld, type World } from './world.ts';

const WORLDS = Number(process.env['ALLMENDE_WORLDS'] ?? 5_000);
const SEED = Number(process.env['ALLMENDE_SEED'] ?? Date.now() % 1_000_000);
const GROUPS = 24;
/** Queries in one request to the index. */
const AT_ONCE = 250;

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

interface Thing extends Visible {
  readonly id: string;
}
/** Somebody who looks, and a few things to look at. */
interface Scene {
  readonly name: string;
  readonly viewer: Viewer;
  readonly things: readonly Thing[];
}
interface Group extends GroupRule {
  readonly id: string;
  readonly memberIds: readonly string[];
}

const groupsOver = (register: readonly RegisteredMunicipality[]): fc.Arbitrary<Group> =>
  fc.record({
    id: fc.constant(''),
    lands: fc.uniqueArray(fc.constantFrom(...new Set(register.map(({ land }) => land))), { maxLength: 2 }),
    kinds: fc.uniqueArray(fc.constantFrom(...new Set(register.map(({ kind }) => kind))), { maxLength: 1 }),
    populationFrom: fc.option(fc.integer({ min: 0, max: 200_000 })),
    populationTo: fc.option(fc.integer({ min: 200_000, max: 2_000_000 })),
    memberIds: fc.uniqueArray(fc.constantFrom(...register.map(({ id }) => id)), { maxLength: 4 }),
  });

/** Who belongs to which group, by the rule of the domain. */
const groupIdsOf = (city: RegisteredMunicipality, groups: readonly Group[]): string[] =>
  groups.filter((group) => belongsByRule(group, city) || group.memberIds.includes(city.id)).map(({ id }) => id);

function scenesOver(register: readonly RegisteredMunicipality[], groups: readonly Group[]): fc.Arbitrary<Scene> {
  // Few of them in one scene, so that names meet.
  const some = fc.uniqueArray(fc.constantFrom(...register), { minLength: 4, maxLength: 4, selector: ({ id }) => id });
  return some.chain((cities) => {
    const id = fc.constantFrom(...cities.map((city) => city.id));
    const cityOf = (one: RegisteredMunicipality): City => ({ id: one.id, groupIds: groupIdsOf(one, groups) });
    const looking = fc.uniqueArray(fc.constantFrom(...cities.map(cityOf)), { maxLength: 2, selector: (one) => one.id });
    const thing: fc.Arbitrary<Thing> = fc.record({
      id: fc.constant(''),
      tlp: fc.constantFrom(...tlpLabels),
      ownerId: id,
      recipientIds: fc.uniqueArray(id, { maxLength: 2 }),
      recipientGroupIds: fc.uniqueArray(fc.constantFrom(...groups.map((group) => group.id)), { maxLength: 2 }),
      publication: fc.constantFrom(...publicationStates),
    });
    const viewer: fc.Arbitrary<Viewer> = fc.record({
      own: looking,
      delegated: looking,
      acknowledgedLeaflet: fc.boolean(),
      moderates: fc.boolean(),
    });
    return fc.record({ name: fc.constant(''), viewer, things: fc.array(thing, { minLength: 3, maxLength: 3 }) });
  });
}

/** Writes the groups, and answers with whom PostgreSQL counts among them. */
async function writeGroups(groups: readonly Group[]): Promise<Map<string, string[]>> {
  for (const { id, lands, kinds, populationFrom, populationTo, memberIds } of groups) {
    await world.rows(
      `INSERT INTO municipality_group (id, name, lands, kinds, population_from, population_to) VALUES ($1::uuid, $1::text, $2, $3, $4, $5)`,
      [id, lands, kinds, populationFrom, populationTo],
    );
    await world.rows(
      `INSERT INTO municipality_group_member (group_id, municipality_id) SELECT $1::uuid, unnest($2::uuid[])`,
      [id, memberIds],
    );
  }
  const rows = await world.rows<{ group_id: string; municipality_id: string }>('SELECT * FROM group_municipality');
  const byCity = Map.groupBy(rows, (row) => row.municipality_id);
  return new Map([...byCity].map(([id, of]) => [id, of.map((row) => row.group_id).toSorted()]));
}

/** Writes the things as real rows, each a version of a solution of its own. */
async function writeThings(scenes: readonly Scene[]): Promise<void> {
  const rows = scenes.flatMap(({ things }) =>
    things.map((thing) => ({
      ...thing,
      audience: audienceOf(thing),
      release: thing.publication === 'none' ? 'draft' : 'released',
      number: thing.publication === 'none' ? null : '1.0',
    })),
  );
  for (let from = 0; from < rows.length; from += 2_000)
    await world.rows(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, tlp text, "ownerId" uuid, publication text, release text, number text, audience text[])
       ), solutions AS (
         INSERT INTO solution (id, slug, municipality_id, tlp, title, type, kind)
         SELECT id, 'welt-' || id, "ownerId", tlp, 'Welt', 'merkblatt', 'template' FROM given RETURNING id
       )
       INSERT INTO version (id, solution_id, number, release, publication, content, rendered, audience)
       SELECT given.id, given.id, given.number, given.release, given.publication, '{"files": []}', '[]', given.audience
       FROM given JOIN solutions ON solutions.id = given.id`,
      [JSON.stringify(rows.slice(from, from + 2_000))],
    );
}

/** By the predicate of the product, all scenes in one statement. */
async function readBySql(scenes: readonly Scene[]): Promise<Map<string, string[]>> {
  const asked = scenes.map(({ name, viewer, things }) => ({
    name,
    doors: doorsOf(viewer),
    ids: things.map(({ id }) => id),
  }));
  const rows = await world.rows<{ name: string; ids: string[] }>(
    `SELECT asked.name, ARRAY(
       SELECT s.id FROM solution s WHERE s.id = ANY(asked.ids) AND EXISTS (SELECT FROM ${versionsSeen('asked.doors')}) ORDER BY s.id
     ) AS ids FROM jsonb_to_recordset($1::jsonb) AS asked(name text, doors text[], ids uuid[])`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.map(({ name, ids }) => [name, ids]));
}

const withoutPredicate = statement<{ id: string }>(
  'scene-behind-the-wall',
  `SELECT v.id FROM version v JOIN solution s ON s.id = v.solution_id WHERE v.id = ANY($1::uuid[]) ORDER BY v.id`,
);

/** By row-level security alone, scene by scene: the statement has no predicate. */
async function readBehindTheWall(scenes: readonly Scene[]): Promise<Map<string, string[]>> {
  const found = await Promise.all(
    scenes.map(async ({ name, viewer, things }) => {
      const ids = things.map(({ id }) => id);
      const rows = await world.database.readBehind(doorsOf(viewer), withoutPredicate, [ids]);
      return [name, rows.map(({ id }) => id)] as const;
    }),
  );
  return new Map(found);
}

/** By the filter of the product, in a real index of its own. */
async function readByIndex(scenes: readonly Scene[]): Promise<Map<string, string[]>> {
  const { meiliUrl, meiliMasterKey } = journeyServices();
  const uid = `three-readers-${SEED}-${process.pid}`;
  const index = meilisearchCatalogue({ url: meiliUrl, apiKey: meiliMasterKey, index: uid, timeout: 60_000 });
  const headers = { authorization: `Bearer ${meiliMasterKey}`, 'content-type': 'application/json' };
  try {
    await index.prepare();
    // The facet `type` keeps the scenes apart; the audience is what the product filters by.
    const documents = scenes.flatMap(({ name, things }) =>
      things.map((thing) => ({ id: thing.id, title: 'Welt', type: name, audience: audienceOf(thing) })),
    );
    await index.waitFor(await index.write(documents as unknown as SolutionDocument[]));
    const found = new Map<string, string[]>();
    for (let from = 0; from < scenes.length; from += AT_ONCE) {
      const some = scenes.slice(from, from + AT_ONCE);
      const queries = some.map(({ name, viewer }) => {
        const request = { query: '', filter: { type: [name] }, sort: 'title', limit: 10, offset: 0 } as const;
        return catalogueQuery(uid, { ...request, audience: doorsOf(viewer) }).queries[0];
      });
      const response = await fetch(`${meiliUrl}/multi-search`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ queries }),
      });
      const { results } = (await response.json()) as { results: { hits: { id: string }[] }[] };
      some.forEach(({ name }, at) => found.set(name, results[at]!.hits.map(({ id }) => id).toSorted()));
    }
    return found;
  } finally {
    await fetch(`${meiliUrl}/indexes/${uid}`, { method: 'DELETE', headers });
    await index.close();
  }
}

test(`rule, statement, wall and index show the same in ${WORLDS} random worlds`, async () => {
  const register = await world.rows<RegisteredMunicipality>('SELECT id, land, kind, population FROM municipality');
  const groups = fc
    .sample(groupsOver(register), { seed: SEED, numRuns: GROUPS })
    .map((group): Group => ({ ...group, id: newId() }));
  const inSql = await writeGroups(groups);
  for (const city of register) expect(inSql.get(city.id) ?? []).toEqual(groupIdsOf(city, groups).toSorted());

  const scenes = fc.sample(scenesOver(register, groups), { seed: SEED, numRuns: WORLDS }).map((scene, at): Scene => ({
    ...scene,
    name: `scene${at}`,
    things: scene.things.map((thing) => ({ ...thing, id: newId() })),
  }));
  await writeThings(scenes);
  const [sql, wall, index] = [await readBySql(scenes), await readBehindTheWall(scenes), await readByIndex(scenes)];

  let seen = 0;
  for (const { name, viewer, things } of scenes) {
    const rule = things
      .filter((thing) => maySee(viewer, thing))
      .map(({ id }) => id)
      .toSorted();
    seen += rule.length;
    const told = { seed: SEED, name, rule, sql: sql.get(name), wall: wall.get(name), index: index.get(name) };
    expect(told).toEqual({ seed: SEED, name, rule, sql: rule, wall: rule, index: rule });
    // Acting for one of one's cities never shows more than acting for all of them.
    for (const { id } of [...viewer.own, ...viewer.delegated])
      for (const thing of things)
        if (maySee(actingFor(viewer, id), thing))
          expect([SEED, name, maySee(viewer, thing)]).toEqual([SEED, name, true]);
  }
  const share = seen / (WORLDS * 3);
  process.stderr.write(
    `${WORLDS} worlds, ${WORLDS * 3} things, ${GROUPS} groups, seed ${SEED}: ${(share * 100).toFixed(0)} % seen\n`,
  );
  // Worlds in which everything or nothing is seen would prove nothing.
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.8);
}, 300_000);
