import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import {
  change,
  done,
  everything,
  KELHEIM,
  municipalityId,
  newcomer,
  newCities,
  publish,
  publishNext,
  refused,
  STUTTGART,
  type City,
  type Published,
} from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const OWN = `solution { id slug title tlp recipients { name } origin { title municipalityName number licence newerNumber solution { slug } version { number } }
  workingCopy { id contentJson metadata { licence maintainer { function } } clauses { id } } }`;

interface OwnVersion {
  solution: {
    id: string;
    slug: string;
    title: string;
    tlp: string;
    recipients: unknown[];
    origin: Record<string, unknown>;
    workingCopy: {
      id: string;
      contentJson: string;
      metadata: { licence: string; maintainer: { function: string } };
      clauses: { id: string }[];
    };
  };
}

let world: World;
let murat: Client;
let sabine: Client;
let stuttgart: string;
let kelheim: string;
beforeAll(async () => {
  world = await openWorld();
  [murat, sabine] = await Promise.all([world.as('murat@stuttgart.example'), world.as('sabine@kelheim.example')]);
  [stuttgart, kelheim] = await Promise.all([municipalityId(world, STUTTGART), municipalityId(world, KELHEIM)]);
}, 120_000);
afterAll(() => world?.close());

const ask = async <Data>(who: Client, slug: string, fields: string) =>
  (await who.data<{ solution: Data }>(`query ($slug: String!) { solution(slug: $slug) { ${fields} } }`, { slug }))
    .solution;

describe('a city makes a solution its own', () => {
  let own: OwnVersion['solution'];

  test('Stuttgart takes the password rules over: text, clause ids, label and licence, but not whoever answers for them', async () => {
    const before = await ask<{ forkCount: number; version: { clauses: { id: string }[] } }>(
      murat,
      'passwortrichtlinie',
      'forkCount version { clauses { id } }',
    );
    ({ solution: own } = await done<OwnVersion>(
      murat,
      'forkSolution',
      { municipalityId: stuttgart, slug: 'passwortrichtlinie' },
      OWN,
    ));
    expect(own.slug).not.toBe('passwortrichtlinie');
    expect(own).toMatchObject({
      tlp: 'CLEAR',
      recipients: [],
      origin: {
        municipalityName: 'Karlsruhe',
        number: '2.0',
        licence: 'CC-BY-SA-4.0',
        newerNumber: null,
        solution: { slug: 'passwortrichtlinie' },
        version: { number: '2.0' },
      },
      workingCopy: { metadata: { licence: 'CC-BY-SA-4.0', maintainer: { function: '' } } },
    });
    expect(own.workingCopy.clauses).toEqual(before.version.clauses);
    const after = await ask<{ forkCount: number; ownFork: { id: string } }>(
      murat,
      'passwortrichtlinie',
      'forkCount ownFork { id }',
    );
    expect(after).toEqual({ forkCount: before.forkCount + 1, ownFork: { id: own.id } });
  });

  test('nobody else sees it: not the owner of the origin, not the moderation, not by its id', async () => {
    const karlsruhe = await newcomer(world, '08212000');
    for (const other of [world.visitor(), sabine, karlsruhe.client, await world.as('lena@staedtetag.example')]) {
      const found = await other.data(
        `query ($slug: String!, $id: ID!, $version: ID!) { solution(slug: $slug) { title } node(id: $id) { id } version: node(id: $version) { id } }`,
        {
          slug: own.slug,
          id: own.id,
          version: own.workingCopy.id,
        },
      );
      expect(found).toEqual({ solution: null, node: null, version: null });
    }
    const seen = await ask<{ ownFork: unknown }>(
      sabine,
      'passwortrichtlinie',
      `ownFork(municipalityId: "${stuttgart}") { id }`,
    );
    expect(seen.ownFork).toBeNull();
    expect(
      (await ask<{ ownFork: unknown }>(world.visitor(), 'passwortrichtlinie', 'ownFork { id }')).ownFork,
    ).toBeNull();
  });

  test('a second one is refused, and the person is told where the first one is', async () => {
    const before = await everything(world);
    const { errors } = await change(murat, 'forkSolution', { municipalityId: stuttgart, slug: 'passwortrichtlinie' });
    expect(errors).toEqual([
      { code: 'CONFLICT', message: expect.stringContaining(own.slug), path: ['municipalityId'] },
    ]);
    expect(await everything(world)).toEqual(before);
  });

  test('of two who click at once, one gets an own version and the other is told', async () => {
    const uwe = await world.as('uwe@landkreis-bautzen.example');
    const input = { municipalityId: await municipalityId(world, '14625'), slug: 'phishing-simulation' };
    const both = await Promise.all([refused(uwe, 'forkSolution', input), refused(uwe, 'forkSolution', input)]);
    expect(both.flat()).toEqual(['CONFLICT']);
  });

  test('Kelheim still works on 1.0 and learns that there is a 2.0; its values come from profile, answers and defaults', async () => {
    const found = await ask<{ origin: unknown; values: { key: string; value: string; source: string }[] }>(
      sabine,
      'passwortrichtlinie-der-stadt-kelheim',
      'origin { number newerNumber } values { key value source }',
    );
    expect(found.origin).toEqual({ number: '1.0', newerNumber: '2.0' });
    expect(found.values).toContainEqual({ key: 'passwort.mindestlaenge', value: '14', source: 'OWN' });
    expect(found.values).toContainEqual({ key: 'isb.name', value: 'Sabine Huber', source: 'PROFILE' });
    const values = await ask<{ values: unknown[] }>(sabine, 'passwortrichtlinie', 'values { key }');
    expect(values.values).toEqual([]);
  });

  test('what is GREEN stays GREEN and keeps its licence', async () => {
    const { solution } = await done<OwnVersion>(
      murat,
      'forkSolution',
      { municipalityId: stuttgart, slug: 'netzplan-zonenkonzept' },
      OWN,
    );
    expect(solution).toMatchObject({
      tlp: 'GREEN',
      recipients: [],
      workingCopy: { metadata: { licence: 'LicenseRef-Kommunal-intern-1.0' } },
    });
  });
});

describe('an earlier version may be the ground too', () => {
  let cities: City[];
  let origin: Published;

  beforeAll(async () => {
    cities = await newCities(world, 2);
    origin = await publish(world, cities[0]!, 'Merkblatt Besucherausweise');
    await done(cities[0]!.client, 'startNextVersion', { solutionId: origin.id });
    await publishNext(world, cities[0]!, origin.id, 'EDITORIAL');
  }, 60_000);

  test('1.0 by its id, while 1.1 is in force', async () => {
    const [, other] = cities as [City, City];
    const { versions } = await ask<{ versions: { id: string; number: string; publication: string }[] }>(
      other.client,
      origin.slug,
      'versions { id number publication }',
    );
    const first = versions.find(({ number }) => number === '1.0')!;
    expect(first.publication).toBe('REPLACED');
    const { solution } = await done<OwnVersion>(
      other.client,
      'forkSolution',
      { municipalityId: other.id, versionId: first.id },
      OWN,
    );
    expect(solution.origin).toMatchObject({ number: '1.0', newerNumber: '1.1' });
    expect((JSON.parse(solution.workingCopy.contentJson) as Content).clauses.map(({ id }) => id)).toEqual(
      origin.clauseIds,
    );
  });
});

describe('what is refused', () => {
  test.each([
    ['a visitor', () => world.visitor(), () => ({ municipalityId: kelheim, slug: 'muster-avv' }), 'UNAUTHENTICATED'],
    [
      'somebody from elsewhere',
      () => sabine,
      () => ({ municipalityId: stuttgart, slug: 'it-notfallkarte' }),
      'NOT_ALLOWED',
    ],
    ['the owner', () => murat, () => ({ municipalityId: stuttgart, slug: 'muster-avv' }), 'NOT_ALLOWED'],
    ['no such address', () => sabine, () => ({ municipalityId: kelheim, slug: 'gibt-es-nicht' }), 'NOT_FOUND'],
    [
      '<script> as an address',
      () => sabine,
      () => ({ municipalityId: kelheim, slug: '<script>alert(1)</script>' }),
      'NOT_FOUND',
    ],
    ['no municipality', () => sabine, () => ({ municipalityId: 'mun_1', slug: 'muster-avv' }), 'NOT_FOUND'],
    ['neither address nor version', () => sabine, () => ({ municipalityId: kelheim }), 'INVALID_INPUT'],
    [
      'AMBER+STRICT for strangers',
      () => sabine,
      () => ({ municipalityId: kelheim, slug: 'erfahrungsbericht-100-tage-ransomware' }),
      'NOT_FOUND',
    ],
  ])('%s', async (_, who, input, code) => {
    const before = await everything(world);
    expect(await refused(who(), 'forkSolution', input())).toEqual([code]);
    expect(await everything(world)).toEqual(before);
  });

  test('GREEN for somebody who has not read the leaflet does not exist', async () => {
    const jana = await world.as('jana@flensburg.example');
    expect(
      await refused(jana, 'forkSolution', {
        municipalityId: await municipalityId(world, '01001000'),
        slug: 'netzplan-zonenkonzept',
      }),
    ).toEqual(['NOT_FOUND']);
  });

  test('AMBER+STRICT is read by those it names, and forked by nobody', async () => {
    const [named] = await world.rows<{ ags: string }>(
      `SELECT m.ags FROM solution s JOIN municipality m ON m.id = ANY(s.recipients) WHERE s.slug = 'erfahrungsbericht-100-tage-ransomware' LIMIT 1`,
    );
    const reader = await newcomer(world, named!.ags);
    expect(await ask(reader.client, 'erfahrungsbericht-100-tage-ransomware', 'tlp viewerCan { fork }')).toEqual({
      tlp: 'AMBER_STRICT',
      viewerCan: { fork: false },
    });
    expect(
      await refused(reader.client, 'forkSolution', {
        municipalityId: reader.id,
        slug: 'erfahrungsbericht-100-tage-ransomware',
      }),
    ).toEqual(['NOT_ALLOWED']);
  });

  test('somebody else’s draft, by the id of its version, does not exist', async () => {
    const own = await ask<{ ownFork: { workingCopy: { id: string } } }>(
      murat,
      'passwortrichtlinie',
      'ownFork { workingCopy { id } }',
    );
    expect(
      await refused(sabine, 'forkSolution', { municipalityId: kelheim, versionId: own.ownFork.workingCopy.id }),
    ).toEqual(['NOT_FOUND']);
  });

  test('a reader may not', async () => {
    const reader = await newcomer(world, KELHEIM, 'reader');
    expect(await refused(reader.client, 'forkSolution', { municipalityId: kelheim, slug: 'muster-avv' })).toEqual([
      'NOT_ALLOWED',
    ]);
  });
});
