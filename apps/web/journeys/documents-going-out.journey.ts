import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Download, Page } from 'playwright-core';
import { takenOver, waitingFor } from './converting.ts';
import { house } from './house.ts';
import { ask, done, forkFor, publishLeaflet } from './prepared.ts';
import { wordsIn, xmlOfDocx } from './words-in-docx.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit, visitor } from './visit.ts';

const KELHEIM = '09273137';
const text = '# Merkblatt Tor\n\n## Wer öffnet\nDas Tor öffnet die {{municipality.name}}.\n';

let browser: Browser;
let sabine: Visit;
let slug: string;
let own: string;

beforeAll(async () => {
  browser = await openBrowser();
  const [murat, lena] = [await signedInAs(browser, 'murat'), await signedInAs(browser, 'lena')];
  sabine = await signedInAs(browser, 'sabine');
  slug = await publishLeaflet(murat, lena, { ags: '08111000', title: 'Merkblatt Tor am Rathaus', text });
  own = await forkFor(sabine, KELHEIM, slug);
}, 120_000);
afterAll(() => browser?.close());

const xmlOf = async (download: Download): Promise<string> => xmlOfDocx(await readFile(await download.path()));

/** Puts other words into the working copy. */
async function reword(visit: Visit, address: string, find: string, write: string): Promise<void> {
  const solutionId = address.split('/').at(-1);
  const { node } = await ask<{ node: { workingCopy: { revision: number; contentJson: string } } }>(
    visit,
    'query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { revision contentJson } } } }',
    { id: solutionId },
  );
  const { revision: expectedRevision, contentJson } = node.workingCopy;
  await done(visit, 'saveDraft', { solutionId, expectedRevision, contentJson: contentJson.replace(find, write) });
}

/** Presses a button; answers the file that comes of it, at once or from the page on which one waits. */
async function pressed(page: Page, name: string, hasScript = true): Promise<Download> {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name, exact: true }).click();
  if (!hasScript) {
    // Without script the page looks again by itself, and one fetches the file by its link.
    const link = page.getByRole('link', { name: 'Datei herunterladen' });
    await Promise.race([download, link.waitFor({ timeout: 60_000 }).then(() => link.click())]);
  }
  return download;
}

describe('Sabine, in a town of 18,000, takes her own version along', () => {
  it.each([true, false])('as Word, with the name of her town in it: two clicks; script: %s', async (hasScript) => {
    const visit = await signedInAs(browser, 'sabine', { javaScriptEnabled: hasScript });
    const { page, open } = visit;
    await open(own);
    await page.getByRole('link', { name: 'Dokument ausgeben' }).first().click();
    const download = await pressed(page, 'Als Word herunterladen', hasScript);
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d_Merkblatt-Tor.*_Kelheim_Arbeitsfassung\.docx$/);
    expect(wordsIn(await xmlOf(download))).toContain('Das Tor öffnet die Stadt Kelheim.');
    expect(visit.complaints()).toEqual([]);
  });

  it('as a card for the pocket and as PDF', async () => {
    const { page, open } = sabine;
    await open(`${own}/ausgabe`);
    expect((await pressed(page, 'Als PDF')).suggestedFilename()).toMatch(/\.pdf$/);
    await open(`${own}/ausgabe`);
    expect((await pressed(page, 'Als Taschenkarte (PDF, A6)')).suggestedFilename()).toMatch(/_Karte_.*\.pdf$/);
  });

  it('compared with its origin, as changes that Word tracks', async () => {
    const { page, open } = sabine;
    await reword(sabine, own, 'öffnet', 'öffnet und schließt');
    await open(own);
    await page.getByRole('link', { name: 'Ihre Fassung mit dem Ursprung vergleichen' }).click();
    const download = await pressed(page, 'Als Word mit Änderungsverfolgung');
    const xml = await xmlOf(download);
    expect(wordsIn(xml, 'accepted')).toContain('Das Tor öffnet und schließt die Stadt Kelheim.');
    expect(wordsIn(xml, 'rejected')).toContain('Das Tor öffnet die Stadt Kelheim.');
  });
});

describe('a visitor', () => {
  it('takes an entry along as Word from its menu, and finds it again under its address', async () => {
    const visit = await visitor(browser);
    const { page, open } = visit;
    await open(`/v/${slug}`);
    await page.locator('summary', { hasText: 'Herunterladen' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('link', { name: 'Word (.docx)' }).click(),
    ]);
    expect(wordsIn(await xmlOf(download))).toContain('Das Tor öffnet die');
    const again = await visit.context.request.get(`/v/${slug}/1.0.docx`);
    expect([again.status(), again.headers()['content-disposition']]).toEqual([
      200,
      expect.stringContaining('_v1.0.docx'),
    ]);
    expect((await visit.context.request.get('/v/gibt-es-nicht.docx')).status()).toBe(404);
    const robots = await (await visit.context.request.get('/robots.txt')).text();
    expect(robots).toContain('Disallow: /v/*.docx$');
    await visit.leave();
  });
});

describe('the page on which one waits', () => {
  it.each(['light', 'dark'] as const)(
    'says how far it is, can be cancelled, and fits a narrow screen, in %s',
    async (colorScheme) => {
      const { page, open } = await signedInAs(browser, 'sabine', {
        colorScheme,
        viewport: { width: 320, height: 700 },
      });
      await open(await waitingFor(sabine, own));
      await page.getByRole('heading', { level: 1, name: 'Ihr Dokument wird erstellt' }).waitFor();
      expect(await sideways(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await picture(page, `conversion-waiting-${colorScheme}`);
      await page.getByRole('button', { name: 'Abbrechen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Abgebrochen' }).waitFor();
      await page.getByRole('button', { name: 'Noch einmal erstellen' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await picture(page, `conversion-cancelled-${colorScheme}`);
    },
  );

  it('begins the download by itself when the file is there', async () => {
    const { page, open } = await signedInAs(browser, 'sabine');
    const address = await waitingFor(sabine, own);
    await open(address);
    await page.getByRole('heading', { level: 1, name: 'Ihr Dokument wird erstellt' }).waitFor();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await takenOver(address);
    await page.getByRole('heading', { level: 1, name: 'Ihr Dokument ist fertig' }).waitFor({ timeout: 60_000 });
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'conversion-done');
  });

  it('is nobody else’s', async () => {
    const address = await waitingFor(sabine, own);
    const stranger = await signedInAs(browser, 'jana');
    expect((await stranger.open(address)).status()).toBe(404);
    expect((await fetch(`${house().url}${address}`)).status).toBe(404);
  });
});
