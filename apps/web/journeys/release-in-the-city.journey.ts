import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { makeOwnVersion } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const TO_TAKE_OVER = '/v/loeschkonzept-datentraegervernichtung';

/** Kelheim releases with four eyes: what Sabine hands over, Petra gives back once, and then releases. */
describe('a city releases its own version', () => {
  let browser: Browser;
  let sabine: Visit;
  let petra: Visit;
  let own: string;

  beforeAll(async () => {
    browser = await openBrowser();
    [sabine, petra] = await Promise.all([signedInAs(browser, 'sabine'), signedInAs(browser, 'petra')]);
    await sabine.open(TO_TAKE_OVER);
    own = await makeOwnVersion(sabine);
  });
  afterAll(() => browser?.close());

  const handOver = async (note: string) => {
    await sabine.open(`${own}/freigabe`);
    await sabine.page.getByRole('textbox', { name: 'Anmerkung für die Person, die freigibt' }).fill(note);
    await sabine.page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click();
    await sabine.page.getByRole('heading', { name: 'Wartet auf Freigabe' }).waitFor();
  };

  it('asks for four eyes in the city profile, and says who can release', async () => {
    await petra.open('/stadtprofil/09273137');
    await petra.page.getByRole('checkbox', { name: 'Vier Augen bei jeder Freigabe' }).check();
    await petra.page.getByRole('button', { name: 'Regel für Freigaben speichern' }).click();
    await petra.page.getByText('Freigaben brauchen vier Augen').waitFor();
    await sabine.open(`${own}/freigabe`);
    await sabine.page.getByText('Petra Zirngibl (Hauptamt) und Sabine Huber (ISB)').waitFor();
    expect(await sabine.page.getByRole('button', { name: 'Fassung freigeben' }).count()).toBe(0);
  });

  it('gives it back with a reason that the editor reads', async () => {
    await handOver('Mit dem Archiv besprochen.');
    await petra.open(`${own}/freigabe`);
    await petra.page.getByText('Mit dem Archiv besprochen.').waitFor();
    await petra.page.getByRole('button', { name: 'Zur Überarbeitung zurückgeben' }).click();
    await petra.page.getByText('Bitte füllen Sie dieses Feld aus.').first().waitFor();
    await petra.page.getByRole('textbox', { name: 'Was soll geändert werden?' }).fill('Die Fristen fehlen.');
    await petra.page.getByRole('button', { name: 'Zur Überarbeitung zurückgeben' }).click();
    await petra.page.waitForURL((address) => address.pathname === own);
    await sabine.open(own);
    await sabine.page.getByText('Die Fristen fehlen.').waitFor();
  });

  it('puts on record, with the keyboard alone, what a body has said', async () => {
    const { page, open } = sabine;
    await open(`${own}/freigabe`);
    await page.locator('summary', { hasText: 'Datenschutz' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[id^=state-DATA_PROTECTION]:checked').inputValue()).toBe('AGREED');
    await page.locator('#note-DATA_PROTECTION').focus();
    await page.keyboard.type('Frau Berger, Mail vom 3. März');
    await page.keyboard.press('Enter');
    await page.getByText('Frau Berger, Mail vom 3. März').waitFor();
    await page.locator('.al-badge', { hasText: 'Zugestimmt' }).waitFor();
  });

  it('is released by the second person, and every city worker reads what was released and by whom', async () => {
    await handOver('Fristen ergänzt.');
    await petra.open(`${own}/freigabe`);
    await petra.page.getByRole('button', { name: 'Fassung freigeben' }).click();
    await petra.page.getByRole('heading', { name: 'Freigegeben als Fassung 1.0' }).waitFor();
    await sabine.open(`${own}/fassungen`);
    await sabine.page.getByText(/freigegeben am .* von Petra Zirngibl/).waitFor();
    await sabine.page.getByRole('link', { name: /^Lesen/ }).click();
    await sabine.page.getByRole('heading', { level: 1, name: 'Fassung 1.0' }).waitFor();
    await sabine.page.getByText('Frau Berger, Mail vom 3. März').waitFor();
    const answer = await sabine.context.request.get(`${own}/fassungen/1.0.md`);
    expect(answer.headers()['content-type']).toMatch(/^text\/markdown/);
  });

  it.each(['', '/fassungen', '/fassungen/1.0'])('own version%s is accessible, wide and narrow', async (page) => {
    await sabine.open(`${own}${page}`);
    await picture(sabine.page, `release${page.replaceAll('/', '-')}`);
    expect(await barriers(sabine.page)).toEqual([]);
    await sabine.page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(sabine.page, ['color-contrast'])).toEqual([]);
    await sabine.page.setViewportSize({ width: 320, height: 700 });
    await picture(sabine.page, `release${page.replaceAll('/', '-')}-320`);
    expect(await sideways(sabine.page)).toBe(0);
    expect(await barriers(sabine.page)).toEqual([]);
    await sabine.page.emulateMedia({ colorScheme: 'light' });
    await sabine.page.setViewportSize({ width: 1280, height: 900 });
    expect(sabine.complaints()).toEqual([]);
  });
});
