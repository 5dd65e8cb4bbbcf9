import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ENTRY } from './pages.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, visitor, type Visit } from './visit.ts';

const NARROW = { width: 320, height: 700 };
const WIDE = { width: 1280, height: 900 };

/** From the desk to the page on which Kelheim takes over what is new in the password policy. */
async function toMerge({ page, open }: Visit): Promise<string> {
  await open('/arbeitsplatz');
  await page.getByRole('link', { name: /Mit dem Ursprung abgleichen: Passwortrichtlinie/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Abgleich mit Karlsruhe 2.0' }).waitFor();
  return new URL(page.url()).pathname;
}

async function expectFitting(page: Page): Promise<void> {
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
}

describe('Kelheim takes over what is new in the original', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('is told on the entry how far the original is, and what it comes to', async () => {
    const visit = await signedInAs(browser, 'sabine');
    await visit.open(ENTRY);
    const panel = visit.page.locator('.al-alert', { hasText: 'Ihre Stadt' });
    expect(await panel.textContent()).toMatch(
      /eine Fassung weiter\. \d+ Abschnitte geändert\. Eine Entscheidung nötig\./,
    );
    expect(await panel.textContent()).toContain('inhaltlich');
    await panel.getByRole('link', { name: 'Abgleichen' }).click();
    await visit.page.getByRole('button', { name: 'Abgleich beginnen' }).waitFor();
    await visit.leave();
  });

  it('with one decision: combined by hand, reviewed, finished, and undone', async () => {
    const visit = await signedInAs(browser, 'sabine');
    const { page } = visit;
    const here = await toMerge(visit);
    await expectFitting(page);
    await page.getByRole('button', { name: 'Abgleich beginnen' }).click();
    await page.getByRole('heading', { name: /^Entscheidung 1 von 1/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectFitting(page);
    await picture(page, 'merge-decision');

    await page.getByRole('button', { name: 'Entscheidung speichern' }).click();
    await page.getByText('Bitte wählen Sie, was gelten soll').first().waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.getByLabel('Text, der gelten soll').fill('Verbunden: Es gilt die längere der beiden Längen.');
    expect(await page.getByRole('radio', { name: 'Beides verbinden' }).isChecked()).toBe(true);
    await page.getByLabel('Notiz für später').fill('Mit dem Dienstleister besprechen.');
    await page.getByLabel('Text, der gelten soll').press('Control+Enter');
    await page.getByRole('heading', { name: /Änderungen an Ihrer Fassung/ }).waitFor();
    await expectFitting(page);
    await picture(page, 'merge-review');
    await page.getByLabel(/^Gesehen: Abschnitt „Länge und Zusammensetzung“/).check();
    await page.getByRole('button', { name: 'Haken merken' }).click();
    await page.getByText(/^Gemerkt: 1 von \d+ gesehen/).waitFor();
    await visit.open(`${here}?schritt=pruefen`);
    expect(await page.getByLabel(/^Gesehen: Abschnitt „Länge und Zusammensetzung“/).isChecked()).toBe(true);

    await visit.open(here);
    await expectFitting(page);
    await visit.open(`${here}?schritt=pruefen`);
    await page.getByRole('button', { name: 'Abgleich abschließen' }).click();
    await page.getByText('Abgleich mit Fassung 2.0 abgeschlossen').waitFor();
    await expectFitting(page);
    const own = here.replace('/abgleich', '');
    await visit.open(`${own}/text/laenge`);
    expect(await page.locator('textarea[name="body"]').inputValue()).toContain('Verbunden: Es gilt die längere');

    await visit.open(here);
    await page.getByRole('button', { name: 'Abgleich rückgängig machen' }).click();
    await page.getByText('Der Abgleich ist rückgängig gemacht').waitFor();
    await visit.open(`${own}/text/laenge`);
    expect(await page.locator('textarea[name="body"]').inputValue()).toContain('vom Dienstleister verwaltet');
    expect(visit.complaints()).toEqual([]);
    await visit.leave();
  });

  it('without script, on a screen of 320 pixels: put off, decided otherwise, stopped, decided, finished, undone', async () => {
    const visit = await signedInAs(browser, 'sabine', { javaScriptEnabled: false, viewport: NARROW });
    const { page } = visit;
    const here = await toMerge(visit);
    await page.getByRole('button', { name: 'Abgleich beginnen' }).click();
    await page.getByLabel('Notiz für später').fill('Erst fragen.');
    await page.getByRole('button', { name: 'Später entscheiden' }).click();
    await page.getByText('0 von 1 entschieden').waitFor();
    expect(await sidewaysWithoutScript(page)).toBe(true);

    await page.getByRole('link', { name: 'Abschnitt „Begriffe“' }).click();
    await page.getByText('Hier ist nichts zu entscheiden').waitFor();
    await page.getByRole('radio', { name: 'Ihre Fassung' }).check();
    await page.getByRole('button', { name: 'Entscheidung speichern' }).click();
    await visit.open(here);
    await page.getByText('anders entschieden').waitFor();

    await page.getByText('Abgleich abbrechen').click();
    await page.getByRole('button', { name: 'Jetzt abbrechen' }).click();
    await page.getByText('Der Abgleich ist abgebrochen').waitFor();

    await page.getByRole('button', { name: 'Abgleich beginnen' }).click();
    expect(await page.getByLabel('Notiz für später').inputValue()).toBe('');
    await page.getByRole('radio', { name: 'Neuer Ursprung (2.0)' }).check();
    await page.getByRole('button', { name: 'Entscheidung speichern' }).click();
    await page.getByRole('button', { name: 'Abgleich abschließen' }).click();
    await page.getByText('Abgleich mit Fassung 2.0 abgeschlossen').waitFor();
    await page.getByRole('button', { name: 'Abgleich rückgängig machen' }).click();
    await page.getByText('Der Abgleich ist rückgängig gemacht').waitFor();
    await visit.leave();
  });

  it('does not exist for somebody from elsewhere', async () => {
    const sabine = await signedInAs(browser, 'sabine');
    const here = await toMerge(sabine);
    await sabine.leave();
    const murat = await signedInAs(browser, 'murat');
    expect((await murat.open(here)).status()).toBe(404);
    await murat.leave();
  });
});

/** Without script the page is measured by what the browser laid out. */
async function sidewaysWithoutScript(page: Page): Promise<boolean> {
  const boxes = await Promise.all((await page.locator('main > *').all()).map((part) => part.boundingBox()));
  return boxes.every((box) => !box || box.x + box.width <= NARROW.width);
}

describe('any two versions side by side', () => {
  let browser: Browser;
  let visit: Visit;
  beforeAll(async () => {
    browser = await openBrowser();
    visit = await visitor(browser, { javaScriptEnabled: false });
  });
  afterAll(() => browser?.close());

  it('from the history of an entry, in words, without script', async () => {
    const { page, open } = visit;
    await open(`${ENTRY}/fassungen`);
    await page.getByRole('link', { name: 'Änderungen gegenüber Fassung 1.0' }).click();
    await page.getByRole('heading', { level: 1, name: 'Änderungen vergleichen' }).waitFor();
    expect(await page.locator('ins', { hasText: 'Neu' }).count()).toBeGreaterThan(0);
    expect(await page.locator('del', { hasText: 'Entfällt' }).count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Nächste Änderung' }).first().click();
    expect(page.url()).toMatch(/#aenderung-2$/);
    await page.getByRole('link', { name: 'Richtung umkehren' }).click();
    await page.getByText(/^Was sich von „Karlsruhe, Fassung 2\.0“ zu „Karlsruhe, Fassung 1\.0“/).waitFor();
  });

  it('is accessible on every screen, and chosen by two lists', async () => {
    const address = visit.page.url();
    const reader = await signedInAs(browser, 'sabine');
    await reader.open(new URL(address).pathname + new URL(address).search);
    await expectFitting(reader.page);
    // Kelheim's own version belongs to the family, for Kelheim.
    const own = reader.page.locator('select[name="mit"] option', { hasText: 'Kelheim' });
    await reader.page.getByLabel('Mit').selectOption((await own.first().getAttribute('value')) ?? '');
    await reader.page.getByRole('button', { name: 'Vergleichen' }).click();
    await reader.page.getByText(/zu „Kelheim,/).waitFor();
    const withOwn = new URL(reader.page.url());
    expect((await visit.open(withOwn.pathname + withOwn.search)).status()).toBe(404);
    expect(reader.complaints()).toEqual([]);
  });

  it('of what is not there, or nonsense, there is nothing', async () => {
    expect((await visit.open('/vergleich?von=ver_1&mit=ver_2')).status()).toBe(404);
    expect((await visit.open('/vergleich?von=<script>&mit=sol_1')).status()).toBe(404);
    expect((await visit.open('/vergleich')).status()).toBe(200);
  });
});
