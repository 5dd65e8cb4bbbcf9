import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoPeople, SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import { createMember } from '../src/features/accounts/create-member.ts';
import { createPlatformAccount } from '../src/features/accounts/create-platform-account.ts';
import { openWorld, type World } from './world.ts';

interface Viewer {
  account: { id: string; name: string; email: string; platformRole: string | null } | null;
  memberships: { role: string; function: string; municipality: { name: string } }[];
  mayModerate: boolean;
  acknowledgedLeaflet: boolean;
  demoAccounts: { email: string; name: string; role: string }[];
}
interface Entered {
  viewer: Viewer | null;
  errors: { code: string; message: string }[];
}

const VIEWER = `account { id name email platformRole } memberships { role function municipality { name } } mayModerate acknowledgedLeaflet demoAccounts { email name role }`;
const WHO = `{ viewer { ${VIEWER} } }`;
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { ${VIEWER} } errors { code message } } }`;
const DEMO = `mutation Demo($input: SignInAsDemoInput!) { signInAsDemo(input: $input) { viewer { ${VIEWER} } errors { code message } } }`;
const SIGN_OUT = `mutation { signOut { errors { code } } }`;
const ACKNOWLEDGE = `mutation { acknowledgeLeaflet { viewer { acknowledgedLeaflet } errors { code message } } }`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const signIn = async (email: string, password: string, client = world.visitor()) =>
  (await client.data<{ signIn: Entered }>(SIGN_IN, { input: { email, password } })).signIn;
const who = async (client = world.visitor()) => (await client.data<{ viewer: Viewer }>(WHO)).viewer;

describe('somebody comes in with address and password', () => {
  test('and is known from then on, with the municipalities they act for, until they sign out', async () => {
    const client = world.visitor();
    const entered = await signIn('Sabine@Kelheim.example', SAMPLE_PASSWORD, client);
    expect(entered.errors).toEqual([]);
    expect(entered.viewer).toMatchObject({
      account: { name: 'Sabine Huber', email: 'sabine@kelheim.example', platformRole: null },
      memberships: [{ role: 'RELEASER', function: 'ISB', municipality: { name: 'Kelheim' } }],
      mayModerate: false,
      acknowledgedLeaflet: true,
    });
    expect((await who(client)).account?.name).toBe('Sabine Huber');
    await client.data(SIGN_OUT);
    expect((await who(client)).account).toBeNull();
  });

  test('the cookie is out of reach for scripts and other sites, the table holds no token', async () => {
    const response = await world
      .visitor()
      .post(SIGN_IN, { input: { email: 'lena@staedtetag.example', password: SAMPLE_PASSWORD } });
    const cookie = response.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^allmende=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const token = /=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(
      await world.rows(`SELECT 1 FROM session WHERE encode(token_hash, 'escape') LIKE '%' || $1 || '%'`, [token]),
    ).toEqual([]);
  });

  test('a session that was signed out of cannot be used again', async () => {
    const client = world.visitor();
    await signIn('sabine@kelheim.example', SAMPLE_PASSWORD, client);
    const before = await world.rows<{ count: string }>('SELECT count(*) FROM session');
    await client.data(SIGN_OUT);
    const after = await world.rows<{ count: string }>('SELECT count(*) FROM session');
    expect(Number(before[0]?.count) - Number(after[0]?.count)).toBe(1);
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const wrong = await signIn('murat@stuttgart.example', 'not the password');
    const unknown = await signIn('nobody@nowhere.example', 'not the password');
    expect(wrong.errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    expect(unknown).toEqual(wrong);
    expect(wrong.viewer).toBeNull();
  });

  test('whoever guesses is made to wait, at that address only', async () => {
    for (let turn = 0; turn < 8; turn += 1) await signIn('uwe@landkreis-bautzen.example', `guess ${turn}`);
    const { errors } = await signIn('uwe@landkreis-bautzen.example', SAMPLE_PASSWORD);
    expect(errors).toMatchObject([{ code: 'RATE_LIMITED', message: expect.stringMatching(/\d+ Sekunden/) }]);
    expect((await signIn('lena@staedtetag.example', SAMPLE_PASSWORD)).errors).toEqual([]);
    expect(await world.rows(`SELECT key FROM rate_limit WHERE key LIKE '%bautzen%'`)).toEqual([]);
  });

  test('an account that was closed lets nobody in, and ends who is in', async () => {
    const jana = await world.as('jana@flensburg.example');
    await world.rows(`UPDATE account SET disabled_at = now() WHERE email = 'jana@flensburg.example'`);
    expect((await signIn('jana@flensburg.example', SAMPLE_PASSWORD)).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
    expect((await who(jana)).account).toBeNull();
    await world.rows(`UPDATE account SET disabled_at = NULL WHERE email = 'jana@flensburg.example'`);
  });

  test('the operator made on the command line comes in with the password given there', async () => {
    const { database } = world;
    const account = {
      email: 'betrieb@stadt.example',
      name: 'Betrieb',
      role: 'operator',
      password: 'ein langes Kennwort',
    } as const;
    expect(await createPlatformAccount(database, account)).toBe(true);
    expect((await signIn(account.email, account.password)).viewer?.account?.platformRole).toBe('OPERATOR');
    expect(await createPlatformAccount(database, { ...account, password: 'ein anderes Kennwort' })).toBe(false);
    expect((await signIn(account.email, account.password)).errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    await expect(createPlatformAccount(database, { ...account, password: 'kurz' })).rejects.toThrow();
  });
});

describe('the operator lets a city in', () => {
  test('its first person comes in with the password given, and the city takes part from then on', async () => {
    const { database } = world;
    await world.rows(`UPDATE municipality SET participates = false WHERE ags = '03452013'`);
    const member = {
      email: 'isb@juist.example',
      name: 'Wiebke Eilts',
      password: 'Strandkorb am Kalfamer',
      ags: '03452013',
    };
    const made = await createMember(database, { ...member, role: 'administrator', function: 'ISB' });
    expect(made).toEqual({ municipality: 'Juist', isNew: true });
    const entered = await signIn(member.email, member.password);
    expect(entered.viewer?.memberships).toEqual([
      { role: 'ADMINISTRATOR', function: 'ISB', municipality: { name: 'Juist' } },
    ]);
    expect(await world.visitor().data(`{ municipality(ags: "03452013") { participates } }`)).toEqual({
      municipality: { participates: true },
    });
  });

  test('a person who is known keeps their password and gets another role or another city', async () => {
    const { database } = world;
    const known = { email: 'isb@juist.example', name: 'Jemand', password: 'etwas ganz anderes', ags: '03452013' };
    expect(await createMember(database, { ...known, role: 'reader', function: '' })).toMatchObject({ isNew: false });
    await createMember(database, { ...known, ags: '03452', role: 'editor', function: 'ISB' });
    const entered = await signIn(known.email, 'Strandkorb am Kalfamer');
    expect(entered.viewer?.account?.name).toBe('Wiebke Eilts');
    expect(entered.viewer?.memberships.map(({ role, municipality }) => `${role} ${municipality.name}`)).toEqual([
      'READER Juist',
      'EDITOR Landkreis Aurich',
    ]);
    expect(await createMember(database, { ...known, ags: '99999', role: 'reader', function: '' })).toBeNull();
  });
});

describe('a visitor of the demonstration', () => {
  test('may choose among the sample people, and is one of them with one click', async () => {
    const client = world.visitor();
    const { demoAccounts } = await who(client);
    expect(demoAccounts.map(({ email }) => email)).toEqual(demoPeople.map(({ email }) => email));
    const { signInAsDemo } = await client.data<{ signInAsDemo: Entered }>(DEMO, {
      input: { email: 'katrin@bad-schwalbach.example' },
    });
    expect(signInAsDemo.viewer?.memberships.map(({ municipality }) => municipality.name)).toEqual([
      'Bad Schwalbach',
      'Fulda',
      'Rüsselsheim am Main',
    ]);
  });

  test('cannot be anybody else', async () => {
    const { signInAsDemo } = await world
      .visitor()
      .data<{ signInAsDemo: Entered }>(DEMO, { input: { email: 'betrieb@stadt.example' } });
    expect(signInAsDemo.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('acknowledges the TLP leaflet once, in person', async () => {
    const jana = await world.as('jana@flensburg.example', 'en');
    expect((await who(jana)).acknowledgedLeaflet).toBe(false);
    expect(await jana.data(ACKNOWLEDGE)).toMatchObject({
      acknowledgeLeaflet: { viewer: { acknowledgedLeaflet: true }, errors: [] },
    });
    expect((await who(jana)).acknowledgedLeaflet).toBe(true);
    expect(await world.visitor('en').data(ACKNOWLEDGE)).toMatchObject({
      acknowledgeLeaflet: { viewer: null, errors: [{ code: 'UNAUTHENTICATED', message: 'Please sign in first.' }] },
    });
  });
});

describe('where there is no demonstration', () => {
  test('nobody is offered a sample person, and nobody becomes one', async () => {
    const real = await openWorld({ settings: { ALLMENDE_DEMO: false } });
    try {
      expect((await real.visitor().data<{ viewer: Viewer }>(WHO)).viewer.demoAccounts).toEqual([]);
      const { signInAsDemo } = await real
        .visitor()
        .data<{ signInAsDemo: Entered }>(DEMO, { input: { email: 'lena@staedtetag.example' } });
      expect(signInAsDemo.errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    } finally {
      await real.close();
    }
  });
});

describe('anything by its id', () => {
  test('people find themselves, the moderation finds everybody, others find nobody', async () => {
    const sabine = await world.as('sabine@kelheim.example');
    const id = (await who(sabine)).account!.id;
    const find = `query Find($id: ID!) { node(id: $id) { id ... on Account { name } } }`;
    expect(await sabine.data(find, { id })).toEqual({ node: { id, name: 'Sabine Huber' } });
    expect(await (await world.as('lena@staedtetag.example')).data(find, { id })).toEqual({
      node: { id, name: 'Sabine Huber' },
    });
    expect(await (await world.as('murat@stuttgart.example')).data(find, { id })).toEqual({ node: null });
    expect(await world.visitor().data(find, { id: 'acc_no-uuid' })).toEqual({ node: null });
  });
});
