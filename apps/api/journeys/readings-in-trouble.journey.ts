import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { longDocx } from '@allmende/document-formats/office-import/trials/long-documents';
import { ApiProcess } from './api-process.ts';
import { stored } from './attaching.ts';
import { bring, contentOf, everyday, readAll, seen, type Seen } from './bringing-in.ts';
import { done, newCities, type City } from './city.ts';
import { conversionProcesses, converted, seenConversion, underway } from './converting.ts';
import { openWorld, type World } from './world.ts';

/** What takes a process some seconds to read. */
const PAGES = 200;
const long = longDocx(PAGES);

/** This world's own api reads nothing unless it is told to: the processes beside it do. */
let world: World;
let city: City;
const started: ApiProcess[] = [];
beforeAll(async () => {
  world = await openWorld();
  [city] = (await newCities(world, 1)) as [City];
}, 120_000);
afterAll(async () => {
  for (const api of started) await api.kill();
  await world?.close();
});

async function another(): Promise<ApiProcess> {
  const api = await ApiProcess.start(world);
  started.push(api);
  return api;
}

/** The conversion that reads it, or has read it last. */
async function conversionOf(readingId: string): Promise<string> {
  const { reading } = await city.client.data<{ reading: { conversionId: string } }>(
    'query ($id: ID!) { reading(id: $id) { conversionId } }',
    { id: readingId },
  );
  return reading.conversionId;
}

/** Kills an api while a process of it is at this document, and lets half a minute go by. */
async function killedAt(api: ApiProcess, conversionId: string): Promise<number> {
  await underway(city.client, conversionId, 'Das Dokument wird gelesen');
  const [child] = await conversionProcesses(api.pid);
  await api.kill();
  await world.rows(`UPDATE conversion SET lease_until = now() - interval '1 second' WHERE id = $1`, [
    conversionId.slice(4),
  ]);
  return child!;
}

async function gone(pid: number): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100))
    if (!existsSync(`/proc/${pid}`)) return true;
  return false;
}

const attempts = async (conversionId: string) =>
  (await world.rows<{ attempts: number }>('SELECT attempts FROM conversion WHERE id = $1', [conversionId.slice(4)]))[0]!
    .attempts;

describe('the api is killed while it has a document read', () => {
  test('another one reads it, once; nothing is lost and nothing is left behind', async () => {
    const before = await stored(world);
    const first = await another();
    const { id } = await bring(city, { municipalityId: city.id }, ['Handbuch.docx', long]);
    const conversionId = await conversionOf(id!);
    const child = await killedAt(first, conversionId);
    expect((await seen(city.client, id!))!.state).toBe('READING');
    expect(await gone(child)).toBe(true);
    const second = await another();
    await converted(city.client, conversionId);
    const reading = (await seen(city.client, id!))!;
    expect([reading.state, reading.revision, await attempts(conversionId)]).toEqual(['READ', 2, 2]);
    expect(contentOf(reading).clauses).toHaveLength(PAGES);
    expect((await stored(world)).length).toBe(before.length + 1);
    expect(await world.rows('SELECT FROM document_reading')).toHaveLength(1);
    const { solution } = await done<{ solution: { id: string } }>(
      city.client,
      'takeReading',
      { readingId: id, expectedRevision: reading.revision, title: 'Handbuch', type: 'leitlinie' },
      'solution { id }',
    );
    expect(solution.id).toMatch(/^sol_/);
    expect(await stored(world)).toEqual(before);
    await second.kill();
  }, 120_000);

  test('a document that kills two of them is given up, and can be read again or thrown away', async () => {
    const api = await another();
    const { id } = await bring(city, { municipalityId: city.id }, ['Handbuch.docx', long]);
    const conversionId = await conversionOf(id!);
    await killedAt(api, conversionId);
    await world.rows(`UPDATE conversion SET phase = 'start' WHERE id = $1`, [conversionId.slice(4)]);
    await killedAt(await another(), conversionId);
    const last = await another();
    expect((await converted(city.client, conversionId)).problem).toMatchObject({ code: 'CRASHED' });
    expect((await seen(city.client, id!))!.state).toBe('FAILED');
    await done(city.client, 'readAgain', { readingId: id, expectedRevision: 1 });
    await converted(city.client, await conversionOf(id!));
    expect((await seen(city.client, id!))!.state).toBe('READ');
    await done(city.client, 'discardReading', { readingId: id });
    await last.kill();
  }, 180_000);
});

describe('somebody does not want it read anew after all', () => {
  test('and has what was read before, as it was read', async () => {
    const { id } = await bring(city, { municipalityId: city.id }, ['Besuch.docx', everyday()]);
    await readAll(world);
    const { revision } = (await seen(city.client, id!))!;
    const input = { readingId: id, expectedRevision: revision, changes: 'REJECTED', mergedCells: 'EMPTIED' };
    await done(city.client, 'readAgain', input);
    await done(city.client, 'cancelConversion', { conversionId: await conversionOf(id!) });
    await readAll(world);
    const kept = await withOptions(id!);
    expect(kept).toMatchObject({ state: 'READ', changes: 'ACCEPTED', mergedCells: 'REPEATED' });
    expect(contentOf(kept).clauses[0]!.body).toContain('am Empfang');
    // What was not read is not wished for any more, either.
    await done(city.client, 'readAgain', { readingId: id, expectedRevision: kept.revision, mergedCells: 'EMPTIED' });
    await readAll(world);
    expect(await withOptions(id!)).toMatchObject({ state: 'READ', changes: 'ACCEPTED', mergedCells: 'EMPTIED' });
  });

  test('or not at all: what waits to be read takes nobody’s place any more', async () => {
    const { id } = await bring(city, { municipalityId: city.id }, ['Besuch.docx', everyday()]);
    const first = await conversionOf(id!);
    await done(city.client, 'readAgain', { readingId: id, expectedRevision: 1 });
    const second = await conversionOf(id!);
    await done(city.client, 'discardReading', { readingId: id });
    expect(
      await Promise.all([first, second].map(async (one) => (await seenConversion(city.client, one))!.state)),
    ).toEqual(['CANCELLED', 'CANCELLED']);
  });

  test('what is taken over meanwhile stays as it was taken', async () => {
    const { id } = await bring(city, { municipalityId: city.id }, ['Besuch.docx', everyday()]);
    await readAll(world);
    const { revision } = (await seen(city.client, id!))!;
    await done(city.client, 'readAgain', { readingId: id, expectedRevision: revision, changes: 'REJECTED' });
    await done(city.client, 'takeReading', { readingId: id, expectedRevision: revision + 1, title: 'Besuch' });
    await readAll(world);
    expect(await seen(city.client, id!)).toMatchObject({ state: 'TAKEN', report: null, revision: revision + 2 });
    expect(await world.rows('SELECT FROM document_reading WHERE result IS NOT NULL AND taken_at IS NOT NULL')).toEqual(
      [],
    );
  });
});

type WithOptions = Seen & { readonly changes: string; readonly mergedCells: string };

async function withOptions(id: string): Promise<WithOptions> {
  const { reading } = await city.client.data<{ reading: Pick<WithOptions, 'changes' | 'mergedCells'> }>(
    'query ($id: ID!) { reading(id: $id) { changes mergedCells } }',
    { id },
  );
  return { ...(await seen(city.client, id))!, ...reading };
}
