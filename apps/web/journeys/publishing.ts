import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ATTACHED, LINKED } from './pages.ts';
import { picture, type Visit } from './visit.ts';

/** What a city says about a document that it publishes. */
export interface Announcement {
  readonly title: string;
  readonly shortVersion: string;
  /** The document in Markdown. */
  readonly text: string;
  /** Prefix of the pictures; without one none are kept. */
  readonly pictures?: string;
}

const photograph = async (page: Page, prefix: string | undefined, name: string): Promise<void> => {
  if (prefix) await picture(page, `${prefix}-${name}`);
};

/** Begins a solution from a Markdown text and reads the report. Answers the address of the draft. */
export async function beginFromMarkdown(
  { page, open }: Visit,
  { title, text, pictures }: Announcement,
): Promise<string> {
  await open('/veroeffentlichen');
  await page.getByRole('radio', { name: 'Vorhandener Text (Markdown)' }).check();
  await page.locator('textarea[name=markdown]').fill(text);
  await page.getByRole('textbox', { name: 'Titel' }).fill(title);
  await photograph(page, pictures, '01-begin');
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await page.getByRole('heading', { name: 'Importbericht' }).waitFor();
  await photograph(page, pictures, '02-report');
  await page.getByRole('link', { name: 'Weiter zum Entwurf' }).click();
  await page.waitForURL(/\/entwurf\/sol_/);
  await page.getByRole('heading', { name: 'Was zu tun ist' }).waitFor();
  await photograph(page, pictures, '03-tasks');
  return new URL(page.url()).pathname;
}

/** Fills in what a release needs: who it is for, what it is about, who may see it, under which licence. */
export async function describe(
  { page, open }: Visit,
  draft: string,
  { shortVersion, pictures }: Announcement,
): Promise<void> {
  await open(`${draft}/steckbrief`);
  await page.getByRole('textbox', { name: 'Kurzfassung für die Leitung' }).fill(shortVersion);
  await page.locator('[name=topics]').first().check();
  const upkeep = page.getByRole('group', { name: 'Ansprechstelle' });
  await upkeep.getByRole('textbox', { name: 'Funktion' }).fill('Informationssicherheit');
  await upkeep.getByRole('textbox', { name: 'E-Mail-Adresse oder Telefon' }).fill('isb@stuttgart.example');
  await photograph(page, pictures, '04-profile');
  await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
  await page.waitForURL((address) => address.pathname === draft);

  await open(`${draft}/lizenz`);
  await page.locator('[name=tlp][value=CLEAR]').check();
  await page.getByRole('radio', { name: /empfohlen/ }).check();
  await photograph(page, pictures, '05-licence');
  await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
  await page.waitForURL((address) => address.pathname === draft);
}

/** Brings two files and a link for a draft. */
export async function attach({ page, open }: Visit, draft: string): Promise<void> {
  await open(`${draft}/dateien`);
  await page.locator('.upload__drop').waitFor();
  const buffer = Buffer.from('%PDF-1.7\n%%EOF\n');
  await page
    .getByLabel('Dateien auswählen')
    .setInputFiles([ATTACHED, 'Plan.pdf'].map((name) => ({ name, mimeType: 'application/pdf', buffer })));
  await page.getByRole('button', { name: 'Hochladen' }).click();
  await page.getByText('2 Dateien sind hinzugefügt.').waitFor();
  await page.getByRole('textbox', { name: 'Wohin führt der Link?' }).fill('Leitfaden');
  await page.getByRole('textbox', { name: 'Adresse' }).fill(LINKED);
  await page.getByRole('button', { name: 'Link hinzufügen' }).click();
  await page.getByRole('link', { name: /^Bearbeiten.*Leitfaden$/ }).waitFor();
}

/** Releases the draft in the own city and hands it to the Städtetag. Answers the number of the case. */
export async function releaseAndSubmit(
  { page, open }: Visit,
  draft: string,
  { pictures }: Announcement,
): Promise<string> {
  await open(`${draft}/pruefen`);
  await page.getByRole('textbox', { name: 'Was ist neu?' }).fill('Erste Fassung.');
  await photograph(page, pictures, '06-check');
  await page.getByRole('button', { name: 'Fassung freigeben' }).click();
  await page.getByRole('heading', { name: 'Freigegeben als Fassung 1.0' }).waitFor();
  await photograph(page, pictures, '07-released');
  await page.getByRole('button', { name: 'Beim Städtetag einreichen' }).click();
  await page.getByRole('heading', { name: 'Fassung 1.0 liegt beim Städtetag' }).waitFor();
  await photograph(page, pictures, '08-submitted');
  const sentence = (await page.getByText(/Vorgang \S+\. Sie bekommen/).textContent()) ?? '';
  return /Vorgang (\S+)\./.exec(sentence)?.[1] ?? '';
}

/** The moderation takes the case of a title and publishes it with a reason. */
export async function approve({ page, open }: Visit, title: string, pictures?: string): Promise<void> {
  await open('/pruefstelle');
  await photograph(page, pictures, '10-queue');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Vorgang übernehmen' }).click();
  await page.getByText('Sie bearbeiten diesen Vorgang.').waitFor();
  await photograph(page, pictures, '11-case');
  await page.getByRole('button', { name: 'Entscheidung treffen' }).click();
  await page.getByText('Begründen Sie die Entscheidung').first().waitFor();
  await page.locator('[name=decision][value=PUBLISH]').check();
  await page.getByRole('textbox', { name: 'Begründung' }).fill('Verständlich, übertragbar, ohne Interna.');
  await page.getByRole('button', { name: 'Entscheidung treffen' }).click();
  await page.getByText('Dieser Vorgang ist abgeschlossen').first().waitFor();
  await photograph(page, pictures, '12-decided');
}

/** Makes the entry on the page the own version of the municipality that one acts for. Answers its address. */
export async function makeOwnVersion({ page }: Visit, pictures?: string): Promise<string> {
  await page.getByRole('button', { name: 'Eigene Fassung anlegen' }).click();
  await page.waitForURL(/\/eigene-fassung\/sol_/);
  await page.getByRole('heading', { name: 'Schritte zu Ihrem Dokument' }).waitFor();
  await photograph(page, pictures, '20-own-version');
  return new URL(page.url()).pathname;
}

/** Answers every question that is still open. Answers how many there were. */
export async function answerTheRest({ page, open }: Visit, own: string, pictures?: string): Promise<number> {
  await open(`${own}/angaben`);
  const form = page.locator('main form').filter({ has: page.locator('[name=base]') });
  let answered = 0;
  for (const field of await form.locator('input:not([type=hidden], [type=radio]), textarea, select').all()) {
    if ((await field.inputValue()) !== '') continue;
    answered += 1;
    const [tag, type, mode] = await field.evaluate((element) => [
      element.tagName,
      element.getAttribute('type'),
      element.getAttribute('inputmode'),
    ]);
    if (tag === 'SELECT') await field.selectOption({ index: 1 });
    else await field.fill(type === 'date' ? '2026-07-01' : mode === 'decimal' ? '14' : `Antwort ${answered}`);
  }
  for (const open of await form.getByRole('radio', { name: 'Noch offen', checked: true }).all()) {
    answered += 1;
    await open.locator('xpath=ancestor::fieldset[1]').getByRole('radio').first().check();
  }
  await photograph(page, pictures, '21-answers');
  await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
  await page.waitForURL((address) => address.pathname === own);
  return answered;
}

/** Takes the document along and answers its text. */
export async function exportMarkdown({ page, open }: Visit, own: string, pictures?: string): Promise<string> {
  await open(`${own}/ausgabe`);
  await page.getByText('Alle Angaben sind ausgefüllt.').waitFor();
  await photograph(page, pictures, '22-output');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als Markdown' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.md$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
