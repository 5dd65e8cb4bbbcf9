import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLInterfaceType } from 'graphql';
import { change } from './city.ts';
import { aboutOneself, rows } from './permissions/mutations.ts';
import { kinds, populate, type Kind, type Town } from './permissions/people.ts';
import { openToAll, queryRows } from './permissions/queries.ts';
import { heldBy } from './permissions/query-row.ts';
import type { Row } from './permissions/row.ts';
import { openWorld, type World } from './world.ts';

const schema = buildSchema(
  readFileSync(createRequire(import.meta.url).resolve('@allmende/contract/schema.graphql'), 'utf8'),
);

type Outcome = 'allowed' | 'told why not' | 'not found';
const counted = { cells: 0, allowed: 0, 'told why not': 0, 'not found': 0 };

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await populate(world);
}, 120_000);
afterAll(() => world.close());

describe('every mutation, asked by everybody', () => {
  test('stands in this table', () => {
    const names = Object.keys(schema.getMutationType()!.getFields());
    const asked = new Set([...rows.map(({ mutation }) => mutation), ...Object.keys(aboutOneself)]);
    expect(names.filter((name) => !asked.has(name))).toEqual([]);
    expect([...asked].filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(rows.map((row) => [`${row.mutation}, of ${row.of}`, row] as const))('%s', async (_, row) => {
    const expected = Object.fromEntries(kinds.map((kind) => [kind, expectedOf(row, kind)]));
    const refused = kinds.filter((kind) => expected[kind] !== 'allowed');
    const found: Record<string, Outcome | string> = {};
    // Who is refused changes nothing: all of them ask about the same thing.
    let ask = await row.make(town);
    for (const kind of refused) found[kind] = await outcomeOf(row, ask, kind);
    for (const kind of row.allowed) {
      found[kind] = await outcomeOf(row, ask, kind);
      ask = await row.make(town);
    }
    expect(found).toEqual(expected);
    counted.cells += kinds.length;
    for (const kind of kinds) counted[expected[kind]!] += 1;
  });
});

describe('every query, asked by everybody', () => {
  test('stands in this table', () => {
    const types = schema
      .getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
      .map(({ name }) => `node ${name}`);
    const names = [...Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== 'node'), ...types];
    const asked = new Set([...queryRows.map(({ query }) => query), ...Object.keys(openToAll)]);
    expect(names.filter((name) => !asked.has(name))).toEqual([]);
    expect([...asked].filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(queryRows.map((row) => [`${row.query}, of ${row.of}`, row] as const))('%s', async (_, row) => {
    const ask = await row.make(town);
    const finds: Kind[] = [];
    for (const kind of kinds) {
      const person = town.people.get(kind)!;
      const { document, variables } = ask(person);
      if (heldBy((await person.client.run(document, variables)).data) !== null) finds.push(kind);
    }
    expect(finds).toEqual(kinds.filter((kind) => row.finds.includes(kind)));
    counted.cells += kinds.length;
    counted.allowed += finds.length;
    counted['not found'] += kinds.length - finds.length;
  });
});

test('prints the size of the table', () => {
  const lines = rows.length + queryRows.length;
  process.stderr.write(`permissions: ${lines} things × ${kinds.length} kinds of people: ${JSON.stringify(counted)}\n`);
  expect(counted.cells).toBe(lines * kinds.length);
});

function expectedOf({ allowed, found }: Row, kind: Kind): Outcome {
  if (allowed.includes(kind)) return 'allowed';
  return found.includes(kind) ? 'told why not' : 'not found';
}

async function outcomeOf(row: Row, ask: Awaited<ReturnType<Row['make']>>, kind: Kind): Promise<Outcome | string> {
  const person = town.people.get(kind)!;
  const { errors } = await change(person.client, row.mutation, ask(person));
  const codes = errors.map(({ code }) => code).join();
  if (codes === '') return 'allowed';
  if (kind === 'visitor' && codes === 'UNAUTHENTICATED') return expectedOf(row, kind);
  const told = 'told why not' as const;
  return { NOT_ALLOWED: told, CONFLICT: told, NOT_FOUND: 'not found' as const }[codes] ?? JSON.stringify(errors);
}
