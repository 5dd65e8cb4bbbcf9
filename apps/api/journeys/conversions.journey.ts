import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newCities, publish, type City } from './city.ts';
import { converted, exported } from './converting.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let city: City;
beforeAll(async () => {
  world = await openWorld({ settings: { ALLMENDE_WORKER: true } });
  [city] = (await newCities(world, 1)) as [City];
}, 120_000);
afterAll(() => world?.close());

describe('somebody wants a version as a Word document', () => {
  test('waits, and fetches the file', async () => {
    const { slug } = await publish(world, city, 'Merkblatt Besuch');
    const visitor = world.visitor();
    const asked = await exported(visitor, slug, { format: 'DOCX' });
    const done = await converted(visitor, asked.id);
    expect(done).toMatchObject({ state: 'DONE', problem: null, notes: [], cancellable: false });
    expect(done.file).toMatchObject({
      name: expect.stringMatching(/^\d{4}-\d\d-\d\d_Merkblatt-Besuch_.*_v1\.0\.docx$/),
    });
    const answer = await visitor.send(done.file!.url);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).byteLength).toBe(done.file!.size);
  });
});
