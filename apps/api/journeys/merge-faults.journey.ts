import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { Sessions } from '../src/foundation/identity/sessions.ts';
import { ApiProcess } from './api-process.ts';
import { done, newCities, newcomer, publishNext, refused, type City } from './city.ts';
import { Client } from './client.ts';
import {
  bodies,
  decide,
  finish,
  newFamily,
  publishRules,
  standing,
  startMerge,
  type Family,
  type MergeShown,
} from './merging.ts';
import { edit, fork, publishAgain, reword, textOf, type OwnVersion } from './own-version.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const inner = (id: string): string => id.slice(4);

/** A family whose original is one version ahead, the first rule edited on both sides. */
async function aheadFamily(title: string): Promise<Family> {
  const family = await newFamily(world, title);
  await edit(family.city, family.own.id, (content) => reword(content, family.rule(1), 'jährlich', 'täglich'));
  await publishAgain(world, family.owner, family.origin.id, 'SUBSTANTIVE', (content) => {
    for (const number of [1, 2, 3]) reword(content, family.rule(number), 'jährlich', 'monatlich');
  });
  return family;
}

describe('the api is killed while a merge is being finished', () => {
  let api: ApiProcess | undefined;
  afterAll(() => api?.kill());

  const personAt = async (url: string, { ags }: City): Promise<Client> => {
    const [account] = await world.rows<{ id: string }>(
      'SELECT a.id FROM account a JOIN membership m ON m.account_id = a.id JOIN municipality c ON c.id = m.municipality_id WHERE c.ags = $1 ORDER BY a.created_at DESC LIMIT 1',
      [ags],
    );
    return new Client(url, await world.application.get(Sessions).open(account!.id, ['password', 'totp']));
  };
  const finishAt = async (url: string, city: City, merge: MergeShown): Promise<unknown> =>
    (await personAt(url, city)).run(
      'mutation ($input: FinishMergeInput!) { finishMerge(input: $input) { errors { code } } }',
      { input: { mergeId: merge.id, expectedRevision: merge.revision } },
    );
  /** What of it is in the database: text, base, merge. Either all three or none. */
  const traces = async ({ own }: Family) => {
    const [found] = await world.rows<{ text: boolean; base: boolean; merge: boolean }>(
      `SELECT v.content::text LIKE '%Regel 2 monatlich%' AND v.rendered::text LIKE '%Regel 2 monatlich%' AS text, base.number = '2.0' AS base,
         EXISTS (SELECT FROM merge m WHERE m.solution_id = s.id AND m.state = 'finished' AND m.written IS NOT NULL) AS merge
       FROM solution s JOIN version v ON v.id = s.working_version_id JOIN version base ON base.id = s.origin_version_id WHERE s.id = $1`,
      [inner(own.id)],
    );
    return Object.values(found!);
  };

  test('in the middle, after the text was written and before the base was: nothing of it has happened, and it can be finished', async () => {
    const family = await aheadFamily('Regeln für den Stromausfall');
    const merge = await decide(family, await startMerge(family), [{ id: family.rule(1), take: 'MINE' }]);
    const before = await textOf(family.city, family.own.id);
    // The base is recorded after the text is written: there the transaction is held until the process is gone.
    await world.rows(`CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(20); RETURN NEW; END $$;
      CREATE TRIGGER hold BEFORE UPDATE OF origin_version_id ON solution FOR EACH ROW WHEN (OLD.origin_version_id IS DISTINCT FROM NEW.origin_version_id) EXECUTE FUNCTION hold()`);
    api = await ApiProcess.start(world);
    const answer = finishAt(api.url, family.city, merge).then(
      () => 'answered',
      () => 'lost',
    );
    for (let isHeld = false; !isHeld;) {
      const [row] = await world.rows<{ held: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()) AS held`,
      );
      isHeld = row!.held;
    }
    await api.kill();
    expect(await answer).toBe('lost');
    await world.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`,
    );
    await world.rows('DROP TRIGGER hold ON solution; DROP FUNCTION hold()');
    expect(await traces(family)).toEqual([false, false, false]);
    expect(await textOf(family.city, family.own.id)).toEqual(before);
    expect((await standing(family)).merge).toMatchObject({ id: merge.id, state: 'OPEN', undecided: [] });
    expect(await finish(family, merge)).toMatchObject({ state: 'FINISHED' });
    expect(await traces(family)).toEqual([true, true, true]);
  }, 60_000);

  test.each([0, 30, 90, null])(
    'after %s milliseconds, or right after the answer: all of it is there or nothing',
    async (delay) => {
      const family = await aheadFamily(`Regeln für den Wasserschaden ${delay}`);
      const merge = await decide(family, await startMerge(family), [{ id: family.rule(1), take: 'MINE' }]);
      api = await ApiProcess.start(world);
      const answer = finishAt(api.url, family.city, merge).catch(() => null);
      if (delay === null) await answer;
      else await new Promise((resolve) => setTimeout(resolve, delay));
      await api.kill();
      await answer;
      // What the process had begun ends with its connections.
      await world.rows(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      );
      const found = await traces(family);
      expect(new Set(found).size).toBe(1);
      if (delay === null) expect(found).toContain(true);
    },
    60_000,
  );
});

describe('the original goes away', () => {
  test('withdrawn: said so, nothing is taken over, an open merge cannot be finished, the own text stays', async () => {
    const family = await aheadFamily('Regeln für den Aufzug');
    const merge = await decide(family, await startMerge(family), [{ id: family.rule(1), take: 'MINE' }]);
    const text = await textOf(family.city, family.own.id);
    await world.rows(
      `WITH gone AS (UPDATE version SET publication = 'withdrawn' WHERE solution_id = $1 AND publication = 'published')
       UPDATE solution SET published_version_id = NULL, published_at = NULL, audience = '{}' WHERE id = $1`,
      [inner(family.origin.id)],
    );
    expect((await standing(family)).upstream).toEqual({ state: 'WITHDRAWN', behind: 0, newer: [], counts: null });
    const input = { mergeId: merge.id, expectedRevision: merge.revision };
    expect(await refused(family.city.client, 'finishMerge', input)).toEqual(['WRONG_STATE']);
    expect(await refused(family.city.client, 'startMerge', { solutionId: family.own.id, renew: true })).toEqual([
      'WRONG_STATE',
    ]);
    expect(await theirsOf(family)).toBe('');
    expect(await textOf(family.city, family.own.id)).toEqual(text);
    await done(family.city.client, 'abandonMerge', input);
    await done(family.city.client, 'releaseVersion', { solutionId: family.own.id, changeClass: 'SUBSTANTIVE' });
  }, 60_000);

  test.each([
    ['members only, while the own version is not', `tlp = 'GREEN'`, `{members}`],
    ['named municipalities, of which the city is none', `tlp = 'AMBER'`, `{}`],
  ])('narrowed to %s: merging is not offered, the own version keeps what it has', async (circle, label, doors) => {
    const family = await aheadFamily(`Regeln für Pförtner, ${circle.slice(0, 8)}`);
    const merge = await decide(family, await startMerge(family), [{ id: family.rule(1), take: 'MINE' }]);
    const text = await textOf(family.city, family.own.id);
    await world.rows(
      `WITH narrowed AS (UPDATE version v SET audience = ARRAY['moderation', 'mun_' || s.municipality_id] || $2::text[]
         FROM solution s WHERE s.id = v.solution_id AND s.id = $1)
       UPDATE solution SET ${label}, audience = ARRAY['moderation', 'mun_' || municipality_id] || $2::text[] WHERE id = $1`,
      [inner(family.origin.id), doors],
    );
    expect((await standing(family)).upstream).toEqual({ state: 'NARROWED', behind: 0, newer: [], counts: null });
    const input = { mergeId: merge.id, expectedRevision: merge.revision };
    expect(await refused(family.city.client, 'finishMerge', input)).toEqual(['WRONG_STATE']);
    expect(await theirsOf(family)).toBe('');
    expect(await textOf(family.city, family.own.id)).toEqual(text);
  });

  test('nobody acts for its owner any more: what is newer is still taken over, then it is said that nothing will come', async () => {
    const family = await aheadFamily('Regeln für den Winterdienst');
    await world.rows('UPDATE municipality SET participates = false WHERE ags = $1', [family.owner.ags]);
    expect((await standing(family)).upstream).toMatchObject({ state: 'AHEAD', behind: 1 });
    await finish(family, await decide(family, await startMerge(family), [{ id: family.rule(1), take: 'THEIRS' }]));
    expect((await standing(family)).upstream).toMatchObject({ state: 'OWNER_LEFT', behind: 0 });
  }, 60_000);

  const theirsOf = async ({ city, own }: Family): Promise<string> => {
    const { node } = await city.client.data<{ node: { merge: { contents: { theirs: string } } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Solution { merge { contents { theirs } } } } }',
      { id: own.id },
    );
    return node.merge.contents.theirs;
  };
});

test('GREEN is taken over by those who have read the leaflet', async () => {
  const family = await newFamily(world, 'Regeln für die Alarmanlage', 'GREEN');
  const { owner, city } = family;
  await publishAgain(world, owner, family.origin.id, 'SUBSTANTIVE', (content) =>
    reword(content, family.rule(1), 'jährlich', 'täglich'),
  );
  const unread = await newcomer(world, city.ags, 'editor');
  await world.rows(
    'UPDATE account SET leaflet_version = NULL WHERE id = (SELECT id FROM account ORDER BY created_at DESC LIMIT 1)',
  );
  expect((await standing({ ...family, city: unread })).upstream).toEqual({
    state: 'AHEAD',
    behind: 0,
    newer: [],
    counts: null,
  });
  expect(await refused(unread.client, 'startMerge', { solutionId: family.own.id })).toEqual(['NOT_ALLOWED']);
  expect(await finish(family, await startMerge(family))).toMatchObject({ state: 'FINISHED' });
}, 60_000);

test('the original deleted clauses that the city edited: each is a decision, and either answer holds', async () => {
  const family = await newFamily(world, 'Regeln für die Registratur');
  const { city, own, origin, rule, owner } = family;
  await edit(city, own.id, (content) => {
    for (const number of [4, 5]) reword(content, rule(number), 'jährlich', 'täglich');
    content.clauses = content.clauses.filter(({ id }) => id !== rule(7));
  });
  await publishAgain(world, owner, origin.id, 'SUBSTANTIVE', (content) => {
    content.clauses = content.clauses.filter(({ id }) => ![4, 5, 6].map(rule).includes(id));
    reword(content, rule(7), 'jährlich', 'monatlich');
  });
  const merge = await startMerge(family);
  expect(merge.undecided.toSorted()).toEqual([4, 5, 7].map(rule).toSorted());
  const decisions = [
    { id: rule(4), take: 'MINE' },
    { id: rule(5), take: 'THEIRS' },
    { id: rule(7), take: 'THEIRS' },
  ];
  await finish(family, await decide(family, merge, decisions));
  const now = bodies(await textOf(city, own.id));
  expect(now[rule(4)]).toContain('täglich');
  expect(now).not.toHaveProperty(rule(5));
  expect(now).not.toHaveProperty(rule(6));
  expect(now[rule(7)]).toContain('monatlich');
}, 60_000);

test('an own version of an own version of an own version: what the first changes reaches the last, step by step', async () => {
  const cities = await newCities(world, 4);
  await world.rows(
    'UPDATE municipality m SET participates = true WHERE EXISTS (SELECT FROM membership s WHERE s.municipality_id = m.id)',
  );
  const first = await publishRules(world, cities[0]!, 'Regeln für Leitern');
  const rule = (number: number): string => first.clauseIds[number - 1]!;
  const line: { city: City; own: OwnVersion }[] = [];
  for (const [at, city] of cities.slice(1).entries()) {
    const own = await fork(city, line.at(-1)?.own.slug ?? first.slug);
    await edit(city, own.id, (content: Content) => {
      content.metadata.title = `Regeln für Leitern, Stufe ${at + 1}`;
      content.metadata.summary = `Was bei uns für Leitern gilt, Stufe ${at + 1}.`;
      content.metadata.maintainer = { function: 'Arbeitssicherheit', contact: '' };
      reword(content, rule(at + 2), 'jährlich', 'täglich');
    });
    await publishNext(world, city, own.id, 'SUBSTANTIVE');
    line.push({ city, own });
  }
  await publishAgain(world, cities[0]!, first.id, 'SUBSTANTIVE', (content) =>
    reword(content, rule(9), 'jährlich', 'stündlich'),
  );
  for (const [at, { city, own }] of line.entries()) {
    const merge = await startMerge({ city, own });
    expect(merge.undecided).toEqual([]);
    await finish({ city }, merge);
    await publishNext(world, city, own.id, 'SUBSTANTIVE');
    const next = line[at + 1];
    if (next) expect((await standing(next)).upstream).toMatchObject({ state: 'AHEAD', behind: 1 });
  }
  const last = line.at(-1)!;
  const now = bodies(await textOf(last.city, last.own.id));
  expect(now[rule(9)]).toContain('stündlich');
  for (const number of [2, 3, 4]) expect(now[rule(number)]).toContain('täglich');
}, 120_000);
