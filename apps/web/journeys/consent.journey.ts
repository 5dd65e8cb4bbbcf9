import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';
import { ownOfNarrowed } from './narrowed.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const NARROW = { width: 320, height: 700 };
const WIDE = { width: 1280, height: 900 };
const TITLE = 'Merkblatt Schlüssel im Bürgerhaus';

/** Looks at the page narrow and wide, in light and in dark, and keeps pictures for people. */
async function expectFitting(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of [NARROW, WIDE]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await picture(page, `consent-${name}-${colorScheme}-${size.width}`);
    }
  await page.emulateMedia({ colorScheme: 'light' });
}

const errorsOn = (page: Page) => page.locator('.al-error-summary li').allTextContents();

/** Stuttgart has narrowed what Kelheim made its own; Kelheim asks, and Stuttgart answers. */
describe('asking for consent', () => {
  let browser: Browser;
  let sabine: Visit;
  let murat: Visit;
  /** Sabine in a browser without script, on a narrow screen. */
  let plain: Visit;
  let own: string;
  let request: string;

  beforeAll(async () => {
    browser = await openBrowser();
    [sabine, murat] = [await signedInAs(browser, 'sabine'), await signedInAs(browser, 'murat')];
    plain = await signedInAs(browser, 'sabine', { javaScriptEnabled: false, viewport: NARROW });
    const lena = await signedInAs(browser, 'lena');
    own = await ownOfNarrowed(murat, lena, sabine, TITLE);
    await lena.leave();
  }, 120_000);
  afterAll(() => browser?.close());

  it('where something is refused there is the way to ask: own version, merge, publishing', async () => {
    const { page, open } = sabine;
    for (const address of [own, `${own}/abgleich`, `${own}/veroeffentlichen`]) {
      await open(address);
      expect(await page.getByRole('link', { name: 'Um Zustimmung bitten' }).getAttribute('href')).toBe(
        `${own}/zustimmung`,
      );
      await expectFitting(
        page,
        `way-${address
          .split('/')
          .at(-1)!
          .replace(/^sol_.*/, 'own')}`,
      );
    }
  });

  it('says at once what is missing, and keeps what was typed', async () => {
    const { page } = sabine;
    await page.getByRole('link', { name: 'Um Zustimmung bitten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Um Zustimmung bitten' }).waitFor();
    await page.getByRole('textbox', { name: 'Warum bitten Sie darum?' }).fill('Bitte');
    await page.getByRole('button', { name: 'Bitte senden' }).click();
    await page.locator('.al-error-summary').waitFor();
    expect(await errorsOn(page)).toEqual([
      'Bitte wählen Sie, wofür Sie um Zustimmung bitten.',
      'Bitte begründen Sie das in mindestens 10 Zeichen.',
    ]);
    expect(await page.getByRole('textbox', { name: 'Warum bitten Sie darum?' }).inputValue()).toBe('Bitte');
    await page.getByRole('checkbox', { name: /^Eigene Fassung veröffentlichen/ }).check();
    await page.getByRole('combobox', { name: 'Für wen soll Ihre Fassung sein?' }).selectOption('GREEN');
    await page.getByRole('textbox', { name: 'Warum bitten Sie darum?' }).fill('Unsere Nachbarstädte nutzen sie.');
    await page.getByRole('button', { name: 'Bitte senden' }).click();
    await page.locator('#licence-error').waitFor();
    expect(await errorsOn(page)).toEqual([expect.stringContaining('passt nicht zu TLP:GREEN')]);
    await expectFitting(page, 'form');
  });

  it('by keyboard alone: chosen, explained, sent', async () => {
    const { page, open } = sabine;
    await open(`${own}/zustimmung`);
    await tabTo(page, 'checkbox', /^Neuere Fassungen übernehmen/);
    await page.keyboard.press('Space');
    await tabTo(page, 'checkbox', /^Eigene Fassung veröffentlichen/);
    await page.keyboard.press('Space');
    await tabTo(page, 'textarea', /Warum bitten Sie darum/);
    await page.keyboard.type('Unsere Nachbarstädte nutzen unsere Fassung.');
    await tabTo(page, 'button', /^Bitte senden$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ihre Bitte ist bei Stuttgart' }).waitFor();
    request = new URL(page.url()).pathname;
    await expectFitting(page, 'sent');
    await open(own);
    await page.getByRole('heading', { name: /^Stuttgart ist am .* um Zustimmung gebeten worden$/ }).waitFor();
    await expectFitting(page, 'own-asked');
  });

  it('Stuttgart finds it on its desk and refuses it, with a reason', async () => {
    const { page, open } = murat;
    await open('/arbeitsplatz');
    await page.getByRole('link', { name: `Über eine Zustimmung entscheiden: ${TITLE}` }).waitFor();
    await expectFitting(page, 'desk');
    await page
      .getByRole('table', { name: 'Bitten an Ihre Kommune' })
      .getByRole('row', { name: new RegExp(TITLE) })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: 'Kelheim bittet um Ihre Zustimmung' }).waitFor();
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.locator('.al-error-summary').waitFor();
    expect(await errorsOn(page)).toEqual(['Bitte wählen Sie, ob Sie zustimmen.']);
    await page.getByRole('radio', { name: /^Nein/ }).check();
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.locator('#reason-error').waitFor();
    await expectFitting(page, 'answer');
    await page.getByRole('textbox', { name: 'Begründung oder Hinweis' }).fill('Zuerst muss unser Name heraus.');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByRole('heading', { name: 'Ihre Antwort ist gesendet' }).waitFor();
    expect(murat.complaints()).toEqual([]);
  });

  it('Kelheim reads why, and asks again, without script on a narrow screen', async () => {
    const { page, open } = plain;
    await open(own);
    await page.getByRole('heading', { name: /^Stuttgart hat am .* nicht zugestimmt$/ }).waitFor();
    await page.getByText('Zuerst muss unser Name heraus.').waitFor();
    await page.getByRole('link', { name: 'Noch einmal bitten' }).click();
    await page.getByRole('checkbox', { name: /^Neuere Fassungen übernehmen/ }).check();
    await page.getByRole('checkbox', { name: /^Eigene Fassung veröffentlichen/ }).check();
    await page.getByRole('textbox', { name: 'Warum bitten Sie darum?' }).fill('Ihr Name steht nicht mehr darin.');
    await page.getByRole('button', { name: 'Bitte senden' }).click();
    await page.getByRole('heading', { name: 'Ihre Bitte ist bei Stuttgart' }).waitFor();
    request = new URL(page.url()).pathname;
    await picture(page, 'consent-plain-sent');
  });

  it('nobody else finds it; whoever may not answer is told who may', async () => {
    const jana = await signedInAs(browser, 'jana');
    expect((await jana.open(request)).status()).toBe(404);
    expect((await jana.open(`${own}/zustimmung`)).status()).toBe(404);
    await jana.leave();
    expect((await murat.open(`${own}/zustimmung`)).status()).toBe(404);
  });

  it('once it is given the merge can begin, and publishing is in nobody’s way', async () => {
    const owner = murat.page;
    await murat.open(request);
    await owner.getByRole('radio', { name: /^Ja/ }).check();
    await owner.getByRole('button', { name: 'Antwort senden' }).click();
    await owner.getByRole('heading', { name: 'Ihre Antwort ist gesendet' }).waitFor();
    await expectFitting(owner, 'given');
    const { page, open } = sabine;
    await open(`${own}/veroeffentlichen`);
    await page.getByRole('heading', { name: /^Stuttgart hat am .* zugestimmt$/ }).waitFor();
    expect((await errorsOn(page)).join(' ')).not.toMatch(/Empfängerkreis|Zustimmung/);
    await expectFitting(page, 'publishing-given');
    await open(`${own}/abgleich`);
    await page.getByRole('button', { name: 'Abgleich beginnen' }).click();
    await page.waitForURL(/abgleich\?/);
    expect(sabine.complaints()).toEqual([]);
  });

  it('and the owner takes it back, for what comes', async () => {
    const owner = murat.page;
    await murat.open(request);
    await owner.getByText('Zustimmung zurücknehmen', { exact: true }).click();
    await owner.getByRole('textbox', { name: 'Warum nehmen Sie die Zustimmung zurück?' }).fill('Wir ordnen das neu.');
    await owner.getByRole('button', { name: 'Jetzt zurücknehmen' }).click();
    await owner.getByRole('heading', { name: /^Sie haben die Zustimmung am .* zurückgenommen$/ }).waitFor();
    await expectFitting(owner, 'taken-back');
    await plain.open(`${own}/abgleich`);
    await plain.page.getByRole('heading', { name: /^Stuttgart hat die Zustimmung am .* zurückgenommen$/ }).waitFor();
    await plain.page.getByText('Wir ordnen das neu.').waitFor();
    await sabine.open(`${own}/zustimmung`);
    await expectFitting(sabine.page, 'history');
    expect([...sabine.complaints(), ...murat.complaints()]).toEqual([]);
  });
});
