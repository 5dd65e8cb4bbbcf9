import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFile, hostileKinds } from '@allmende/document-formats/office-import/trials/hostile-files';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { stored } from './attaching.ts';
import { bring, readAll, seen } from './bringing-in.ts';
import { type City, newCities } from './city.ts';
import { openWorld, type World } from './world.ts';

/** One of each kind by default; the whole is run with a number of 2000 and more. */
const count = Number(process.env.ALLMENDE_HOSTILE_FILES ?? hostileKinds.length);

/** Words for people: no code, no place that was not filled in, no line of a program. */
const aSentence = /^[A-ZÄÖÜ„][^{}_]{20,}$/s;

let world: World;
let city: City;
beforeAll(async () => {
  world = await openWorld();
  [city] = (await newCities(world, 1)) as [City];
}, 120_000);
afterAll(() => world?.close());

/** What lies in the folders of the processes that convert for this api. */
async function tasksLeft(): Promise<string[]> {
  const homes = (await readdir(tmpdir())).filter((name) => name.startsWith('allmende-conversion-'));
  const inside = await Promise.all(homes.map((home) => readdir(join(tmpdir(), home)).catch(() => [])));
  return inside.flat().filter((name) => name.startsWith('task-'));
}

test(`of ${count} hostile documents through the door each is refused with its reason or read, the api answers, and nothing stays`, async () => {
  const [before, tasksBefore] = [await stored(world), (await tasksLeft()).length];
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (let number = 0; number < count; number += 1) {
    const { kind, bytes, name = 'Datei.docx', refused } = hostileFile(number);
    const story = `file ${number}, ${kind}`;
    const { id, status, title } = await bring(city, { municipalityId: city.id }, [name, bytes]);
    let outcome = `at the door (${status})`;
    if (id === undefined) expect([story, title]).toEqual([story, expect.stringMatching(aSentence)]);
    else {
      const reading = readAll(world);
      const asked = performance.now();
      await city.client.data('{ viewer { account { id } } }');
      slowest = Math.max(slowest, performance.now() - asked);
      await reading;
      const { state, problem } = (await seen(city.client, id))!;
      expect([story, state, problem]).toEqual([
        story,
        refused ? 'REFUSED' : expect.stringMatching(/^(?:READ|REFUSED)$/),
        problem,
      ]);
      if (state === 'REFUSED') expect([story, problem]).toEqual([story, expect.stringMatching(aSentence)]);
      outcome = state;
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    // Nobody brings thousands in an hour, or lets more than twenty wait.
    await world.rows(`DELETE FROM document_reading`);
    await world.rows(`DELETE FROM rate_limit`);
  }
  const told = [...outcomes].map(([outcome, times]) => `${outcome} ${times}`).join(', ');
  process.stderr.write(`${count} hostile documents: ${told}; the api answered within ${Math.round(slowest)} ms\n`);
  expect(slowest).toBeLessThan(5_000);
  await world.rows('DELETE FROM conversion');
  await world.application.get(RunRetention).do(new Date(Date.now() + 48 * 60 * 60 * 1_000));
  expect(await stored(world)).toEqual(before);
  expect((await tasksLeft()).length).toBeLessThanOrEqual(tasksBefore);
}, 7_200_000);
