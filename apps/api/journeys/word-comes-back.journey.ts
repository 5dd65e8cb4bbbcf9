import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareContents } from '@allmende/domain/compare';
import type { Content } from '@allmende/domain/content';
import { editedDocx, withInsertion } from '@allmende/document-formats/office-export/trials/edited-docx';
import { bring, broughtAndRead, heading, madeDocx, paragraph, readAll, refusals } from './bringing-in.ts';
import { draftOf, save, type Draft } from './attaching.ts';
import { seenConversion } from './converting.ts';
import { done, type City } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const WORD = 'Passwortrichtlinie.docx';

interface Comparison {
  readonly draftRevision: number;
  readonly knownJson: string;
  readonly contentJson: string;
  readonly matches: { known: string; found: string; score: number | null }[];
  readonly changes: { inClause: string; kind: string; author: string; excerpt: string }[];
}

let world: World;
let sabine: Client;
let kelheim: Pick<City, 'client'>;
let solutionId: string;
let exportedBytes: Uint8Array;

beforeAll(async () => {
  world = await openWorld();
  sabine = await world.as('sabine@kelheim.example');
  kelheim = { client: sabine };
  const { solution } = await sabine.data<{ solution: { id: string } }>(
    `query ($slug: String!) { solution(slug: $slug) { id } }`,
    { slug: 'passwortrichtlinie-der-stadt-kelheim' },
  );
  solutionId = solution.id;
  await done(sabine, 'startNextVersion', { solutionId });
  exportedBytes = await exported();
}, 120_000);
afterAll(() => world?.close());

/** The working copy as a Word document with the city's values in it. */
async function exported(): Promise<Uint8Array> {
  const { versionId } = await draftOf(kelheim, solutionId);
  const { conversion } = await done<{ conversion: { id: string } }>(
    sabine,
    'exportDocument',
    { versionId, format: 'DOCX', filled: true },
    'conversion { id }',
  );
  await readAll(world);
  const { file } = (await seenConversion(sabine, conversion.id))!;
  return new Uint8Array(await (await sabine.send(file!.url)).arrayBuffer());
}

async function comparison(readingId: string, matches: object[] | null = null): Promise<Comparison | null> {
  const { reading } = await sabine.data<{ reading: { comparison: Comparison | null } }>(
    `query ($id: ID!, $matches: [ClauseMatchInput!]) { reading(id: $id) { comparison(matches: $matches) {
       draftRevision knownJson contentJson matches { known found score } changes { inClause kind author excerpt } } } }`,
    { id: readingId, matches },
  );
  return reading.comparison;
}

const changedIn = ({ knownJson, contentJson }: Comparison) =>
  compareContents(JSON.parse(knownJson) as Content, JSON.parse(contentJson) as Content).clauses.filter(
    ({ change }) => change !== 'same',
  );

describe('a document that Allmende exported comes back', () => {
  test('untouched it changes nothing: its clauses are known, and its values are variables again', async () => {
    const reading = await broughtAndRead(world, kelheim, { solutionId }, [WORD, exportedBytes]);
    expect(reading).toMatchObject({ state: 'READ', solution: { id: solutionId }, report: { isKnown: true } });
    const found = (await comparison(reading.id))!;
    const { content } = await draftOf(kelheim, solutionId);
    expect(found.matches.map(({ known }) => known)).toEqual(content.clauses.map(({ id }) => id));
    expect(changedIn(found)).toEqual([]);
  });

  test('edited in Word with recorded changes: who changed what, clause by clause, and only then it is taken', async () => {
    const { content } = await draftOf(kelheim, solutionId);
    const clause = content.clauses.find(({ body }) => /^[A-ZÄÖÜ][a-zäöüß ]{20,}/.test(body))!;
    const [words] = /^[A-ZÄÖÜ][a-zäöüß ]{20,}/.exec(clause.body)!;
    const bytes = editedDocx(exportedBytes, (xml) =>
      withInsertion(xml, words.trimEnd(), ' Das gilt auch im Homeoffice.', 'Rechtsamt'),
    );
    const reading = await broughtAndRead(world, kelheim, { solutionId }, [WORD, bytes]);
    const found = (await comparison(reading.id))!;
    expect(changedIn(found).map(({ id }) => id)).toEqual([clause.id]);
    expect(found.changes).toEqual([
      { inClause: clause.id, kind: 'INSERTED', author: 'Rechtsamt', excerpt: 'Das gilt auch im Homeoffice.' },
    ]);
    const input = { readingId: reading.id, expectedRevision: reading.revision, draftRevision: found.draftRevision };
    // Somebody writes in the meantime: what was compared is no longer what stands there.
    const draft = await draftOf(kelheim, solutionId);
    expect(await save({ client: sabine } as City, draft, draft.content.files)).toEqual([]);
    expect(await refusals(sabine, 'takeReading', input)).toMatchObject([
      { code: 'STALE_REVISION', path: ['draftRevision'] },
    ]);
    const { draftRevision } = (await comparison(reading.id))!;
    await done(sabine, 'takeReading', { ...input, draftRevision });
    const now = await draftOf(kelheim, solutionId);
    expect(now.content.clauses.find(({ id }) => id === clause.id)!.body).toContain('Das gilt auch im Homeoffice.');
    expect(now.content.clauses.length).toBe(content.clauses.length);
    expect(now.revision).toBe(draftRevision + 1);
    const trail = await world.rows(`SELECT FROM audit_entry WHERE verb = 'solution.readIn'`);
    expect(trail.length).toBe(1);
  });

  test('and a text from elsewhere is matched by likeness, as proposed or as a person says', async () => {
    const { content } = await draftOf(kelheim, solutionId);
    const [first, second] = content.clauses;
    const bytes = madeDocx({
      body: heading(first!.heading) + paragraph('Ein ganz neuer Text.') + heading('Noch etwas') + paragraph('Mehr.'),
    });
    const reading = await broughtAndRead(world, kelheim, { solutionId }, ['Anderes.docx', bytes]);
    const clauses = (JSON.parse(reading.report!.contentJson) as Content).clauses;
    const chosen = [{ known: second!.id, found: clauses[1]!.id }];
    const found = (await comparison(reading.id, chosen))!;
    const { clauses: next } = JSON.parse(found.contentJson) as Content;
    expect(next.map(({ id, heading: words }) => [id === second!.id, words])).toEqual([
      [false, first!.heading],
      [true, 'Noch etwas'],
    ]);
    const twice = [...chosen, { known: second!.id, found: clauses[0]!.id }];
    const input = { readingId: reading.id, expectedRevision: reading.revision, draftRevision: found.draftRevision };
    expect(await refusals(sabine, 'takeReading', { ...input, matches: twice })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['matches', '1', 'known'] },
    ]);
  });
});

describe('what does not go back', () => {
  const stricter = madeDocx({ body: heading('Zweck') + paragraph('Text.'), header: paragraph('TLP:AMBER') });

  test('what says that it is for fewer than the solution', async () => {
    const city = { client: await world.as('murat@stuttgart.example') };
    const draft = await openDraft(city);
    const reading = await broughtAndRead(world, city, { solutionId: draft.id }, ['Enger.docx', stricter]);
    expect(reading.report!.tlp).toBe('AMBER');
    const input = { readingId: reading.id, expectedRevision: reading.revision, draftRevision: draft.revision };
    const [refused] = await refusals(city.client, 'takeReading', input);
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(refused!.message).toContain('TLP:AMBER');
    expect((await draftOf(city, draft.id)).revision).toBe(draft.revision);
  });

  test('what was read for a working copy that has been released since', async () => {
    const city = { client: await world.as('murat@stuttgart.example') };
    const draft = await openDraft(city);
    const reading = await broughtAndRead(world, city, { solutionId: draft.id }, [
      'Text.docx',
      madeDocx({ body: heading('Zweck') + paragraph('Text.') }),
    ]);
    await world.rows(`UPDATE version SET release = 'awaitingRelease' WHERE id = $1`, [draft.versionId.slice(4)]);
    const input = { readingId: reading.id, expectedRevision: reading.revision, draftRevision: draft.revision };
    expect(await refusals(city.client, 'takeReading', input)).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await bring(city, { solutionId: draft.id }, ['Text.docx', stricter])).code).toBe('WRONG_STATE');
  });

  async function openDraft({ client }: Pick<City, 'client'>): Promise<Draft> {
    const { viewer } = await client.data<{ viewer: { memberships: { municipality: { id: string } }[] } }>(
      '{ viewer { memberships { municipality { id } } } }',
    );
    const municipalityId = viewer.memberships[0]!.municipality.id;
    const { solution } = await done<{ solution: { id: string } }>(
      client,
      'createSolution',
      { municipalityId, title: 'Kurzes Merkblatt', type: 'merkblatt', from: 'MARKDOWN', text: '## Zweck\n\nText.\n' },
      'solution { id }',
    );
    return draftOf({ client }, solution.id);
  }
});
