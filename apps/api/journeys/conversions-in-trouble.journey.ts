import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { done, newCities, publish, type City, type Published } from './city.ts';
import { conversionProcesses, converted, exported, longText, seenConversion, written } from './converting.ts';
import { openWorld, type World } from './world.ts';

/** Documents that are too much for the process that is to write them, really. */
async function opened(settings: object) {
  const world = await openWorld({ settings: { ALLMENDE_WORKER: true, ...settings } });
  const [city] = (await newCities(world, 1)) as [City];
  return { world, city, long: await publish(world, city, 'Handbuch', 'CLEAR', longText(400)) };
}

const gone = async (): Promise<boolean> => {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(50))
    if ((await conversionProcesses()).length === 0) return true;
  return false;
};

describe('a long document', () => {
  let world: World;
  let city: City;
  let long: Published;
  beforeAll(async () => ({ world, city, long } = await opened({})), 180_000);
  afterAll(() => world?.close());

  /** PDF is written within seconds, Word takes a multiple of that: long enough for something to happen to it. */
  const running = async (format: 'PDF' | 'DOCX') => {
    const { id } = await exported(city.client, long.slug, { format, filled: true });
    await written(city.client, id);
    return id;
  };

  test('starts no process before somebody wants it', async () => {
    expect(await conversionProcesses()).toEqual([]);
  });

  test('is written while the api goes on answering', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const id = await running('PDF');
    delay.enable();
    const took: number[] = [];
    while ((await seenConversion(city.client, id))!.state === 'RUNNING') {
      const begun = performance.now();
      await world.visitor().data('{ catalogueFigures { solutions } }');
      took.push(performance.now() - begun);
    }
    delay.disable();
    const done_ = await converted(city.client, id);
    expect(done_.state).toBe('DONE');
    const pdf = Buffer.from(await (await city.client.send(done_.file!.url)).arrayBuffer());
    const pages = Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
    const sorted = took.toSorted((one, other) => one - other);
    const [median, worst] = [sorted[sorted.length >> 1]!, sorted.at(-1)!];
    const loop = delay.percentile(99) / 1e6;
    process.stderr.write(
      `while ${pages} pages of PDF were written: ${took.length} queries, median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms, event loop p99 ${loop.toFixed(1)} ms\n`,
    );
    expect(pages).toBeGreaterThan(200);
    expect(took.length).toBeGreaterThan(5);
    // Written in the api itself it would have been unreachable for seconds.
    expect(median).toBeLessThan(500);
  });

  test('is written by a process that knows nothing of ours', async () => {
    const id = await running('DOCX');
    const [pid] = await conversionProcesses();
    const known = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').map((line) => line.split('=')[0]);
    expect(known.filter((name) => name !== '').toSorted()).toEqual(
      ['HOME', 'LANG', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'PATH', 'TMPDIR', 'TZ'].toSorted(),
    );
    await done(city.client, 'cancelConversion', { conversionId: id });
  });

  test('fails where its process is killed, and the next one finds a new process', async () => {
    const id = await running('DOCX');
    const [pid] = await conversionProcesses();
    process.kill(pid!, 'SIGKILL');
    const failed = await converted(city.client, id);
    expect(failed).toMatchObject({ state: 'FAILED', file: null, problem: { code: 'CRASHED' } });
    const next = await exported(city.client, long.slug, { format: 'DOCX', filled: true });
    expect((await converted(city.client, next.id)).state).toBe('DONE');
    expect(await conversionProcesses()).not.toContain(pid);
  });

  test('is not wanted any more: its process ends with it', async () => {
    const id = await running('DOCX');
    const [pid] = await conversionProcesses();
    await done(city.client, 'cancelConversion', { conversionId: id });
    expect((await seenConversion(city.client, id))!.state).toBe('CANCELLED');
    expect(await gone()).toBe(true);
    expect(pid).toBeDefined();
    expect((await seenConversion(city.client, id))!.file).toBeNull();
  });
});

describe('what takes too long', () => {
  let world: World;
  let city: City;
  let long: Published;
  beforeAll(async () => ({ world, city, long } = await opened({ ALLMENDE_CONVERT_TIME: 1 })), 180_000);
  afterAll(() => world?.close());

  test('is given up after its time, with a sentence that says what to do', async () => {
    const { id } = await exported(city.client, long.slug, { format: 'PDF', filled: true });
    const failed = await converted(city.client, id);
    expect(failed).toMatchObject({ state: 'FAILED', problem: { code: 'TIMED_OUT' } });
    expect(failed.problem!.message).toContain('Teilen Sie das Dokument');
    expect(await gone()).toBe(true);
  });
});

describe('what takes too much memory', () => {
  let world: World;
  let city: City;
  let long: Published;
  beforeAll(async () => ({ world, city, long } = await opened({ ALLMENDE_CONVERT_MB: 150 })), 180_000);
  afterAll(() => world?.close());

  test.each(['PDF', 'DOCX'])('is given up as %s, and the api is untouched', async (format) => {
    const { id } = await exported(city.client, long.slug, { format, filled: true });
    const failed = await converted(city.client, id);
    expect(failed).toMatchObject({ state: 'FAILED', problem: { code: 'OUT_OF_MEMORY' } });
    expect(await gone()).toBe(true);
    expect((await world.visitor().send('/health/ready')).status).toBe(200);
  });
});
