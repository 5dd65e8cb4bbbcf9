import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import type { Browser, Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';
import { publishAgain, publishLeaflet } from './prepared.ts';
import { openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const STUTTGART = '08111000';
const KEYS = `# Schlüssel und Zutritt

## Zweck

Diese Regelung sagt, wer in der {{municipality.name}} Schlüssel bekommt.

## Ausgabe

Schlüssel gibt nur die Hausverwaltung aus ({{hausverwaltung.telefon}}).

## Zonen

| Zone | Räume | Wer hinein darf |
| --- | --- | --- |
| 1 | Bürgerbüro, Flure | alle Beschäftigten |
| 2 | Archiv, Kasse | namentlich Benannte |

## Besuch

Besucher werden am Empfang abgeholt und nicht allein gelassen.

## Verlust

Wer einen Schlüssel verliert, meldet das innerhalb von drei Tagen.

## Rückgabe

Wer ausscheidet, gibt den Schlüssel am letzten Arbeitstag zurück.

## Reinigung

Zone 2 wird nur in Anwesenheit gereinigt.

## Prüfung

Die Hausverwaltung vergleicht das Verzeichnis jährlich.
`;

/** Six changes of the original; that of the loss meets one of Kelheim's. */
function secondEdition(content: Content): void {
  const reword = (heading: string, find: string, write: string) => {
    const clause = content.clauses.find((one) => one.heading === heading)!;
    expect(clause.body).toContain(find);
    clause.body = clause.body.replace(find, write);
  };
  reword('Zweck', 'Schlüssel bekommt', 'Schlüssel und Transponder bekommt');
  reword('Zonen', 'Archiv, Kasse', 'Archiv, Kasse, Waffenbehörde');
  reword('Verlust', 'innerhalb von drei Tagen', 'am selben Tag');
  reword('Prüfung', 'jährlich', 'halbjährlich');
  content.clauses = content.clauses.filter(({ heading }) => heading !== 'Reinigung');
  const [first] = content.clauses;
  content.clauses.push({
    ...first!,
    id: 'notfall',
    heading: 'Notfall',
    body: 'Die Feuerwehr hat einen Generalschlüssel.',
  });
}

/** The whole life of an own version, on a screen of 320 pixels and with the keyboard alone. */
describe('Kelheim lives with Stuttgart’s rules for keys', () => {
  let browser: Browser;
  let sabine: Visit;
  let page: Page;
  let murat: Visit;
  let lena: Visit;
  let slug: string;
  let own: string;

  beforeAll(async () => {
    browser = await openBrowser();
    [sabine, murat, lena] = await Promise.all([
      signedInAs(browser, 'sabine', { viewport: { width: 320, height: 700 } }),
      signedInAs(browser, 'murat'),
      signedInAs(browser, 'lena'),
    ]);
    page = sabine.page;
    slug = await publishLeaflet(murat, lena, { ags: STUTTGART, title: 'Schlüssel und Zutritt', text: KEYS });
  }, 180_000);
  afterAll(() => browser?.close());

  const press = async (role: 'a' | 'button' | 'checkbox', name: RegExp, key = 'Enter') => {
    // The address changes before the page does: whoever looks waits for what is to be pressed.
    const thing = page.getByRole(role === 'a' ? 'link' : role, { name });
    await thing.first().waitFor();
    await tabTo(page, role, name);
    await page.keyboard.press(key);
  };
  const settled = () => page.waitForLoadState('networkidle');

  it('makes it its own and fills in what is asked', async () => {
    await sabine.open(`/v/${slug}`);
    await press('button', /^Eigene Fassung anlegen/);
    await page.waitForURL(/\/eigene-fassung\/sol_/);
    own = new URL(page.url()).pathname;
    await press('a', /^Angaben/);
    await page.waitForURL(/\/angaben/);
    await settled();
    await tabTo(page, 'text', /Hausverwaltung/i);
    await page.keyboard.type('09441 701-0');
    await press('button', /^Speichern und zurück/);
    await page.waitForURL((address) => address.pathname === own);
    expect(await sideways(page)).toBe(0);
    await picture(page, 'own-version-320');
  });

  const write = async (heading: RegExp, keys: () => Promise<void>) => {
    await sabine.open(`${own}/text`);
    await press('a', heading);
    await page.waitForURL(/\/text\/.+/);
    await page.locator('.clause-editor__text').waitFor();
    await settled();
    for (let stops = 0; stops < 80; stops += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.clause-editor__text'))) break;
    }
    await keys();
    await press('button', /^Speichern und zur Gliederung/);
    await page.waitForURL(/\/text(#.*)?$/);
  };
  const append = (words: string) => async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
  };

  it('changes three clauses in the editor', async () => {
    await write(/^Besuch/, append(' Handwerker tragen sich ein.'));
    await write(/^Rückgabe/, append(' Das gilt auch für Praktika bei der Stadt Kelheim.'));
    await write(/^Verlust/, async () => {
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Wer einen Schlüssel verliert, meldet das sofort.');
    });
    // The address changes before the page does.
    await page.getByText('von Ihnen geändert').nth(2).waitFor();
    expect(await page.getByText('von Ihnen geändert').count()).toBe(3);
  });

  it('hears that the original has gone on, and takes it over with exactly one decision', async () => {
    await publishAgain(murat, lena, slug, 'SUBSTANTIVE', secondEdition);
    await sabine.open(own);
    await press('a', /^(Mit dem Ursprung )?[Aa]bgleichen/);
    await page.waitForURL(/\/abgleich$/);
    await press('button', /^Abgleich beginnen/);
    await page.waitForURL(/entscheidung=1/);
    await settled();
    await page.getByRole('heading', { name: /^Entscheidung 1 von 1/ }).waitFor();
    expect(await sideways(page)).toBe(0);
    await tabTo(page, 'radio', /^Ihre Fassung/);
    await page.keyboard.press('Space');
    await press('button', /^Entscheidung speichern/);
    await page.waitForURL(/schritt=pruefen/);
    await settled();
    await press('button', /^Abgleich abschließen/);
    await page.getByText('Abgleich mit Fassung 2.0 abgeschlossen').waitFor();
    expect(await sideways(page)).toBe(0);
  });

  it('gives two clauses back', async () => {
    await sabine.open(`${own}/zurueckgeben`);
    await settled();
    await press('checkbox', /Besuch/, 'Space');
    await press('checkbox', /Rückgabe/, 'Space');
    await press('button', /^Weiter$/);
    await page.getByText('Schritt 2 von 3').waitFor();
    await settled();
    await tabTo(page, 'textarea', /Warum ist das eine Verbesserung/);
    await page.keyboard.type('Beides wurde bei uns oft gefragt.');
    await press('checkbox', /^Unsere Worte dürfen/, 'Space');
    await press('button', /^Prüfen und Vorschau/);
    await page.getByText('Schritt 3 von 3').waitFor();
    await settled();
    expect(await page.locator('main').textContent()).not.toContain('Stadt Kelheim');
    await press('button', /^Vorschlag senden$/);
    await page.getByRole('heading', { name: 'Der Vorschlag ist bei Stuttgart' }).waitFor();
    expect(await sideways(page)).toBe(0);
  });

  it('Stuttgart accepts one of them and says why not the other', async () => {
    await murat.open('/arbeitsplatz');
    await murat.page
      .getByRole('table', { name: 'Vorschläge an Ihre Kommune' })
      .getByRole('row', { name: /Schlüssel und Zutritt/ })
      .getByRole('link')
      .click();
    await murat.page.locator('[name="take-0"][value=DECLINED]').check();
    await murat.page.locator('#reason-0').fill('Handwerker regelt bei uns das Hochbauamt.');
    await murat.page.locator('[name="take-1"][value=ACCEPTED]').check();
    await murat.page.getByRole('button', { name: 'Antwort senden' }).click();
    await murat.page.getByRole('heading', { name: 'Ihre Antwort ist gesendet' }).waitFor();
    await publishAgain(murat, lena, slug, 'EDITORIAL');
  });

  it('takes 2.1 over without a decision, and everything of both is there', async () => {
    await sabine.open(`${own}/abgleich`);
    await settled();
    await press('button', /^Abgleich beginnen/);
    await page.getByRole('button', { name: 'Abgleich abschließen' }).waitFor();
    expect(await page.getByRole('heading', { name: /^Entscheidung/ }).count()).toBe(0);
    await settled();
    await press('button', /^Abgleich abschließen/);
    await page.getByText('Abgleich mit Fassung 2.1 abgeschlossen').waitFor();
    await sabine.open(`${own}/ausgabe`);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const words of [
      'Schlüssel und Transponder bekommt',
      '09441 701-0',
      'Archiv, Kasse, Waffenbehörde',
      'Handwerker tragen sich ein.',
      'meldet das sofort',
      'Praktika bei der Stadt Kelheim',
      'halbjährlich',
      'Generalschlüssel',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('nur in Anwesenheit gereinigt');
    expect(await sideways(page)).toBe(0);
    for (const visit of [sabine, murat, lena]) expect(visit.complaints()).toEqual([]);
  });
});
