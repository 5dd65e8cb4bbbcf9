import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';
import { approve, makeOwnVersion } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const NARROW = { width: 320, height: 700 };
const WIDE = { width: 1280, height: 900 };
/** A contract of Stuttgart that Kelheim takes over here and nowhere else. */
const CONTRACT = '/v/muster-avv';
const TITLE = /^Muster Auftragsverarbeitung \(AVV\)/;

async function expectFitting(page: Page): Promise<void> {
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
}

const errorsOn = (page: Page) => page.locator('.al-error-summary li').allTextContents();

/** Kelheim gives back what it has made better, and Stuttgart answers clause by clause. */
describe('giving back', () => {
  let browser: Browser;
  let sabine: Visit;
  /** The same person in a browser without script, on a narrow screen. */
  let plain: Visit;
  let own: string;

  beforeAll(async () => {
    browser = await openBrowser();
    sabine = await signedInAs(browser, 'sabine');
    plain = await signedInAs(browser, 'sabine', { javaScriptEnabled: false, viewport: NARROW });
    await sabine.open(CONTRACT);
    own = await makeOwnVersion(sabine);
    await rewrite(
      'p2-weisungen',
      'Mündliche Weisungen werden unverzüglich in Textform bestätigt.',
      'Mündliche Weisungen bestätigt die Stadt Kelheim binnen eines Arbeitstages in Textform.',
    );
    await rewrite(
      'p2-weisungen',
      'ist untersagt.',
      'ist untersagt. Rückfragen beantwortet Kelheims Hauptamt, Frau Meier, 09441 207-115.',
    );
    await rewrite('p10-fernwartung', '(1)', '(1) Kennwort: Sommer2026!x');
  });
  afterAll(() => browser?.close());

  async function rewrite(clause: string, find: string, write: string): Promise<void> {
    await plain.open(`${own}/text/${clause}`);
    const text = plain.page.locator('textarea[name="body"]');
    const before = await text.inputValue();
    expect(before).toContain(find);
    await text.fill(before.replace(find, write));
    await plain.page.getByRole('button', { name: 'Speichern und zur Gliederung' }).click();
    await plain.page.waitForURL(/\/text(#.*)?$/);
  }

  const choose = async ({ page, open }: Visit, ...clauseIds: string[]) => {
    await open(own);
    await page.getByRole('link', { name: 'Verbesserungen zurückgeben' }).click();
    await page.getByText('Schritt 1 von 3').waitFor();
    for (const id of clauseIds) await page.locator(`[name=clauseIds][value=${id}]`).check();
    await page.getByRole('button', { name: 'Weiter' }).click();
  };
  const check = ({ page }: Visit) => page.getByRole('button', { name: 'Prüfen und Vorschau ansehen' }).click();

  it('offers only what differs, with the own name put back, and takes no empty choice', async () => {
    const { page } = sabine;
    await choose(sabine);
    await page.getByRole('link', { name: 'Bitte wählen Sie mindestens einen Abschnitt.' }).waitFor();
    expect(await page.locator('[name=clauseIds]').count()).toBe(2);
    expect(await page.locator('ins', { hasText: /\[[^\]]*Name[^\]]*\]/ }).count()).toBeGreaterThan(0);
    expect(await page.locator('ins', { hasText: 'Stadt Kelheim' }).count()).toBe(0);
    await expectFitting(page);
  });

  it('without script, on a narrow screen: says at once what is missing, and keeps what was typed', async () => {
    const { page } = plain;
    await choose(plain, 'p2-weisungen', 'p10-fernwartung');
    await page.getByText('„Kelheims“ steht jetzt als [Kurzer Name] (einmal)').waitFor();
    await page.locator('#reason').fill('Zu kurz');
    await check(plain);
    expect(await errorsOn(page)).toEqual([
      expect.stringMatching(/„§ 2 Weisungen“ steht noch: 09441 207-115 · Frau Meier\./),
      expect.stringMatching(/„§ 10 Fernwartung“ steht etwas, das nicht weitergegeben wird/),
      expect.stringContaining('warum das eine Verbesserung ist'),
      expect.stringContaining('unter der Lizenz der Ursprungsvorlage'),
    ]);
    expect(await page.content()).not.toContain('Passwort muss aus dem Text: Sommer');
    await page.locator('#heading-1').fill('');
    await page.locator('#body-1').fill('(1) Nur mit persönlicher Anmeldung.');
    await page.getByRole('checkbox', { name: /^Name einer Person darf stehen bleiben: Frau Meier/ }).check();
    await check(plain);
    expect(await page.locator('#reason').inputValue()).toBe('Zu kurz');
    expect(await page.locator('#body-1').inputValue()).toBe('(1) Nur mit persönlicher Anmeldung.');
    expect((await errorsOn(page))[0]).toContain('Bitte füllen Sie dieses Feld aus');
    expect(await errorsOn(page)).toHaveLength(4);
    const boxes = await Promise.all((await page.locator('main > *').all()).map((part) => part.boundingBox()));
    expect(boxes.every((box) => !box || box.x + box.width <= NARROW.width)).toBe(true);
  });

  it('notices that somebody has changed the own version meanwhile', async () => {
    const { page } = sabine;
    await choose(sabine, 'p2-weisungen');
    await page.locator('#reason').fill('Bei uns wurde oft danach gefragt.');
    await rewrite('p10-fernwartung', 'Kennwort: Sommer2026!x', 'Wartung nur nach Anmeldung beim Hauptamt.');
    await check(sabine);
    await page.getByText('Ihre Fassung wurde inzwischen geändert').first().waitFor();
    expect(await page.locator('#reason').inputValue()).toBe('Bei uns wurde oft danach gefragt.');
  });

  it('by keyboard alone: chosen, explained, looked at, sent, and taken back', async () => {
    const { page, open } = sabine;
    await open(`${own}/zurueckgeben`);
    await tabTo(page, 'checkbox', /Fernwartung/);
    await page.keyboard.press('Space');
    await tabTo(page, 'button', /^Weiter$/);
    await page.keyboard.press('Enter');
    await page.getByText('Schritt 2 von 3').waitFor();
    await tabTo(page, 'textarea', /Warum ist das eine Verbesserung/);
    await page.keyboard.type('So weiß das Hauptamt vorher davon.');
    await tabTo(page, 'checkbox', /^Unsere Worte dürfen/);
    await page.keyboard.press('Space');
    await tabTo(page, 'button', /^Prüfen und Vorschau/);
    await page.keyboard.press('Enter');
    await page.getByText('Schritt 3 von 3').waitFor();
    await tabTo(page, 'button', /^Vorschlag senden$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Der Vorschlag ist bei Stuttgart' }).waitFor();
    await tabTo(page, 'summary', /^Vorschlag zurücknehmen$/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', /^Jetzt zurücknehmen$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sie haben diesen Vorschlag zurückgenommen' }).waitFor();
    const murat = await signedInAs(browser, 'murat');
    expect((await murat.open(new URL(page.url()).pathname)).status()).toBe(404);
    await murat.leave();
  });

  let proposal = '';

  it('sends two clauses, one with other words than its own, after a look at what the owner will see', async () => {
    const { page } = sabine;
    await choose(sabine, 'p2-weisungen', 'p10-fernwartung');
    const text = page.locator('#body-0');
    await text.fill((await text.inputValue()).replace(/ Rückfragen beantwortet.*207-115\./, ''));
    await page.locator('#reason').fill('Mit der Frist gab es keine Rückfragen mehr.');
    await page.locator('#licenceAgreed').check();
    await expectFitting(page);
    await check(sabine);
    const preview = page.getByRole('region', { name: 'Vorschlag aus Kelheim' });
    await preview.getByText('Mit der Frist gab es keine Rückfragen mehr.').waitFor();
    expect(await preview.textContent()).not.toMatch(/Meier|207-115/);
    await expectFitting(page);
    await picture(page, 'giving-back-preview');
    await page.getByRole('button', { name: 'Zurück zum Bearbeiten' }).click();
    await page.getByText('Schritt 2 von 3').waitFor();
    expect(await text.inputValue()).not.toContain('Meier');
    await check(sabine);
    await page.getByRole('button', { name: 'Vorschlag senden' }).click();
    await page.getByRole('heading', { name: 'Der Vorschlag ist bei Stuttgart' }).waitFor();
    proposal = new URL(page.url()).pathname;
    await expectFitting(page);
    await sabine.open(own);
    await page.getByText('ein Vorschlag wartet auf die Antwort des Ursprungs').waitFor();
    await sabine.open(`${own}/text/p2-weisungen`);
    expect(await page.locator('textarea[name="body"]').inputValue()).toContain('Frau Meier');
    expect(sabine.complaints()).toEqual([]);
  });

  let draft = '';

  it('is answered by Stuttgart: one with an own wording, the other declined with a reason', async () => {
    const murat = await signedInAs(browser, 'murat');
    const { page, open } = murat;
    await open('/arbeitsplatz');
    await page
      .getByRole('table', { name: 'Vorschläge an Ihre Kommune' })
      .getByRole('row', { name: /Kelheim/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: 'Vorschlag aus Kelheim' }).waitFor();
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByText('Bitte entscheiden Sie über den Abschnitt').first().waitFor();
    expect(await errorsOn(page)).toHaveLength(2);
    await page.locator('[name="take-0"][value=ACCEPTED_EDITED]').check();
    await page.locator('[name="take-1"][value=DECLINED]').check();
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.locator('#reason-1-error').waitFor();
    await expectFitting(page);
    await picture(page, 'giving-back-answer');
    const text = page.locator('#body-0');
    await text.fill((await text.inputValue()).replace('ausschließlich auf', 'allein auf'));
    await page.locator('#reason-1').fill('Das regelt bei uns die Anlage 4.');
    await page.locator('#thanks').fill('Vielen Dank nach Kelheim!');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByRole('heading', { name: 'Ihre Antwort ist gesendet' }).waitFor();
    await expectFitting(page);
    await page.getByRole('link', { name: 'Zur Arbeitsfassung' }).click();
    await page.getByText('Mit Beiträgen von Kelheim').waitFor();
    await expectFitting(page);
    draft = new URL(page.url()).pathname;
    await open(`${draft}/text/p2-weisungen`);
    expect(await page.locator('textarea[name="body"]').inputValue()).toContain('allein auf dokumentierte');
    expect(murat.complaints()).toEqual([]);
    await murat.leave();
  });

  it('Kelheim reads the answer with thanks and reason, without script too; nobody else finds it', async () => {
    for (const visit of [sabine, plain]) {
      await visit.open(proposal);
      await visit.page.getByRole('heading', { name: 'Stuttgart hat geantwortet: 1 von 2 übernommen' }).waitFor();
      const read = await visit.page.locator('main').textContent();
      expect(read).toContain('Vielen Dank nach Kelheim!');
      expect(read).toContain('Das regelt bei uns die Anlage 4.');
      expect(read).toContain('allein auf');
    }
    await expectFitting(sabine.page);
    const jana = await signedInAs(browser, 'jana');
    expect((await jana.open(proposal)).status()).toBe(404);
    expect((await jana.open(`${own}/zurueckgeben`)).status()).toBe(404);
    await jana.leave();
  });

  it('once it is published Kelheim is named, and its merge asks nothing', async () => {
    const title = (await sabine.page.locator('.al-page-heading__kicker').textContent()) ?? '';
    expect(title).toMatch(TITLE);
    // Stuttgart's version before this one still lies with the Städtetag.
    const lena = await signedInAs(browser, 'lena');
    await approve(lena, title);
    const murat = await signedInAs(browser, 'murat');
    await murat.open(`${draft}/pruefen`);
    await murat.page.getByRole('textbox', { name: 'Was ist neu?' }).fill('Frist für Weisungen, aus Kelheim.');
    await murat.page.getByRole('button', { name: 'Fassung freigeben' }).click();
    await murat.page.getByRole('heading', { name: 'Freigegeben als Fassung 2.0' }).waitFor();
    await murat.page.getByRole('button', { name: 'Beim Städtetag einreichen' }).click();
    await murat.page.getByRole('heading', { name: 'Fassung 2.0 liegt beim Städtetag' }).waitFor();
    await murat.leave();
    await approve(lena, title);
    await lena.leave();

    const { page, open } = sabine;
    await open(CONTRACT);
    await page.getByRole('region', { name: 'Mit Beiträgen von' }).getByRole('link', { name: 'Kelheim' }).waitFor();
    await open(`${CONTRACT}/fassungen`);
    await page.getByText('Mit Beiträgen von Kelheim').waitFor();
    await open(proposal);
    await page.getByText('Steht im Katalog seit Fassung 2.0.').waitFor();
    await open(`${own}/abgleich`);
    await page.getByRole('button', { name: 'Abgleich beginnen' }).click();
    await page.waitForURL(/abgleich\?schritt=pruefen/);
    expect(await page.getByRole('heading', { name: /^Entscheidung/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Abgleich abschließen' }).click();
    await page.getByText('Abgleich mit Fassung 2.0 abgeschlossen').waitFor();
    await open(`${own}/text/p2-weisungen`);
    expect(await page.locator('textarea[name="body"]').inputValue()).toContain('allein auf dokumentierte');
    expect(sabine.complaints()).toEqual([]);
  });
});
