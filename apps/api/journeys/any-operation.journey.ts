import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { Chance } from '../bench/world/chance.ts';
import { ApiProcess } from './api-process.ts';
import { publish } from './city.ts';
import type { Client } from './client.ts';
import { bypasses } from './fuzz/bypasses.ts';
import { Operations } from './fuzz/operations.ts';
import { narrow } from './narrowing.ts';
import { populate, type Town } from './permissions/people.ts';
import { draft, published } from './permissions/things.ts';
import { openWorld, type World } from './world.ts';

/** Another run each time, and printed: `FUZZ_SEED=…` repeats one, `FUZZ_RUNS=100000` asks for longer. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env['FUZZ_RUNS'] ?? 2_000);
const AT_ONCE = 8;
/** How often the memory is looked at on the way. */
const LOOKS = 8;
const SECRET = 'Zwetschgenknoedel';

/** What no answer may hold: the inside of a program, its statements, or a word that belongs to others. */
const spilled = new RegExp(`node_modules|\\.[jt]s:\\d+:\\d+|\\bat \\w+ \\(|SELECT \\w+ FROM|${SECRET}`);

describe('whatever is sent to the GraphQL door', () => {
  let world: World;
  let town: Town;
  let api: ApiProcess;
  let known: string[];

  beforeAll(async () => {
    world = await openWorld();
    town = await populate(world);
    known = await thingsOfOthers(town);
    api = await ApiProcess.start(world);
  }, 120_000);
  afterAll(async () => {
    await api?.kill();
    await world?.close();
  });

  const send = async (who: Client, body: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const response = await who.send('/graphql', { method: 'POST', headers, body }, api.url);
    const text = await response.text();
    if (response.status >= 500 || spilled.test(text))
      throw new Error(`${response.status} for ${body.slice(0, 2_000)}\n${text.slice(0, 2_000)}`);
    return text;
  };

  it('passes itself off as nothing that it is not', async () => {
    for (const body of bypasses) await send(town.people.get('foreign administrator')!.client, body);
  });

  it('is answered without a fault, a trace of the inside, or a word of others', async () => {
    const schema = readFileSync(createRequire(import.meta.url).resolve('@allmende/contract/schema.graphql'), 'utf8');
    const chance = new Chance(seed);
    const operations = new Operations(buildSchema(schema), chance, known);
    const askers = [
      town.people.get('visitor')!,
      town.people.get('foreign administrator')!,
      town.people.get('foreign reader')!,
    ];
    let [sent, answered] = [0, 0];
    const memory: { resident: number; live: number }[] = [];
    const untilTheEnd = async () => {
      while (sent < runs) {
        sent += 1;
        if (sent % Math.ceil(runs / LOOKS) === 0) memory.push(await api.memory());
        const body = chance.next() < 0.02 ? chance.of(bypasses) : JSON.stringify(operations.next());
        if (!(await send(chance.of(askers).client, body)).includes('"errors":[{"message"')) answered += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, untilTheEnd));
    memory.push(await api.memory());
    const words = memory.map(({ resident, live }) => `${live.toFixed(0)}/${resident.toFixed(0)}`).join(', ');
    process.stderr.write(
      `operations: seed ${seed}, ${sent} sent, ${answered} answered; memory live/resident, MB: ${words}\n`,
    );
    // What asks for nothing that is there would prove nothing.
    expect(answered).toBeGreaterThan(runs / 5);
    // A process warms up for some thousand operations; what leaks grows on.
    const [early, late] = [memory[LOOKS / 4 - 1]!, memory.at(-1)!];
    expect(late.live).toBeLessThan(early.live * 1.15 + 10);
    expect(late.resident).toBeLessThan(Math.max(early.resident * 1.3, early.resident + 250));
  }, 3_600_000);

  it('has changed nothing of other cities', async () => {
    const [left] = await world.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM version v JOIN solution s ON s.id = v.solution_id JOIN municipality m ON m.id = s.municipality_id
       WHERE m.ags = $1 AND v.content::text LIKE '%' || $2 || '%'`,
      [town.owner.ags, SECRET],
    );
    expect(left!.count).toBe(2);
  });
});

/** Ids and slugs of what the askers may not see, and of what they may. */
async function thingsOfOthers(town: Town): Promise<string[]> {
  const text = `## Wozu\n${SECRET} für alle.\n`;
  const secret = await draft(town, { text });
  const amber = await publish(town.world, town.owner, 'Ausweis für wenige', 'GREEN', text);
  await narrow(town.world, amber.id, 'AMBER', [town.named.id]);
  const open = await published(town, 'CLEAR');
  const rows = await town.world.rows<{ slug: string; version: string }>(
    'SELECT s.slug, v.id AS version FROM solution s JOIN version v ON v.solution_id = s.id ORDER BY s.slug LIMIT 40',
  );
  return [
    secret.solutionId,
    ...[amber, open].flatMap(({ id, slug, clauseIds }) => [id, slug, ...clauseIds]),
    ...rows.map(({ slug }) => slug),
    ...[town.owner, town.named, town.foreign].flatMap(({ id, ags }) => [id, ags]),
    ...['sabine@kelheim.example', '1.0', 'merkblatt', 'gebaeude', '2026-05-01', 'passwort'],
  ];
}
