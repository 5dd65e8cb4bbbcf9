import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import type { Client } from './client.ts';
import { ask } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

/** Pairs of requests, taken in turn so that a busy machine slows both alike. */
const PAIRS = 25;
/** How far two medians may lie apart: what a network hides many times over. */
const SHARE = 1.5;
const MILLISECONDS = 15;

let world: World;
beforeAll(async () => {
  world = await openWorld({ settings: { ALLMENDE_DEMO: false } });
  // One has a password and factors, one comes through its municipality and has no password, one is closed.
  await world.rows(`UPDATE account SET password_hash = NULL WHERE email = 'uwe@landkreis-bautzen.example'`);
  await world.rows(`UPDATE account SET disabled_at = now() WHERE email = 'jana@flensburg.example'`);
});
afterAll(() => world?.close());

let networks = 0;
/** Somebody in a network of their own, so that nobody has to wait for the failures of another. */
const somewhere = (): Client => {
  networks += 1;
  return world.visitor('de', undefined, `203.0.113.${networks % 250}`);
};
const median = (times: number[]): number => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!;

/** Medians in milliseconds of two kinds of requests, and the answers that each got. */
async function compared(one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const times: [number[], number[]] = [[], []];
  const answers: [Set<string>, Set<string>] = [new Set(), new Set()];
  // The first of each warm up.
  for (let turn = -3; turn < PAIRS; turn += 1) {
    for (const [at, act] of (turn % 2 === 0 ? [one, other] : [one, other].toReversed()).entries()) {
      const which = (turn % 2 === 0 ? at : 1 - at) as 0 | 1;
      const begun = performance.now();
      answers[which].add(JSON.stringify(await act()));
      if (turn >= 0) times[which].push(performance.now() - begun);
    }
    // What is done after the answer is not to slow the next one.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { medians: times.map(median) as [number, number], answers };
}

async function expectAlike(what: string, one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<void> {
  const { medians, answers } = await compared(one, other);
  const [first, second] = medians;
  process.stderr.write(`${what}: ${first.toFixed(1)} ms and ${second.toFixed(1)} ms\n`);
  expect([...answers[0]]).toEqual([...answers[1]]);
  expect(answers[0].size).toBe(1);
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  expect(high).toBeLessThan(Math.max(low * SHARE, low + MILLISECONDS));
}

const fresh = (): Promise<unknown> => world.rows('DELETE FROM failed_attempt');
const errorsOf = async (client: Client, name: string, input: object) => (await ask(client, name, input, '')).errors;

describe('nobody learns who has an account, neither by words nor by time', () => {
  const unknown = () => `niemand-${(networks += 1)}@nirgends.example`;
  const signIn = (email: string) => async () => {
    await fresh();
    return errorsOf(somewhere(), 'signIn', { email, password: 'nicht das richtige' });
  };
  const reset = (email: () => string) => async () => {
    await fresh();
    return errorsOf(somewhere(), 'requestPasswordReset', { email: email() });
  };

  test.each([
    ['an account with a password', 'murat@stuttgart.example'],
    ['an account without one', 'uwe@landkreis-bautzen.example'],
    ['an account that is closed', 'jana@flensburg.example'],
  ])('when signing in to %s', async (what, email) => {
    await expectAlike(`signing in, ${what} and none`, signIn(email), () => signIn(unknown())());
  });

  test('when asking for a new password', async () => {
    await expectAlike(
      'a new password, known and unknown',
      reset(() => 'murat@stuttgart.example'),
      reset(unknown),
    );
  });

  test('when naming a second address that is somebody’s own', async () => {
    const client = world.visitor();
    await ask(client, 'signIn', { email: 'katrin@bad-schwalbach.example', password: SAMPLE_PASSWORD });
    const name = (email: () => string) => async () => {
      await fresh();
      return errorsOf(client, 'setContactAddress', { email: email() });
    };
    await expectAlike(
      'a second address, known and unknown',
      name(() => 'murat@stuttgart.example'),
      name(unknown),
    );
  });
});
