import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { beginFromMarkdown } from './publishing.ts';
import { openBrowser, picture, signedInAs, type Visit } from './visit.ts';

const WRITTEN = 'Der Serverraum ist verschlossen, auch wenn nur kurz jemand hinausgeht.';

/** Nobody loses what they have written: not by a reload, not by a crash, not because a colleague wrote as well. */
describe('after a reload', () => {
  let browser: Browser;
  let murat: Visit;
  let clause: string;

  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    const draft = await beginFromMarkdown(murat, {
      title: 'Hausordnung Serverraum',
      shortVersion: '',
      text: '# Hausordnung Serverraum\n\n## Zutritt\nNur zu zweit.\n\n## Ordnung\nKeine Kartons.\n',
    });
    await murat.open(`${draft}/text`);
    await murat.page
      .getByRole('link', { name: /Zutritt/ })
      .first()
      .click();
    await murat.page.waitForURL(/\/text\/[a-z0-9-]+$/);
    clause = new URL(murat.page.url()).pathname;
  });
  afterAll(() => browser?.close());

  it('what was saved while typing is there', async () => {
    const { page } = murat;
    await page.waitForLoadState('networkidle');
    await page.locator('.clause-editor__text').fill(WRITTEN);
    await page.getByText(/^Gespeichert \d/).waitFor();
    await picture(page, 'autosave-clause');
    await page.reload();
    expect(await page.locator('[name=body]').inputValue()).toBe(WRITTEN);
    expect(await page.getByText('Nicht gespeicherte Eingaben gefunden').count()).toBe(0);
  });

  it('what did not get through stays on the device and is offered again', async () => {
    const { page, context } = murat;
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.locator('.clause-editor__text').fill(`${WRITTEN} Wirklich.`);
    await page.getByText('Ihre Eingaben sind auf diesem Gerät gesichert.').waitFor();
    // As if the machine had been switched off: the page is gone without a word.
    await page.goto('about:blank');
    await context.setOffline(false);
    await page.goto(clause);
    await page.getByText('Nicht gespeicherte Eingaben gefunden').waitFor();
    expect(await page.locator('[name=body]').inputValue()).toBe(WRITTEN);
    await page.getByRole('button', { name: 'Eingaben wiederherstellen' }).click();
    expect(await page.locator('[name=body]').inputValue()).toBe(`${WRITTEN} Wirklich.`);
    await page.getByRole('button', { name: 'Speichern und zur Gliederung' }).click();
    await page.waitForURL(/\/text(#.*)?$/);
    await page.goto(clause);
    expect(await page.locator('[name=body]').inputValue()).toBe(`${WRITTEN} Wirklich.`);
  });

  it('two windows on the same clause: both texts are shown, nothing is overwritten', async () => {
    const other = await murat.context.newPage();
    await other.goto(clause);
    await murat.page.goto(clause);
    await Promise.all([other, murat.page].map((page) => page.waitForLoadState('networkidle')));
    await other.locator('.clause-editor__text').fill('Aus dem anderen Fenster.');
    await other.getByText(/^Gespeichert \d/).waitFor();
    await murat.page.locator('.clause-editor__text').fill('Aus diesem Fenster.');
    await murat.page.getByText('Jemand anderes hat inzwischen gespeichert').waitFor();
    await picture(murat.page, 'autosave-stale');
    expect(await murat.page.locator('main').textContent()).toContain('Aus dem anderen Fenster.');
    expect(await murat.page.locator('[name=body]').inputValue()).toBe('Aus diesem Fenster.');
    await other.reload();
    expect(await other.locator('[name=body]').inputValue()).toBe('Aus dem anderen Fenster.');
    await other.close();
  });
});
