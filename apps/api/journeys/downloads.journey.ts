import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { newCities, publish, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let lena: Client;
let owner: City;
let named: City;
let stranger: City;
beforeAll(async () => {
  world = await openWorld();
  lena = await world.as('lena@staedtetag.example');
  [owner, named, stranger] = (await newCities(world, 3, 'administrator')) as [City, City, City];
}, 120_000);
afterAll(() => world?.close());

const takeAlong = (who: Client, { slug }: Published) =>
  who.data(`query ($slug: String!) { solution(slug: $slug) { version { markdown } } }`, { slug });

test('what was taken along is listed for the administrators of its city alone, page by page, and forgotten after three years', async () => {
  const amber = await publish(world, owner, 'Merkblatt Tresor', 'AMBER', undefined, [named.id]);
  for (let turn = 0; turn < 3; turn += 1) await takeAlong(named.client, amber);
  interface Log {
    downloads: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: { id: string; person: string; municipality: string; form: string; number: string } }[];
    } | null;
  }
  const log = (who: Client, more = '') =>
    who.data<Log>(
      `query ($slug: String!) { downloads(slug: $slug${more}) { totalCount pageInfo { hasNextPage endCursor }
        edges { node { id person municipality form number } } } }`,
      { slug: amber.slug },
    );
  const become = (role: string) =>
    world.rows('UPDATE membership SET role = $2 WHERE municipality_id = $1', [owner.id.slice(4), role]);
  await become('releaser');
  expect(await log(owner.client)).toEqual({ downloads: null });
  await become('administrator');
  const { downloads: whole } = await log(owner.client);
  expect(whole!.totalCount).toBe(3);
  expect(whole!.edges.map(({ node }) => node)).toMatchObject(
    Array(3).fill({ person: 'Neu im Amt', form: 'MARKDOWN', number: '1.0' }),
  );
  const { downloads: first } = await log(owner.client, ', first: 2');
  const { downloads: rest } = await log(owner.client, `, first: 2, after: "${first!.pageInfo.endCursor}"`);
  expect([first!.pageInfo.hasNextPage, rest!.pageInfo.hasNextPage]).toEqual([true, false]);
  expect([...first!.edges, ...rest!.edges].map(({ node }) => node.id)).toEqual(whole!.edges.map(({ node }) => node.id));
  for (const who of [named.client, stranger.client, lena, world.visitor()])
    expect(await log(who)).toEqual({ downloads: null });
  // One that was noted three years ago and a day.
  await world.rows(
    `INSERT INTO download SELECT gen_random_uuid(), account_id, municipality_id, solution_id, version_id, form, file_name,
       tlp, now() - interval '1096 days' FROM download WHERE id = $1`,
    [whole!.edges[0]!.node.id.slice('dow_'.length)],
  );
  expect((await log(owner.client)).downloads!.totalCount).toBe(4);
  expect(await world.application.get(RunRetention).do(new Date())).toMatchObject({ downloads: 1 });
  expect((await log(owner.client)).downloads!.totalCount).toBe(3);
});
