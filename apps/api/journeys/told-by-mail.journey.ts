import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CaughtMail, type MailCatcher, startMailCatcher } from '@allmende/local-services/mail-catcher';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import { TellAccount } from '../src/features/accounts/tell-account.ts';
import { resetSecondFactor } from '../src/features/second-factors/reset-second-factor.ts';
import { MailWorker } from '../src/foundation/mail/mail-worker.ts';
import type { Client } from './client.ts';
import { ask, codeNow, setUpApp, signIn } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

const SABINE = 'sabine@kelheim.example';
const PRIVATE = 'huber@posteo.test';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';

let world: World;
let catcher: MailCatcher;
/** Sabine's own browser. */
let sabine: Client;
let app: { secret: string; codes: readonly string[] };

beforeAll(async () => {
  catcher = await startMailCatcher();
  world = await openWorld({ settings: { ALLMENDE_SMTP_URL: catcher.url, ALLMENDE_DEMO: false } });
  sabine = world.visitor('de', FIREFOX);
});
afterAll(async () => {
  await world?.close();
  await catcher?.stop();
});

/** What has been written since it was last asked, carried out by the real worker to the real catcher. */
async function arrived(): Promise<CaughtMail[]> {
  const before = catcher.mails.length;
  await world.application.get(MailWorker).carryAll();
  return catcher.mails.slice(before);
}
const subjectOf = ({ text }: CaughtMail) => {
  const [, words = ''] = /^Subject: (.*(?:\r?\n .*)*)/m.exec(text) ?? [];
  return words
    .replace(/\?=\s+=\?UTF-8\?[QB]\?/gi, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, coded: string) =>
      decodeURIComponent(coded.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/g, '%$1')),
    )
    .replace(/\r?\n /g, ' ');
};
const told = (mails: CaughtMail[]) => mails.map((mail) => [mail.to.join(), subjectOf(mail)]).toSorted();

describe('somebody is told what happens to their account', () => {
  test('a sign-in in a browser that is new: when, in which browser, and what to do if it was not them', async () => {
    expect((await signIn(sabine, SABINE, SAMPLE_PASSWORD)).errors).toEqual([]);
    const mails = await arrived();
    expect(told(mails)).toEqual([[SABINE, 'Neue Anmeldung bei der Allmende']]);
    const { text } = mails[0]!;
    expect(text).toMatch(/Zeitpunkt: \d{1,2}\. \p{L}+ 20\d\d um \d\d:\d\d Uhr \(Zeit in Berlin\)/u);
    expect(text).toContain('Browser: Firefox, Windows');
    expect(text).toContain('Waren Sie das nicht');
    expect(text).toContain('/konto/sicherheit');
    expect(text).toContain('/passwort-vergessen');
    // Whoever reads the mail learns no more than that, and can do nothing with it.
    expect(text).not.toMatch(/token=|Sabine Huber/);
  });

  test('not again in the same browser, and in English where that is asked for', async () => {
    await signIn(sabine, SABINE, SAMPLE_PASSWORD);
    expect(await arrived()).toEqual([]);
    await signIn(world.visitor('en'), SABINE, SAMPLE_PASSWORD);
    const [mail] = await arrived();
    expect(subjectOf(mail!)).toBe('New sign-in at Allmende');
    expect(mail!.text).toContain('If this was not you');
    expect(mail!.text).toContain('Browser: not known');
  });

  test('a failed sign-in tells nobody anything', async () => {
    await signIn(world.visitor(), SABINE, 'nicht das richtige');
    expect(await arrived()).toEqual([]);
  });

  test('a second factor, at the first step of a sign-in not yet, at the second', async () => {
    app = await setUpApp(sabine);
    expect(told(await arrived())).toEqual([[SABINE, 'Neue Authenticator-App für Ihr Konto bei der Allmende']]);
    const thief = world.visitor('de', FIREFOX);
    await signIn(thief, SABINE, SAMPLE_PASSWORD);
    expect(await arrived()).toEqual([]);
    expect((await ask(thief, 'completeSignIn', { code: app.codes[0] })).errors).toEqual([]);
    expect(told(await arrived())).toEqual([
      [SABINE, 'Neue Anmeldung bei der Allmende'],
      [SABINE, 'Wiederherstellungscode Ihres Kontos bei der Allmende verwendet'],
    ]);
    expect((await ask(thief, 'confirmIdentity', { code: app.codes[0] })).errors).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
    expect(await arrived()).toEqual([]);
  });

  test('a second address, which hears of everything from then on', async () => {
    await ask(sabine, 'setContactAddress', { email: PRIVATE });
    const [mail] = await arrived();
    const code = /^(\d{4} \d{4})\r?$/m.exec(mail!.text)![1]!;
    await ask(sabine, 'confirmContactAddress', { code });
    const subject = 'Zweite Adresse Ihres Kontos bei der Allmende gesetzt';
    expect(told(await arrived())).toEqual([
      [PRIVATE, subject],
      [SABINE, subject],
    ]);
    expect((await ask(sabine, 'renewRecoveryCodes', undefined, '')).errors).toEqual([]);
    expect(told(await arrived()).map(([to]) => to)).toEqual([PRIVATE, SABINE]);
  });

  test('the password, changed here and set anew by a link', async () => {
    expect((await ask(sabine, 'changePassword', { password: 'Donaudurchbruch im Nebel' })).errors).toEqual([]);
    expect(told(await arrived())).toEqual([
      [PRIVATE, 'Ihr Passwort bei der Allmende wurde geändert'],
      [SABINE, 'Ihr Passwort bei der Allmende wurde geändert'],
    ]);
    const somewhere = world.visitor();
    await ask(somewhere, 'requestPasswordReset', { email: SABINE }, '');
    let links: CaughtMail[] = [];
    for (let turn = 0; turn < 50 && links.length === 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      links = await arrived();
    }
    const token = /passwort-neu\?token=([\w-]+)/.exec(links[0]!.text)![1]!;
    await ask(somewhere, 'resetPassword', { token, password: 'Befreiungshalle im Regen' });
    expect(told(await arrived())).toEqual([
      [PRIVATE, 'Ihr Passwort bei der Allmende wurde neu gesetzt'],
      [SABINE, 'Ihr Passwort bei der Allmende wurde neu gesetzt'],
    ]);
  });

  test('the second address taken away: it is told for the last time', async () => {
    sabine = world.visitor('de', FIREFOX);
    await signIn(sabine, SABINE, 'Befreiungshalle im Regen');
    await ask(sabine, 'completeSignIn', { code: codeNow(app.secret) });
    await arrived();
    await ask(sabine, 'removeContactAddress');
    const subject = 'Zweite Adresse Ihres Kontos bei der Allmende entfernt';
    expect(told(await arrived())).toEqual([
      [PRIVATE, subject],
      [SABINE, subject],
    ]);
    await ask(sabine, 'removeContactAddress');
    expect(await arrived()).toEqual([]);
  });

  test('the factors that the operator removes', async () => {
    const telling = world.application.get(TellAccount);
    expect(await resetSecondFactor(world.database, telling, SABINE)).toBe(true);
    expect(told(await arrived())).toEqual([[SABINE, 'Zweite Faktoren Ihres Kontos bei der Allmende entfernt']]);
    expect(await resetSecondFactor(world.database, telling, 'niemand@nirgends.example')).toBe(false);
    expect(await arrived()).toEqual([]);
  });
});

test('what does not happen is not told: the mail goes with the change or not at all', async () => {
  const client = world.visitor('de', FIREFOX);
  await signIn(client, SABINE, 'Befreiungshalle im Regen');
  await setUpApp(client);
  await arrived();
  // The last factor stays, and so no mail says that it is gone.
  expect((await ask(client, 'removeAuthenticator', undefined, '')).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  expect(await arrived()).toEqual([]);
});

test('where nobody carries mails, none is written down', async () => {
  const silent = await openWorld({ settings: { ALLMENDE_DEMO: false } });
  try {
    await signIn(silent.visitor(), SABINE, SAMPLE_PASSWORD);
    expect(await silent.rows('SELECT 1 FROM outgoing_mail')).toEqual([]);
  } finally {
    await silent.close();
  }
});
