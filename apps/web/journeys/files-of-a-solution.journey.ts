import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { house } from './house.ts';
import { approve, beginFromMarkdown, describe as describeDraft, releaseAndSubmit } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit, visitor } from './visit.ts';

const bytesOf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`, 'latin1');
const pdf = (name: string, text = name) => ({ name, mimeType: 'application/pdf', buffer: bytesOf(text) });
const announcement = {
  title: 'Merkblatt Schlüsselübergabe',
  shortVersion: 'Wer Schlüssel ausgibt und zurücknimmt.',
  text: '# Merkblatt Schlüsselübergabe\n\n## Ausgabe\n\nSchlüssel gibt der Hausdienst aus.\n',
};

/** Stuttgart publishes a leaflet with a form, a plan and an address; a town takes them along. */
describe('files and links of a solution', () => {
  let browser: Browser;
  let murat: Visit;
  let plain: Visit;
  let draft: string;
  const folder = mkdtempSync(join(tmpdir(), 'allmende-files-'));

  beforeAll(async () => {
    browser = await openBrowser();
    [murat, plain] = await Promise.all([
      signedInAs(browser, 'murat'),
      signedInAs(browser, 'murat', { javaScriptEnabled: false }),
    ]);
    draft = await beginFromMarkdown(murat, announcement);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await browser?.close();
  });

  /** Files too large to be handed to the browser in any other way. */
  const onDisk = (files: readonly (readonly [name: string, bytes: Buffer])[]): string[] =>
    files.map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
  const names = (page: Page) => page.locator('section:has(> #dateien) li .clause-list__name').allTextContents();
  const listed = (page: Page, name: string) => page.locator('section:has(> #dateien) li', { hasText: name });

  it('are uploaded several at once, without script', async () => {
    const { page, open } = plain;
    await open(`${draft}/dateien`);
    await page.getByLabel('Dateien auswählen').setInputFiles([pdf('Übergabe äöü ß.pdf'), pdf('Plan.pdf')]);
    await page.getByRole('button', { name: 'Hochladen' }).click();
    await page.getByText('2 Dateien sind hinzugefügt.').waitFor();
    expect(await names(page)).toEqual(['Übergabe äöü ß.pdf', 'Plan.pdf']);
    await picture(page, 'files-01-without-script');
  });

  it('are refused one by one with what to do, without script; what is fit stays', async () => {
    const { page, open } = plain;
    await open(`${draft}/dateien`);
    await page.getByLabel('Dateien auswählen').setInputFiles(
      onDisk([
        ['Bild.svg', Buffer.from('<svg/>')],
        ['Gut.pdf', bytesOf('Gut')],
        ['Groß.txt', Buffer.alloc(21 * 1024 * 1024, 'a')],
        ['VS-NfD Lage.pdf', bytesOf('Lage')],
      ]),
    );
    await page.getByRole('button', { name: 'Hochladen' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText(/„Bild.svg“ kann Programme ausführen/).waitFor();
    await alert.getByText(/„Groß.txt“ ist zu groß/).waitFor();
    await alert.getByText(/„VS-NfD Lage.pdf“/).waitFor();
    expect(await alert.getByRole('link').first().getAttribute('href')).toBe('#files');
    expect(await page.locator('#files').getAttribute('aria-invalid')).toBe('true');
    expect(await names(page)).toEqual(['Übergabe äöü ß.pdf', 'Plan.pdf', 'Gut.pdf']);
    await page.getByRole('button', { name: 'Hochladen' }).click();
    await alert.getByText('Bitte wählen Sie mindestens eine Datei aus.').waitFor();
  });

  it('are removed, put back in their place and moved, without script', async () => {
    const { page, open } = plain;
    await open(`${draft}/dateien`);
    await page.getByRole('button', { name: rowButton('Entfernen', 'Plan.pdf') }).click();
    await page.getByText('Die Datei „Plan.pdf“ ist entfernt.').waitFor();
    expect(await names(page)).toEqual(['Übergabe äöü ß.pdf', 'Gut.pdf']);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    expect(await names(page)).toEqual(['Übergabe äöü ß.pdf', 'Plan.pdf', 'Gut.pdf']);
    await page.getByRole('link', { name: 'Reihenfolge ändern' }).click();
    await page.getByRole('button', { name: rowButton('Nach unten', 'Plan.pdf') }).click();
    await page.getByRole('link', { name: 'Reihenfolge fertig' }).click();
    expect(await names(page)).toEqual(['Übergabe äöü ß.pdf', 'Gut.pdf', 'Plan.pdf']);
  });

  it('get another name, a licence and a stricter label, and never a name that does not fit, without script', async () => {
    const { page, open } = plain;
    await open(`${draft}/lizenz`);
    await page.locator('[name=tlp][value=CLEAR]').check();
    await page.getByRole('radio', { name: /empfohlen/ }).check();
    await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
    await open(`${draft}/dateien`);
    await page.getByRole('link', { name: rowButton('Bearbeiten', 'Gut.pdf') }).click();
    const name = page.getByRole('textbox', { name: 'Name der Datei' });
    await name.fill('Gut.exe');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByRole('alert').getByText('Behalten Sie die Endung der Datei bei: .pdf').waitFor();
    await name.fill('Nur für Kommunen.pdf');
    await page.locator('[name=tlp][value=GREEN]').check();
    await page.locator('[name=licence]').selectOption('CC-BY-4.0');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/Diese Lizenz passt nicht zum Empfängerkreis/)
      .waitFor();
    await page.locator('[name=licence]').selectOption('');
    await picture(page, 'files-02-one-file');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.waitForURL(/\/dateien#dateien$/);
    expect(await names(page)).toEqual(['Übergabe äöü ß.pdf', 'Nur für Kommunen.pdf', 'Plan.pdf']);
    await listed(page, 'Nur für Kommunen.pdf').getByText('TLP:GREEN').waitFor();
  });

  it('come with links, whose addresses are checked, without script', async () => {
    const { page, open } = plain;
    await open(`${draft}/dateien`);
    await page.getByRole('textbox', { name: 'Wohin führt der Link?' }).fill('Leitfaden des BSI');
    await page.getByRole('textbox', { name: 'Adresse' }).fill('www.bsi.bund.de');
    await page.getByRole('button', { name: 'Link hinzufügen' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: 'Geben Sie eine vollständige Adresse ein, die mit https:// oder http:// beginnt' })
      .waitFor();
    expect(await page.getByRole('textbox', { name: 'Wohin führt der Link?' }).inputValue()).toBe('Leitfaden des BSI');
    await page.getByRole('textbox', { name: 'Adresse' }).fill('https://www.bsi.bund.de/leitfaden');
    await page.getByRole('button', { name: 'Link hinzufügen' }).click();
    await page.getByRole('link', { name: rowButton('Bearbeiten', 'Leitfaden des BSI') }).click();
    await page.getByRole('textbox', { name: 'Wohin führt der Link?' }).fill('Leitfaden Schlüssel');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByRole('link', { name: 'Leitfaden Schlüssel', exact: true }).waitFor();
  });

  it('are uploaded with the keyboard alone, and each shows how far it is', async () => {
    const { page, open } = murat;
    await open(`${draft}/dateien`);
    await page.locator('.upload__drop').waitFor();
    await page.getByLabel('Dateien auswählen').focus();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await chooser.setFiles([pdf('Tastatur 1.pdf'), pdf('Tastatur 2.pdf')]);
    const release = await heldBack(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar', { name: 'Tastatur 1.pdf' }).waitFor();
    await page.getByRole('status').getByText('„Tastatur 1.pdf“ wird hochgeladen …').waitFor({ state: 'attached' });
    await picture(page, 'files-03-progress');
    release();
    await page.getByText('2 Dateien sind hinzugefügt.').waitFor();
    expect(await names(page)).toEqual(expect.arrayContaining(['Tastatur 1.pdf', 'Tastatur 2.pdf']));
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('may be dragged onto the page; what is refused leads from the summary to the field', async () => {
    const { page } = murat;
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7\ngezogen\n%%EOF\n'], 'Gezogen.pdf', { type: 'application/pdf' }));
      transfer.items.add(new File([new Uint8Array([80, 75, 3, 4])], 'Archiv.zip', { type: 'application/zip' }));
      return transfer;
    });
    await page.dispatchEvent('.upload', 'drop', { dataTransfer: data });
    await page.getByText('Eine Datei ist hinzugefügt.').waitFor();
    const line = page.getByRole('alert').getByRole('link', { name: /„Archiv.zip“ ist ein Archiv/ });
    await line.waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await line.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('files');
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'files-04-refused');
  });

  it('are removed and put back with script, and the focus never gets lost', async () => {
    const { page } = murat;
    await page.getByRole('button', { name: rowButton('Entfernen', 'Gezogen.pdf') }).press('Enter');
    await page.getByText('Die Datei „Gezogen.pdf“ ist entfernt.').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Rückgängig machen');
    await page.keyboard.press('Enter');
    await listed(page, 'Gezogen.pdf').waitFor();
    await page.getByRole('button', { name: rowButton('Entfernen', 'Gezogen.pdf') }).click();
    await page.getByText('Die Datei „Gezogen.pdf“ ist entfernt.').waitFor();
    expect(murat.complaints()).toEqual([]);
  });

  it('do not get lost when somebody else saves at the same moment', async () => {
    const { page, open } = murat;
    await open(`${draft}/dateien`);
    await plain.open(`${draft}/steckbrief`);
    await plain.page.getByRole('textbox', { name: 'Kurzfassung für die Leitung' }).fill('Zwischendurch gespeichert.');
    await plain.page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
    await page.locator('.upload__drop').waitFor();
    await page.getByLabel('Dateien auswählen').setInputFiles(pdf('Danach.pdf'));
    await page.getByRole('button', { name: 'Hochladen' }).click();
    await page.getByText('Eine Datei ist hinzugefügt.').waitFor();
    await open(`${draft}/steckbrief`);
    expect(await page.getByRole('textbox', { name: 'Kurzfassung für die Leitung' }).inputValue()).toBe(
      'Zwischendurch gespeichert.',
    );
  });

  it('cannot be brought by another city, nor be taken before they are published', async () => {
    const sabine = await signedInAs(browser, 'sabine');
    expect((await sabine.open(`${draft}/dateien`)).status()).toBe(404);
    await murat.open(`${draft}/dateien`);
    const href = (await listed(murat.page, 'Plan.pdf')
      .getByRole('link', { name: 'Plan.pdf', exact: true })
      .getAttribute('href'))!;
    expect((await sabine.context.request.get(href)).status()).toBe(404);
    for (const address of ['dateien', 'hochladen']) {
      const answer = await sabine.context.request.post(`${draft}/${address}`, {
        multipart: { files: pdf('Fremd.pdf') },
        headers: { origin: house().url },
      });
      expect([address, answer.status()]).toEqual([address, 404]);
    }
    await sabine.leave();
  });

  it('stand on the entry, and come out as they went in', async () => {
    await describeDraft(murat, draft, announcement);
    await murat.open(`${draft}/pruefen`);
    await murat.page.getByRole('heading', { name: 'Dateien und Links' }).waitFor();
    await releaseAndSubmit(murat, draft, announcement);
    const lena = await signedInAs(browser, 'lena');
    await lena.open('/pruefstelle');
    await lena.page.getByRole('link', { name: announcement.title }).click();
    await lena.page.getByRole('heading', { name: 'Dateien und Links' }).waitFor();
    await picture(lena.page, 'files-05-case');
    await approve(lena, announcement.title);

    const anyone = await visitor(browser, { javaScriptEnabled: false });
    await anyone.open('/v/merkblatt-schluesseluebergabe');
    const section = anyone.page.locator('section', { has: anyone.page.locator('#dateien-und-links') });
    await picture(anyone.page, 'files-06-entry');
    expect(await anyone.page.getByText('Nur für Kommunen.pdf').count()).toBe(0);
    const [download] = await Promise.all([
      anyone.page.waitForEvent('download'),
      section.getByRole('link', { name: 'Übergabe äöü ß.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Übergabe äöü ß.pdf');
    const pieces: Buffer[] = [];
    for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
    expect(Buffer.concat(pieces)).toEqual(bytesOf('Übergabe äöü ß.pdf'));
    await anyone.page.emulateMedia({ media: 'print' });
    expect(await section.getByText('Übergabe äöü ß.pdf').isVisible()).toBe(true);
    expect(await section.getByText('https://www.bsi.bund.de/leitfaden').isVisible()).toBe(true);

    const member = await signedInAs(browser, 'sabine');
    await member.open('/v/merkblatt-schluesseluebergabe');
    const strict = member.page.getByRole('link', { name: 'Nur für Kommunen.pdf' });
    expect((await member.context.request.get((await strict.getAttribute('href'))!)).status()).toBe(200);
    expect((await anyone.context.request.get((await strict.getAttribute('href'))!)).status()).toBe(404);
  });

  it('are named by the outputs for machines, as far as everybody may have them', async () => {
    const { request } = murat.context;
    const anyone = await visitor(browser);
    const json = (await (await anyone.context.request.get('/v/merkblatt-schluesseluebergabe.json')).json()) as {
      version: { files: { name: string; url: string; sha256: string }[]; links: unknown[] };
    };
    const [first] = json.version.files;
    expect(first).toMatchObject({
      name: 'Übergabe äöü ß.pdf',
      sha256: createHash('sha256').update(bytesOf('Übergabe äöü ß.pdf')).digest('hex'),
    });
    expect((await request.get(first!.url)).status()).toBe(200);
    const markdown = await (await anyone.context.request.get('/v/merkblatt-schluesseluebergabe.md')).text();
    expect(markdown).toContain('Dateien: Übergabe äöü ß.pdf');
    expect(markdown).not.toContain('Nur für Kommunen');
    await murat.open('/v/merkblatt-schluesseluebergabe');
    const linked = (await murat.page.locator('script[type="application/ld+json"]').textContent()) ?? '';
    expect(linked).toContain('MediaObject');
    expect(linked).not.toContain('Nur für Kommunen');
  });

  it.each(['light', 'dark'] as const)('look right on a narrow screen, in %s', async (colorScheme) => {
    const { page, open } = await signedInAs(browser, 'murat', { colorScheme, viewport: { width: 320, height: 700 } });
    await open('/v/merkblatt-schluesseluebergabe');
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await picture(page, `files-07-entry-320-${colorScheme}`);
  });
});

/** The name of a button in a list, with the name of its row for those who do not see where it stands. */
const rowButton = (label: string, row: string): RegExp => new RegExp(`^${label}\\s*: ${row.replaceAll('.', '\\.')}$`);

/** Holds the next uploads back until it is told to let go, so that one can look at what is under way. */
async function heldBack(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/hochladen', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
