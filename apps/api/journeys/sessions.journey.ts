import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import type { Client } from './client.ts';
import { ask, codeNow, setUpApp, signIn, who } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';
const PHONE =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36';
const MURAT = 'murat@stuttgart.example';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Session {
  id: string;
  device: string;
  createdAt: string;
  lastUsedAt: string;
  isThisOne: boolean;
}
const sessionsOf = async (client: Client) =>
  (
    await client.data<{ viewer: { sessions: Session[] } }>(
      `{ viewer { sessions { id device createdAt lastUsedAt isThisOne } } }`,
    )
  ).viewer.sessions;

const grownOld = (minutes: number) =>
  world.rows(`UPDATE session SET authenticated_at = now() - make_interval(mins => $1)`, [minutes]);

describe('where somebody is signed in', () => {
  let office: Client;
  let phone: Client;
  beforeAll(async () => {
    office = world.visitor('de', FIREFOX);
    phone = world.visitor('de', PHONE);
    for (const client of [office, phone]) await signIn(client, 'uwe@landkreis-bautzen.example', SAMPLE_PASSWORD);
  });

  test('is listed in words, the present place first; no token and no address is told', async () => {
    const list = await sessionsOf(office);
    expect(list.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
      ['Firefox, Windows', true],
      ['Chrome, Android', false],
    ]);
    expect((await sessionsOf(phone))[0]).toMatchObject({ device: 'Chrome, Android', isThisOne: true });
    expect(await sessionsOf(world.visitor())).toEqual([]);
  });

  test('says when it was last used', async () => {
    await world.rows(`UPDATE session SET last_used_at = now() - interval '5 hours' WHERE device LIKE 'Chrome%'`);
    const ofPhone = (list: Session[]) => list.find(({ device }) => device.startsWith('Chrome'))!.lastUsedAt;
    const before = ofPhone(await sessionsOf(office));
    expect(Date.now() - Date.parse(before)).toBeGreaterThan(4 * 3_600_000);
    await who(phone);
    expect(Date.now() - Date.parse(ofPhone(await sessionsOf(office)))).toBeLessThan(60_000);
  });

  test('is over after a day without use, and no longer listed', async () => {
    const forgotten = world.visitor('de', 'Lynx/2.9.0');
    await signIn(forgotten, 'uwe@landkreis-bautzen.example', SAMPLE_PASSWORD);
    const before = (await sessionsOf(office)).length;
    const unused = (hours: number) =>
      world.rows(
        `UPDATE session SET last_used_at = now() - make_interval(hours => $1)
         WHERE created_at = (SELECT max(created_at) FROM session)`,
        [hours],
      );
    await unused(23);
    expect((await who(forgotten)).account).not.toBeNull();
    await unused(25);
    expect((await who(forgotten)).account).toBeNull();
    expect((await sessionsOf(office)).length).toBe(before - 1);
  });

  test('can be ended one by one, by nobody else', async () => {
    const [, other] = await sessionsOf(office);
    const stranger = await world.as(MURAT);
    expect((await ask(stranger, 'revokeSession', { id: other!.id })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await ask(office, 'revokeSession', { id: other!.id })).errors).toEqual([]);
    expect((await who(phone)).account).toBeNull();
    expect((await who(office)).account).not.toBeNull();
  });

  test('can be ended everywhere else at once', async () => {
    for (let turn = 0; turn < 3; turn += 1)
      await signIn(world.visitor('de', PHONE), 'uwe@landkreis-bautzen.example', SAMPLE_PASSWORD);
    expect((await sessionsOf(office)).length).toBe(4);
    expect((await ask(office, 'revokeOtherSessions')).errors).toEqual([]);
    expect(await sessionsOf(office)).toMatchObject([{ device: 'Firefox, Windows', isThisOne: true }]);
  });
});

describe('a dangerous act', () => {
  test('takes somebody who has shown who they are within ten minutes', async () => {
    const client = world.visitor();
    await signIn(client, MURAT, SAMPLE_PASSWORD);
    const { secret } = await setUpApp(client);
    const [stuttgart] = await world.rows<{ id: string }>(
      `SELECT 'mun_' || id AS id FROM municipality WHERE name = 'Stuttgart'`,
    );
    const acts: [string, object?][] = [
      ['changePassword', { password: 'Weinberg hinter dem Bahnhof' }],
      ['renewRecoveryCodes'],
      ['removeAuthenticator'],
      ['setFourEyes', { municipalityId: stuttgart!.id, fourEyes: true }],
    ];
    await grownOld(10);
    expect((await who(client)).isFresh).toBe(false);
    for (const [name, input] of acts)
      expect([name, (await ask(client, name, input, '')).errors.map(({ code }) => code)]).toEqual([
        name,
        ['REAUTHENTICATION_REQUIRED'],
      ]);
    // Where there is a second factor the password alone is not enough: it may have been stolen with the session.
    expect((await ask(client, 'confirmIdentity', { password: SAMPLE_PASSWORD })).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['code'] },
    ]);
    const before = client.cookie('allmende');
    expect((await ask(client, 'confirmIdentity', { code: codeNow(secret) })).viewer).toMatchObject({ isFresh: true });
    expect(client.cookie('allmende')).not.toBe(before);
    expect((await ask(client, 'setFourEyes', acts[3]![1], '')).errors).toEqual([]);
  });

  test('with a password alone, the password is asked for again', async () => {
    const client = world.visitor();
    await signIn(client, 'jana@flensburg.example', SAMPLE_PASSWORD);
    await grownOld(11);
    expect((await who(client)).proofs).toEqual(['PASSWORD']);
    expect((await ask(client, 'confirmIdentity', { password: 'falsch geraten' })).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
    expect((await ask(client, 'confirmIdentity', { password: SAMPLE_PASSWORD })).viewer).toMatchObject({
      isFresh: true,
    });
  });

  test('a new password ends every other session, and is neither short nor easy to guess', async () => {
    const [here, there] = [world.visitor(), world.visitor()];
    for (const client of [here, there]) await signIn(client, 'jana@flensburg.example', SAMPLE_PASSWORD);
    expect((await ask(here, 'changePassword', { password: 'zu kurz' })).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['password'] },
    ]);
    // The second is made of what everybody knows about her.
    for (const password of ['Passwort-2026', 'jana@flensburg'])
      expect((await ask(here, 'changePassword', { password })).errors).toMatchObject([
        { code: 'INVALID_INPUT', path: ['password'] },
      ]);
    expect((await ask(here, 'changePassword', { password: 'Leuchtturm an der Förde' })).errors).toEqual([]);
    expect((await who(there)).account).toBeNull();
    expect((await who(here)).account).toMatchObject({ name: 'Jana Petersen' });
    expect((await signIn(world.visitor(), 'jana@flensburg.example', SAMPLE_PASSWORD)).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
    expect((await signIn(world.visitor(), 'jana@flensburg.example', 'Leuchtturm an der Förde')).errors).toEqual([]);
  });
});
