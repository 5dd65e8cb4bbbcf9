import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { againWith, sha256 } from './attaching.ts';
import { change, done, newCities, newcomer, publish, publishNext, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let lena: Client;
let owner: City;
let named: City;
let grouped: City;
let stranger: City;
let entry: Published;
beforeAll(async () => {
  world = await openWorld();
  lena = await world.as('lena@staedtetag.example');
  [owner, named, grouped, stranger] = (await newCities(world, 4, 'administrator')) as [City, City, City, City];
  entry = await publish(world, owner, 'Merkblatt Fundbüro');
}, 120_000);
afterAll(() => world?.close());

const find = async (who: Client, { slug, id }: Published) =>
  who.data<{ solution: { tlp: string } | null; node: object | null }>(
    `query ($slug: String!, $id: ID!) { solution(slug: $slug) { tlp } node(id: $id) { id } }`,
    { slug, id },
  );
const sees = async (who: Client, what: Published = entry) => (await find(who, what)).solution !== null;

async function updatedAt(who: Client, { slug }: Published): Promise<string> {
  const { solution } = await who.data<{ solution: { updatedAt: string } }>(
    `query ($slug: String!) { solution(slug: $slug) { updatedAt } }`,
    { slug },
  );
  return solution.updatedAt;
}

interface Circle {
  tlp: 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER_STRICT';
  recipientIds?: string[];
  recipientGroupIds?: string[];
}

const set = async (who: City, circle: Circle, what: Published = entry) =>
  done(who.client, 'changeAudience', {
    solutionId: what.id,
    expectedUpdatedAt: await updatedAt(who.client, what),
    ...circle,
  });

const group = async (input: object) =>
  (
    await done<{ group: { id: string; revision: number; municipalityCount: number } }>(
      lena,
      'createGroup',
      input,
      'group { id revision municipalityCount participatingCount }',
    )
  ).group;

describe('groups of municipalities', () => {
  test('are made by the moderation, by rule or member by member; the rule is asked of the register', async () => {
    const saxony = await group({ name: 'Alle in Sachsen', lands: ['SN'] });
    const [counted] = await world.rows<{ total: number }>(
      `SELECT count(*)::int AS total FROM municipality WHERE land = 'SN'`,
    );
    expect(saxony.municipalityCount).toBe(counted!.total);
    const large = await group({ name: 'Großstädte', populationFrom: 100_000, kinds: ['CITY', 'TOWN'] });
    const [of] = await world.rows<{ total: number }>(
      `SELECT count(*)::int AS total FROM municipality WHERE population >= 100000 AND kind IN ('city', 'town')`,
    );
    expect(large.municipalityCount).toBe(of!.total);
    const circle = await group({ name: 'Arbeitskreis Fundsachen', memberIds: [grouped.id, named.id] });
    expect(circle.municipalityCount).toBe(2);
  });

  test.each([
    ['a name twice, in other letters', { name: 'alle in sachsen ', lands: ['BY'] }, 'CONFLICT'],
    ['without a name', { name: '  ', lands: ['BY'] }, 'INVALID_INPUT'],
    ['for nobody', { name: 'Leer' }, 'INVALID_INPUT'],
    ['of a Land that is none', { name: 'Neuland', lands: ['XX'] }, 'INVALID_INPUT'],
    ['upside down', { name: 'Kopfüber', populationFrom: 10, populationTo: 5 }, 'INVALID_INPUT'],
    ['below zero', { name: 'Leere Orte', populationTo: -1 }, 'INVALID_INPUT'],
    ['with somebody unknown', { name: 'Wer?', memberIds: ['mun_1'] }, 'NOT_FOUND'],
  ])('are not made %s', async (_, input, code) => {
    expect(await refused(lena, 'createGroup', input)).toEqual([code]);
  });

  test('are kept by nobody else, and not told to visitors', async () => {
    const input = { name: 'Heimlich', lands: ['SN'] };
    for (const who of [
      world.visitor(),
      owner.client,
      await newcomer(world, owner.ags, 'editor').then((one) => one.client),
    ])
      expect(await refused(who, 'createGroup', input)).toEqual(['NOT_FOUND']);
    expect(await world.visitor().data('{ groups { name } }')).toEqual({ groups: [] });
    const { groups } = await owner.client.data<{ groups: { id: string; name: string }[] }>('{ groups { id name } }');
    expect(groups.map(({ name }) => name)).toEqual(['Alle in Sachsen', 'Arbeitskreis Fundsachen', 'Großstädte']);
    expect(await world.visitor().data(`{ node(id: "${groups[0]!.id}") { id } }`)).toEqual({ node: null });
    expect(await world.visitor().data('{ audienceReach { municipalityCount } }')).toEqual({ audienceReach: null });
  });

  test('are listed with those they name by one statement more, however many there are', async () => {
    const read = jest.spyOn(world.database, 'read');
    const { groups } = await owner.client.data<{ groups: { members: { id: string }[] }[] }>(
      '{ groups { members { id } } }',
    );
    const asked = read.mock.calls.filter(([{ name }]) => name === 'group-members-named');
    read.mockRestore();
    expect(groups.map(({ members }) => members.length).sort()).toEqual([0, 0, 2]);
    expect(asked).toHaveLength(1);
  });
});

describe('whom a published solution is for', () => {
  test('changes at once, and only an administrator of its city changes it', async () => {
    expect(await sees(world.visitor())).toBe(true);
    const input = { solutionId: entry.id, expectedUpdatedAt: await updatedAt(owner.client, entry), tlp: 'GREEN' };
    expect(await refused(world.visitor(), 'changeAudience', input)).toEqual(['UNAUTHENTICATED']);
    expect(await refused(stranger.client, 'changeAudience', input)).toEqual(['NOT_ALLOWED']);
    expect(await refused(lena, 'changeAudience', input)).toEqual(['NOT_ALLOWED']);
    const releaser = await newcomer(world, owner.ags, 'releaser');
    expect(await refused(releaser.client, 'changeAudience', input)).toEqual(['NOT_ALLOWED']);
    await set(owner, { tlp: 'GREEN' });
    expect(await find(world.visitor(), entry)).toEqual({ solution: null, node: null });
    expect(await sees(stranger.client)).toBe(true);
    expect(await refused(owner.client, 'changeAudience', input)).toEqual(['STALE_REVISION']);
  });

  test('AMBER is for those it names and their groups; the list of them is for the same', async () => {
    const { groups } = await owner.client.data<{ groups: { id: string; name: string }[] }>('{ groups { id name } }');
    const circle = groups.find(({ name }) => name === 'Arbeitskreis Fundsachen')!;
    expect(
      await refused(owner.client, 'changeAudience', {
        solutionId: entry.id,
        expectedUpdatedAt: await updatedAt(owner.client, entry),
        tlp: 'AMBER',
      }),
    ).toEqual(['INVALID_INPUT']);
    await set(owner, { tlp: 'AMBER', recipientIds: [named.id], recipientGroupIds: [circle.id] });
    expect(await Promise.all([named, grouped, stranger].map(({ client }) => sees(client)))).toEqual([
      true,
      true,
      false,
    ]);
    const fields = `recipients { id } recipientGroups { name }`;
    const ask = (who: Client) =>
      who.data(`query ($slug: String!) { solution(slug: $slug) { ${fields} } }`, { slug: entry.slug });
    const told = {
      solution: { recipients: [{ id: named.id }], recipientGroups: [{ name: 'Arbeitskreis Fundsachen' }] },
    };
    expect(await ask(grouped.client)).toEqual(told);
    expect(await ask(lena)).toEqual({ solution: { recipients: [], recipientGroups: [] } });
    const { audienceReach } = await owner.client.data<{ audienceReach: object }>(
      `query ($m: [ID!]!, $g: [ID!]!) { audienceReach(recipientIds: $m, recipientGroupIds: $g) { municipalityCount participatingCount peopleCount participating { id } } }`,
      { m: [named.id], g: [circle.id] },
    );
    expect(audienceReach).toMatchObject({ municipalityCount: 2, peopleCount: 2 });
  });

  test('who leaves a group sees it no longer, who joins sees it, and no entry is indexed anew for that', async () => {
    const { groups } = await lena.data<{ groups: { id: string; name: string; revision: number }[] }>(
      '{ groups { id name revision } }',
    );
    const circle = groups.find(({ name }) => name === 'Arbeitskreis Fundsachen')!;
    const before = await world.rows('SELECT sum(changes) FROM index_outbox');
    const input = { groupId: circle.id, name: circle.name, memberIds: [stranger.id] };
    await done(lena, 'changeGroup', { ...input, expectedRevision: circle.revision });
    expect(await Promise.all([named, grouped, stranger].map(({ client }) => sees(client)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(await refused(lena, 'changeGroup', { ...input, expectedRevision: circle.revision })).toEqual([
      'STALE_REVISION',
    ]);
    await done(lena, 'dissolveGroup', { groupId: circle.id });
    expect(await sees(stranger.client)).toBe(false);
    expect(await world.rows('SELECT sum(changes) FROM index_outbox')).toEqual(before);
    expect(await refused(lena, 'dissolveGroup', { groupId: circle.id })).toEqual(['NOT_FOUND']);
  });

  test('AMBER+STRICT opens strict doors only, and makes no own versions', async () => {
    await set(owner, { tlp: 'AMBER_STRICT', recipientIds: [named.id] });
    expect(await sees(named.client)).toBe(true);
    const doors = await world.rows<{ audience: string[] }>('SELECT audience FROM solution WHERE slug = $1', [
      entry.slug,
    ]);
    expect(doors[0]!.audience.every((door) => door === 'moderation' || door.startsWith('strict_'))).toBe(true);
    expect(await refused(named.client, 'forkSolution', { municipalityId: named.id, slug: entry.slug })).toEqual([
      'NOT_ALLOWED',
    ]);
  });

  test('is widened again by its source, while its own versions stay within what it allows', async () => {
    await set(owner, { tlp: 'GREEN' });
    const { solution } = await done<{ solution: Published }>(
      named.client,
      'forkSolution',
      { municipalityId: named.id, slug: entry.slug },
      'solution { id slug }',
    );
    const { errors } = await change(named.client, 'changeAudience', {
      solutionId: solution.id,
      expectedUpdatedAt: await updatedAt(named.client, solution),
      tlp: 'CLEAR',
    });
    expect(errors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
    await set(owner, { tlp: 'CLEAR' });
    expect(await sees(world.visitor())).toBe(true);
    await set(named, { tlp: 'CLEAR' }, solution);
  });

  test('of two administrators who change it at once, one is told', async () => {
    const second = await newcomer(world, owner.ags, 'administrator');
    const input = { solutionId: entry.id, expectedUpdatedAt: await updatedAt(owner.client, entry) };
    const both = await Promise.all([
      refused(owner.client, 'changeAudience', { ...input, tlp: 'GREEN' }),
      refused(second.client, 'changeAudience', { ...input, tlp: 'CLEAR' }),
    ]);
    expect(both.flat()).toEqual(['STALE_REVISION']);
  });

  test.each(['RED', 'VS_NFD'])('cannot be %s: there is no such label', async (tlp) => {
    const answer = await owner.client.run(
      `mutation ($input: ChangeAudienceInput!) { changeAudience(input: $input) { errors { code } } }`,
      { input: { solutionId: entry.id, expectedUpdatedAt: await updatedAt(owner.client, entry), tlp } },
    );
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the leaflet', () => {
  test('opens what is GREEN for a year, and again once it is acknowledged anew', async () => {
    const green = await publish(world, owner, 'Merkblatt Schlüsselbund', 'GREEN');
    const somebody = await newcomer(world, stranger.ags, 'editor');
    expect(await sees(somebody.client, green)).toBe(true);
    const age = (interval: string) =>
      world.rows(
        `UPDATE account SET leaflet_at = now() - $1::interval
         WHERE id = (SELECT account_id FROM membership WHERE municipality_id = $2 ORDER BY created_at DESC LIMIT 1)`,
        [interval, stranger.id.slice('mun_'.length)],
      );
    await age('12 months 1 day');
    expect(await find(somebody.client, green)).toEqual({ solution: null, node: null });
    await somebody.client.data('mutation { acknowledgeLeaflet { errors { code } } }');
    expect(await sees(somebody.client, green)).toBe(true);
    await age('11 months');
    expect(await sees(somebody.client, green)).toBe(true);
  });
});

describe('what is taken along above CLEAR', () => {
  const downloads = (form: string) =>
    world.rows<{ email: string; ags: string | null; file_name: string | null; tlp: string }>(
      `SELECT a.email::text AS email, m.ags, d.file_name, d.tlp FROM download d JOIN account a ON a.id = d.account_id
       LEFT JOIN municipality m ON m.id = d.municipality_id WHERE d.form = $1 ORDER BY d.taken_at`,
      [form],
    );
  const markdownOf = async (who: Client, { slug }: Published) =>
    (
      await who.data<{ solution: { version: { markdown: string } } }>(
        `query ($slug: String!) { solution(slug: $slug) { version { markdown } } }`,
        { slug },
      )
    ).solution.version.markdown;

  test('carries label and recipient, and is noted: who, for which city, what, under which label', async () => {
    const amber = await publish(world, owner, 'Merkblatt Notstrom', 'AMBER', undefined, [named.id]);
    expect(await markdownOf(named.client, amber)).toMatch(
      /\*\*TLP:AMBER\*\* · Ausgegeben an Neu im Amt, [^,]+, \d\d\.\d\d\.\d{4}, \d\d:\d\d/,
    );
    expect(await downloads('markdown')).toMatchObject([{ ags: named.ags, file_name: null, tlp: 'AMBER' }]);
    expect(await markdownOf(lena, amber)).toContain('· Ausgegeben an Lena Brinkmann, Deutscher Städtetag');
    expect(await downloads('markdown')).toMatchObject([{}, { email: 'lena@staedtetag.example', ags: null }]);
    const asData = await named.client.data(
      `query ($slug: String!) { solution(slug: $slug) { version { recipientMark } } }`,
      { slug: amber.slug },
    );
    expect(asData).toEqual({ solution: { version: { recipientMark: expect.stringContaining('Neu im Amt') } } });
    expect(await downloads('data')).toMatchObject([{ ags: named.ags, tlp: 'AMBER' }]);
  });

  test('files say label and recipient in name and answer; looking at their head notes nothing', async () => {
    const green = await publish(world, owner, 'Merkblatt Reserveschlüssel', 'GREEN');
    const bytes = Buffer.from('Liste der Schlüssel');
    const { versionId } = await againWith(owner, green.id, [['Liste.txt', bytes]]);
    await publishNext(world, owner, green.id, 'EDITORIAL');
    const address = `/files/${versionId}/${sha256(bytes)}/Liste.txt`;
    expect((await stranger.client.send(address, { method: 'HEAD' })).headers.get('allmende-recipient')).toBeNull();
    expect(await downloads('file')).toEqual([]);
    const got = await stranger.client.send(address);
    expect(got.headers.get('content-disposition')).toContain('filename="TLP-GREEN_Liste.txt"');
    expect(got.headers.get('allmende-label')).toBe('TLP:GREEN');
    expect(decodeURIComponent(got.headers.get('allmende-recipient')!)).toContain('Ausgegeben an Neu im Amt');
    expect(await downloads('file')).toMatchObject([{ ags: stranger.ags, file_name: 'Liste.txt', tlp: 'GREEN' }]);
    const own = await owner.client.send(address);
    expect([own.status, own.headers.get('allmende-recipient')]).toEqual([200, null]);
    await expect(world.rows(`UPDATE download SET tlp = 'AMBER'`)).rejects.toThrow('has happened');
  });

  test('what is CLEAR is marked for nobody and noted nowhere', async () => {
    const before = await world.rows('SELECT count(*) FROM download');
    const clear = await publish(world, owner, 'Merkblatt Aushang');
    expect(await markdownOf(stranger.client, clear)).not.toContain('Ausgegeben an');
    expect(await world.rows('SELECT count(*) FROM download')).toEqual(before);
  });
});
