import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { house } from './house.ts';
import { KELHEIM } from './pages.ts';
import { openBrowser, signedInAs, type Visit, visitor } from './visit.ts';

/** What a browser does with a trail, a download and a farewell; who may see what is told in the api's stories. */
describe('the trail of a city and one’s own data', () => {
  let browser: Browser;
  let petra: Visit;
  beforeAll(async () => {
    browser = await openBrowser();
    petra = await signedInAs(browser, 'petra');
  });
  afterAll(() => browser?.close());

  const download = async ({ page }: Visit, link: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };

  it('an administrator does something, finds it in the trail, and takes the trail along', async () => {
    const { page } = petra;
    await petra.open('/stadtprofil/09273137');
    await page.getByLabel('Vier Augen bei jeder Freigabe').check();
    await page
      .getByRole('button', { name: /Regel|Speichern/ })
      .last()
      .click();
    await page.waitForURL(/gespeichert/);
    await petra.open(KELHEIM);
    await page.getByRole('link', { name: 'Protokoll ansehen' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Vier-Augen-Regel eingestellt' }).first();
    expect(await row.textContent()).toContain('Petra Zirngibl');
    expect(await row.textContent()).toContain('eingeschaltet');

    await page.getByLabel('Was getan wurde').selectOption('municipality.setFourEyes');
    await page.getByRole('button', { name: 'Auswählen' }).click();
    await page.waitForURL(/was=municipality\.setFourEyes/);
    const found = await page.getByRole('row').count();
    expect(found).toBeGreaterThan(1);

    const csv = await download(petra, 'Tabelle (CSV)');
    expect(csv.name).toBe('protokoll-09273137.csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(found);
    const lines = await download(petra, 'Mit Prüfsummen (JSON Lines)');
    expect(
      lines.text
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line) as object)),
    ).toEqual(Array.from({ length: found - 1 }, () => ['position', 'previous', 'hash', 'text']));
  });

  it('who is not to read it does not find it, neither as a page nor as a file', async () => {
    const sabine = await visitor(browser);
    for (const address of [
      `${KELHEIM}/protokoll`,
      `${KELHEIM}/protokoll.csv`,
      '/betrieb/protokoll.jsonl',
      '/betrieb/aufbewahrung',
    ])
      expect((await sabine.context.request.get(`${house().url}${address}`)).status()).toBe(404);
  });

  it('somebody takes their data along, and leaves, without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: house().url, locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto('/anmelden');
    await page.getByRole('button', { name: /Henrik/ }).click();
    await page.goto('/konto/daten');
    const data = await context.request.get('/konto/daten.json');
    expect(await data.json()).toMatchObject({ account: { name: 'Henrik Lorenz' } });

    await page.getByLabel('Ihre E-Mail-Adresse').fill('henrik@anderswo.example');
    await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
    expect(await page.getByRole('link', { name: /genau wie sie oben steht/ }).count()).toBe(1);

    await page.getByLabel('Ihre E-Mail-Adresse').fill('henrik@staedtetag.example');
    await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
    await page.waitForURL('**/konto/geloescht');
    expect(await page.getByRole('link', { name: 'Anmelden', exact: true }).count()).toBe(1);
    await page.goto('/anmelden');
    expect(await page.getByRole('button', { name: /Henrik/ }).count()).toBe(0);
    await context.close();
  });

  it('the last administrator reads what is to be done first instead of a button', async () => {
    await petra.open('/konto/daten');
    expect(await petra.page.getByRole('button', { name: 'Konto endgültig löschen' }).count()).toBe(0);
    expect(await petra.page.getByText(/Machen Sie zuerst unter „Personen und Rollen“/).count()).toBe(1);
  });
});
