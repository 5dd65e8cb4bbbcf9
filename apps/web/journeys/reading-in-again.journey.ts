import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { beginFromMarkdown } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const KEYS = `# Schlüssel

## Zweck

Diese Regelung sagt, wer Schlüssel bekommt.

## Ausgabe

Schlüssel gibt nur die Hausverwaltung aus. Sie führt ein Verzeichnis.

## Verlust

Wer einen Schlüssel verliert, meldet das am selben Tag.
`;

/** As it comes back from the legal office: renumbered, reworded, one clause gone, one put in. */
const REVISED = `# Schlüssel

## 1. Zweck und Geltung

Diese Regelung sagt, wer Schlüssel bekommt. Sie gilt auch für Ausweise.

## 2. Haftung

Wer Schlüssel weitergibt, haftet.

## 3. Verlust

Wer einen Schlüssel verliert, meldet das sofort.
`;

/** A document that was revised elsewhere comes back: matched, compared, and only then taken over. */
describe('reading a document in again', () => {
  let browser: Browser;
  let murat: Visit;
  let page: Page;
  let draft: string;
  const texts = async () => page.locator('.clause-list__name').allTextContents();

  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    page = murat.page;
    draft = await beginFromMarkdown(murat, { title: 'Schlüssel', shortVersion: '', text: KEYS });
  });
  afterAll(() => browser?.close());

  const handIn = async (text: string) => {
    await murat.open(`${draft}/text`);
    await page.getByRole('link', { name: 'Bearbeitetes Dokument einlesen' }).click();
    await page.locator('textarea[name=markdown]').fill(text);
    await page.getByRole('button', { name: 'Dokument lesen' }).click();
  };
  const choiceOf = (number: number) => page.locator(`select[name=zuordnung-${number}]`);
  const chosen = (number: number) => choiceOf(number).locator('option:checked').textContent();

  it('without a text or with one that is refused says so at the field, and keeps what was typed', async () => {
    await handIn('');
    await page.getByRole('link', { name: 'Wählen Sie eine Datei oder fügen Sie den Text ein' }).waitFor();
    await handIn('## Lage\n\nVS – Nur für den Dienstgebrauch\n');
    await page.locator('#markdown-error').waitFor();
    expect(await page.locator('textarea[name=markdown]').inputValue()).toContain('Dienstgebrauch');
  });

  it('shows which clause is taken for which before anything is used', async () => {
    await handIn(REVISED);
    await page.getByRole('heading', { name: 'Welcher Abschnitt ist welcher?' }).waitFor();
    expect([await chosen(1), await chosen(2), await chosen(3)]).toEqual(['1 Zweck', 'neuer Abschnitt', '3 Verlust']);
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^2 Ausgabe$/ })
        .count(),
    ).toBe(1);
    await picture(page, 'reimport-matching');
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sideways(page)).toBe(0);
    await picture(page, 'reimport-matching-320');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('refuses one clause chosen twice, at the second place', async () => {
    await choiceOf(2).selectOption({ label: '3 Verlust' });
    await page.getByRole('button', { name: 'Weiter zum Vergleich' }).click();
    await page.getByRole('link', { name: /„Verlust“ ist mehrfach gewählt/ }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('zuordnung-3');
    await choiceOf(2).selectOption('');
  });

  it('compares in words, can go back, and takes over what was seen', async () => {
    await page.getByRole('button', { name: 'Weiter zum Vergleich' }).click();
    await page.getByRole('heading', { name: 'Was sich ändert' }).waitFor();
    await page.getByText('4 Änderungen').waitFor();
    await picture(page, 'reimport-comparison');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zurück zur Zuordnung' }).click();
    await page.getByRole('heading', { name: 'Welcher Abschnitt ist welcher?' }).waitFor();
    await page.getByRole('button', { name: 'Weiter zum Vergleich' }).click();
    await page.getByRole('button', { name: 'In die Arbeitsfassung übernehmen' }).click();
    await page.waitForURL(/\/text$/);
    expect(await texts()).toEqual(['1. Zweck und Geltung', '2. Haftung', '3. Verlust']);
  });

  it('the same document once more changes nothing', async () => {
    await handIn(REVISED);
    await page.getByRole('button', { name: 'Weiter zum Vergleich' }).click();
    await page.getByText('Es gibt nichts zu übernehmen.').waitFor();
    expect(await page.getByRole('button', { name: 'In die Arbeitsfassung übernehmen' }).count()).toBe(0);
  });

  it('what a colleague writes meanwhile is not overwritten: the new comparison is shown first', async () => {
    await handIn(KEYS);
    await page.getByRole('button', { name: 'Weiter zum Vergleich' }).click();
    const colleague = await page.context().newPage();
    await colleague.goto(`${draft}/text`);
    await colleague.getByRole('textbox', { name: /Überschrift/ }).fill('Von nebenan');
    await colleague.getByRole('button', { name: 'Abschnitt hinzufügen' }).click();
    await colleague.waitForURL(/\/text\/.+/);
    await colleague.close();
    await page.getByRole('button', { name: 'In die Arbeitsfassung übernehmen' }).click();
    await page.getByText('Die Arbeitsfassung wurde inzwischen geändert').waitFor();
    expect(await page.getByRole('article').filter({ hasText: 'Von nebenan' }).count()).toBe(1);
    expect(murat.complaints()).toEqual([]);
  });

  it('works without a script', async () => {
    const plain = await signedInAs(browser, 'murat', { javaScriptEnabled: false });
    await plain.open(`${draft}/einlesen`);
    await plain.page.locator('input[name=markdownFile]').setInputFiles({
      name: 'schluessel.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(REVISED),
    });
    await plain.page.getByRole('button', { name: 'Dokument lesen' }).click();
    await plain.page.getByRole('button', { name: 'Weiter zum Vergleich' }).click();
    await plain.page.getByRole('button', { name: 'In die Arbeitsfassung übernehmen' }).click();
    await plain.page.waitForURL(/\/text$/);
    expect(await plain.page.locator('.clause-list__name').allTextContents()).toEqual([
      '1. Zweck und Geltung',
      '2. Haftung',
      '3. Verlust',
    ]);
    await plain.leave();
  });
});
