import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { change, done, everything, newcomer, newCities, publish, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const ADOPTION = `adoption { id status since reviewDate unconfirmed visibility consulted effortHours externalCost changed contactWelcome revision
  municipality { ags } solution { slug } version { number } }`;

interface Declared {
  adoption: {
    id: string;
    status: string;
    since: string | null;
    reviewDate: string | null;
    unconfirmed: boolean;
    changed: string;
    revision: number;
  };
}
interface Listed {
  adoptions: {
    totalCount: number;
    edges: { node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let world: World;
let owner: City;
let city: City;
let others: City[];
let leaflet: Published;
beforeAll(async () => {
  world = await openWorld();
  [owner, city, ...others] = (await newCities(world, 5)) as [City, City, ...City[]];
  leaflet = await publish(world, owner, 'Merkblatt Schlüsselausgabe');
}, 120_000);
afterAll(() => world?.close());

const ask = async <Data>(who: Client, slug: string, fields: string) =>
  (await who.data<{ solution: Data }>(`query ($slug: String!) { solution(slug: $slug) { ${fields} } }`, { slug }))
    .solution;
const figures = async () =>
  (
    await ask<{ adoptionFigures: { total: number; inForce: number; bySizeClass: { value: string; count: number }[] } }>(
      world.visitor(),
      leaflet.slug,
      'adoptionFigures { total inForce bySizeClass { value count } }',
    )
  ).adoptionFigures;
const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const inAYear = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

describe('a city says what it uses', () => {
  let adoption: Declared['adoption'];
  const declare = (input: object) =>
    done<Declared>(
      city.client,
      'declareAdoption',
      { municipalityId: city.id, solutionId: leaflet.id, ...input },
      ADOPTION,
    );

  test('first it takes a look: numbers for everybody, its name for members only', async () => {
    ({ adoption } = await declare({ status: 'EXAMINING' }));
    expect(adoption).toMatchObject({
      status: 'EXAMINING',
      since: null,
      reviewDate: null,
      visibility: 'MEMBERS',
      revision: 1,
      municipality: { ags: city.ags },
      solution: { slug: leaflet.slug },
      version: { number: '1.0' },
    });
    expect(await figures()).toEqual({ total: 1, inForce: 0, bySizeClass: [{ value: 'GROSS', count: 1 }] });
    const [noted] = await world.rows<{ changes: string }>('SELECT changes FROM index_outbox WHERE solution_id = $1', [
      leaflet.id.slice(4),
    ]);
    expect(Number(noted?.changes)).toBeGreaterThan(0);
  });

  test('then it is in force: with its day, a review after twelve months, and what it cost', async () => {
    const since = dayBefore(30);
    ({ adoption } = await declare({
      status: 'IN_FORCE',
      since,
      consulted: ['STAFF_COUNCIL', 'ISB', 'ISB'],
      effortHours: 6,
      externalCost: 0,
      changed: '  Nur der <b>Empfang</b> heißt anders.  ',
      contactWelcome: true,
      expectedRevision: 1,
    }));
    expect(adoption).toMatchObject({
      status: 'IN_FORCE',
      since,
      reviewDate: inAYear(since),
      unconfirmed: false,
      consulted: ['STAFF_COUNCIL', 'ISB'],
      changed: 'Nur der <b>Empfang</b> heißt anders.',
      revision: 2,
    });
    expect(await figures()).toMatchObject({ total: 1, inForce: 1 });
    const { adoptionFigures } = await ask<{ adoptionFigures: { own: unknown } }>(
      city.client,
      leaflet.slug,
      `adoptionFigures { own(municipalityId: "${city.id}") { id revision } }`,
    );
    expect(adoptionFigures.own).toEqual({ id: adoption.id, revision: 2 });
  });

  test('whoever declares on an old state, or as if there were none, is told, and nothing is overwritten', async () => {
    const before = await everything(world);
    for (const expectedRevision of [1, 0, undefined, 99])
      expect(
        await refused(city.client, 'declareAdoption', {
          municipalityId: city.id,
          solutionId: leaflet.id,
          status: 'ENDED',
          expectedRevision,
        }),
      ).toEqual(['STALE_REVISION']);
    expect(await everything(world)).toEqual(before);
  });

  test('what has been in force is not merely noted afterwards', async () => {
    const { errors } = await change(city.client, 'declareAdoption', {
      municipalityId: city.id,
      solutionId: leaflet.id,
      status: 'NOTED',
      expectedRevision: 2,
    });
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', path: ['status'] }]);
  });

  test('of two who declare at once, one wins', async () => {
    const input = { municipalityId: city.id, solutionId: leaflet.id, status: 'IN_FORCE', expectedRevision: 2 };
    const both = await Promise.all([
      refused(city.client, 'declareAdoption', input),
      refused(city.client, 'declareAdoption', input),
    ]);
    expect(both.flat()).toEqual(['STALE_REVISION']);
  });

  test('past its review it is unconfirmed; saying the same again confirms it for a year, and the rest stays as it was said', async () => {
    await world.rows('UPDATE adoption SET review_date = $2 WHERE id = $1', [adoption.id.slice(4), dayBefore(1)]);
    const { node } = await world
      .visitor()
      .data<{ node: unknown }>(`query ($id: ID!) { node(id: $id) { ... on Adoption { unconfirmed } } }`, {
        id: adoption.id,
      });
    expect(node).toBeNull();
    const own = await city.client.data<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { ... on Adoption { unconfirmed } } }`,
      { id: adoption.id },
    );
    expect(own.node).toEqual({ unconfirmed: true });
    const { adoption: confirmed } = await declare({ status: 'IN_FORCE', expectedRevision: 3 });
    expect(confirmed).toMatchObject({
      unconfirmed: false,
      since: adoption.since,
      changed: adoption.changed,
      effortHours: 6,
    });
    expect(confirmed.reviewDate! > dayBefore(-360)).toBe(true);
  });
});

describe('who sees whom', () => {
  test.each([
    ['OWN', ['own']],
    ['MEMBERS', ['own', 'member']],
    ['PUBLIC', ['own', 'member', 'unread', 'moderator', 'visitor']],
  ])('%s', async (visibility, seeing) => {
    const [one] = others as [City];
    const [before] = await world.rows<{ revision: number }>(
      `SELECT a.revision FROM adoption a JOIN municipality m ON m.id = a.municipality_id WHERE m.ags = $1`,
      [one.ags],
    );
    const { adoption } = await done<Declared>(
      one.client,
      'declareAdoption',
      {
        municipalityId: one.id,
        solutionId: leaflet.id,
        status: 'ADAPTING',
        visibility,
        expectedRevision: before?.revision,
      },
      ADOPTION,
    );
    const viewers = {
      own: one.client,
      member: await world.as('sabine@kelheim.example'),
      unread: await world.as('jana@flensburg.example'),
      moderator: await world.as('lena@staedtetag.example'),
      visitor: world.visitor(),
    };
    for (const [name, viewer] of Object.entries(viewers)) {
      const isSeeing = seeing.includes(name);
      const { adoptions } = await ask<Listed>(
        viewer,
        leaflet.slug,
        'adoptions(first: 100) { totalCount edges { node { id } } }',
      );
      expect([name, adoptions.edges.some(({ node }) => node.id === adoption.id)]).toEqual([name, isSeeing]);
      expect(adoptions.totalCount).toBe(adoptions.edges.length);
      const found = await viewer.data<{ node: unknown; municipality: { adoptions: { totalCount: number } } }>(
        `query ($id: ID!, $ags: String!) { node(id: $id) { id } municipality(ags: $ags) { adoptions { totalCount } } }`,
        { id: adoption.id, ags: one.ags },
      );
      expect(found).toEqual({
        node: isSeeing ? { id: adoption.id } : null,
        municipality: { adoptions: { totalCount: isSeeing ? 1 : 0 } },
      });
    }
    expect((await figures()).total).toBe(2);
  });

  test('a member pages through the many who use the password rules, each once', async () => {
    const sabine = await world.as('sabine@kelheim.example');
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: { solution: Listed } = await sabine.data<{ solution: Listed }>(
        `query ($after: String) { solution(slug: "passwortrichtlinie") { adoptions(first: 7, after: $after) { totalCount edges { node { id version { number } municipality { name } } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { adoptions } = page.solution;
      ids.push(...adoptions.edges.map(({ node }) => node.id));
      if (!adoptions.pageInfo.hasNextPage) {
        expect(ids).toHaveLength(adoptions.totalCount);
        break;
      }
      after = adoptions.pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(7);
    const { errors } = await sabine.run(
      `{ solution(slug: "passwortrichtlinie") { adoptions(after: "bogus") { totalCount } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});

describe('an own version in force is use, declared or not', () => {
  test('it counts from its release on, and a declaration stands in its place', async () => {
    const [, two] = others as [City, City];
    const { total, inForce } = await figures();
    const { solution } = await done<{ solution: { id: string } }>(
      two.client,
      'forkSolution',
      { municipalityId: two.id, slug: leaflet.slug },
      'solution { id }',
    );
    expect(await figures()).toMatchObject({ total, inForce });
    await done(two.client, 'releaseVersion', {
      solutionId: solution.id,
      changeClass: 'SUBSTANTIVE',
      changeNote: 'Bei uns in Kraft.',
    });
    expect(await figures()).toMatchObject({ total: total + 1, inForce: inForce + 1 });
    await done(two.client, 'declareAdoption', { municipalityId: two.id, solutionId: leaflet.id, status: 'IN_FORCE' });
    expect(await figures()).toMatchObject({ total: total + 1, inForce: inForce + 1 });
    const [row] = await world.rows<{ own_solution_id: string }>(
      `SELECT own_solution_id FROM adoption a JOIN municipality m ON m.id = a.municipality_id WHERE m.ags = $1`,
      [two.ags],
    );
    expect(`sol_${row!.own_solution_id}`).toBe(solution.id);
  });
});

describe('what is refused', () => {
  const wrong: [string, object, string, string[]][] = [
    ['a day to come', { since: '2999-01-01' }, 'INVALID_INPUT', ['since']],
    [
      'a review before the beginning',
      { since: dayBefore(3), reviewDate: dayBefore(9) },
      'INVALID_INPUT',
      ['reviewDate'],
    ],
    ['negative hours', { effortHours: -1 }, 'INVALID_INPUT', ['effortHours']],
    ['costs beyond all budgets', { externalCost: 2_000_000_000 }, 'INVALID_INPUT', ['externalCost']],
    ['a novel', { changed: 'x'.repeat(5_001) }, 'TOO_LARGE', ['changed']],
    ['a version that there is not', { versionNumber: '9.9' }, 'NOT_FOUND', ['versionNumber']],
    ['no solution', { solutionId: 'sol_1' }, 'NOT_FOUND', ['solutionId']],
    ['a solution as municipality', { municipalityId: 'sol_1' }, 'NOT_FOUND', ['municipalityId']],
  ];
  test.each(wrong)('%s', async (_, input, code, path) => {
    const [, , three] = others as [City, City, City];
    const before = await everything(world);
    const { errors } = await change(three.client, 'declareAdoption', {
      municipalityId: three.id,
      solutionId: leaflet.id,
      status: 'IN_FORCE',
      ...input,
    });
    expect(errors).toMatchObject([{ code, path }]);
    expect(await everything(world)).toEqual(before);
  });

  test('for somebody else’s city, by editors, by visitors, and of drafts that one does not see', async () => {
    const [, , three] = others as [City, City, City];
    const before = await everything(world);
    const input = { municipalityId: three.id, solutionId: leaflet.id, status: 'IN_FORCE' };
    expect(await refused(city.client, 'declareAdoption', input)).toEqual(['NOT_ALLOWED']);
    expect(await refused(world.visitor(), 'declareAdoption', input)).toEqual(['UNAUTHENTICATED']);
    expect(await refused(await world.as('lena@staedtetag.example'), 'declareAdoption', input)).toEqual(['NOT_ALLOWED']);
    expect(await everything(world)).toEqual(before);
    const editor = await newcomer(world, three.ags, 'editor');
    expect(await refused(editor.client, 'declareAdoption', input)).toEqual(['NOT_ALLOWED']);
    const { solution } = await done<{ solution: { id: string } }>(
      owner.client,
      'createSolution',
      { municipalityId: owner.id, title: 'Geheimer Entwurf', type: 'merkblatt' },
      'solution { id }',
    );
    expect(await refused(three.client, 'declareAdoption', { ...input, solutionId: solution.id })).toEqual([
      'NOT_FOUND',
    ]);
  });
});
