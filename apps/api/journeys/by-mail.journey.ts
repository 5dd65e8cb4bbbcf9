import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MailCatcher, startMailCatcher } from '@allmende/local-services/mail-catcher';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import { MailWorker } from '../src/foundation/mail/mail-worker.ts';
import type { Client } from './client.ts';
import { ask, setUpApp, signIn, who } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

const SABINE = 'sabine@kelheim.example';
const UWE = 'uwe@landkreis-bautzen.example';

let world: World;
let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await startMailCatcher();
  world = await openWorld({ settings: { ALLMENDE_SMTP_URL: catcher.url } });
});
afterAll(async () => {
  await world?.close();
  await catcher?.stop();
});

/** Links and codes; news of the account have a journey of their own. */
const caught = () => catcher.mails.filter(({ text }) => !/^Zeitpunkt: /m.test(text));

/** What arrives next, after everything that waits has been carried out. */
async function arrived(expected: number) {
  const before = caught().length;
  for (let turn = 0; turn < 50 && caught().length < before + expected; turn += 1) {
    await world.application.get(MailWorker).carryAll();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return caught().slice(before);
}
const waiting = () =>
  world.rows<{ recipient: string }>(`SELECT recipient FROM outgoing_mail WHERE body NOT LIKE '%Zeitpunkt: %'`);
const contactOf = async (client: Client) =>
  (await client.data<{ viewer: { contact: object } }>(`{ viewer { contact { email pending } } }`)).viewer.contact;

describe('a second address', () => {
  test('counts when the code that was sent to it has come back', async () => {
    const sabine = await world.as(SABINE);
    expect((await ask(sabine, 'setContactAddress', { email: 'huber@posteo.test' })).errors).toEqual([]);
    expect(await contactOf(sabine)).toEqual({ email: null, pending: 'huber@posteo.test' });
    const [mail] = await arrived(1);
    expect(mail!.to).toEqual(['huber@posteo.test']);
    const code = /^(\d{4} \d{4})\r?$/m.exec(mail!.text)![1]!;
    const stranger = await world.as(UWE);
    expect((await ask(stranger, 'confirmContactAddress', { code })).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
    expect((await ask(sabine, 'confirmContactAddress', { code: '0000 0000' })).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS', path: ['code'] },
    ]);
    expect((await ask(sabine, 'confirmContactAddress', { code })).errors).toEqual([]);
    expect(await contactOf(sabine)).toEqual({ email: 'huber@posteo.test', pending: null });
    expect((await ask(sabine, 'confirmContactAddress', { code })).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
  });

  test.each(['privat@kelheim.example', 'x@post.kelheim.example', 'keine Adresse', 'a@b@c'])(
    'cannot be %s',
    async (email) => {
      expect((await ask(await world.as(SABINE), 'setContactAddress', { email })).errors).toMatchObject([
        { code: 'INVALID_INPUT', path: ['email'] },
      ]);
    },
  );

  test('takes somebody who has just shown who they are', async () => {
    const uwe = await world.as(UWE);
    await world.rows(`UPDATE session SET authenticated_at = now() - interval '11 minutes'`);
    expect((await ask(uwe, 'setContactAddress', { email: 'uwe@posteo.test' })).errors).toMatchObject([
      { code: 'REAUTHENTICATION_REQUIRED' },
    ]);
    expect(await waiting()).toEqual([]);
  });
});

describe('a forgotten password', () => {
  const tokenIn = (text: string) => /passwort-neu\?token=([\w-]+)/.exec(text)![1]!;

  test('is set anew by a link that goes to both addresses and counts once', async () => {
    const client = world.visitor();
    expect((await ask(client, 'requestPasswordReset', { email: 'HUBER@posteo.test' }, '')).errors).toEqual([]);
    const mails = await arrived(2);
    expect(mails.flatMap(({ to }) => to).toSorted()).toEqual(['huber@posteo.test', SABINE]);
    const token = tokenIn(mails[0]!.text);
    expect(tokenIn(mails[1]!.text)).toBe(token);
    const there = world.visitor();
    await signIn(there, SABINE, SAMPLE_PASSWORD);
    const fresh = 'Befreiungshalle bei Nacht';
    expect((await ask(client, 'resetPassword', { token, password: 'kurz' })).errors).toMatchObject([
      { path: ['password'] },
    ]);
    expect((await ask(client, 'resetPassword', { token, password: fresh })).errors).toEqual([]);
    expect((await who(client)).account).toBeNull();
    expect((await who(there)).account).toBeNull();
    expect((await signIn(client, SABINE, SAMPLE_PASSWORD)).errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    expect((await signIn(client, SABINE, fresh)).errors).toEqual([]);
    expect((await ask(client, 'resetPassword', { token, password: 'noch ein anderes' })).errors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
  });

  test('is no way around the second factor', async () => {
    const uwe = world.visitor();
    await signIn(uwe, UWE, SAMPLE_PASSWORD);
    await setUpApp(uwe);
    await ask(world.visitor(), 'requestPasswordReset', { email: UWE }, '');
    const [mail] = await arrived(1);
    const client = world.visitor();
    await ask(client, 'resetPassword', { token: tokenIn(mail!.text), password: 'Bautzen hat Türme' });
    expect((await signIn(client, UWE, 'Bautzen hat Türme')).viewer).toMatchObject({ secondFactor: 'OWED' });
  });

  test('counts for half an hour; asking again takes no earlier link away, using one takes all', async () => {
    const client = world.visitor();
    const links: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await ask(client, 'requestPasswordReset', { email: UWE }, '');
      links.push(tokenIn((await arrived(1))[0]!.text));
    }
    const [first = '', second = '', third = ''] = links;
    const reset = async (token: string) =>
      (await ask(client, 'resetPassword', { token, password: 'Senf aus der Oberlausitz' })).errors.map(
        ({ code }) => code,
      );
    await world.rows(
      `UPDATE one_time_token SET expires_at = now() - interval '1 second'
      WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
      [third],
    );
    expect(await reset(third)).toEqual(['WRONG_STATE']);
    expect(await reset(first)).toEqual([]);
    expect(await reset(second)).toEqual(['WRONG_STATE']);
  });

  test('an unknown address gets the same answer, and no mail', async () => {
    const [known, unknown] = [world.visitor(), world.visitor()];
    const answers = [
      await ask(known, 'requestPasswordReset', { email: 'petra@kelheim.example' }, ''),
      await ask(unknown, 'requestPasswordReset', { email: 'niemand@nirgends.example' }, ''),
    ];
    expect(answers[0]).toEqual(answers[1]);
    expect((await arrived(1)).flatMap(({ to }) => to)).toEqual(['petra@kelheim.example']);
    expect(await waiting()).toEqual([]);
  });
});

describe('a mail', () => {
  test('waits while the mail server is ill, and leaves when it is well; what has expired does not', async () => {
    catcher.refuse(true);
    await ask(world.visitor(), 'requestPasswordReset', { email: 'petra@kelheim.example' }, '');
    expect(await arrived(1)).toEqual([]);
    expect((await waiting()).length).toBe(1);
    catcher.refuse(false);
    await world.rows('UPDATE outgoing_mail SET not_before = now()');
    expect((await arrived(1)).length).toBe(1);
    await ask(world.visitor(), 'requestPasswordReset', { email: 'petra@kelheim.example' }, '');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await world.rows(`UPDATE outgoing_mail SET expires_at = now() - interval '1 second'`);
    expect(await arrived(1)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('is promised only where one is sent', async () => {
    expect(await world.visitor().data(`{ sendsMail }`)).toEqual({ sendsMail: true });
    const silent = await openWorld({ sample: false, settings: { ALLMENDE_DEMO: false } });
    try {
      expect(await silent.visitor().data(`{ sendsMail }`)).toEqual({ sendsMail: false });
    } finally {
      await silent.close();
    }
  });
});
