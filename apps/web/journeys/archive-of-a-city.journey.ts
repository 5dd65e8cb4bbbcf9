import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { KELHEIM } from './pages.ts';
import { barriers, eventually, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

/** What a browser does with an archive; what is in it, and who may, is told in the api's stories. */
describe('the archive of a city', () => {
  let browser: Browser;
  let petra: Visit;
  let archive: string;
  beforeAll(async () => {
    browser = await openBrowser();
    petra = await signedInAs(browser, 'petra');
  });
  afterAll(() => browser?.close());

  /** The page in both colours and on a narrow screen, for axe and for people. */
  async function looked(page: Page, name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 320]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect([name, colorScheme, width, await barriers(page)]).toEqual([name, colorScheme, width, []]);
        expect([name, width, await sideways(page)]).toEqual([name, width, 0]);
        await picture(page, `${name}-${colorScheme}-${width}`);
      }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('is asked for where the city is, and fetched when it is there', async () => {
    const { page } = petra;
    await petra.open(KELHEIM);
    await page.getByRole('link', { name: 'Gesamtarchiv' }).click();
    await page.getByRole('heading', { level: 1, name: /Gesamtarchiv: / }).waitFor();
    await looked(page, 'archiv');
    await page.getByRole('button', { name: 'Gesamtarchiv anfordern' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ihr Gesamtarchiv ist fertig' }).waitFor();
    await looked(page, 'archiv-fertig');
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('link', { name: 'Gesamtarchiv herunterladen' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/_Gesamtarchiv_Kelheim.*\.zip$/);
    archive = await file.path();
    expect(petra.complaints()).toEqual([]);
  });

  it('of a neighbour is brought in without any script: seen first, then taken over as working copies', async () => {
    const murat = await signedInAs(browser, 'murat', { javaScriptEnabled: false });
    const { page } = murat;
    await murat.open('/kommunen/08111000/archiv');
    await page.getByLabel('Archiv', { exact: true }).setInputFiles(archive);
    await page.getByRole('button', { name: 'Hochladen und durchsehen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Das ist in dem Archiv' }).waitFor();
    expect(await page.getByText('Dieses Archiv gehört einer anderen Kommune.').isVisible()).toBe(true);
    const rows = page.getByRole('row').filter({ hasText: 'Neu: wird zur Arbeitsfassung' });
    const count = await rows.count();
    expect(count).toBeGreaterThan(0);
    const report = page.url();
    await page.getByRole('button', { name: 'Als Arbeitsfassungen übernehmen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Das Archiv ist übernommen' }).waitFor();
    const links = page.getByRole('table').getByRole('link');
    expect(await links.count()).toBe(count);
    const result = page.url();

    const scripted = await signedInAs(browser, 'murat');
    await scripted.open(report);
    await looked(scripted.page, 'archiv-bericht');
    expect(await scripted.page.getByText('Alles ist schon da. Es gibt nichts zu übernehmen.').isVisible()).toBe(true);
    await scripted.open(result);
    await looked(scripted.page, 'archiv-uebernommen');
    await scripted.page.getByRole('table').getByRole('link').first().click();
    await scripted.page.waitForURL(/\/(entwurf|eigene-fassung)\//);
    expect(scripted.complaints()).toEqual([]);
    await Promise.all([murat.leave(), scripted.leave()]);
  });

  it('that is none is refused with a sentence that helps', async () => {
    const { page } = petra;
    await petra.open(`${KELHEIM}/archiv`);
    await page.getByRole('button', { name: 'Hochladen und durchsehen' }).click();
    expect(await page.getByRole('alert').first().textContent()).toContain('Datei');
    await page
      .getByLabel('Archiv', { exact: true })
      .setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('kein ZIP') });
    await page.getByRole('button', { name: 'Hochladen und durchsehen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Das Archiv konnte nicht gelesen werden' }).waitFor();
    await eventually(async () => (await page.getByRole('alert').textContent())?.includes('beschädigt'));
    await looked(page, 'archiv-kaputt');
  });
});
