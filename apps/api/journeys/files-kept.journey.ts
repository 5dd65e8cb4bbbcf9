import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { RemoveOrphans } from '../src/features/documents/remove-orphans.ts';
import { FILE_STORE } from '../src/foundation/files/files.module.ts';
import type { FileStore } from '../src/foundation/files/file-store.ts';
import { ApiProcess } from './api-process.ts';
import { draftOf, filesOf, heldAside, newDraft, save, sha256, stored, upload } from './attaching.ts';
import { newCities, type City } from './city.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let city: City;
beforeAll(async () => {
  world = await openWorld();
  [city] = (await newCities(world, 1)) as [City];
}, 120_000);
afterAll(() => world?.close());

describe('nothing is lost and nothing stays behind', () => {
  test('an api that is killed while a file comes in leaves nothing that is referred to', async () => {
    const draft = await newDraft(city, 'Abgebrochen');
    const before = await stored(world);
    const api = await ApiProcess.start(world);
    const boundary = 'x';
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="halb.txt"\r\n\r\n`;
        controller.enqueue(Buffer.from(head + 'a'.repeat(256 * 1024)));
      },
    });
    const sending = city.client
      .send(
        `/files?solutionId=${draft.id}&expectedRevision=${draft.revision}`,
        {
          method: 'POST',
          body,
          headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
          duplex: 'half',
        } as RequestInit,
        api.url,
      )
      .then(
        () => 'answered',
        () => 'broken off',
      );
    for (const end = Date.now() + 10_000; (await heldAside(world)).length === 0 && Date.now() < end;) await pause(20);
    await api.kill();
    expect(await sending).toBe('broken off');
    expect(await heldAside(world)).toHaveLength(1);
    expect((await draftOf(city, draft.id)).content.files).toEqual([]);
    await world.application.get<FileStore>(FILE_STORE).clearReceived(new Date(Date.now() + 1_000));
    expect(await stored(world)).toEqual(before);
  }, 60_000);

  test('the sweep removes what nobody refers to, and never what somebody refers to, however they meet', async () => {
    const sweep = world.application.get(RemoveOrphans);
    const store = world.application.get<FileStore>(FILE_STORE);
    const drafts = [await newDraft(city, 'Wettlauf 1'), await newDraft(city, 'Wettlauf 2')];
    let removed = 0;
    for (let round = 0; round < 25; round += 1) {
      const bytes = Buffer.from(`Runde ${round % 3}`);
      const latest = await Promise.all(drafts.map(({ id }) => draftOf(city, id)));
      const [first, second, ...swept] = await Promise.all([
        upload(city, latest[0]!, [['a.txt', bytes]]),
        upload(city, latest[1]!, [['a.txt', bytes]]),
        ...[0, 3, 9, 20].map(async (wait) => {
          await pause(wait);
          return sweep.do(new Date(Date.now() + 1_000));
        }),
      ]);
      expect([first.status, second.status]).toEqual([201, 201]);
      removed += swept.reduce((sum, count) => sum + count, 0);
      expect(await store.has(sha256(bytes))).toBe(true);
      for (const { id } of drafts) {
        const draft = await draftOf(city, id);
        const [{ url }] = (await filesOf(city.client, draft.versionId)) as unknown as [{ url: string }];
        expect((await city.client.send(url)).status).toBe(200);
        const [saved] = await Promise.all([save(city, draft, []), sweep.do(new Date(Date.now() + 1_000))]);
        expect(saved).toEqual([]);
      }
    }
    removed += await sweep.do(new Date(Date.now() + 1_000));
    expect(removed).toBeGreaterThan(5);
    const dangling = await world.rows<{ sha256: string }>(
      `SELECT DISTINCT file->>'sha256' AS sha256 FROM version v, jsonb_array_elements(v.content->'files') file`,
    );
    for (const row of dangling) expect(await store.has(row.sha256)).toBe(true);
    const kept = (await stored(world)).map((path) => path.split('/').at(-1));
    expect(kept.toSorted()).toEqual(dangling.map((row) => row.sha256).toSorted());
  }, 60_000);
});
