import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import type { Client } from './client.ts';
import { ask, codeNow, setUpApp, signIn, who } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

const SABINE = 'sabine@kelheim.example';
const MURAT = 'murat@stuttgart.example';
const LENA = 'lena@staedtetag.example';

/** A world in operation: without the demonstration a second factor is compulsory. */
let world: World;
beforeAll(async () => {
  world = await openWorld({ settings: { ALLMENDE_DEMO: false } });
});
afterAll(() => world.close());

/** Slugs of what Sabine's own city has not published, and of what is TLP:GREEN. */
const restricted = async () =>
  world.rows<{ slug: string; why: string }>(
    `SELECT s.slug, 'own' AS why FROM solution s JOIN municipality m ON m.id = s.municipality_id
     WHERE m.name = 'Kelheim' AND NOT EXISTS (SELECT FROM version v WHERE v.solution_id = s.id AND v.publication <> 'none')
     UNION ALL SELECT s.slug, 'green' FROM solution s JOIN version v ON v.solution_id = s.id
     WHERE s.tlp = 'GREEN' AND v.publication = 'published'`,
  );
const reads = async (client: Client, slug: string) =>
  (
    await client.data<{ solution: { title: string } | null }>(
      `query ($slug: String!) { solution(slug: $slug) { title } }`,
      {
        slug,
      },
    )
  ).solution !== null;

describe('with a password alone', () => {
  test('a person is a visitor with a name: they read what is public, and nothing above TLP:CLEAR', async () => {
    const sabine = world.visitor();
    const { viewer } = await signIn(sabine, SABINE, SAMPLE_PASSWORD);
    expect(viewer).toMatchObject({ account: { name: 'Sabine Huber' }, secondFactor: 'MISSING', memberships: [] });
    expect(await reads(sabine, 'passwortrichtlinie')).toBe(true);
    const slugs = await restricted();
    expect(new Set(slugs.map(({ why }) => why)).size).toBeGreaterThan(0);
    for (const { slug } of slugs) expect([slug, await reads(sabine, slug)]).toEqual([slug, false]);
  });

  test('a person does nothing for their city, whatever they ask', async () => {
    const sabine = world.visitor();
    await signIn(sabine, SABINE, SAMPLE_PASSWORD);
    const [kelheim] = await world.rows<{ id: string }>(
      `SELECT 'mun_' || id AS id FROM municipality WHERE name = 'Kelheim'`,
    );
    const answer = await sabine.data<{ createSolution: { errors: { code: string }[] } }>(
      `mutation ($input: CreateSolutionInput!) { createSolution(input: $input) { errors { code } } }`,
      {
        input: {
          municipalityId: kelheim!.id,
          title: 'Merkblatt',
          type: 'merkblatt',
          tlp: 'CLEAR',
          from: 'MARKDOWN',
          text: '# Merkblatt',
        },
      },
    );
    expect(answer.createSolution.errors.map(({ code }) => code)).not.toEqual([]);
  });

  test('the moderation is closed as well', async () => {
    const lena = world.visitor();
    const { viewer } = await signIn(lena, LENA, SAMPLE_PASSWORD);
    expect(viewer).toMatchObject({ secondFactor: 'MISSING', mayModerate: false });
  });
});

describe('with an authenticator app', () => {
  const sabine = { secret: '', codes: [] as readonly string[] };

  test('what was closed opens at once, and ten recovery codes are shown', async () => {
    const client = world.visitor();
    await signIn(client, SABINE, SAMPLE_PASSWORD);
    Object.assign(sabine, await setUpApp(client));
    expect(sabine.codes).toHaveLength(10);
    for (const code of sabine.codes) expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
    expect(await who(client)).toMatchObject({
      secondFactor: 'SHOWN',
      memberships: [{ municipality: { name: 'Kelheim' } }],
    });
    for (const { slug, why } of await restricted())
      expect([slug, why, await reads(client, slug)]).toEqual([slug, why, true]);
  });

  test('neither secret nor codes can be read in the database', async () => {
    const [app] = await world.rows<{ secret: Buffer }>('SELECT secret FROM authenticator_app');
    expect(app!.secret.toString('latin1')).not.toContain(sabine.secret);
    const kept = await world.rows<{ codeHash: Buffer }>('SELECT code_hash AS "codeHash" FROM recovery_code');
    for (const { codeHash } of kept) expect(codeHash).toHaveLength(32);
  });

  test('signing in takes two steps, and between them nobody is signed in', async () => {
    const client = world.visitor();
    const { viewer, errors } = await signIn(client, SABINE, SAMPLE_PASSWORD);
    expect(errors).toEqual([]);
    expect(viewer).toMatchObject({
      account: null,
      secondFactor: 'OWED',
      proofs: ['TOTP', 'RECOVERY'],
      memberships: [],
    });
    const halfway = client.cookie('allmende');
    expect((await ask(client, 'completeSignIn', { code: '000000' })).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS', path: ['code'] },
    ]);
    const entered = await ask(client, 'completeSignIn', { code: codeNow(sabine.secret) });
    expect(entered.viewer).toMatchObject({ account: { name: 'Sabine Huber' }, secondFactor: 'SHOWN' });
    // The token of the first step is worth nothing after the second.
    expect(client.cookie('allmende')).not.toBe(halfway);
    const thief = world.visitor();
    thief.keep([`allmende=${halfway}`]);
    expect(await who(thief)).toMatchObject({ account: null, secondFactor: 'NOT_ASKED' });
  });

  test('no code counts twice', async () => {
    const [first, second] = [world.visitor(), world.visitor()];
    await signIn(first, SABINE, SAMPLE_PASSWORD);
    await signIn(second, SABINE, SAMPLE_PASSWORD);
    const code = codeNow(sabine.secret, 1);
    const answers = await Promise.all([first, second].map((client) => ask(client, 'completeSignIn', { code })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    // Either of the two may have been first.
    const refused = answers[0]!.errors.length > 0 ? first : second;
    expect((await ask(refused, 'completeSignIn', { code: codeNow(sabine.secret) })).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
  });

  test('a recovery code counts once, however it is typed', async () => {
    const [code = ''] = sabine.codes;
    const client = world.visitor();
    await signIn(client, SABINE, SAMPLE_PASSWORD);
    expect((await ask(client, 'completeSignIn', { code: code.toUpperCase().replaceAll('-', ' ') })).errors).toEqual([]);
    const again = world.visitor();
    await signIn(again, SABINE, SAMPLE_PASSWORD);
    expect((await ask(again, 'completeSignIn', { code })).errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
  });

  test('the step between the two ends after ten minutes', async () => {
    const client = world.visitor();
    await signIn(client, SABINE, SAMPLE_PASSWORD);
    await world.rows(`UPDATE session SET expires_at = now() - interval '1 second'
      WHERE expires_at < now() + interval '11 minutes'`);
    expect(await who(client)).toMatchObject({ secondFactor: 'NOT_ASKED' });
    expect((await ask(client, 'completeSignIn', { code: '123456' })).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });

  test('a session from before is asked for it from then on', async () => {
    const before = world.visitor();
    await signIn(before, MURAT, SAMPLE_PASSWORD);
    const client = world.visitor();
    await signIn(client, MURAT, SAMPLE_PASSWORD);
    await setUpApp(client);
    expect(await who(before)).toMatchObject({ account: null, secondFactor: 'OWED' });
  });

  test('the only one cannot be removed, and new codes make the old ones worthless', async () => {
    const client = world.visitor();
    await signIn(client, SABINE, SAMPLE_PASSWORD);
    const [, second = '', third = ''] = sabine.codes;
    await ask(client, 'completeSignIn', { code: second });
    expect((await ask(client, 'removeAuthenticator')).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const { recoveryCodes } = await ask(client, 'renewRecoveryCodes', undefined, 'recoveryCodes');
    expect(recoveryCodes).toHaveLength(10);
    const again = world.visitor();
    await signIn(again, SABINE, SAMPLE_PASSWORD);
    expect((await ask(again, 'completeSignIn', { code: third })).errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    expect((await ask(again, 'completeSignIn', { code: recoveryCodes![0]! })).errors).toEqual([]);
  });

  test("one person's set-up is of no use to another", async () => {
    const [sabineAgain, lena] = [await world.as(SABINE), await world.as(LENA)];
    const { setup } = await ask(sabineAgain, 'beginAuthenticator', {}, 'setup { secret uri ticket }');
    const input = { ticket: setup!.ticket, code: codeNow(setup!.secret) };
    expect((await ask(lena, 'addAuthenticator', input)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});

describe('in the demonstration', () => {
  test('no second factor is asked for where none is set up, and one where there is', async () => {
    const demo = await openWorld();
    try {
      const client = demo.visitor();
      expect((await signIn(client, SABINE, SAMPLE_PASSWORD)).viewer).toMatchObject({
        secondFactor: 'NOT_ASKED',
        memberships: [{ municipality: { name: 'Kelheim' } }],
      });
      await setUpApp(client);
      expect((await signIn(demo.visitor(), SABINE, SAMPLE_PASSWORD)).viewer).toMatchObject({ secondFactor: 'OWED' });
      const { viewer } = await ask(demo.visitor(), 'signInAsDemo', { email: SABINE });
      expect(viewer).toMatchObject({ secondFactor: 'NOT_ASKED', memberships: [{ municipality: { name: 'Kelheim' } }] });
    } finally {
      await demo.close();
    }
  });
});
