import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { stopOf, tabTo } from './keyboard.ts';
import { ENTRY } from './pages.ts';
import { people } from './people.ts';
import { openBrowser, picture, type Visit, visitor } from './visit.ts';

/** Somebody without a mouse: Tab, Enter, Space and letters, from the start page to a contribution. */
describe('by keyboard alone', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await visitor(browser, { viewport: { width: 1280, height: 800 } });
    page = visit.page;
  });
  afterAll(() => browser?.close());

  it('the first stop of every page leads past the navigation', async () => {
    for (const address of ['/', '/katalog', ENTRY, '/kommunen', '/anmelden', '/hilfe']) {
      await visit.open(address);
      await page.keyboard.press('Tab');
      expect(await stopOf(page)).toMatchObject({ role: 'a', name: 'Zum Inhalt springen' });
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhalt');
    }
  });

  it('searches from the start page', async () => {
    await visit.open('/');
    await tabTo(page, 'search', /Wonach suchen Sie/);
    await page.keyboard.type('passwort');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/katalog\?q=passwort/);
  });

  it('takes a suggestion while typing', async () => {
    await tabTo(page, 'combobox', /Wonach suchen Sie/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('notfallk');
    await page.getByRole('option', { name: /^IT-Notfallkarte/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=notfallk/);
    await tabTo(page, 'combobox', /Wonach suchen Sie/);
    await page.keyboard.type('notfallka');
    const suggestion = page.getByRole('option', { name: /^IT-Notfallkarte/ });
    await suggestion.waitFor();
    for (let press = 0; press < 9 && (await suggestion.getAttribute('data-focused')) === null; press += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/v\/it-notfallkarte/);
  });

  it('filters with the space bar and opens the hit', async () => {
    await visit.open('/katalog?q=passwort');
    await page.waitForLoadState('networkidle');
    await tabTo(page, 'checkbox', /^Vorlage \(/);
    await page.keyboard.press('Space');
    await page.waitForURL(/art=vorlage/);
    expect(await stopOf(page)).toMatchObject({ role: 'checkbox' });
    await page.keyboard.press('Space');
    await page.waitForURL((address) => !address.searchParams.has('art'));
    await tabTo(page, 'a', /^Passwortrichtlinie/);
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === ENTRY);
    await page.waitForLoadState();
  });

  it('every stop of the entry can be seen', async () => {
    await tabTo(page, 'a', /^Datenschutz/);
  });

  it('signs in where it reads, and writes about a clause', async () => {
    await visit.open(`${ENTRY}/austausch`);
    await tabTo(page, 'a', /^Austausch/);
    await tabTo(page, 'a', /^Anmelden/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/anmelden/);
    await tabTo(page, 'button', new RegExp(people.sabine));
    await page.keyboard.press('Space');
    await page.waitForURL((address) => address.pathname === `${ENTRY}/austausch`);
    await tabTo(page, 'select', /Worauf bezieht sich/);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'textarea', /Ihr Beitrag/);
    await page.keyboard.type('Nur mit Tasten geschrieben.');
    await picture(page, 'keyboard-comment');
    await tabTo(page, 'button', /Beitrag senden/);
    await page.keyboard.press('Enter');
    await page.getByText('Nur mit Tasten geschrieben.').waitFor();
    expect(await page.locator('li.thread', { hasText: 'Nur mit Tasten' }).getByRole('heading').textContent()).toContain(
      'Zum Abschnitt',
    );
    expect(visit.complaints()).toEqual([]);
  });

  it('takes over what is new in the original: decides, finishes, undoes', async () => {
    await visit.open('/arbeitsplatz');
    await tabTo(page, 'a', /^Mit dem Ursprung abgleichen: Passwortrichtlinie/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/abgleich$/);
    await tabTo(page, 'button', /^Abgleich beginnen/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/entscheidung=1/);
    await page.getByRole('heading', { name: /^Entscheidung 1 von 1/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await tabTo(page, 'radio', /^Ihre Fassung/);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Neuer Ursprung (2.0)' }).isChecked()).toBe(true);
    await tabTo(page, 'textarea', /^Notiz für später/);
    await page.keyboard.type('Nur mit Tasten entschieden.');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/schritt=pruefen/);
    // The address changes before the page does.
    await page.getByRole('heading', { name: /Änderungen an Ihrer Fassung/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await tabTo(page, 'checkbox', /^Gesehen/);
    await page.keyboard.press('Space');
    await tabTo(page, 'button', /^Abgleich abschließen/);
    await page.keyboard.press('Enter');
    await page.getByText('Abgleich mit Fassung 2.0 abgeschlossen').waitFor();
    await tabTo(page, 'button', /^Abgleich rückgängig machen/);
    await page.keyboard.press('Enter');
    await page.getByText('Der Abgleich ist rückgängig gemacht').waitFor();
    expect(visit.complaints()).toEqual([]);
  });

  it('opens the menu of the account, leaves it with Escape, and signs out', async () => {
    await visit.open('/');
    await tabTo(page, 'summary', /Kelheim/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', /Abmelden/);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Anmelden' }).first().waitFor();
  });
});
