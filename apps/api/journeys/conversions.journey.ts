import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_WAITING } from '@allmende/domain/conversions';
import { RemoveOrphans } from '../src/features/documents/remove-orphans.ts';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { ConversionWorker } from '../src/foundation/conversions/conversion-worker.ts';
import { change, done, newCities, newcomer, publish, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { converted, exported, seenConversion, versionIdOf, type Seen } from './converting.ts';
import { narrow } from './narrowing.ts';
import { openWorld, type World } from './world.ts';

// Nothing is converted here until somebody says so: between asking and making there is time for everything else.
let world: World;
let city: City;
let other: City;
let leaflet: Published;
beforeAll(async () => {
  world = await openWorld();
  [city, other] = (await newCities(world, 2)) as [City, City];
  leaflet = await publish(world, city, 'Merkblatt Besuch');
}, 120_000);
afterAll(() => world?.close());

const workOff = () => world.application.get(ConversionWorker).workOff();
const inDatabase = async ({ id }: { id: string }) =>
  (
    await world.rows<{
      attempts: number;
      started_at: Date;
      account_id: string | null;
      problem: { code: string } | null;
    }>('SELECT attempts, started_at, account_id, problem FROM conversion WHERE id = $1', [id.slice(4)])
  )[0]!;
const file = async (who: Client, { file: found }: Seen) => (await who.send(found!.url)).status;

describe('somebody wants a version as a Word document', () => {
  test('waits, and fetches the file; nobody else does', async () => {
    const asked = await exported(city.client, leaflet.slug, { format: 'DOCX', filled: true });
    expect(asked).toMatchObject({ state: 'WAITING', ahead: 0, cancellable: true, file: null, expiresAt: null });
    await workOff();
    const seen = (await seenConversion(city.client, asked.id))!;
    expect(seen).toMatchObject({ state: 'DONE', problem: null, notes: [], cancellable: false });
    expect(seen.file!.name).toMatch(/^\d{4}-\d\d-\d\d_Merkblatt-Besuch_.*_v1\.0\.docx$/);
    const day = new Date(seen.expiresAt!).getTime() - Date.now();
    expect(Math.round(day / 3_600_000)).toBe(24);
    const answer = await city.client.send(seen.file!.url);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, seen.file!.size]);
    expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="${seen.file!.name}"`);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const colleague = await newcomer(world, city.ags);
    for (const stranger of [world.visitor(), other.client, colleague.client]) {
      expect(await seenConversion(stranger, asked.id)).toBeNull();
      expect(await file(stranger, seen)).toBe(404);
    }
    // Under another name it is not there either: the name is part of the address.
    expect((await city.client.send(seen.file!.url.replace('.docx', '.exe'))).status).toBe(404);
  });

  test('which is made once for everybody who may read it without signing in', async () => {
    const [one, two] = [world.visitor(), world.visitor()];
    const first = await exported(one, leaflet.slug, { format: 'DOCX' });
    const second = await exported(two, leaflet.slug, { format: 'DOCX' });
    const stranger = await exported(other.client, leaflet.slug, { format: 'DOCX' });
    expect([second.id, stranger.id]).toEqual([first.id, first.id]);
    expect((await exported(one, leaflet.slug, { format: 'PDF' })).id).not.toBe(first.id);
    const inEnglish = await exported(world.visitor('en'), leaflet.slug, { format: 'DOCX' });
    expect(inEnglish.id).not.toBe(first.id);
    await workOff();
    const made = (await seenConversion(two, first.id))!;
    expect([made.state, await file(one, made), await file(other.client, made)]).toEqual(['DONE', 200, 200]);
    expect((await exported(two, leaflet.slug, { format: 'DOCX' })).state).toBe('DONE');
    expect((await inDatabase(first)).attempts).toBe(1);
    // It is nobody's to cancel, since others may be waiting for it.
    const again = await change(one, 'cancelConversion', { conversionId: first.id });
    expect(again.errors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
  });

  test('but not once more where what stands around the text has changed since', async () => {
    const first = await exported(world.visitor(), leaflet.slug, { format: 'DOCX' });
    await world.rows('UPDATE municipality SET name = $2 WHERE ags = $1', [city.ags, 'Umbenannt']);
    const second = await exported(world.visitor(), leaflet.slug, { format: 'DOCX' });
    expect(second.id).not.toBe(first.id);
    await workOff();
    expect((await seenConversion(world.visitor(), second.id))!.file!.name).toContain('_Umbenannt_');
  });

  test('and wants it no more', async () => {
    const asked = await exported(city.client, leaflet.slug, { format: 'PDF' });
    await done(city.client, 'cancelConversion', { conversionId: asked.id });
    await workOff();
    expect(await seenConversion(city.client, asked.id)).toMatchObject({ state: 'CANCELLED', file: null });
    expect((await inDatabase(asked)).attempts).toBe(0);
    const twice = await change(city.client, 'cancelConversion', { conversionId: asked.id });
    expect(twice.errors.map(({ code }) => code)).toEqual(['WRONG_STATE']);
  });
});

describe('the queue', () => {
  test('is fair: what one account asks for second waits behind what another asks for first', async () => {
    const [eager, late] = [await newcomer(world, city.ags), await newcomer(world, city.ags)];
    const ask = ({ client }: City) => exported(client, leaflet.slug, { format: 'DOCX', filled: true });
    const asked = [await ask(eager), await ask(eager), await ask(eager), await ask(late)];
    const ahead = asked.map(async ({ id }, at) => (await seenConversion((at < 3 ? eager : late).client, id))!.ahead);
    expect(await Promise.all(ahead)).toEqual([0, 2, 3, 1]);
    await workOff();
    const begun = await Promise.all(asked.map(inDatabase));
    const order = begun
      .map(({ started_at: at }, place) => [at.getTime(), place] as const)
      .toSorted(([a], [b]) => a - b);
    expect(order.map(([, place]) => place)).toEqual([0, 3, 1, 2]);
    // Who was served last comes after who was not served for longer, however early they ask.
    const [again, other_] = [await ask(eager), await ask(late)];
    expect((await seenConversion(eager.client, again.id))!.ahead).toBe(1);
    expect((await seenConversion(late.client, other_.id))!.ahead).toBe(0);
    await workOff();
  });

  test('takes only so many of one account, and says what to do', async () => {
    const somebody = await newcomer(world, city.ags);
    const versionId = await versionIdOf(somebody.client, leaflet.slug);
    const ask = () => change(somebody.client, 'exportDocument', { versionId, format: 'DOCX', filled: true });
    for (let turn = 0; turn < MAX_WAITING; turn += 1) expect((await ask()).errors).toEqual([]);
    const { errors } = await ask();
    expect(errors).toMatchObject([{ code: 'RATE_LIMITED', message: expect.stringContaining('brechen Sie eine ab') }]);
    await workOff();
    expect((await ask()).errors).toEqual([]);
    await workOff();
  });

  test('takes only so much from one network that nobody has signed in from', async () => {
    const visitor = world.visitor('de', undefined, '203.0.113.7');
    const versionId = await versionIdOf(visitor, leaflet.slug);
    const ask = (format: string) => change(visitor, 'exportDocument', { versionId, format });
    await world.rows(`DELETE FROM conversion WHERE cache_key IS NOT NULL`);
    expect((await ask('PDF')).errors).toEqual([]);
    await world.rows(`UPDATE rate_limit SET points = 60 WHERE key LIKE 'conversion:%'`);
    // What is made already costs nobody anything.
    expect((await ask('PDF')).errors).toEqual([]);
    const { errors } = await ask('DOCX');
    expect(errors).toMatchObject([{ code: 'RATE_LIMITED', message: expect.stringContaining('melden Sie sich an') }]);
    await workOff();
  });
});

describe('what was open when it was asked for is asked again', () => {
  const amberFor = (reader: City) => publish(world, city, 'Merkblatt Tresor', 'AMBER', undefined, [reader.id]);

  test.each<[string, (reader: City, solution: Published) => Promise<unknown>]>([
    [
      'a person who has left their municipality',
      ({ id }) => world.rows('DELETE FROM membership WHERE municipality_id = $1', [id.slice(4)]),
    ],
    ['a person who has signed out', ({ client }) => client.data('mutation { signOut { errors { code } } }')],
  ])('when it is made: %s gets nothing', async (_, lose) => {
    const [reader] = (await newCities(world, 1)) as [City];
    const solution = await amberFor(reader);
    const asked = await exported(reader.client, solution.slug, { format: 'DOCX' });
    await lose(reader, solution);
    await workOff();
    expect((await inDatabase(asked)).problem).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.rows('SELECT 1 FROM download WHERE solution_id = $1', [solution.id.slice(4)])).toEqual([]);
  });

  test('when it is fetched: who has left finds the page of what they asked for, and no file', async () => {
    const [reader] = (await newCities(world, 1)) as [City];
    const asked = await exported(reader.client, (await amberFor(reader)).slug, { format: 'DOCX' });
    await workOff();
    const made = (await seenConversion(reader.client, asked.id))!;
    expect(await file(reader.client, made)).toBe(200);
    await world.rows('DELETE FROM membership WHERE municipality_id = $1', [reader.id.slice(4)]);
    expect(await seenConversion(reader.client, asked.id)).toMatchObject({ state: 'DONE', file: null });
    expect(await file(reader.client, made)).toBe(404);
  });

  test('or for fewer: what bears the label of before is not given out under the new one', async () => {
    const [reader] = (await newCities(world, 1)) as [City];
    const cellar = await publish(world, city, 'Merkblatt Keller');
    const byReader = await exported(reader.client, cellar.slug, { format: 'DOCX', filled: false });
    await workOff();
    const made = (await seenConversion(reader.client, byReader.id))!;
    expect(await file(reader.client, made)).toBe(200);
    await narrow(world, cellar.id, 'AMBER', [reader.id]);
    expect(await seenConversion(reader.client, byReader.id)).toMatchObject({ state: 'DONE', file: null });
    expect(await file(reader.client, made)).toBe(404);
    const anew = await exported(reader.client, cellar.slug, { format: 'DOCX' });
    await workOff();
    expect((await seenConversion(reader.client, anew.id))!.file!.name).toMatch(/^TLP-AMBER_/);
  });
});

describe('a day after its end', () => {
  test('nothing is left: neither the conversion nor its file', async () => {
    const asked = await exported(city.client, leaflet.slug, { format: 'DOCX', filled: true });
    await workOff();
    const seen = await converted(city.client, asked.id);
    const [kept] = await world.rows<{ sha256: string }>(`SELECT file_sha256 AS sha256 FROM conversion WHERE id = $1`, [
      asked.id.slice(4),
    ]);
    const sweep = () => world.application.get(RemoveOrphans).do(new Date(Date.now() + 1_000));
    await sweep();
    expect(await file(city.client, seen)).toBe(200);
    await world.rows(`UPDATE conversion SET finished_at = now() - interval '25 hours' WHERE id = $1`, [
      asked.id.slice(4),
    ]);
    expect(await world.application.get(RunRetention).do(new Date())).toMatchObject({ conversions: 1 });
    expect(await seenConversion(city.client, asked.id)).toBeNull();
    await sweep();
    expect(await world.rows('SELECT 1 FROM stored_file WHERE sha256 = $1', [kept!.sha256])).toEqual([]);
  });
});
