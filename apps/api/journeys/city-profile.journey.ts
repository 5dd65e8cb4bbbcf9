import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { done, everything, newCities, newcomer, publish, type City, type Published } from './city.ts';
import { fork, type OwnVersion } from './own-version.ts';
import { openWorld, type World } from './world.ts';

interface Use {
  readonly number: string | null;
  readonly released: { key: string; value: string }[];
  readonly outdated: { key: string; label: string; released: string; today: string }[];
  readonly workingKeys: string[];
  readonly solution: { id: string; viewerCan: { startNextVersion: boolean } };
}
interface Reading {
  readonly number: string;
  readonly markdown: string;
  readonly gaps: { key: string }[];
  readonly clauses: { html: string }[];
}

const TEXT = `## Melden
Vorfälle gehen an {{isb.name}} und an die Hotline {{it.hotline}}.

## Empfang
Der Empfang ({{empfang.telefon}}) ruft {{press.name}} an.
`;

let world: World;
let owner: City;
let administrator: City;
let editor: City;
let origin: Published;
let own: OwnVersion;

beforeAll(async () => {
  world = await openWorld();
  [owner, administrator] = (await newCities(world, 2, 'administrator')) as [City, City];
  editor = await newcomer(world, administrator.ags, 'editor');
  origin = await publish(world, owner, 'Merkblatt Meldeweg', 'CLEAR', TEXT);
  await keepProfile({ 'isb.name': 'Sabine Huber', 'it.hotline': '555-444' });
  own = await fork(editor, origin.slug);
  await answer({ 'empfang.telefon': '555-100' });
}, 120_000);
afterAll(() => world?.close());

async function keepProfile(values: Record<string, string>): Promise<void> {
  const { municipality } = await administrator.client.data<{ municipality: { profile: { revision: number } } }>(
    `query ($ags: String!) { municipality(ags: $ags) { profile { revision } } }`,
    { ags: administrator.ags },
  );
  await done(administrator.client, 'saveCityProfile', {
    municipalityId: administrator.id,
    expectedRevision: municipality.profile.revision,
    values: Object.entries(values).map(([key, value]) => ({ key, value })),
  });
}

async function answer(values: Record<string, string>): Promise<void> {
  const { node } = await editor.client.data<{ node: { workingCopy: { revision: number } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { revision } } } }`,
    { id: own.id },
  );
  await done(editor.client, 'saveDraft', {
    solutionId: own.id,
    expectedRevision: node.workingCopy.revision,
    values: Object.entries(values).map(([key, value]) => ({ key, value })),
  });
}

const release = () =>
  done(administrator.client, 'releaseVersion', { solutionId: own.id, changeClass: 'EDITORIAL', changeNote: 'Neu.' });

const usesOf = async (who: City['client'], ags = administrator.ags) =>
  (
    await who.data<{ municipality: { profileUses: Use[] } }>(
      `query ($ags: String!) { municipality(ags: $ags) { profileUses { number released { key value } outdated { key label released today }
         workingKeys solution { id viewerCan { startNextVersion } } } } }`,
      { ags },
    )
  ).municipality.profileUses;

const read = async (number: string) =>
  (
    await editor.client.data<{ node: { version: Reading } }>(
      `query ($id: ID!, $number: String) { node(id: $id) { ... on Solution {
         version(number: $number) { number markdown(filled: true) gaps { key } clauses(filled: true) { html } } } } }`,
      { id: own.id, number },
    )
  ).node.version;

describe('a city changes its profile', () => {
  test('a working copy takes what the profile says, and what it does not say yet', async () => {
    expect(await usesOf(administrator.client)).toEqual([
      {
        number: null,
        released: [],
        outdated: [],
        workingKeys: ['isb.name', 'it.hotline', 'press.name'],
        solution: { id: own.id, viewerCan: { startNextVersion: false } },
      },
    ]);
  });

  test('an answer for this document alone is none of the profile’s', async () => {
    await answer({ 'it.hotline': '555-445' });
    expect((await usesOf(administrator.client))[0]!.workingKeys).toEqual(['isb.name', 'press.name']);
    await answer({ 'it.hotline': '' });
  });

  test('a released version stays as it was, whatever the profile and the answers say later', async () => {
    await release();
    const before = await read('1.0');
    expect(before.markdown).toContain('an Sabine Huber und an die Hotline 555-444');
    expect(before.gaps).toEqual([expect.objectContaining({ key: 'press.name' })]);
    await keepProfile({ 'isb.name': 'Ada Beispiel', 'it.hotline': '555-444', 'press.name': 'Pressestelle' });
    await done(editor.client, 'startNextVersion', { solutionId: own.id });
    await answer({ 'empfang.telefon': '555-199' });
    expect(await read('1.0')).toEqual(before);
    await expect(world.rows(`UPDATE released_values SET "values" = '{}'`)).rejects.toThrow('those of its release');
  });

  test('and is named as one that still says the old value, while the working copy says the new one', async () => {
    const [use] = await usesOf(administrator.client);
    expect(use).toMatchObject({
      number: '1.0',
      outdated: [
        {
          key: 'isb.name',
          label: 'Informationssicherheitsbeauftragte/r',
          released: 'Sabine Huber',
          today: 'Ada Beispiel',
        },
      ],
      workingKeys: ['isb.name', 'it.hotline', 'press.name'],
    });
    const { node } = await editor.client.data<{ node: { outdatedValues: unknown[]; workingCopy: Reading } }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { outdatedValues { key label released today } workingCopy { markdown(filled: true) } } } }`,
      { id: own.id },
    );
    expect(node.outdatedValues).toEqual(use!.outdated);
    expect(node.workingCopy.markdown).toContain('an Ada Beispiel');
    expect(node.workingCopy.markdown).toContain('555-199');
  });

  test('the next release says it all, and 1.0 is still to be read as it was', async () => {
    await release();
    expect((await usesOf(administrator.client))[0]).toMatchObject({ number: '1.1', outdated: [], workingKeys: [] });
    expect((await read('1.1')).markdown).toContain('an Ada Beispiel');
    expect((await read('1.0')).markdown).toContain('an Sabine Huber');
    expect((await read('1.1')).gaps).toEqual([]);
  });

  test('a value that is taken out of the profile is named as gone', async () => {
    await keepProfile({ 'isb.name': 'Ada Beispiel', 'press.name': 'Pressestelle' });
    expect((await usesOf(administrator.client))[0]!.outdated).toMatchObject([
      { key: 'it.hotline', released: '555-444', today: '' },
    ]);
  });

  test('nobody else learns which own versions there are, or what stands in them', async () => {
    const before = await everything(world);
    for (const other of [world.visitor(), owner.client, await world.as('lena@staedtetag.example')]) {
      expect(await usesOf(other, administrator.ags)).toEqual([]);
      const { node } = await other.data<{ node: unknown }>(
        `query ($id: ID!) { node(id: $id) { ... on Solution { outdatedValues { released } } } }`,
        { id: own.id },
      );
      expect(node).toBeNull();
    }
    expect(await everything(world)).toEqual(before);
  });

  test('reading them is one statement, however many there are', async () => {
    const text = '## Wer\n{{isb.name}}\n';
    for (const title of ['Merkblatt Eins', 'Merkblatt Zwei', 'Merkblatt Drei'])
      await fork(editor, (await publish(world, owner, title, 'CLEAR', text)).slug);
    const statements = await statementsDuring(async () => {
      expect(await usesOf(administrator.client)).toHaveLength(4);
    });
    expect(statements.filter((name) => name === 'profile-uses')).toHaveLength(1);
    expect(statements.filter((name) => name === 'solutions-by-ids')).toHaveLength(1);
  });
});

describe('the sample world', () => {
  test('Kelheim has a new hotline since it released its password rules', async () => {
    const [use] = await usesOf(await world.as('petra@kelheim.example'), '09273137');
    expect(use).toMatchObject({ number: '1.0', outdated: [{ key: 'it.hotline', released: '09441 555-400' }] });
  });
});

/** Names of the statements that are read while something happens. */
async function statementsDuring(act: () => Promise<void>): Promise<string[]> {
  const names: string[] = [];
  const { database } = world;
  const [read, readBehind] = [database.read.bind(database), database.readBehind.bind(database)];
  database.read = (what, values) => {
    names.push(what.name);
    return read(what, values);
  };
  database.readBehind = (doors, what, values) => {
    names.push(what.name);
    return readBehind(doors, what, values);
  };
  await act().finally(() => Object.assign(database, { read, readBehind }));
  return names;
}
