import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { codeShown, withPasskeyDevice } from './authenticator.ts';
import { house } from './house.ts';
import { barriers, openBrowser, picture, sideways, type Visit, visitor } from './visit.ts';

const UWE = 'uwe@landkreis-bautzen.example';
const JANA = 'jana@flensburg.example';
const NARROW = { width: 320, height: 700 };
const WIDE = { width: 1280, height: 900 };

/** Looks at the page as it is: narrow and wide, light and dark. */
async function expectFitting({ page }: Visit, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [size, label] of [
      [NARROW, 'narrow'],
      [WIDE, 'wide'],
    ] as const) {
      await page.setViewportSize(size);
      expect([name, label, scheme, await barriers(page)]).toEqual([name, label, scheme, []]);
      expect([name, label, await sideways(page)]).toEqual([name, label, 0]);
      await picture(page, `signing-in-${name}-${label}-${scheme}`);
    }
  }
}

async function withPassword({ page, open }: Visit, email: string, to = '/konto/sicherheit'): Promise<void> {
  await open(`/anmelden?zurueck=${encodeURIComponent(to)}`);
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL((address) => address.pathname !== '/anmelden');
}

describe('signing in with an authenticator app, without any script', () => {
  let browser: Browser;
  let uwe: Visit;
  let secret = '';
  let codes: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    uwe = await visitor(browser, { javaScriptEnabled: false });
  });
  afterAll(() => browser?.close());

  it('the app is set up with the square or the typed key, and a wrong code keeps both', async () => {
    const { page } = uwe;
    await withPassword(uwe, UWE);
    await page.getByRole('link', { name: 'Authenticator-App einrichten' }).click();
    await page.getByRole('img', { name: /QR-Code/ }).waitFor();
    secret = ((await page.locator('.setup-secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code aus der App').fill('000000');
    await page.getByRole('button', { name: 'Einrichten' }).click();
    await page.getByRole('alert').getByText('Dieser Code stimmt nicht').waitFor();
    expect(((await page.locator('.setup-secret').textContent()) ?? '').replaceAll(' ', '')).toBe(secret);
    await page.getByLabel('Code aus der App').fill(codeShown(secret, -1));
    await page.getByRole('button', { name: 'Einrichten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ihre Wiederherstellungscodes' }).waitFor();
    codes = await page.locator('.recovery-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    await page.getByRole('link', { name: 'Ich habe die Codes ausgedruckt' }).click();
    await page.getByText('Noch 10 Codes sind unbenutzt.').waitFor();
    expect(uwe.complaints()).toEqual([]);
  });

  it('the next sign-in asks for a code, and leads to where one wanted to go', async () => {
    const again = await visitor(browser, { javaScriptEnabled: false });
    const { page } = again;
    await withPassword(again, UWE, '/arbeitsplatz');
    expect(new URL(page.url()).pathname).toBe('/anmelden/zweiter-schritt');
    expect(await page.getByRole('button', { name: /Landkreis Bautzen/ }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Code' }).fill('123456');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('alert').getByText('Dieser Code stimmt nicht').waitFor();
    await page.getByRole('textbox', { name: 'Code' }).fill(codeShown(secret));
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForURL((address) => address.pathname === '/arbeitsplatz');
    await again.leave();
  });

  it('a code from paper opens as well, once', async () => {
    const again = await visitor(browser, { javaScriptEnabled: false });
    await withPassword(again, UWE);
    await again.page.getByRole('textbox', { name: 'Code' }).fill(codes[0]!);
    await again.page.getByRole('button', { name: 'Weiter' }).click();
    await again.page.getByText('Noch 9 Codes sind unbenutzt.').waitFor();
    expect(await again.page.getByRole('row', { name: /dieses Gerät/ }).count()).toBe(1);
    await again.page.getByRole('button', { name: 'Alle anderen Geräte abmelden' }).click();
    await again.page.getByText('Sie sind nur hier angemeldet.').waitFor();
    await uwe.open('/konto/sicherheit');
    expect(new URL(uwe.page.url()).pathname).toBe('/anmelden');
    await again.leave();
  });
});

describe('signing in with a passkey', () => {
  let browser: Browser;
  const there: BrowserContextOptions = {};
  beforeAll(async () => {
    browser = await openBrowser();
    // Browsers take passkeys under names only: on loopback that is localhost.
    const url = new URL(house().url);
    url.hostname = 'localhost';
    there.baseURL = url.origin;
  });
  afterAll(() => browser?.close());

  it('it is made, is a second factor, and is a whole sign-in', async () => {
    const jana = await visitor(browser, there);
    const { page, context } = jana;
    const device = await withPasskeyDevice(context, page);
    await withPassword(jana, JANA);
    await page.getByRole('link', { name: 'Passkey hinzufügen' }).click();
    await page.getByRole('button', { name: 'Passkey anlegen' }).waitFor();
    await page.getByLabel('Name des Passkeys').fill('Dienstlaptop');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ihre Wiederherstellungscodes' }).waitFor();
    expect(await device.credentials()).toBe(1);
    await expectFitting(jana, 'codes');
    await page.getByRole('link', { name: 'Ich habe die Codes ausgedruckt' }).click();
    await page.getByText('Dienstlaptop').first().waitFor();
    await expectFitting(jana, 'security');

    await page.context().clearCookies();
    await withPassword(jana, JANA);
    await page.getByRole('heading', { level: 1, name: 'Zweiter Schritt der Anmeldung' }).waitFor();
    await expectFitting(jana, 'second-step');
    await page.getByRole('button', { name: 'Passkey verwenden' }).click();
    await page.waitForURL((address) => address.pathname === '/konto/sicherheit');

    await page.context().clearCookies();
    await jana.open('/anmelden?zurueck=/arbeitsplatz');
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.waitForURL((address) => address.pathname === '/arbeitsplatz');

    await jana.open('/konto/sicherheit');
    await page.getByText('Umbenennen Dienstlaptop').click();
    await page.getByLabel('Name des Passkeys').fill('Laptop im Rathaus');
    await page.getByRole('button', { name: '„Dienstlaptop“ umbenennen' }).click();
    await page.getByText('Laptop im Rathaus').first().waitFor();
    expect(await page.getByRole('button', { name: /entfernen/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Authenticator-App einrichten' }).click();
    const secret = ((await page.locator('.setup-secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code aus der App').fill(codeShown(secret));
    await page.getByRole('button', { name: 'Einrichten' }).click();
    await page.getByRole('button', { name: '„Laptop im Rathaus“ entfernen' }).click();
    await page.getByText('Kein Passkey eingerichtet.').waitFor();
    expect(jana.complaints()).toEqual([]);
    await jana.leave();
  });

  it('says at which address it works, where that is another one', async () => {
    const somebody = await visitor(browser);
    await somebody.open('/anmelden');
    await somebody.page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await somebody.page.getByText(`Passkeys gehen hier nur unter dieser Adresse: ${there.baseURL}`).waitFor();
    await somebody.leave();
  });

  it('says that it needs script, where there is none', async () => {
    const somebody = await visitor(browser, { javaScriptEnabled: false });
    await somebody.open('/anmelden');
    await somebody.page.getByText('Für Passkeys muss JavaScript eingeschaltet sein.').waitFor();
    await somebody.leave();
  });
});

describe('signing in through a municipality', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('leads there and back, and out again both ways', async () => {
    const murat = await visitor(browser, { javaScriptEnabled: false });
    const { page, open } = murat;
    await open('/anmelden?zurueck=/arbeitsplatz');
    await page.getByRole('link', { name: 'Bei „Stuttgart“ anmelden' }).click();
    await page.getByRole('heading', { name: 'Anmelden im Rathaus' }).waitFor();
    await page.getByRole('button', { name: 'Murat Aydın' }).click();
    await page.waitForURL((address) => address.pathname === '/arbeitsplatz');
    await open('/konto/sicherheit');
    await page
      .locator('form[action="/abmelden"]')
      .first()
      .evaluate((form) => (form as HTMLFormElement).submit());
    await page.getByRole('heading', { level: 1, name: 'Sie sind abgemeldet' }).waitFor();
    await page.getByRole('link', { name: 'Auch bei Ihrer Kommune abmelden' }).click();
    await page.waitForURL((address) => address.origin !== house().url);
    await page.locator('button[name=logout]').click();
    await page.waitForURL(`${house().url}/`);
    await open('/oidc/stuttgart/start');
    await page.getByRole('heading', { name: 'Anmelden im Rathaus' }).waitFor();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByText('Die Anmeldung über Ihre Kommune ist nicht gelungen.').waitFor();
    await murat.leave();
  });
});

describe('a dangerous act', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('that was meant a while ago goes on by itself after the question', async () => {
    const katrin = await visitor(browser, { javaScriptEnabled: false });
    await withPassword(katrin, 'katrin@bad-schwalbach.example');
    await katrin.open('/bestaetigen?ziel=/konto/passwort');
    await katrin.page.getByLabel('Passwort', { exact: true }).fill('falsch');
    await katrin.page.getByRole('button', { name: 'Bestätigen und fortfahren' }).click();
    await katrin.page.getByRole('alert').getByText('stimmen nicht').waitFor();
    await katrin.page.getByLabel('Passwort', { exact: true }).fill(SAMPLE_PASSWORD);
    await katrin.page.getByRole('button', { name: 'Bestätigen und fortfahren' }).click();
    await katrin.page.waitForURL((address) => address.pathname === '/konto/passwort');

    const elsewhere = await visitor(browser, { javaScriptEnabled: false });
    await withPassword(elsewhere, 'katrin@bad-schwalbach.example');
    await katrin.open('/bestaetigen?ziel=/konto/sicherheit');
    // What a form had sent when the question came stands in the page, and goes on from it.
    await katrin.page.locator('form[action="/bestaetigen"]').evaluate((form) => {
      const held = document.createElement('input');
      Object.assign(held, { type: 'hidden', name: 'form', value: 'revokeOtherSessions' });
      form.append(held);
    });
    await katrin.page.getByLabel('Passwort', { exact: true }).fill(SAMPLE_PASSWORD);
    await katrin.page.getByRole('button', { name: 'Bestätigen und fortfahren' }).click();
    await katrin.page.getByText('Sie sind nur hier angemeldet.').waitFor();
    await elsewhere.open('/konto/sicherheit');
    expect(new URL(elsewhere.page.url()).pathname).toBe('/anmelden');
    await elsewhere.leave();
    await katrin.leave();
  });
});

describe('the pages around it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('fit every screen', async () => {
    const sabine = await visitor(browser);
    await sabine.open('/anmelden');
    await expectFitting(sabine, 'start');
    await withPassword(sabine, 'sabine@kelheim.example', '/');
    for (const [name, address] of [
      ['authenticator', '/konto/authenticator'],
      ['passkey', '/konto/passkey'],
      ['password', '/konto/passwort'],
      ['confirm', '/bestaetigen'],
      ['contact', '/konto/kontaktadresse'],
      ['forgot', '/passwort-vergessen'],
      ['new-password', '/passwort-neu?token=x'],
    ] as const) {
      await sabine.open(address);
      await expectFitting(sabine, name);
    }
    await sabine.leave();
  });
});
