import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { approve, makeOwnVersion } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, visitor, type Visit } from './visit.ts';

const NARROW = { width: 320, height: 700 };
const WIDE = { width: 1280, height: 900 };
/** An entry that Stuttgart has not taken over. */
const TO_TAKE_OVER = '/v/cloud-entscheidungsbaum';
/** Stuttgart's own entry, of which the sample world knows published and private own versions. */
const WITH_FAMILY = '/v/muster-avv';
const TITLE = 'Cloud-Entscheidungsbaum für Landeshauptstädte';

async function expectFitting(page: Page, name: string): Promise<void> {
  for (const [size, label] of [
    [NARROW, 'narrow'],
    [WIDE, 'wide'],
  ] as const) {
    await page.setViewportSize(size);
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await picture(page, `${name}-${label}`);
  }
}

/** Walks with the Tab key to the one control of this name and presses it. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await page.locator('main').evaluate((main) => {
    main.tabIndex = -1;
    main.focus();
  });
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}

describe('a city publishes its own version', () => {
  let browser: Browser;
  let murat: Visit;
  let own: string;
  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    await murat.open(TO_TAKE_OVER);
    own = await makeOwnVersion(murat);
  });
  afterAll(() => browser?.close());

  it('is told where it comes from and what it takes', async () => {
    const { page } = murat;
    await page.getByRole('link', { name: 'Für andere veröffentlichen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Eigene Fassung veröffentlichen' }).waitFor();
    const provenance = page.getByRole('region', { name: 'Herkunft' });
    expect(await provenance.textContent()).toMatch(/„Cloud.*“, Fassung 1\.0/);
    await page.getByText('Geben Sie Ihrer Fassung einen eigenen Titel.').waitFor();
    await page.getByRole('heading', { name: 'Geben Sie Ihre Fassung zuerst in Ihrer Kommune frei' }).waitFor();
    await expectFitting(page, 'publishing-open');
  });

  it('mends it where the list of errors leads, releases it, and hands it in by keyboard', async () => {
    const { page, open } = murat;
    await page.getByRole('link', { name: /einen eigenen Titel/ }).click();
    await page.getByRole('textbox', { name: 'Titel' }).fill(TITLE);
    await page.getByRole('textbox', { name: 'Beschreibung' }).fill('Angepasst an Städte mit eigenem Rechenzentrum.');
    const upkeep = page.getByRole('group', { name: 'Ansprechstelle' });
    await upkeep.getByRole('textbox', { name: 'Funktion' }).fill('Informationssicherheit');
    await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
    await page.waitForURL((address) => address.pathname === own);

    await open(`${own}/freigabe`);
    await page.getByRole('textbox', { name: 'Was ist neu?' }).fill('An große Verwaltungen angepasst.');
    await page.getByRole('button', { name: 'Fassung freigeben' }).click();
    await page.getByRole('heading', { name: 'Freigegeben als Fassung 1.0' }).waitFor();

    await open(`${own}/veroeffentlichen`);
    await page.getByText('Für die Veröffentlichung fehlt nichts.').waitFor();
    await expectFitting(page, 'publishing-ready');
    await pressByKeyboard(page, 'Beim Städtetag einreichen');
    await page.getByRole('heading', { name: 'Fassung 1.0 liegt beim Städtetag' }).waitFor();
    expect(murat.complaints()).toEqual([]);
  });

  it('stays alone with it until the Städtetag has decided, then it stands in the family tree', async () => {
    const reader = await visitor(browser, { javaScriptEnabled: false, viewport: NARROW });
    await reader.open(`${TO_TAKE_OVER}/abwandlungen`);
    await reader.page.getByText('Noch keine Abwandlungen').waitFor();
    expect(await reader.page.locator('main').textContent()).not.toContain(TITLE);

    const lena = await signedInAs(browser, 'lena');
    await approve(lena, TITLE);
    await lena.leave();

    await reader.open(`${TO_TAKE_OVER}/abwandlungen`);
    const list = reader.page.getByRole('region', { name: 'Stammbaum als Liste' });
    const [entry] = [list.locator('li li').filter({ hasText: TITLE })];
    expect(await entry.textContent()).toMatch(
      /Stuttgart.*Fassung 1\.0.*beruht auf Fassung 1\.0.*Wortlaut der Vorlage/s,
    );
    await entry.getByRole('link', { name: TITLE, exact: true }).click();
    await reader.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await reader.leave();
  });
});

describe('the family of a text and where others deviate', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('is a list and a picture, read without script, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const reader = await visitor(browser, { colorScheme });
      await reader.open(`${WITH_FAMILY}/abwandlungen`);
      expect(await reader.page.locator('.family-list > li > ul > li').count()).toBe(2);
      expect(await reader.page.locator('.family-list > li > ul > li > ul > li').count()).toBe(1);
      const figure = reader.page.locator('figure.family-picture');
      expect(await figure.getByRole('img').getAttribute('aria-labelledby')).toBe('stammbaum-satz');
      expect(await figure.textContent()).toContain('Heidelberg');
      expect(await reader.page.locator('main').textContent()).not.toContain('Nürnberg');
      await expectFitting(reader.page, `family-${colorScheme}`);
      await reader.leave();
    }
  });

  it('tells Stuttgart in numbers what all of them do, and in words what is published', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const murat = await signedInAs(browser, 'murat', { colorScheme });
      const { page, open } = murat;
      await open(`${WITH_FAMILY}/abwandlungen`);
      await page.getByRole('link', { name: 'Abweichungen ansehen' }).click();
      await page.getByRole('heading', { level: 2, name: 'Wo andere abweichen' }).waitFor();
      await page.getByText('6 eigene Fassungen sind ausgezählt.').waitFor();
      const row = page.getByRole('row', { name: /§ 6 Weitere Auftragsverarbeiter/ });
      expect(await row.getByRole('cell').allTextContents()).toEqual(['4', '0', '2']);
      await row.getByRole('link').click();
      const clause = page.locator('#abschnitt-p6-unterauftrag');
      expect(await clause.textContent()).toContain('Einzelgenehmigung');
      expect(await clause.locator('ins', { hasText: 'Neu' }).count()).toBeGreaterThan(0);
      const whole = (await page.locator('main').textContent()) ?? '';
      for (const secret of ['Nürnberg', 'Augsburg', 'Speyer', 'bedürfen der Zustimmung'])
        expect(whole).not.toContain(secret);
      await expectFitting(page, `divergence-${colorScheme}`);
      expect(murat.complaints()).toEqual([]);
      await murat.leave();
    }
  });

  it('does not exist for anybody else, nor for an entry without enough own versions', async () => {
    for (const visit of [await visitor(browser), await signedInAs(browser, 'sabine')]) {
      expect((await visit.open(`${WITH_FAMILY}/abweichungen`)).status()).toBe(404);
      await visit.open(`${WITH_FAMILY}/abwandlungen`);
      expect(await visit.page.getByRole('link', { name: 'Abweichungen ansehen' }).count()).toBe(0);
      await visit.leave();
    }
  });

  it('shows Kelheim its own private version, how far behind it is, and nobody else’s', async () => {
    const sabine = await signedInAs(browser, 'sabine');
    await sabine.open('/v/passwortrichtlinie/abwandlungen');
    const main = sabine.page.locator('main');
    expect(await main.textContent()).toMatch(/nur für Ihre Kommune sichtbar.*eine Fassung zurück/s);
    expect(await main.textContent()).not.toContain('Celle');
    await expectFitting(sabine.page, 'family-own');
    await sabine.leave();
  });
});
