import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { mergeContents, settle } from '@allmende/domain/merge';
import { change, done, newCities, newcomer, publish, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { fork, textOf, type OwnVersion } from './own-version.ts';
import { openWorld, type World } from './world.ts';

interface Heard {
  colleagues: { name: string; function: string; clauseId: string | null }[] | null;
}

let world: World;
let owner: City;
let anna: City;
let bert: City;
let reader: City;
let origin: Published;
let own: OwnVersion;

beforeAll(async () => {
  world = await openWorld();
  [owner, anna] = (await newCities(world, 2)) as [City, City];
  [bert, reader] = await Promise.all([newcomer(world, anna.ags, 'editor'), newcomer(world, anna.ags, 'reader')]);
  origin = await publish(world, owner, 'Merkblatt Besucherausweise');
  own = await fork(anna, origin.slug);
}, 120_000);
afterAll(() => world?.close());

const open = async (who: Client, clauseId: string | null = null) =>
  (await done<Heard>(who, 'noteEditing', { solutionId: own.id, clauseId }, 'colleagues { name function clauseId }'))
    .colleagues;

describe('who else is writing', () => {
  test('whoever is alone hears nothing; two hear of each other, and of the clause', async () => {
    expect(await open(anna.client)).toEqual([]);
    expect(await open(bert.client, origin.clauseIds[0])).toEqual([
      { name: 'Neu im Amt', function: '', clauseId: null },
    ]);
    expect(await open(anna.client)).toMatchObject([{ clauseId: origin.clauseIds[0] }]);
    expect(await open(bert.client, origin.clauseIds[1])).toHaveLength(1);
    expect(await open(anna.client)).toMatchObject([{ clauseId: origin.clauseIds[1] }]);
  });

  test('who is not heard of any more is gone, and nothing is kept of it', async () => {
    await world.rows(`UPDATE editing SET seen_at = now() - interval '46 seconds'`);
    expect(await open(anna.client)).toEqual([]);
    expect(await world.rows(`SELECT account_id FROM editing`)).toHaveLength(1);
  });

  test('readers, strangers and visitors are neither noted nor told', async () => {
    const wanted = { solutionId: own.id };
    expect(await refused(reader.client, 'noteEditing', wanted)).toEqual(['NOT_ALLOWED']);
    expect(await refused(owner.client, 'noteEditing', wanted)).toEqual(['NOT_FOUND']);
    expect(await refused(world.visitor(), 'noteEditing', wanted)).toEqual(['NOT_FOUND']);
    expect(await refused(world.visitor(), 'noteEditing', { solutionId: origin.id })).toEqual(['UNAUTHENTICATED']);
    expect(await refused(anna.client, 'noteEditing', { ...wanted, clauseId: '<b>' })).toEqual(['INVALID_INPUT']);
    const { colleagues } = await change<Heard>(reader.client, 'noteEditing', wanted, 'colleagues { name }');
    expect(colleagues).toBeNull();
    expect(await world.rows(`SELECT account_id FROM editing`)).toHaveLength(1);
  });
});

interface Opened {
  readonly revision: number;
  readonly content: Content;
}

async function opened({ client }: City): Promise<Opened> {
  const { node } = await client.data<{ node: { workingCopy: { revision: number; contentJson: string } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { revision contentJson } } } }`,
    { id: own.id },
  );
  return { revision: node.workingCopy.revision, content: JSON.parse(node.workingCopy.contentJson) as Content };
}

const reworded = (content: Content, at: number, body: string): Content => ({
  ...content,
  clauses: content.clauses.map((clause, index) => (index === at ? { ...clause, body } : clause)),
});

const save = ({ client }: City, { revision, content }: Opened) =>
  refused(client, 'saveDraft', {
    solutionId: own.id,
    expectedRevision: revision,
    contentJson: JSON.stringify(content),
  });

/** Saves; where somebody was faster, brings both texts together first. Answers the clauses on which a person has to decide. */
async function saveTogether(who: City, base: Opened, mine: Content): Promise<readonly string[]> {
  if ((await save(who, { revision: base.revision, content: mine })).length === 0) return [];
  const now = await opened(who);
  const merge = mergeContents(base.content, mine, now.content);
  if (merge.conflicts.length > 0) return merge.conflicts;
  expect(await save(who, { revision: now.revision, content: settle(merge, mine, {}).content })).toEqual([]);
  return [];
}

describe('two people save at once', () => {
  test('one of them is told, and nothing is overwritten', async () => {
    const base = await opened(anna);
    const answers = await Promise.all([
      save(anna, { ...base, content: reworded(base.content, 0, 'Von Anna.') }),
      save(bert, { ...base, content: reworded(base.content, 1, 'Von Bert.') }),
    ]);
    expect(answers.flat()).toEqual(['STALE_REVISION']);
  });

  test('in different clauses: the rule that merges versions brings both together, and nobody is asked', async () => {
    const base = await opened(anna);
    const open = await Promise.all([
      saveTogether(anna, base, reworded(base.content, 0, 'Jeder trägt einen Ausweis.')),
      saveTogether(bert, base, reworded(base.content, 1, 'Die Pforte gibt ihn aus.')),
    ]);
    expect(open).toEqual([[], []]);
    const { clauses } = await textOf(anna, own.id);
    expect(clauses.map(({ body }) => body)).toEqual(['Jeder trägt einen Ausweis.', 'Die Pforte gibt ihn aus.']);
  });

  test('in the same words of a clause: the second decides, and what the first saved stands until then', async () => {
    const base = await opened(anna);
    expect(await saveTogether(anna, base, reworded(base.content, 0, 'Jeder trägt einen roten Ausweis.'))).toEqual([]);
    const conflicts = await saveTogether(bert, base, reworded(base.content, 0, 'Jeder trägt einen blauen Ausweis.'));
    expect(conflicts).toEqual([base.content.clauses[0]!.id]);
    expect((await textOf(bert, own.id)).clauses[0]!.body).toBe('Jeder trägt einen roten Ausweis.');
  });
});
