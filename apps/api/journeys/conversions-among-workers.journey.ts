import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ConversionWorker } from '../src/foundation/conversions/conversion-worker.ts';
import { ApiProcess } from './api-process.ts';
import { newCities, newcomer, publish, type City, type Published } from './city.ts';
import { conversionProcesses, converted, exported, longText, written } from './converting.ts';
import { openWorld, type World } from './world.ts';

/** This world's own api converts nothing unless it is told to: the processes beside it do. */
let world: World;
let city: City;
let short: Published;
let long: Published;
const started: ApiProcess[] = [];
beforeAll(async () => {
  world = await openWorld();
  [city] = (await newCities(world, 1)) as [City];
  short = await publish(world, city, 'Merkblatt Besuch');
  long = await publish(world, city, 'Handbuch', 'CLEAR', longText(400));
}, 180_000);
afterAll(async () => {
  for (const api of started) await api.kill();
  await world?.close();
});

async function another(): Promise<ApiProcess> {
  const api = await ApiProcess.start(world);
  started.push(api);
  return api;
}
const attemptsOf = async ({ id }: { id: string }) =>
  (await world.rows<{ attempts: number }>('SELECT attempts FROM conversion WHERE id = $1', [id.slice(4)]))[0]!.attempts;
/** What half a minute would bring. */
const leaseEnds = ({ id }: { id: string }) =>
  world.rows(`UPDATE conversion SET lease_until = now() - interval '1 second' WHERE id = $1 AND state = 'running'`, [
    id.slice(4),
  ]);

describe('several processes that convert', () => {
  test('never do the same one twice', async () => {
    const apis = [await another(), await another()];
    const people = await Promise.all(Array.from({ length: 4 }, () => newcomer(world, city.ags)));
    const asked = await Promise.all(
      people.flatMap(({ client }) =>
        ['DOCX', 'PDF', 'DOCX'].map(async (format) => ({
          client,
          ...(await exported(client, short.slug, { format, filled: true })),
        })),
      ),
    );
    const own = world.application.get(ConversionWorker).workOff();
    const done = await Promise.all(asked.map(({ client, id }) => converted(client, id)));
    await own;
    expect(done.map(({ state }) => state)).toEqual(asked.map(() => 'DONE'));
    expect(await Promise.all(asked.map(attemptsOf))).toEqual(asked.map(() => 1));
    for (const api of apis) await api.kill();
  });

  test('take over what one of them was at when it was killed, once', async () => {
    const first = await another();
    const asked = await exported(city.client, long.slug, { format: 'PDF', filled: true });
    await written(city.client, asked.id);
    const [child] = await conversionProcesses(first.pid);
    const home = await readlink(`/proc/${child}/cwd`);
    expect(existsSync(home)).toBe(true);
    await first.kill();
    // Whatever it had started ends by itself.
    for (const end = Date.now() + 20_000; isThere(child!) && Date.now() < end;) await pause(100);
    expect(isThere(child!)).toBe(false);
    // Documents lay in its folder: it goes with it.
    expect(existsSync(home)).toBe(false);
    await leaseEnds(asked);
    const second = await another();
    expect((await converted(city.client, asked.id)).state).toBe('DONE');
    expect(await attemptsOf(asked)).toBe(2);
    await second.kill();
  });

  test('give up what has killed two of them', async () => {
    const asked = await exported(city.client, long.slug, { format: 'PDF', filled: true });
    for (let turn = 1; turn <= 2; turn += 1) {
      const api = await another();
      for (const end = Date.now() + 30_000; (await attemptsOf(asked)) < turn && Date.now() < end;) await pause(50);
      await api.kill();
      await leaseEnds(asked);
    }
    const last = await another();
    expect(await converted(city.client, asked.id)).toMatchObject({ state: 'FAILED', problem: { code: 'CRASHED' } });
    expect(await attemptsOf(asked)).toBe(2);
    await last.kill();
  });
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
