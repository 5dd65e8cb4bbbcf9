import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, done, publishLeaflet } from './prepared.ts';
import { beginFromMarkdown } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const TITLE = 'Merkblatt Schließanlage';
/** As a telephone takes it: turned, with place, device and person in it. */
const photo = readFileSync(join(import.meta.dirname, '../../api/journeys/photos/with-place.jpg'));

let browser: Browser;
let murat: Visit;
let slug: string;

beforeAll(async () => {
  browser = await openBrowser();
  murat = await signedInAs(browser, 'murat');
  const lena = await signedInAs(browser, 'lena');
  const text = '# Merkblatt Schließanlage\n\n## Schlüssel\n\nWer welchen Schlüssel hat.\n';
  slug = await publishLeaflet(murat, lena, { ags: '08111000', title: TITLE, text });
  const { solution } = await ask<{ solution: { id: string; updatedAt: string } }>(
    murat,
    'query ($slug: String!) { solution(slug: $slug) { id updatedAt } }',
    { slug },
  );
  const { id: solutionId, updatedAt: expectedUpdatedAt } = solution;
  await done(murat, 'changeAudience', {
    solutionId,
    tlp: 'GREEN',
    recipientIds: [],
    recipientGroupIds: [],
    expectedUpdatedAt,
  });
});
afterAll(() => browser?.close());

describe('what is above CLEAR and taken along', () => {
  it('is seen by the administrators of the city that it belongs to: who, for whom, what, when', async () => {
    const sabine = await signedInAs(browser, 'sabine');
    expect((await sabine.context.request.get(`/v/${slug}.md`)).status()).toBe(200);
    expect((await sabine.context.request.get(`/v/${slug}.json`)).status()).toBe(200);
    const { page, open } = murat;
    await open(`/v/${slug}`);
    await page.getByRole('link', { name: 'Wer hat Kopien mitgenommen?' }).click();
    await page.getByRole('heading', { name: 'Mitgenommene Kopien', level: 1 }).waitFor();
    const cells = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].slice(1).map((cell) => cell.textContent)));
    expect(cells).toEqual([
      ['Sabine Huber', 'Kelheim', 'Daten (JSON)', '1.0', 'TLP:GREEN'],
      ['Sabine Huber', 'Kelheim', 'Text als Markdown', '1.0', 'TLP:GREEN'],
    ]);
    await page.getByText('2 Einträge').waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'copies-01');
  });

  it('is nothing that anybody else could look up, not even that there is such a page', async () => {
    const sabine = await signedInAs(browser, 'sabine');
    const response = await sabine.open(`/v/${slug}/mitgenommen`);
    expect(response.status()).toBe(404);
    await sabine.open(`/v/${slug}`);
    expect(await sabine.page.getByRole('link', { name: 'Wer hat Kopien mitgenommen?' }).count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is readable on a narrow screen, in %s', async (colorScheme) => {
    const { page, open } = await signedInAs(browser, 'murat', { colorScheme, viewport: { width: 320, height: 700 } });
    await open(`/v/${slug}/mitgenommen`);
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await picture(page, `copies-02-320-${colorScheme}`);
  });
});

describe('a photo that is brought', () => {
  it.each([true, false])(
    'forgets where it was taken, says so, and stands upright; script: %s',
    async (javaScriptEnabled) => {
      const { page, open, context } = await signedInAs(browser, 'murat', { javaScriptEnabled });
      const withScript = await signedInAs(browser, 'murat');
      const draft = await beginFromMarkdown(withScript, {
        title: `Foto ${javaScriptEnabled}`,
        shortVersion: 'Ein Foto.',
        text: '# Foto\n\n## Raum\n\nSo sieht er aus.\n',
      });
      await open(`${draft}/dateien`);
      if (javaScriptEnabled) await page.locator('.upload__drop').waitFor();
      await page
        .getByLabel('Dateien auswählen')
        .setInputFiles([{ name: 'Raum.jpg', mimeType: 'image/jpeg', buffer: photo }]);
      await page.getByRole('button', { name: 'Hochladen' }).click();
      await page.getByText('Aus einem Bild wurden Angaben entfernt').waitFor();
      await picture(page, `photo-${javaScriptEnabled ? 'script' : 'plain'}`);
      const address = await page.getByRole('link', { name: 'Raum.jpg' }).first().getAttribute('href');
      const bytes = await (await context.request.get(address!)).body();
      expect(bytes.toString('latin1')).not.toMatch(/GPS|Musterkamera|Sabine Huber|Kelheim/);
      if (!javaScriptEnabled) return;
      expect(await barriers(page)).toEqual([]);
      const size = await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, address!);
      expect(size).toEqual([32, 48]);
    },
  );
});
