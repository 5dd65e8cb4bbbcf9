import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { timedRules } from '@allmende/domain/retention';
import { verifyTrail } from '../src/features/audit/verify-trail.ts';
import { ownData } from '../src/features/privacy/find-own-data.ts';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { hashPassword } from '../src/features/accounts/passwords.ts';
import { change, done, newCities, newcomer, publish, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const PASSWORD = 'ein gutes langes Kennwort';

let world: World;
let city: City;
let administrator: City;
let solution: Published;
let operator: Client;

beforeAll(async () => {
  world = await openWorld();
  const [first] = (await newCities(world, 1, 'releaser')) as [City];
  city = first;
  administrator = await newcomer(world, city.ags, 'administrator');
  solution = await publish(world, city, 'Merkblatt Besuch');
  operator = await world.as('betrieb@staedtetag.example');
}, 120_000);
afterAll(() => world?.close());

const accountOf = async (who: Client) =>
  (
    await who.data<{ viewer: { account: { id: string; email: string; name: string } | null } }>(
      `{ viewer { account { id email name } } }`,
    )
  ).viewer.account;

const dataOf = async (who: Client) => {
  const { viewer } = await who.data<{ viewer: { ownDataJson: string | null } }>(`{ viewer { ownDataJson } }`);
  return viewer.ownDataJson === null ? null : (JSON.parse(viewer.ownDataJson) as Record<string, unknown>);
};

const trailOf = async (who: Client, ags: string) =>
  (
    await who.data<{
      municipality: {
        auditTrail: { edges: { node: { verb: string; actorName: string | null; actorErased: boolean } }[] };
      };
    }>(
      `query ($ags: String!) { municipality(ags: $ags) { auditTrail(first: 100) { edges { node { verb actorName actorErased } } } } }`,
      { ags },
    )
  ).municipality.auditTrail.edges.map(({ node }) => node);

describe('what is held about a person', () => {
  test('they take along as one document: who they are, what they did, what the trail says', async () => {
    const account = await accountOf(city.client);
    const found = await dataOf(city.client);
    expect(found).toMatchObject({
      account: { email: account!.email, name: account!.name },
      memberships: [{ ags: city.ags, role: 'releaser' }],
      solutionsBegun: [{ solution: solution.id }],
    });
    expect((found!['trailOfActs'] as { verb: string }[]).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['session.open', 'solution.create', 'solution.release', 'solution.submit']),
    );
    expect(JSON.stringify(found)).not.toContain('argon2');
  });

  test('nobody has the data of somebody else, and a visitor has none', async () => {
    expect(await dataOf(world.visitor())).toBeNull();
    expect(JSON.stringify(await dataOf(administrator.client))).not.toContain(solution.id);
  });

  test('no table that points to an account is left out', async () => {
    const tables = await world.rows<{ table: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS table FROM pg_constraint WHERE contype = 'f' AND confrelid = 'account'::regclass`,
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ table }) => !new RegExp(`(FROM|JOIN) ${table} `).test(ownData.text))).toEqual([]);
  });
});

describe('erasing an account', () => {
  let leaving: City;
  let elsewhere: Client;
  let email: string;

  beforeAll(async () => {
    leaving = await newcomer(world, city.ags, 'administrator');
    email = (await accountOf(leaving.client))!.email;
    elsewhere = await world.as(email);
    await world.rows(`UPDATE account SET password_hash = $2, name = 'Ada Abschied' WHERE email = $1::citext`, [
      email,
      await hashPassword(PASSWORD),
    ]);
    await done(leaving.client, 'setFourEyes', { municipalityId: city.id, fourEyes: true });
    await done(leaving.client, 'addComment', { solutionId: solution.id, municipalityId: city.id, body: 'Gut so.' });
  });

  test('a slip erases nothing, and neither does a screen that was left open', async () => {
    const { errors } = await change(leaving.client, 'eraseAccount', { confirmation: 'falsch' });
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['confirmation'] }]);
    expect(await refused(world.visitor(), 'eraseAccount', { confirmation: email })).toEqual(['UNAUTHENTICATED']);
    const old = await world.as(email);
    await world.rows(
      `UPDATE session SET authenticated_at = now() - interval '1 hour' WHERE account_id = (SELECT id FROM account WHERE email = $1::citext)`,
      [email],
    );
    expect(await refused(old, 'eraseAccount', { confirmation: email })).toEqual(['REAUTHENTICATION_REQUIRED']);
    await world.rows(
      `UPDATE session SET authenticated_at = now() WHERE account_id = (SELECT id FROM account WHERE email = $1::citext)`,
      [email],
    );
    expect(await accountOf(leaving.client)).not.toBeNull();
  });

  test('ends every session at once and leaves name, address and password nowhere', async () => {
    expect(
      (await trailOf(administrator.client, city.ags)).find(({ verb }) => verb === 'municipality.setFourEyes'),
    ).toEqual({
      verb: 'municipality.setFourEyes',
      actorName: 'Ada Abschied',
      actorErased: false,
    });
    await done(leaving.client, 'eraseAccount', { confirmation: email.toUpperCase() });
    expect(await accountOf(leaving.client)).toBeNull();
    expect(await accountOf(elsewhere)).toBeNull();
    expect(await refused(world.visitor(), 'signIn', { email, password: PASSWORD })).toEqual(['WRONG_CREDENTIALS']);
    const tables = await world.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [found] = await world.rows<{ count: string }>(
        `SELECT count(*) FROM "${name}" t WHERE position('Ada Abschied' IN t::text) > 0 OR position($1 IN t::text) > 0`,
        [email],
      );
      expect([name, found!.count]).toEqual([name, '0']);
    }
  });

  test('what was written for the city stays, under the city and a former account', async () => {
    const { solution: seen } = await administrator.client.data<{
      solution: { discussions: { edges: { node: { comments: { bodyHtml: string; author: string }[] } }[] } };
    }>(
      `query ($slug: String!) { solution(slug: $slug) { discussions(first: 5) { edges { node { comments { bodyHtml author } } } } } }`,
      { slug: solution.slug },
    );
    const [comment] = seen.discussions.edges.flatMap(({ node }) => node.comments);
    expect(comment).toMatchObject({ bodyHtml: expect.stringContaining('Gut so.'), author: 'Ehemaliges Konto' });
  });

  test('the trail keeps its entries and its chain, and knows nobody behind them any more', async () => {
    expect((await verifyTrail(world.database)).broken).toBeNull();
    const entries = await trailOf(administrator.client, city.ags);
    expect(entries.filter(({ actorErased }) => actorErased).map(({ verb }) => verb)).toEqual([
      'comment.add',
      'municipality.setFourEyes',
    ]);
    expect(
      await world.rows(`SELECT FROM audit_actor w JOIN account a ON a.id = w.account_id WHERE a.erased_at IS NOT NULL`),
    ).toEqual([]);
    const { platformTrail } = await operator.data<{ platformTrail: { edges: { node: { actorErased: boolean } }[] } }>(
      `{ platformTrail(verb: "account.erase") { edges { node { actorErased } } } }`,
    );
    expect(platformTrail.edges).toEqual([{ node: { actorErased: true } }]);
  });

  test('the last administrator of a city is told what to do first', async () => {
    const { email: own } = (await accountOf(administrator.client))!;
    const { errors } = await change(administrator.client, 'eraseAccount', { confirmation: own.toUpperCase() });
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', message: expect.stringContaining('Personen und Rollen') }]);
    expect(await accountOf(administrator.client)).not.toBeNull();
  });

  test('of two who leave at the same moment one stays', async () => {
    const other = await newcomer(world, city.ags, 'administrator');
    const answers = await Promise.all(
      [administrator, other].map(async ({ client }) =>
        change(client, 'eraseAccount', { confirmation: (await accountOf(client))!.email }),
      ),
    );
    expect(answers.map(({ errors }) => errors.length).toSorted()).toEqual([0, 1]);
  });
});

describe('what is past its time', () => {
  const HOUR = 3_600_000;
  const retention = () => world.application.get(RunRetention);
  const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

  test('is removed by its rule, and each run is on record', async () => {
    await world.rows(`INSERT INTO rate_limit (key, points, expire) VALUES ('abgelaufen', 1, 1), ('läuft', 1, $1)`, [
      inHours(5).getTime(),
    ]);
    const removed = await retention().do(inHours(1));
    expect(Object.keys(removed).toSorted()).toEqual(timedRules.map(({ key }) => key).toSorted());
    expect(removed.signInAttempts).toBeGreaterThanOrEqual(1);
    expect(removed.sessions).toBe(0);
    expect(await world.rows(`SELECT key FROM rate_limit WHERE key IN ('abgelaufen', 'läuft')`)).toEqual([
      { key: 'läuft' },
    ]);
  });

  test('two processes at once do not do it twice, and neither does one within the hour', async () => {
    const runs = await Promise.all([retention().do(inHours(3)), retention().do(inHours(3))]);
    expect(runs.flatMap((run) => Object.keys(run)).toSorted()).toEqual(timedRules.map(({ key }) => key).toSorted());
    expect(await retention().do(inHours(3.5))).toEqual({});
  });

  test('a session ends with its period, to the second', async () => {
    const before = await world.rows('SELECT FROM session');
    await world.rows(
      `UPDATE session SET created_at = now() - interval '15 days' WHERE ctid IN (SELECT ctid FROM session LIMIT 2)`,
    );
    expect((await retention().do(inHours(6))).sessions).toBe(2);
    expect(await world.rows('SELECT FROM session')).toHaveLength(before.length - 2);
  });

  test('the operator sees what was removed when; nobody else does', async () => {
    const ask = `{ retentionPeriods { key seconds what why lastRunAt lastRemoved lastFailed removedInAll } }`;
    operator = await world.as('betrieb@staedtetag.example');
    const { retentionPeriods } = await operator.data<{
      retentionPeriods: { key: string; lastRemoved: number | null }[];
    }>(ask);
    expect(retentionPeriods.find(({ key }) => key === 'sessions')).toMatchObject({
      seconds: 14 * 86_400,
      lastRemoved: 2,
      lastFailed: false,
    });
    expect(retentionPeriods.find(({ key }) => key === 'trail')).toMatchObject({ seconds: null, lastRunAt: null });
    for (const who of [world.visitor(), await world.as('lena@staedtetag.example')])
      expect(await who.data(ask)).toEqual({ retentionPeriods: null });
  });

  test('a rule that fails is on record as failed, and the others are done', async () => {
    await world.rows('ALTER TABLE rate_limit RENAME TO rate_limit_away');
    try {
      const removed = await retention().do(inHours(9));
      expect(removed).not.toHaveProperty('signInAttempts');
      expect(removed).toHaveProperty('jobRuns');
    } finally {
      await world.rows('ALTER TABLE rate_limit_away RENAME TO rate_limit');
    }
    expect(await world.rows(`SELECT rule, removed FROM retention_run WHERE failed`)).toEqual([
      { rule: 'signInAttempts', removed: null },
    ]);
    expect(await retention().do(inHours(9.1))).toEqual({ signInAttempts: 0 });
  });
});
