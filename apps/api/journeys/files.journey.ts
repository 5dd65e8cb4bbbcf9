import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  draftOf,
  filesOf,
  heldAside,
  newDraft,
  save,
  sha256,
  stored,
  upload,
  type Answered,
  type Sent,
} from './attaching.ts';
import { newCities, newcomer, publish, type City } from './city.ts';
import { docm, docx, odt, pdf, png, zip } from './sample-files.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let city: City;
let other: City;
beforeAll(async () => {
  world = await openWorld();
  [city, other] = (await newCities(world, 2)) as [City, City];
}, 120_000);
afterAll(() => world?.close());

describe('a city attaches files', () => {
  test('several at once; they are referred to by their hash and can be taken along by the city only', async () => {
    const draft = await newDraft(city, 'Mappe');
    const files: Sent[] = [
      ['Übersicht.pdf', pdf()],
      ['Vorlage.docx', docx()],
      ['Vorlage.odt', odt()],
      ['Plan.png', png()],
      ['Liste.csv', Buffer.from('Straße;Zahl\r\n', 'latin1')],
      ['C:\\Dokumente\\liesmich.md', Buffer.from('# Lies mich\n')],
    ];
    const answer = await upload(city, draft, files);
    expect(answer).toMatchObject({ status: 201, revision: draft.revision + 1, errors: [] });
    expect(answer.files?.map(({ name, mediaType }) => `${name} ${mediaType}`)).toEqual([
      'Übersicht.pdf application/pdf',
      'Vorlage.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Vorlage.odt application/vnd.oasis.opendocument.text',
      'Plan.png image/png',
      'Liste.csv text/csv',
      'liesmich.md text/markdown',
    ]);
    const [shown] = await filesOf(city.client, draft.versionId);
    expect(shown?.url).toBe(`/files/${draft.versionId}/${sha256(pdf())}/%C3%9Cbersicht.pdf`);
    const got = await city.client.send(shown!.url);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(pdf());
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="U_bersicht.pdf"; filename*=UTF-8''%C3%9Cbersicht.pdf`,
    );
    expect(got.headers.get('cache-control')).toBe('private, no-cache');
    for (const stranger of [world.visitor(), other.client]) expect((await stranger.send(shown!.url)).status).toBe(404);
    expect(await heldAside(world)).toEqual([]);
  });

  test('a file of the same name takes the place of the one before and keeps its licence', async () => {
    let draft = await newDraft(city, 'Ersetzt');
    await upload(city, draft, [['a.txt', Buffer.from('alt')]]);
    draft = await draftOf(city, draft.id);
    await save(
      city,
      draft,
      draft.content.files.map((file) => ({ ...file, licence: 'CC0-1.0' })),
    );
    await upload(city, await draftOf(city, draft.id), [['a.txt', Buffer.from('neu')]]);
    const { content } = await draftOf(city, draft.id);
    expect(content.files).toEqual([
      { sha256: sha256(Buffer.from('neu')), name: 'a.txt', mediaType: 'text/plain', size: 3, licence: 'CC0-1.0' },
    ]);
  });

  test('what is fit is attached, what is not is refused with its reason', async () => {
    const draft = await newDraft(city, 'Gemischt');
    const answer = await upload(city, draft, [
      ['gut.txt', Buffer.from('gut')],
      ['leer.txt', Buffer.from('')],
    ]);
    expect(answer.status).toBe(201);
    expect(answer.files?.map(({ name }) => name)).toEqual(['gut.txt']);
    expect(answer.errors).toEqual([{ code: 'INVALID_INPUT', message: '„leer.txt“ ist leer.', path: ['leer.txt'] }]);
  });
});

describe('what is not taken', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['Makro.docm', docm(), /enthält Makros/],
    ['Umbenannt.docx', docm(), /enthält Makros/],
    ['Versteckt.docx', docx([['word/vbaProject.bin', 'Sub AutoOpen()']]), /enthält Makros/],
    ['Basic.odt', odt([['Basic/Standard/Module1.xml', 'Sub Main']]), /enthält Makros/],
    ['Archiv.zip', zip([['a.txt', 'a']]), /ist ein Archiv/],
    ['Archiv.docx', zip([['a.txt', 'a']]), /passt nicht zur Endung/],
    ['Bild.svg', Buffer.from('<svg onload="alert(1)"/>'), /kann Programme ausführen/],
    ['Bild.png', pdf(), /passt nicht zur Endung/],
    ['Bild.jpg', png(), /passt nicht zur Endung/],
    ['Text.txt', pdf(), /passt nicht zur Endung/],
    ['Text.md', Buffer.from([0x41, 0x00, 0x42]), /passt nicht zur Endung/],
    ['Altes.doc', Buffer.from('x'), /veraltetes Format/],
    ['Programm.exe', Buffer.from('MZ'), /kann Programme ausführen/],
    ['Rechnung\u202Efdp.exe', Buffer.from('MZ'), /kann Programme ausführen/],
    ['ohne-endung', Buffer.from('x'), /Diese Art von Datei/],
    ['VS_NfD_Lagebild.pdf', pdf(), /im Namen als TLP:RED oder Verschlusssache/],
    ['Lage.txt', Buffer.from(`${'Zeile\n'.repeat(30_000)}TLP:RED\nLage`), /im Text als TLP:RED oder Verschlusssache/],
    ['Zugang.yaml', Buffer.from(['kennwort: ', 'Sommer2024!x'].join('')), /Zugangsdaten/],
  ])('%s', async (name, bytes, reason) => {
    const draft = await newDraft(city, 'Abgelehnt');
    const before = await stored(world);
    const answer = await upload(city, draft, [[name, bytes]]);
    expect([answer.status, answer.code]).toEqual([422, 'INVALID_INPUT']);
    expect(answer.title).toMatch(reason);
    expect((await draftOf(city, draft.id)).revision).toBe(draft.revision);
    expect(await stored(world)).toEqual(before);
  });

  test('a file that is too large is cut off while it comes in', async () => {
    const draft = await newDraft(city, 'Zu groß');
    const before = await stored(world);
    const answer = await upload(city, draft, [['groß.txt', Buffer.alloc(21 * 1024 * 1024, 'a')]]);
    expect(answer).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(answer.title).toContain('höchstens 20 MB');
    expect(await stored(world)).toEqual(before);
  });

  test('more files than a version may have', async () => {
    const draft = await newDraft(city, 'Zu viele');
    const many = Array.from({ length: 30 }, (_, at): Sent => [`${at}.txt`, Buffer.from(`Nr. ${at}`)]);
    expect((await upload(city, draft, many)).status).toBe(201);
    const more = many.map(([name, bytes]): Sent => [`mehr-${name}`, bytes]);
    const answer = await upload(city, await draftOf(city, draft.id), more);
    expect(answer).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect((await draftOf(city, draft.id)).content.files).toHaveLength(30);
    const crowd = Array.from({ length: 60 }, (_, at): Sent => [`${at}.txt`, Buffer.from('x')]);
    expect(await upload(city, await draftOf(city, draft.id), crowd)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(await heldAside(world)).toEqual([]);
  });

  test('nothing at all, and what is no form', async () => {
    const draft = await newDraft(city, 'Nichts');
    expect(await upload(city, draft, [])).toMatchObject({ status: 422, code: 'INVALID_INPUT' });
    const address = `/files?solutionId=${draft.id}&expectedRevision=${draft.revision}`;
    const json = await city.client.send(address, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([json.status, json.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
    const broken = await city.client.send(address, {
      method: 'POST',
      body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect([broken.status, ((await broken.json()) as Answered).code]).toEqual([422, 'INVALID_INPUT']);
    expect(await heldAside(world)).toEqual([]);
  });
});

describe('who may attach', () => {
  const file: Sent[] = [['a.txt', Buffer.from('a')]];

  test("only who may edit: a visitor, another city, a reader, and nobody who guesses a draft's id", async () => {
    const draft = await newDraft(city, 'Fremd');
    const reader = await newcomer(world, city.ags, 'reader');
    expect(await upload({ client: world.visitor() }, draft, file)).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    const foreign = await upload(other, draft, file);
    const nowhere = await upload(other, { ...draft, id: 'sol_00000000-0000-7000-8000-000000000000' }, file);
    expect(foreign).toEqual(nowhere);
    expect(foreign).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await upload(reader, draft, file)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect((await draftOf(city, draft.id)).content.files).toEqual([]);
  });

  test('not to what is frozen, and not from a foreign page; in English where English is asked for', async () => {
    const { id } = await publish(world, city, 'Steht fest');
    expect(await upload(city, { id, revision: 1 }, file)).toMatchObject({ status: 409, code: 'WRONG_STATE' });
    const draft = await newDraft(city, 'Fremde Seite');
    const answer = await upload(city, draft, file, {
      'sec-fetch-site': 'cross-site',
      'accept-language': 'en',
    });
    expect(answer).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect(answer.title).toBe('This request did not come from our page.');
  });

  test('two at once on the same revision: one wins, the other is told', async () => {
    const draft = await newDraft(city, 'Gleichzeitig');
    const answers = await Promise.all([
      upload(city, draft, [['eins.txt', Buffer.from('1')]]),
      upload(city, draft, [['zwei.txt', Buffer.from('2')]]),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.code).toBe('STALE_REVISION');
    expect((await draftOf(city, draft.id)).content.files).toHaveLength(1);
    expect(await heldAside(world)).toEqual([]);
  });

  test('a hash alone opens nothing: only what was brought for the solution may be referred to', async () => {
    const secret = Buffer.from('Der geheime Plan von nebenan');
    const theirs = await newDraft(other, 'Nebenan');
    expect((await upload(other, theirs, [['plan.txt', secret]])).status).toBe(201);
    const mine = await newDraft(city, 'Neugierig');
    const wanted = {
      sha256: sha256(secret),
      name: 'plan.txt',
      mediaType: 'text/plain',
      size: secret.length,
      licence: '',
    };
    const errors = await save(city, mine, [wanted]);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['content', 'files', '0'] }]);
    expect((await upload(city, mine, [['eigen.txt', Buffer.from('eigen')]])).status).toBe(201);
    const own = await draftOf(city, mine.id);
    const disguised = own.content.files.map((one) => ({ ...one, mediaType: 'text/html' }));
    expect(await save(city, own, disguised)).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  test('a file gets a new name, but neither another ending, nor a forbidden one, nor that of another file', async () => {
    const draft = await newDraft(city, 'Umbenannt');
    await upload(city, draft, [
      ['scan0001.pdf', pdf()],
      ['Plan.pdf', pdf('Plan')],
    ]);
    const before = await draftOf(city, draft.id);
    const called = (name: string) => before.content.files.map((file, at) => (at === 0 ? { ...file, name } : file));
    for (const name of ['scan.exe', 'scan.docx', 'a/b.pdf', 'VS-NfD.pdf', 'Plan.pdf'])
      expect([name, (await save(city, before, called(name)))[0]?.code]).toEqual([name, 'INVALID_INPUT']);
    expect(await save(city, before, called('Übersicht der Wege.pdf'))).toEqual([]);
    const [shown] = await filesOf(city.client, draft.versionId);
    expect(shown?.name).toBe('Übersicht der Wege.pdf');
    expect(Buffer.from(await (await city.client.send(shown!.url)).arrayBuffer())).toEqual(pdf());
  });

  test('what was taken out can be put back', async () => {
    const draft = await newDraft(city, 'Zurück');
    expect((await upload(city, draft, [['weg.txt', Buffer.from('weg')]])).status).toBe(201);
    const before = await draftOf(city, draft.id);
    expect(await save(city, before, [])).toEqual([]);
    expect(await save(city, await draftOf(city, draft.id), before.content.files)).toEqual([]);
    expect((await draftOf(city, draft.id)).content.files).toEqual(before.content.files);
  });

  test('after so many uploads in an hour one is asked to wait', async () => {
    const hasty = await newcomer(world, city.ags, 'editor');
    const draft = await newDraft(city, 'Eilig');
    await world.rows(
      `INSERT INTO rate_limit (key, points, expire) SELECT 'upload:' || id, 120, (extract(epoch FROM now()) + 600) * 1000 FROM account ORDER BY created_at DESC LIMIT 1`,
    );
    expect(await upload(hasty, draft, file)).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  });
});
