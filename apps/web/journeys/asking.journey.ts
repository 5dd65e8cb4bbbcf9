import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually, openBrowser, type Visit, visitor } from './visit.ts';

/** Somebody asks the catalogue something, on a line that is slower than their fingers. */
describe('asking the catalogue', () => {
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await visitor(browser);
  });
  afterAll(() => browser?.close());

  const box = () => visit.page.getByRole('combobox', { name: 'Wonach suchen Sie?' });
  const suggestions = () => visit.page.getByRole('listbox').getByRole('option');

  /** Types one more letter, again if its script was not there to hear it. */
  const untilItSuggests = async (letter: string) => {
    await visit.page.keyboard.type(letter);
    await eventually(async () => {
      if ((await suggestions().count()) > 0) return true;
      await visit.page.keyboard.press('Backspace');
      await visit.page.keyboard.type(letter);
      return false;
    });
  };

  it('keeps what was typed before the script of the box had arrived', async () => {
    const { page } = visit;
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(/suggesting-search-field/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/katalog?q=passwort', { waitUntil: 'commit' });
    await box().focus();
    await page.keyboard.press('End');
    await page.keyboard.type('e verg');
    letThrough();
    await untilItSuggests('e');
    expect(await box().inputValue()).toBe('passworte verge');
    await page.unrouteAll();
  });

  it('opens a suggested entry by keyboard', async () => {
    const { page, open, complaints } = visit;
    await open('/katalog');
    await box().focus();
    await page.keyboard.type('meldewe');
    await untilItSuggests('g');
    const entry = suggestions()
      .filter({ hasText: /^Meldeweg .+/ })
      .first();
    await entry.waitFor();
    const title = await entry.innerText();
    while ((await entry.getAttribute('data-focused')) === null) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/v\//);
    expect(complaints()).toEqual([]);
  });
});
