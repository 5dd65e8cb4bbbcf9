import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  answerTheRest,
  approve,
  beginFromMarkdown,
  describe as describeDraft,
  exportMarkdown,
  makeOwnVersion,
  releaseAndSubmit,
} from './publishing.ts';
import { eventually, openBrowser, signedInAs } from './visit.ts';

const FOLDER = process.env['ALLMENDE_REAL_DOCUMENTS'];

/** The document of middling size among those that somebody else wrote for their own use. */
function documentIn(folder: string): { name: string; text: string } {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const bySize = names.toSorted((a, b) => statSync(join(folder, a)).size - statSync(join(folder, b)).size);
  const name = bySize[Math.floor(bySize.length / 2)];
  if (!name) throw new Error(`ALLMENDE_REAL_DOCUMENTS names ${folder}, which holds no Markdown document.`);
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

describe('a document that nobody here wrote', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  if (FOLDER === undefined || FOLDER === '') {
    it('was not tried: ALLMENDE_REAL_DOCUMENTS names no folder, so no real document went through the loop', () => {
      expect(FOLDER ?? '').toBe('');
    });
    return;
  }

  const { name, text } = documentIn(FOLDER);

  it(`goes through the whole loop: ${name}`, async () => {
    const [murat, lena, sabine] = [
      await signedInAs(browser, 'murat'),
      await signedInAs(browser, 'lena'),
      await signedInAs(browser, 'sabine'),
    ];
    const announcement = {
      title: 'Dokument aus fremder Feder',
      shortVersion: 'Ein Dokument, wie es in einer Verwaltung entstanden ist, unverändert eingelesen.',
      text,
      pictures: 'real',
    };
    const draft = await beginFromMarkdown(murat, announcement);
    await describeDraft(murat, draft, announcement);
    await releaseAndSubmit(murat, draft, announcement);
    await approve(lena, announcement.title);
    const { page, open } = sabine;
    const hit = page.locator('main').getByRole('link', { name: announcement.title });
    await eventually(async () => {
      await open('/katalog?q=Dokument+aus+fremder+Feder');
      return (await hit.count()) > 0;
    });
    await hit.first().click();
    await page.waitForURL(/\/v\//);
    const headings = text.match(/^#{2,}\s+\S.*$/gm) ?? [];
    expect(await page.locator('.rendered').count()).toBeGreaterThanOrEqual(Math.min(headings.length, 3));
    const own = await makeOwnVersion(sabine, 'real');
    await answerTheRest(sabine, own, 'real');
    const exported = await exportMarkdown(sabine, own, 'real');
    expect(exported).not.toMatch(/\{\{[^}]*\}\}|\[TODO/);
    for (const { complaints, elsewhere } of [murat, lena, sabine])
      expect([...complaints(), ...elsewhere()]).toEqual([]);
  });
});
