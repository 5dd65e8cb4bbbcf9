import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import type { Client } from './client.ts';
import { signIn } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

const SABINE = 'sabine@kelheim.example';
const UWE = 'uwe@landkreis-bautzen.example';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let networks = 0;
/** Somebody in a network of their own. */
const elsewhere = (): Client => world.visitor('de', undefined, `203.0.113.${(networks += 1)}`);
const from = (network: string): Client => world.visitor('de', undefined, network);
const code = async (client: Client, email: string, password: string) =>
  (await signIn(client, email, password)).errors.map((error) => error.code).join();

describe('somebody who guesses', () => {
  test('waits ever longer: each failure doubles it', async () => {
    const guesser = elsewhere();
    const waits: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const { errors } = await signIn(guesser, UWE, `guess ${turn}`);
      const seconds = /(\d+) Sekunden/.exec(errors[0]?.message ?? '')?.[1];
      if (!seconds) continue;
      waits.push(Number(seconds));
      await world.rows(`UPDATE failed_attempt SET next_at = now() WHERE next_at > now()`);
    }
    expect(waits.length).toBeGreaterThan(2);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits.at(-1)!).toBeGreaterThan(waits[0]! * 2);
  });

  test('does not get through by trying many at once', async () => {
    const crowd = Array.from({ length: 30 }, () => from('198.51.100.1'));
    const begun = performance.now();
    const answers = await Promise.all(
      crowd.map((client, turn) => code(client, 'lena@staedtetag.example', `guess ${turn}`)),
    );
    // Five are free, then the waits double from two seconds: on a busy machine the crowd may outlast one.
    const waited = Math.floor(Math.log2((performance.now() - begun) / 2_000 + 1));
    expect(answers.filter((one) => one === 'WRONG_CREDENTIALS').length).toBeLessThanOrEqual(5 + waited);
  });

  test('learns nothing about which addresses have an account', async () => {
    const [known, unknown] = [elsewhere(), elsewhere()];
    for (let turn = 0; turn < 8; turn += 1) {
      const [one, other] = await Promise.all([
        signIn(known, 'katrin@bad-schwalbach.example', `guess ${turn}`),
        signIn(unknown, 'nobody@nowhere.example', `guess ${turn}`),
      ]);
      expect(one.errors.map((error) => error.code)).toEqual(other.errors.map((error) => error.code));
    }
  });

  test('from many networks is held up as a whole', async () => {
    const answers: string[] = [];
    for (let turn = 0; turn < 60; turn += 1)
      answers.push(await code(elsewhere(), 'petra@kelheim.example', `guess ${turn}`));
    expect(answers.filter((one) => one === 'WRONG_CREDENTIALS').length).toBeLessThanOrEqual(55);
    expect(answers.at(-1)).toBe('RATE_LIMITED');
  });
});

describe('whoever is guessed at', () => {
  test('comes in all the same, in a browser they have used before', async () => {
    const own = from('192.0.2.1');
    expect(await code(own, SABINE, SAMPLE_PASSWORD)).toBe('');
    // From the same network, and from many others.
    for (let turn = 0; turn < 12; turn += 1) await code(from('192.0.2.1'), SABINE, `guess ${turn}`);
    for (let turn = 0; turn < 60; turn += 1) await code(elsewhere(), SABINE, `guess ${turn}`);
    expect(await code(from('192.0.2.1'), SABINE, SAMPLE_PASSWORD)).toBe('RATE_LIMITED');
    expect(await code(own, SABINE, SAMPLE_PASSWORD)).toBe('');
  });

  test('has a browser that is no help to others: it is known for their account only, and is limited itself', async () => {
    const own = world.visitor('de', undefined, '192.0.2.9');
    expect(await code(own, 'jana@flensburg.example', SAMPLE_PASSWORD)).toBe('');
    const answers: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) answers.push(await code(own, 'jana@flensburg.example', `guess ${turn}`));
    expect(answers.at(-1)).toBe('RATE_LIMITED');
    for (let turn = 0; turn < 12; turn += 1) answers.push(await code(own, 'murat@stuttgart.example', `guess ${turn}`));
    expect(answers.at(-1)).toBe('RATE_LIMITED');
  });

  test('keeps an attempt that is made a thousand miles away out of the table: only hashes are there', async () => {
    const rows = await world.rows<{ all: string }>(
      `SELECT string_agg(key, ' ') AS all FROM (SELECT key FROM failed_attempt UNION ALL SELECT key FROM rate_limit) k`,
    );
    expect(rows[0]!.all).not.toMatch(/sabine|kelheim|192\.0/);
  });
});
