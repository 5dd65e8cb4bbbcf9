import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { change, done, everything, newcomer, newCities, publish, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const VALUES = 'understandable adaptable complete effortAsStated';
const SUMMARY = `ratings { shown count average ${VALUES} bySizeClass { value count } own { id note ${VALUES} municipality { ags } } }`;

interface Summary {
  shown: boolean;
  count: number;
  average: number | null;
  understandable: number | null;
  bySizeClass: { value: string; count: number }[];
  own: { id: string; note: string; understandable: number } | null;
}

let world: World;
let owner: City;
let raters: City[];
let leaflet: Published;
beforeAll(async () => {
  world = await openWorld();
  [owner, ...raters] = (await newCities(world, 6)) as [City, ...City[]];
  leaflet = await publish(world, owner, 'Merkblatt Fundsachen');
}, 120_000);
afterAll(() => world?.close());

const summary = async (who: Client): Promise<Summary> =>
  (
    await who.data<{ solution: { ratings: Summary } }>(
      `query ($slug: String!) { solution(slug: $slug) { ${SUMMARY} } }`,
      { slug: leaflet.slug },
    )
  ).solution.ratings;
const mayRate = async (who: Client): Promise<boolean> =>
  (
    await who.data<{ solution: { viewerCan: { rate: boolean } } }>(
      `query ($slug: String!) { solution(slug: $slug) { viewerCan { rate } } }`,
      { slug: leaflet.slug },
    )
  ).solution.viewerCan.rate;
const rating = (city: City, value: number, more: object = {}) => ({
  municipalityId: city.id,
  solutionId: leaflet.id,
  understandable: value,
  adaptable: value,
  complete: value,
  effortAsStated: value,
  ...more,
});
const use = (city: City, status: string, expectedRevision?: number) =>
  done(city.client, 'declareAdoption', { municipalityId: city.id, solutionId: leaflet.id, status, expectedRevision });

describe('who has lived with a solution says what it is like', () => {
  test('while it is only being adapted there is nothing to say yet', async () => {
    const [one] = raters as [City];
    await use(one, 'ADAPTING');
    expect(await mayRate(one.client)).toBe(false);
    const { errors } = await change(one.client, 'rateSolution', rating(one, 5));
    expect(errors).toMatchObject([{ code: 'NOT_ALLOWED', message: expect.stringContaining('in Kraft') }]);
    await use(one, 'IN_FORCE', 1);
    expect(await mayRate(one.client)).toBe(true);
  });

  test('one voice and two are counted, not shown: one could tell whose they are', async () => {
    const [one, two] = raters as [City, City];
    await done(one.client, 'rateSolution', rating(one, 5, { note: ' Passt. ' }));
    await use(two, 'EFFECTIVENESS_CHECKED');
    await done(two.client, 'rateSolution', rating(two, 5));
    expect(await summary(world.visitor())).toEqual({
      shown: false,
      count: 2,
      average: null,
      understandable: null,
      adaptable: null,
      complete: null,
      effortAsStated: null,
      bySizeClass: [],
      own: null,
    });
    expect((await summary(one.client)).own).toMatchObject({
      understandable: 5,
      note: 'Passt.',
      municipality: { ags: one.ags },
    });
  });

  test('from three on there are values, damped towards the mean of the public catalogue', async () => {
    const [, , three] = raters as [City, City, City];
    await use(three, 'IN_FORCE');
    await use(three, 'ENDED', 1);
    expect(await mayRate(three.client)).toBe(true);
    await done(three.client, 'rateSolution', rating(three, 5));
    const seen = await summary(world.visitor());
    const [{ mean }] = (await world.rows<{ mean: number }>(
      `SELECT avg((understandable + adaptable + complete + effort_as_stated) / 4.0)::float8 AS mean
       FROM rating r JOIN solution s ON s.id = r.solution_id WHERE 'everyone' = ANY(s.audience)`,
    )) as [{ mean: number }];
    expect(seen).toMatchObject({ shown: true, count: 3, understandable: 5, own: null });
    expect(seen.average).toBeCloseTo((3 * 5 + 4 * mean) / 7, 2);
    expect(seen.bySizeClass.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  test('saying it again replaces what was said', async () => {
    const [one] = raters as [City];
    const before = await summary(one.client);
    const { rating: said, solution } = await done<{ rating: { id: string }; solution: { ratings: Summary } }>(
      one.client,
      'rateSolution',
      rating(one, 2),
      `rating { id } solution { ${SUMMARY} }`,
    );
    expect(said.id).toBe(before.own!.id);
    expect(solution.ratings).toMatchObject({ count: 3, understandable: 4, own: { understandable: 2, note: '' } });
  });

  test('what a single city said is for that city alone', async () => {
    const [one, two] = raters as [City, City];
    const { own } = await summary(one.client);
    const find = (who: Client) => who.data(`query ($id: ID!) { node(id: $id) { id } }`, { id: own!.id });
    expect(await find(one.client)).toEqual({ node: { id: own!.id } });
    for (const other of [two.client, owner.client, world.visitor(), await world.as('lena@staedtetag.example')])
      expect(await find(other)).toEqual({ node: null });
  });

  test('who has an own version in force has lived with it too, declared or not', async () => {
    const [, , , four] = raters as [City, City, City, City];
    const { solution } = await done<{ solution: { id: string } }>(
      four.client,
      'forkSolution',
      { municipalityId: four.id, slug: leaflet.slug },
      'solution { id }',
    );
    expect(await mayRate(four.client)).toBe(false);
    await done(four.client, 'releaseVersion', { solutionId: solution.id, changeClass: 'SUBSTANTIVE', changeNote: '' });
    expect(await mayRate(four.client)).toBe(true);
    await done(four.client, 'rateSolution', rating(four, 4));
    expect((await summary(world.visitor())).count).toBe(4);
  });
});

describe('what is refused', () => {
  test('the own solution, however much one likes it', async () => {
    await use(owner, 'IN_FORCE');
    expect(await mayRate(owner.client)).toBe(false);
    expect((await change(owner.client, 'rateSolution', rating(owner, 5))).errors).toMatchObject([
      { code: 'NOT_ALLOWED', message: expect.stringContaining('eigene') },
    ]);
  });

  test.each([
    [{ understandable: 0 }, 'INVALID_INPUT', ['understandable']],
    [{ adaptable: 6 }, 'INVALID_INPUT', ['adaptable']],
    [{ effortAsStated: -2_000_000_000 }, 'INVALID_INPUT', ['effortAsStated']],
    [{ note: 'x'.repeat(2_001) }, 'TOO_LARGE', ['note']],
    [{ solutionId: 'sol_0190a5c0-0000-7000-8000-000000000001' }, 'NOT_FOUND', ['solutionId']],
    [{ municipalityId: '1' }, 'NOT_FOUND', ['municipalityId']],
  ])('%j', async (wrong, code, path) => {
    const [one] = raters as [City];
    const before = await everything(world);
    expect((await change(one.client, 'rateSolution', rating(one, 3, wrong))).errors).toMatchObject([{ code, path }]);
    expect(await everything(world)).toEqual(before);
  });

  test('by visitors, editors, strangers and whoever acts for somebody else', async () => {
    const [one, , , , five] = raters as [City, City, City, City, City];
    const before = await everything(world);
    expect(await refused(world.visitor(), 'rateSolution', rating(one, 3))).toEqual(['UNAUTHENTICATED']);
    expect(await refused(five.client, 'rateSolution', rating(one, 3))).toEqual(['NOT_ALLOWED']);
    expect(await refused(five.client, 'rateSolution', rating(five, 3))).toEqual(['NOT_ALLOWED']);
    expect(await everything(world)).toEqual(before);
    const editor = await newcomer(world, one.ags, 'editor');
    expect(await mayRate(editor.client)).toBe(false);
    expect(await refused(editor.client, 'rateSolution', rating(one, 3))).toEqual(['NOT_ALLOWED']);
  });
});
