import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { done, newCities, newcomer, publishNext, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { publishRules } from './merging.ts';
import { edit, fork, reword, type OwnVersion } from './own-version.ts';
import { openWorld, type World } from './world.ts';

interface Clause {
  clauseId: string;
  heading: string;
  changed: number;
  removed: number;
  kept: number;
  unknown: number;
  variants: { slug: string; municipalityName: string; number: string; before: string; after: string | null }[];
}
interface Divergence {
  shown: boolean;
  forks: number;
  clauses: Clause[];
}

let world: World;
let owner: City;
let cities: City[];
let origin: Published;
const rule = (number: number) => origin.clauseIds[number - 1]!;
beforeAll(async () => {
  world = await openWorld();
  const [first, ...others] = await newCities(world, 8);
  [owner, cities] = [first!, others];
  origin = await publishRules(world, owner, 'Regeln für den Bauhof');
}, 120_000);
afterAll(() => world?.close());

const divergenceOf = async (who: Client, slug = origin.slug): Promise<Divergence | null> =>
  (
    await who.data<{ divergence: Divergence | null }>(
      `query ($slug: String!) { divergence(slug: $slug) { shown forks clauses { clauseId heading changed removed kept unknown
         variants { slug municipalityName number before after } } } }`,
      { slug },
    )
  ).divergence;
const clause = (found: Divergence | null, number: number) =>
  found?.clauses.find(({ clauseId }) => clauseId === rule(number));

async function own(city: City, write: (content: Content) => void): Promise<OwnVersion> {
  const made = await fork(city, origin.slug);
  await edit(city, made.id, write);
  await done(city.client, 'releaseVersion', { solutionId: made.id, changeClass: 'SUBSTANTIVE', changeNote: '' });
  return made;
}

async function published(city: City, title: string, write: (content: Content) => void): Promise<OwnVersion> {
  const made = await fork(city, origin.slug);
  await edit(city, made.id, (content) => {
    Object.assign(content.metadata, { title, summary: `${title}.`, maintainer: { function: 'ISB', contact: '' } });
    write(content);
  });
  await publishNext(world, city, made.id, 'SUBSTANTIVE');
  return made;
}

describe('where cities deviate', () => {
  const HIDDEN = { shown: false, forks: 0, clauses: [] };
  const SECRET = 'Der Schlüssel liegt beim Pförtner';

  test('is told from three own versions on that their cities have released', async () => {
    expect(await divergenceOf(owner.client)).toEqual(HIDDEN);
    await own(cities[0]!, (content) => reword(content, rule(1), 'jährlich', SECRET));
    await own(cities[1]!, (content) => {
      content.clauses = content.clauses.filter(({ id }) => id !== rule(2));
      reword(content, rule(1), 'jährlich', 'wöchentlich');
    });
    // A third is being written: nobody counts what is not released.
    const draft = await fork(cities[2]!, origin.slug);
    expect(await divergenceOf(owner.client)).toEqual(HIDDEN);
    await edit(cities[2]!, draft.id, (content) => {
      // The own name in place of the variable is no deviation.
      const [{ name }] = [{ name: cities[2]!.ags }];
      reword(content, rule(3), '{{municipality.name}}', name);
      reword(content, rule(3), name, '{{municipality.name}}');
    });
    await done(cities[2]!.client, 'releaseVersion', {
      solutionId: draft.id,
      changeClass: 'SUBSTANTIVE',
      changeNote: '',
    });
    const found = await divergenceOf(owner.client);
    expect(found).toMatchObject({ shown: true, forks: 3 });
    expect(clause(found, 1)).toMatchObject({ heading: 'Regel 1', changed: 2, removed: 0, kept: 1, unknown: 0 });
    expect(clause(found, 2)).toMatchObject({ changed: 0, removed: 1, kept: 2 });
    expect(clause(found, 3)).toMatchObject({ changed: 0, removed: 0, kept: 3 });
  });

  test('never shows a private wording, nor whose it is', async () => {
    const found = await divergenceOf(owner.client);
    expect(found!.clauses.flatMap(({ variants }) => variants)).toEqual([]);
    const told = JSON.stringify(found);
    const names = await world.rows<{ name: string }>('SELECT name FROM municipality WHERE ags = ANY($1)', [
      cities.map(({ ags }) => ags),
    ]);
    for (const trace of [SECRET, 'wöchentlich', ...names.map(({ name }) => name)]) expect(told).not.toContain(trace);
  });

  test('is for the members of the owner alone', async () => {
    const reader = await newcomer(world, owner.ags, 'reader');
    expect(await divergenceOf(reader.client)).toMatchObject({ shown: true });
    const lena = await world.as('lena@staedtetag.example');
    for (const other of [world.visitor(), lena, cities[0]!.client]) expect(await divergenceOf(other)).toBeNull();
    expect(await rightOf(reader.client)).toBe(true);
    expect(await rightOf(cities[0]!.client)).toBe(false);
    expect(await rightOf(world.visitor())).toBe(false);
  });

  test('shows the words of those that are published, beside the counts of all', async () => {
    const made = await published(cities[3]!, 'Bauhofregeln für Landkreise', (content) => {
      reword(content, rule(1), 'jährlich', 'monatlich');
      content.clauses = content.clauses.filter(({ id }) => id !== rule(4));
      content.clauses[0]!.deviation = 'Wegen der Rufbereitschaft.';
    });
    const found = await divergenceOf(owner.client);
    expect(found).toMatchObject({ forks: 4 });
    expect(clause(found, 1)).toMatchObject({ changed: 3, kept: 1 });
    expect(clause(found, 1)!.variants).toEqual([
      {
        slug: made.slug,
        municipalityName: expect.any(String),
        number: '1.0',
        before: expect.stringContaining('jährlich'),
        after: expect.stringContaining('monatlich'),
      },
    ]);
    expect(clause(found, 4)!.variants).toMatchObject([{ slug: made.slug, after: null }]);
    expect(JSON.stringify(found)).not.toContain('Rufbereitschaft');
  });

  test('compares a published own version by what is published, not by what its city has released since', async () => {
    const { id } = await solutionOf(cities[3]!);
    await done(cities[3]!.client, 'startNextVersion', { solutionId: id });
    await edit(cities[3]!, id, (content) => reword(content, rule(5), 'jährlich', 'nie'));
    await done(cities[3]!.client, 'releaseVersion', { solutionId: id, changeClass: 'SUBSTANTIVE', changeNote: '' });
    const found = await divergenceOf(owner.client);
    expect(clause(found, 5)).toMatchObject({ changed: 0, kept: 4 });
    expect(JSON.stringify(found)).not.toContain(' nie ');
  });
});

describe('a text of which two own versions are published and one is kept', () => {
  test('says nothing: the one could be worked out from the three', async () => {
    origin = await publishRules(world, owner, 'Regeln für den Friedhof');
    for (const [at, city] of cities.slice(0, 2).entries())
      await published(city, `Friedhofsregeln ${at + 1}`, () => undefined);
    await own(cities[2]!, (content) => reword(content, rule(1), 'jährlich', 'täglich'));
    expect(await divergenceOf(owner.client)).toEqual({ shown: false, forks: 0, clauses: [] });
    await published(cities[3]!, 'Friedhofsregeln 3', () => undefined);
    const found = await divergenceOf(owner.client);
    expect(found).toMatchObject({ shown: true, forks: 3 });
    expect(clause(found, 1)).toMatchObject({ changed: 0, kept: 3 });
  });
});

async function solutionOf(city: City): Promise<{ id: string }> {
  const { solution } = await city.client.data<{ solution: { ownFork: { id: string } } }>(
    'query ($slug: String!) { solution(slug: $slug) { ownFork { id } } }',
    { slug: origin.slug },
  );
  return solution.ownFork;
}

async function rightOf(who: Client): Promise<boolean> {
  const { solution } = await who.data<{ solution: { viewerCan: { seeDivergence: boolean } } }>(
    'query ($slug: String!) { solution(slug: $slug) { viewerCan { seeDivergence } } }',
    { slug: origin.slug },
  );
  return solution.viewerCan.seeDivergence;
}
