import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bring, classified, visitors } from './bringing-in.ts';
import { stopOf, tabTo } from './keyboard.ts';
import { beginFromMarkdown } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const reportOf = (page: Page) => page.getByRole('heading', { name: 'Übernahmebericht' });

/** Sabine has a Word document with everything in it that town halls leave in documents. */
describe('a Word document comes in', () => {
  let browser: Browser;
  let sabine: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    sabine = await signedInAs(browser, 'sabine');
    page = sabine.page;
  });
  afterAll(() => browser?.close());

  it('with the keyboard alone, and becomes a draft', async () => {
    await sabine.open('/veroeffentlichen');
    await page.locator('.upload__drop').waitFor();
    await tabTo(page, 'file', /Word- oder ODT-Datei/);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await chooser.setFiles(visitors);
    await tabTo(page, 'button', /Hochladen und einlesen/);
    await page.keyboard.press('Enter');
    await reportOf(page).waitFor();
    for (const [term, value] of [
      ['Nachverfolgte Änderungen', '3 Änderungen von Rechtsamt, Personalrat'],
      ['Kommentare', 'ein Kommentar, nicht übernommen'],
      ['Bilder', '2 Bilder, eines ohne Beschreibung'],
    ])
      expect(await page.locator('dl > div', { hasText: term! }).locator('dd').first().textContent()).toBe(value);
    await picture(page, 'word-01-report');
    await tabTo(page, 'radio', /Durch einen Platzhalter ersetzen/);
    await page.keyboard.press('Space');
    await tabTo(page, 'text', /So heißt der Platzhalter/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Name der Kommune');
    await tabTo(page, 'button', /Als Entwurf übernehmen/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entwurf\/sol_/);
    await page.getByRole('heading', { name: 'Was zu tun ist' }).waitFor();
    expect((await stopOf(page))?.role).not.toBe('body');
    await sabine.open(`${new URL(page.url()).pathname}/angaben`);
    await page.getByText('Name der Kommune').first().waitFor();
    expect(sabine.complaints()).toEqual([]);
  });

  it('without script: read, decided about, read anew without the changes, taken over', async () => {
    const plain = await signedInAs(browser, 'sabine', { javaScriptEnabled: false });
    await plain.open('/veroeffentlichen');
    await bring(plain, visitors);
    await plain.page.waitForURL(/\/einlesen\/rea_/);
    // The page looks again by itself until it is read.
    await reportOf(plain.page).waitFor();
    await picture(plain.page, 'word-02-without-script');
    const name = plain.page.getByRole('group', { name: /„Frau Huber“/ });
    await name.getByRole('radio', { name: 'Entfernen' }).check();
    await plain.page.getByLabel('Was zeigt das Bild „bild-1.png“?').fill('Farbverlauf');
    await plain.page.getByRole('radio', { name: 'Ohne die Änderungen' }).check();
    await plain.page.getByRole('checkbox', { name: 'Rückgabe der Ausweise' }).check();
    await plain.page.getByRole('button', { name: 'Als Entwurf übernehmen' }).click();
    await reportOf(plain.page).waitFor();
    await plain.page.getByText('Das Dokument wurde nach Ihren Wünschen neu gelesen.').waitFor();
    expect(await name.getByRole('radio', { name: 'Entfernen' }).isChecked()).toBe(true);
    expect(await plain.page.getByLabel('Was zeigt das Bild „bild-1.png“?').inputValue()).toBe('Farbverlauf');
    expect(await plain.page.locator('.clause-list__name').allTextContents()).toContain('Rückgabe der Ausweise');
    await plain.page.getByRole('button', { name: 'Ganzen Text ansehen' }).click();
    await plain.page.waitForURL(/\/text$/);
    await plain.page.getByRole('heading', { name: 'Rückgabe der Ausweise' }).waitFor();
    expect(await plain.page.locator('main').textContent()).not.toContain('Frau Huber');
    await plain.page.getByRole('link', { name: 'Zurück zum Übernahmebericht' }).click();
    await plain.page.getByRole('button', { name: 'Als Entwurf übernehmen' }).click();
    await plain.page.waitForURL(/\/entwurf\/sol_/);
    await plain.open(`${new URL(plain.page.url()).pathname}/text`);
    expect(await plain.page.locator('.clause-list__name').allTextContents()).toContain('1.1.1 Rückgabe der Ausweise');
    await plain.leave();
  });

  it('by drag, and waits to be gone on with', async () => {
    await sabine.open('/veroeffentlichen');
    await page.locator('.upload__drop').waitFor();
    const bytes = [...readFileSync(visitors)];
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], 'Gezogen.docx'));
      return transfer;
    }, bytes);
    await page.dispatchEvent('.upload', 'drop', { dataTransfer: data });
    await reportOf(page).waitFor();
    await sabine.open('/veroeffentlichen');
    await page.getByRole('link', { name: 'Gezogen.docx' }).click();
    await reportOf(page).waitFor();
  });

  it('is accessible from end to end, on a narrow screen and in the dark as well', async () => {
    expect(await barriers(page)).toEqual([]);
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('main details').forEach((one) => (one.open = true)),
    );
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'word-03-report-320-dark');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Dokument verwerfen' }).click();
    await page.waitForURL(/\/veroeffentlichen$/);
    expect(await page.getByRole('link', { name: 'Gezogen.docx' }).count()).toBe(0);
  });

  it('is refused at its field, or with the reason once it was read', async () => {
    await sabine.open('/einlesen');
    await page
      .getByLabel('Word- oder ODT-Datei')
      .setInputFiles({ name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('button', { name: 'Hochladen und einlesen' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /„Plan.pdf“ ist kein Word-Dokument/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('document');
    await bring(sabine, classified);
    await page.getByRole('heading', { name: 'Das Dokument kann nicht eingelesen werden' }).waitFor();
    await page.getByText(/VS – Nur für den Dienstgebrauch/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'word-04-refused');
    await page.getByRole('button', { name: 'Hinweis entfernen' }).click();
    await page.waitForURL(/\/veroeffentlichen$/);
  });

  it('pasted from Word, with its headings; a mere text stays in the field', async () => {
    await sabine.open('/veroeffentlichen');
    await page.getByRole('radio', { name: 'Vorhandener Text (Markdown)' }).check();
    const field = page.locator('textarea[name=markdown]');
    await paste(page, '<p>Nur ein <b>Wort</b></p>', 'Nur ein Wort');
    expect(new URL(page.url()).pathname).toBe('/veroeffentlichen');
    await paste(page, '<p class="MsoTitle">Besuch</p><h1>Zweck</h1><p>Es geht um Besuch.</p>', 'Besuch Zweck');
    await reportOf(page).waitFor();
    expect(await page.locator('.clause-list__name').allTextContents()).toEqual(['Zweck']);
    expect(await field.count()).toBe(0);
  });

  it('goes back into a working copy: matched, compared with who changed what, and taken', async () => {
    const draft = await beginFromMarkdown(sabine, {
      title: 'Besuch im Rathaus',
      shortVersion: '',
      text: '## Zweck und Geltung\n\nDiese Richtlinie gilt für alle Dienststellen der Stadt Kelheim. Fragen beantwortet Frau Huber (09441 207-3313, huber@kelheim.de).\n\n## Verlust\n\nWer einen Ausweis verliert, meldet das.\n',
    });
    await sabine.open(`${draft}/text`);
    await page.getByRole('link', { name: 'Bearbeitetes Dokument einlesen' }).click();
    await bring(sabine, visitors);
    await reportOf(page).waitFor();
    await page.getByRole('button', { name: 'Weiter zur Zuordnung' }).click();
    await page.getByRole('heading', { name: 'Welcher Abschnitt ist welcher?' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Weiter zum Vergleich' }).click();
    const purpose = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Zweck und Geltung' }) });
    await purpose.getByText('Im Dokument aufgezeichnet: 2 Änderungen').click();
    await purpose.getByText(/Rechtsamt hat eingefügt: am Empfang/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'word-05-comparison');
    await page.getByRole('button', { name: 'In die Arbeitsfassung übernehmen' }).click();
    await page.waitForURL(/\/text$/);
    expect(await page.locator('.clause-list__name').allTextContents()).toEqual([
      '1 Zweck und Geltung',
      '1.1 Ausgabe der Ausweise',
      '1.1.1 Verlust',
    ]);
    expect(sabine.complaints()).toEqual([]);
  });
});

/** What a clipboard holds after copying, as the browser hands it over. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.locator('textarea[name=markdown]').evaluate(
    (field, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given.html);
      clipboardData.setData('text/plain', given.text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );
}
