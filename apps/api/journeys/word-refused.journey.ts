import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { bring, broughtAndRead, everyday, heading, madeDocx, paragraph, readAll, seen } from './bringing-in.ts';
import { heldAside, newDraft, stored } from './attaching.ts';
import { newCities, newcomer, publish, type City } from './city.ts';
import { docm, pdf, zip } from './sample-files.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let city: City;
let other: City;
beforeAll(async () => {
  world = await openWorld();
  [city, other] = (await newCities(world, 2)) as [City, City];
}, 120_000);
afterAll(() => world?.close());

const here = () => ({ municipalityId: city.id });
const readings = () =>
  world.rows<{ sha256: string | null; result: object | null; refusal: object | null }>(
    'SELECT sha256, result, refusal FROM document_reading',
  );
const olePassword = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
const marked = madeDocx({ body: heading('Lage') + paragraph('VS – Nur für den Dienstgebrauch') });
const red = madeDocx({ body: heading('Lage') + paragraph('Text'), header: paragraph('TLP:RED') });
const programs = madeDocx({
  body: paragraph('Text'),
  more: [{ name: 'word/vbaProject.bin', bytes: 'Sub AutoOpen()' }],
});

describe('what is refused at the door', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['Makro.docm', docm(), 'INVALID_INPUT', /enthält Makros/],
    ['Altes.doc', Buffer.from('x'), 'INVALID_INPUT', /veraltetes Format/],
    ['Plan.pdf', pdf(), 'INVALID_INPUT', /kein Word-Dokument/],
    ['leer.docx', Buffer.alloc(0), 'INVALID_INPUT', /ist leer/],
    ['VS-NfD Lage.docx', everyday(), 'INVALID_INPUT', /TLP:RED oder Verschlusssache/],
    ['groß.docx', Buffer.alloc(21 * 1024 * 1024, 'a'), 'TOO_LARGE', /höchstens 20 MB/],
  ])('%s', async (name, bytes, code, reason) => {
    const before = await stored(world);
    const answer = await bring(city, here(), [name, bytes]);
    expect(answer).toMatchObject({ code });
    expect(answer.title).toMatch(reason);
    expect(await stored(world)).toEqual(before);
    expect(await readings()).toEqual([]);
  });

  test('and who may not: a visitor, a reader, another city, a foreign page; nobody is asked to wait for their bytes', async () => {
    const file = ['Leitlinie.docx', everyday()] as const;
    const reader = await newcomer(world, city.ags, 'reader');
    expect(await bring({ client: world.visitor() }, here(), file)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await bring(reader, here(), file)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bring(other, here(), file)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bring(city, { municipalityId: 'mun_x' }, file)).toMatchObject({ code: 'NOT_FOUND' });
    const draft = await newDraft(city, 'Fremd');
    expect(await bring(other, { solutionId: draft.id }, file)).toMatchObject({ code: 'NOT_FOUND' });
    const { id } = await publish(world, city, 'Steht fest');
    expect(await bring(city, { solutionId: id }, file)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await bring(city, here(), file, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect([await heldAside(world), await readings()]).toEqual([[], []]);
  });
});

describe('what is refused when it is read', () => {
  test.each<[string, string, Uint8Array, RegExp]>([
    ['what is classified in its text', 'Lage.docx', marked, /In diesem steht: .*VS – Nur für den Dienstgebrauch/],
    ['what is TLP:RED in its header', 'Lage.docx', red, /In diesem steht: TLP:RED/],
    ['what holds programs', 'Makro.docx', programs, /enthält Makros/],
    ['what is protected', 'Geheim.docx', olePassword, /Kennwort geschützt/],
    ['what is broken', 'Kaputt.docx', everyday().subarray(0, 700), /beschädigt/],
    ['what is something else', 'Archiv.docx', zip([['a.txt', 'a']]), /kein Word-Dokument/],
  ])('%s: with the reason, and nothing of it stays', async (_, name, bytes, reason) => {
    const before = await stored(world);
    const reading = await broughtAndRead(world, city, here(), [name, bytes]);
    expect(reading).toMatchObject({ state: 'REFUSED', report: null });
    expect(reading.problem).toMatch(reason);
    expect(reading.problem).not.toMatch(/at |Error|node:/);
    expect(await stored(world)).toEqual(before);
    const kept = (await readings()).at(-1)!;
    expect([kept.sha256, kept.result]).toEqual([null, null]);
    await world.rows('DELETE FROM document_reading');
  });
});

describe('what waits', () => {
  test('is twenty documents at most', async () => {
    const busy = await newcomer(world, city.ags, 'editor');
    const { id } = await bring(busy, here(), ['Erstes.docx', everyday()]);
    await readAll(world);
    await world.rows(
      `INSERT INTO document_reading (id, account_id, municipality_id, file_name, file_size, options)
       SELECT gen_random_uuid(), account_id, municipality_id, 'x.docx', 1, options FROM document_reading, generate_series(1, 19) WHERE id = $1`,
      [id!.slice(4)],
    );
    expect(await bring(busy, here(), ['Noch eines.docx', everyday()])).toMatchObject({ code: 'CONFLICT' });
    const { readings: listed } = await busy.client.data<{ readings: object[] }>('{ readings { fileName } }');
    expect(listed).toHaveLength(20);
  });

  test('is removed after a week, with its files a day later', async () => {
    await world.rows('DELETE FROM document_reading');
    const { id } = await broughtAndRead(world, city, here(), ['Alt.docx', everyday()]);
    await world.rows(`UPDATE document_reading SET created_at = now() - interval '8 days'`);
    await world.rows(`UPDATE stored_file SET wanted_at = now() - interval '2 days'`);
    await world.rows('DELETE FROM conversion');
    const retention = world.application.get(RunRetention);
    await retention.do(new Date());
    expect(await seen(city.client, id)).toBeNull();
    await retention.do(new Date(Date.now() + 2 * 60 * 60 * 1_000));
    expect(await world.rows('SELECT FROM stored_file')).toEqual([]);
  });

  test('goes with the account of whoever brought it, and is told them before', async () => {
    const leaver = await newcomer(world, city.ags, 'editor');
    await broughtAndRead(world, leaver, here(), ['Meins.docx', everyday()]);
    const { viewer } = await leaver.client.data<{ viewer: { ownDataJson: string; account: { email: string } } }>(
      '{ viewer { ownDataJson account { email } } }',
    );
    expect(JSON.parse(viewer.ownDataJson)).toMatchObject({ readings: [{ file: 'Meins.docx' }] });
    await leaver.client.data(
      `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { errors { code } } }`,
      { input: { confirmation: viewer.account.email } },
    );
    expect(await world.rows(`SELECT FROM document_reading WHERE file_name = 'Meins.docx'`)).toEqual([]);
  });
});
