import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ENTRY } from './pages.ts';
import { barriers, openBrowser, picture, sideways, type Visit, visitor } from './visit.ts';

/** Somebody who would rather not reach for the mouse, and somebody whom single keys disturb. */
describe('single keys', () => {
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await visitor(browser);
  });
  afterAll(() => browser?.close());

  const focusedName = (page: Page) =>
    page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.name : ''));

  it.each(['/', '/katalog?q=passwort', '/kommunen'])('lead to the search box of %s', async (address) => {
    const { page, open } = visit;
    await open(address);
    await page.keyboard.press('/');
    expect(await focusedName(page)).toBe('q');
    await page.keyboard.type('/?');
    // The box may be taken over by its script meanwhile: what counts is that it keeps what is typed.
    expect(await page.locator('main input[name=q]').first().inputValue()).toMatch(/\?$/);
    expect(await page.locator('#tasten').isVisible()).toBe(false);
  });

  it('lead from an entry to the catalogue, but nowhere from a page on which one writes', async () => {
    const { page, open } = visit;
    await open(ENTRY);
    await page.keyboard.press('/');
    await page.waitForURL(/\/katalog#suche$/);
    expect(await focusedName(page)).toBe('q');
    await open('/anmelden');
    await page.keyboard.press('/');
    expect(new URL(page.url()).pathname).toBe('/anmelden');
  });

  it('show the list of keys, which Escape closes, with the focus where it was', async () => {
    const { page, open } = visit;
    await open(ENTRY);
    const link = page.getByRole('link', { name: 'Hilfe' }).first();
    await link.focus();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Tastenkürzel' });
    await list.waitFor();
    await picture(page, 'keys-list');
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
    await picture(page, 'keys-list-320');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hilfe');
  });

  it('are switched off from the list, and on again on the help page', async () => {
    const { page, open } = visit;
    await open(ENTRY);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Tastenkürzel abschalten' }).click();
    await page.waitForLoadState();
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    expect(new URL(page.url()).pathname).toBe(ENTRY);
    expect(await page.locator('#tasten').count()).toBe(0);
    expect(await page.locator('script[src="/shortcuts.js"]').count()).toBe(0);
    await open('/hilfe#tastenkuerzel');
    await page.getByText('Die Tastenkürzel sind in diesem Browser abgeschaltet.').waitFor();
    await page.getByRole('button', { name: 'Tastenkürzel einschalten' }).click();
    await page.getByRole('button', { name: 'Tastenkürzel abschalten' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tastenkürzel' }).waitFor();
  });

  it('cost a reading page next to nothing', async () => {
    const answer = await visit.context.request.get('/shortcuts.js');
    expect(answer.status()).toBe(200);
    expect((await answer.body()).length).toBeLessThan(2_500);
    expect(visit.complaints()).toEqual([]);
  });
});
