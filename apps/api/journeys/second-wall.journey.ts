import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, doorsOf } from '@allmende/domain/audience';
import { statement } from '../src/foundation/database/database.ts';
import { KELHEIM, municipalityId } from './city.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Nobody has spoken about anything but what is public: let one of the threads be for members.
  await world.rows(
    `UPDATE version SET audience = '{members}' WHERE solution_id = (SELECT solution_id FROM discussion ORDER BY id LIMIT 1)`,
  );
}, 120_000);
afterAll(() => world?.close());

const everyone = doorsOf(anonymous);
/** What somebody would write who has forgotten the predicate. */
const forgotten = (table: string, key = 'id::text') =>
  statement<{ key: string }>(`forgotten-${table}`, `SELECT ${key} AS key FROM ${table}`);

describe('a statement that has forgotten its predicate', () => {
  test.each([
    ['version', 'id::text', `SELECT id::text AS key FROM version WHERE audience && '{everyone}'`],
    [
      'solution',
      'id::text',
      `SELECT DISTINCT s.id::text AS key FROM solution s JOIN version v ON v.solution_id = s.id WHERE v.audience && '{everyone}'`,
    ],
    [
      'clause',
      'version_id::text || clause_id',
      `SELECT c.version_id::text || c.clause_id AS key FROM clause c JOIN version v ON v.id = c.version_id WHERE v.audience && '{everyone}'`,
    ],
    [
      'comment',
      'id::text',
      `SELECT DISTINCT c.id::text AS key FROM comment c JOIN discussion d ON d.id = c.discussion_id JOIN version v ON v.solution_id = d.solution_id WHERE v.audience && '{everyone}'`,
    ],
    [
      'adoption',
      'id::text',
      `SELECT a.id::text AS key FROM adoption a JOIN version v ON v.id = a.version_id WHERE v.audience && '{everyone}' AND a.visibility = 'public'`,
    ],
  ])('shows a visitor of %s what is for everybody, and nothing else', async (table, key, told) => {
    const [all] = await world.rows<{ total: number }>(`SELECT count(*)::int AS total FROM ${table}`);
    const expected = (await world.rows<{ key: string }>(told)).map((row) => row.key).toSorted();
    const found = await world.database.readBehind(everyone, forgotten(table, key));
    expect(found.map((row) => row.key).toSorted()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all!.total);
  });

  test('shows nothing at all where no doors were set', async () => {
    expect(await world.database.readBehind([], forgotten('version'))).toEqual([]);
    expect(await world.database.readBehind([], forgotten('solution'))).toEqual([]);
  });

  test.each([
    ['session', '1'],
    ['account', 'password_hash'],
    ['proposal', '1'],
    ['merge', '1'],
    ['released_values', '1'],
    ['attachment', '1'],
    ['decision', '1'],
    ['index_outbox', '1'],
  ])('is refused where it asks for %s, which answers no viewer through the reader', async (table, key) => {
    await expect(world.database.readBehind(everyone, forgotten(table, key))).rejects.toThrow('permission denied');
  });

  test('cannot change anything', async () => {
    const change = statement('forgotten-change', `UPDATE solution SET title = 'x'`);
    await expect(world.database.readBehind(everyone, change)).rejects.toThrow('permission denied');
  });
});

describe('a connection', () => {
  const whoami = statement<{ role: string; doors: string | null }>(
    'who-reads',
    `SELECT current_user::text AS role, nullif(current_setting('allmende.doors', true), '') AS doors`,
  );

  test('keeps neither role nor doors for whoever has it next', async () => {
    const own = [`mun_${(await municipalityId(world, KELHEIM)).slice('mun_'.length)}`];
    const turns = Array.from({ length: 400 }, (_, turn) => turn % 3);
    const found = await Promise.all(
      turns.map((turn) =>
        turn === 0 ? world.database.read(whoami) : world.database.readBehind(turn === 1 ? everyone : own, whoami),
      ),
    );
    found.forEach(([row], at) => {
      const turn = turns[at];
      if (turn === 0) expect(row).toMatchObject({ doors: null });
      else expect(row).toEqual({ role: 'allmende_reader', doors: `{"${(turn === 1 ? everyone : own)[0]}"}` });
      if (turn === 0) expect(row!.role).not.toBe('allmende_reader');
    });
  });

  test('goes on after a statement that failed, parsed or not', async () => {
    const broken = statement('broken', 'SELECT nothing FROM nowhere');
    await expect(world.database.readBehind(everyone, broken)).rejects.toThrow('nowhere');
    const divided = statement('divided', 'SELECT 1 / (SELECT count(*) - count(*) FROM version) AS x');
    await expect(world.database.readBehind(everyone, divided)).rejects.toThrow('division by zero');
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        expect(await world.database.readBehind(everyone, whoami)).toMatchObject([{ role: 'allmende_reader' }]);
        expect((await world.database.read(whoami))[0]!.role).not.toBe('allmende_reader');
      }),
    );
  });

  test('takes doors of any name as they are', async () => {
    const doors = ['a"b', 'c\\d', 'e,f', '{}', "g'h"];
    const [row] = await world.database.readBehind(
      doors,
      statement<{ doors: string[] }>('doors-as-told', `SELECT current_setting('allmende.doors')::text[] AS doors`),
    );
    expect(row!.doors).toEqual(doors);
  });
});

test('a solution stands behind the doors of all its versions, also after they change and go', async () => {
  const wrong = `SELECT s.slug FROM solution s WHERE s.doors IS DISTINCT FROM coalesce(
    (SELECT array_agg(DISTINCT door) FROM version v, unnest(v.audience) door WHERE v.solution_id = s.id), '{}')`;
  expect(await world.rows(wrong)).toEqual([]);
  await world.rows(`UPDATE version SET audience = audience || '{grp_new}'::text[] WHERE publication = 'published'`);
  expect(await world.rows(wrong)).toEqual([]);
});
