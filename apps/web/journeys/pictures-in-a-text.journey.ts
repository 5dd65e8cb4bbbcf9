import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samplePicture, samplePlan } from '@allmende/sample-catalogue/sample-picture';
import type { Browser, Page } from 'playwright-core';
import { approve, beginFromMarkdown, describe as describeDraft, releaseAndSubmit } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit, visitor } from './visit.ts';

const announcement = {
  title: 'Konzept Serverraum',
  shortVersion: 'Wie ein Serverraum eingerichtet und geschützt wird.',
  text: '# Konzept Serverraum\n\n## Aufbau\n\nSo ist der Raum eingerichtet.\n\n## Zutritt\n\nNur zu zweit.\n',
};
const png = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
const line = samplePicture(600, 8, () => [0, 96, 160]);
const slug = '/v/konzept-serverraum';

const markdownIn = (page: Page) => page.locator('[name=body]').inputValue();
const written = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>('[name=body]')?.value.includes(wanted),
    words,
  );
/** The pixels that the browser has read of a picture; 0 where it has read none. */
const pixelsOf = (page: Page, alt: string) =>
  page.locator(`img[alt="${alt}"]`).evaluate(async (image: HTMLImageElement) => {
    image.loading = 'eager';
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });

/** Stuttgart draws a plan of the server room into its concept; everybody sees it in the text. */
describe('pictures in a text', () => {
  let browser: Browser;
  let murat: Visit;
  let draft: string;
  let clause: string;

  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    draft = await beginFromMarkdown(murat, announcement);
    await murat.open(`${draft}/text`);
    await murat.page
      .getByRole('link', { name: /Aufbau/ })
      .first()
      .click();
    await murat.page.waitForURL(/\/text\/[a-z0-9-]+$/);
    clause = new URL(murat.page.url()).pathname;
  });
  afterAll(() => browser?.close());

  it('are brought as files from where they are wanted, with a way back to what was being written', async () => {
    const { page } = murat;
    await page.locator('.clause-editor__text').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Neu.');
    await page.getByText(/^Gespeichert \d/).waitFor();
    await page.getByRole('button', { name: 'Bild' }).click();
    await page.getByText('Zu dieser Lösung gehört noch kein Bild.').waitFor();
    await picture(page, 'pictures-01-none');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('group', { name: 'Bild' }).getByRole('link', { name: 'Bild als Datei hinzufügen' }).click();
    await page.waitForURL(/\/dateien\?abschnitt=/);
    await page.locator('.upload__drop').waitFor();
    await page
      .getByLabel('Dateien auswählen')
      .setInputFiles([png('Plan (neu).png', samplePlan()), png('linie.png', line)]);
    await page.getByRole('button', { name: 'Hochladen' }).click();
    await page.getByText('2 Dateien sind hinzugefügt.').waitFor();
    await picture(page, 'pictures-02-files');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Zurück zum Abschnitt „Aufbau“' }).click();
    await page.waitForURL((address) => address.pathname === clause);
    await page.locator('.clause-editor__text').waitFor();
    expect(await markdownIn(page)).toBe('So ist der Raum eingerichtet. Neu.');
  });

  it('are chosen by keyboard alone, with words or called decorative, and seen at once', async () => {
    const { page } = murat;
    await page.locator('.clause-editor__text').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bild' }).press('Enter');
    await page.getByRole('combobox', { name: 'Welches Bild?' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Geben Sie einen Alternativtext ein').waitFor();
    await picture(page, 'pictures-03-choose');
    await page.keyboard.type('Grundriss des Serverraums');
    await page.keyboard.press('Enter');
    await written(page, '![Grundriss des Serverraums](Plan%20%28neu%29.png)');
    const frame = page.getByRole('img', { name: 'Bild: Grundriss des Serverraums' });
    expect(await frame.locator('img').evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bild' }).press('Enter');
    await page.getByRole('combobox', { name: 'Welches Bild?' }).selectOption('linie.png');
    await page.getByRole('checkbox', { name: 'Das Bild ist nur dekorativ' }).check();
    await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await written(page, '![](linie.png "dekorativ")');
    await page.getByRole('img', { name: 'Bild, dekorativ' }).waitFor();
    await page.getByText(/^Gespeichert \d/).waitFor();
    await page.locator('.clause-preview img[alt="Grundriss des Serverraums"]').waitFor();
    await picture(page, 'pictures-04-editor');
    expect(await barriers(page)).toEqual([]);
    expect(await markdownIn(page)).toBe(
      'So ist der Raum eingerichtet. Neu.\n\n![Grundriss des Serverraums](Plan%20%28neu%29.png)\n\n![](linie.png "dekorativ")',
    );
    expect(murat.complaints()).toEqual([]);
  });

  it('are Markdown for whoever has no script, and come back letter by letter', async () => {
    const plain = await signedInAs(browser, 'murat', { javaScriptEnabled: false });
    await plain.open(clause);
    const before = await markdownIn(plain.page);
    await plain.page.getByText('Bilder dieser Lösung').click();
    await plain.page.getByText('![Was zu sehen ist](Plan%20%28neu%29.png)').waitFor();
    await plain.page.getByRole('button', { name: 'Speichern und zur Gliederung' }).click();
    await plain.open(clause);
    expect(await markdownIn(plain.page)).toBe(before);
    await plain.leave();
  });

  it('are not taken out unawares, and keep their place under another name; without script', async () => {
    const plain = await signedInAs(browser, 'murat', { javaScriptEnabled: false });
    const { page, open } = plain;
    await open(`${draft}/dateien`);
    await page.getByText('Bild im Abschnitt „Aufbau“').first().waitFor();
    await page.getByRole('button', { name: /^Entfernen\s*: Plan/ }).click();
    await page.getByText('Das Bild „Plan (neu).png“ steht noch im Text').waitFor();
    await picture(page, 'pictures-05-used');
    await page.getByRole('link', { name: 'Behalten' }).click();
    await page.getByRole('link', { name: /^Bearbeiten\s*: Plan/ }).click();
    await page.getByRole('textbox', { name: 'Name der Datei' }).fill('Serverraum.png');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.waitForURL(/\/dateien#dateien$/);
    await open(clause);
    expect(await markdownIn(page)).toContain('![Grundriss des Serverraums](Serverraum.png)');
    await open(`${draft}/dateien`);
    await page.getByRole('button', { name: /^Entfernen\s*: linie/ }).click();
    await page.getByRole('button', { name: 'Trotzdem entfernen' }).click();
    await page.getByText('Die Datei „linie.png“ ist entfernt.').waitFor();
    await open(`${draft}/pruefen`);
    await page.getByText(/zeigt das Bild „linie.png“; eine Datei dieses Namens gibt es hier nicht/).waitFor();
    await picture(page, 'pictures-06-check');
    await open(`${draft}/dateien`);
    await page.getByLabel('Dateien auswählen').setInputFiles([png('linie.png', line)]);
    await page.getByRole('button', { name: 'Hochladen' }).click();
    await page.getByText('Eine Datei ist hinzugefügt.').waitFor();
    await plain.leave();
  });

  it('are asked for once more before they are taken out, with the focus on the question', async () => {
    const { page, open } = murat;
    await open(`${draft}/dateien`);
    await page.locator('.upload__drop').waitFor();
    await page.getByRole('button', { name: /^Entfernen\s*: Serverraum/ }).click();
    await page.getByRole('alert').getByText('Das Bild „Serverraum.png“ steht noch im Text').waitFor();
    expect(await page.evaluate(() => document.activeElement?.querySelector('[role=alert]') !== null)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Behalten' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('are seen by everybody, without script, on paper too', async () => {
    await describeDraft(murat, draft, announcement);
    await releaseAndSubmit(murat, draft, announcement);
    const lena = await signedInAs(browser, 'lena');
    await approve(lena, announcement.title);
    await lena.leave();
    const anyone = await visitor(browser);
    await anyone.open(slug);
    expect(await pixelsOf(anyone.page, 'Grundriss des Serverraums')).toEqual([640, 400]);
    expect(await anyone.page.locator('img[src$="/linie.png"]').getAttribute('alt')).toBe('');
    expect(anyone.elsewhere()).toEqual([]);
    expect(anyone.complaints()).toEqual([]);
    await anyone.leave();
    const plain = await visitor(browser, { javaScriptEnabled: false });
    const answer = await plain.open(slug);
    expect(await answer.text()).toMatch(
      /<img src="\/files\/ver_[^"]+\/Serverraum\.png" alt="Grundriss des Serverraums" width="640" height="400"/,
    );
    await plain.page.emulateMedia({ media: 'print' });
    expect(await plain.page.getByRole('img', { name: 'Grundriss des Serverraums' }).isVisible()).toBe(true);
    await picture(plain.page, 'pictures-07-print');
    await plain.leave();
  });

  it.each([
    ['light', 320],
    ['dark', 320],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('fit into the page: %s, %i', async (colorScheme, width) => {
    const anyone = await visitor(browser, { colorScheme, viewport: { width, height: 800 } });
    await anyone.open(slug);
    await pixelsOf(anyone.page, 'Grundriss des Serverraums');
    expect(await sideways(anyone.page)).toBe(0);
    expect(await barriers(anyone.page)).toEqual([]);
    await picture(anyone.page, `pictures-08-entry-${width}-${colorScheme}`);
    await anyone.leave();
  });

  it('are said in words where two versions are compared', async () => {
    const { page, open } = murat;
    const versionShown = async (place: string) => {
      const address = await page.locator(`${place} img`).first().getAttribute('src');
      return /ver_[^/]+/.exec(address ?? '')![0];
    };
    await open(slug);
    const released = await versionShown('.al-prose');
    await open(draft);
    await page.getByRole('button', { name: 'Neue Arbeitsfassung beginnen' }).click();
    await page.getByRole('heading', { name: 'Was zu tun ist' }).waitFor();
    await open(clause);
    const next = await versionShown('.clause-preview');
    expect(next).not.toBe(released);
    await page.getByRole('button', { name: 'Als Markdown bearbeiten' }).click();
    const body = await markdownIn(page);
    await page.locator('[name=body]').fill(body.replace('Grundriss des Serverraums', 'Plan mit zwei Reihen'));
    await page.getByText(/^Gespeichert \d/).waitFor();
    await open(`/vergleich?von=${released}&mit=${next}`);
    const words = (await page.locator('.changed-words').allTextContents()).join(' ');
    expect(words).toContain('[Bild: Grundriss des Serverraums (Serverraum.png)]');
    expect(words).toContain('[Bild: Plan mit zwei Reihen (Serverraum.png)]');
    expect(words).not.toContain('![');
    await picture(page, 'pictures-09-compared');
  });
});
