import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { done, forkFor, municipalityId, publishLeaflet } from './prepared.ts';
import { barriers, eventually, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const STUTTGART = '08111000';
const KELHEIM = '09273137';

const leaflet = {
  ags: STUTTGART,
  title: 'Merkblatt Dienstwagen',
  text: `---
title: Merkblatt Dienstwagen
variables:
  - { key: wagen.ab, label: Gilt ab, type: date }
  - { key: wagen.zahl, label: Zahl der Wagen, type: number }
  - { key: wagen.schluessel, label: Ort des Schlüssels, type: choice, options: [Empfang, Fuhrpark] }
  - { key: wagen.orte, label: Stellplätze, type: list }
  - { key: wagen.stelle, label: Fuhrparkstelle, type: contact }
  - { key: wagen.elektrisch, label: Elektrische Wagen, type: boolean }
---

# Merkblatt Dienstwagen

## Wagen

Ab {{wagen.ab}} stehen {{wagen.zahl}} Wagen bereit: {{wagen.orte}}. Den Schlüssel hat: {{wagen.schluessel}}.

Auskunft gibt {{wagen.stelle}}, bei Störungen die Hotline {{it.hotline}}.

## Laden

<!-- nur-wenn: wagen.elektrisch = "yes" -->

Geladen wird am Rathaus; zuständig ist {{it.lead}}.
`,
};

const PROFILE = `/stadtprofil/${KELHEIM}`;
const HOTLINE = '09441 555-444';
const NEW_HOTLINE = '09441 555-777';

/** Kelheim answers the questions of a document, releases it, and later has a new hotline. */
describe('filling in a document', () => {
  let browser: Browser;
  let sabine: Visit;
  let petra: Visit;
  let own: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const [murat, lena] = await Promise.all([signedInAs(browser, 'murat'), signedInAs(browser, 'lena')]);
    [sabine, petra] = await Promise.all([signedInAs(browser, 'sabine'), signedInAs(browser, 'petra')]);
    own = await forkFor(sabine, KELHEIM, await publishLeaflet(murat, lena, leaflet));
    // Another journey may have asked for four eyes in the meantime.
    await done(petra, 'setFourEyes', { municipalityId: await municipalityId(petra, KELHEIM), fourEyes: false });
    await Promise.all([murat.leave(), lena.leave()]);
  });
  afterAll(() => browser?.close());

  const field = (page: Page, key: string) => page.locator(`main [name="wert-${key.replaceAll('.', '_')}"]`);
  const preview = (page: Page) => page.getByRole('group', { name: 'So steht es im Dokument' });
  const markdown = async (address: string) => (await sabine.context.request.get(`${own}/${address}.md`)).text();

  /** Puts something into a field that the field itself would not take, as old browsers and programs do. */
  const force = (page: Page, key: string, value: string) =>
    field(page, key)
      .first()
      .evaluate((element, text) => {
        if (element.getAttribute('type') === 'date') element.setAttribute('type', 'text');
        (element as HTMLInputElement).value = text;
        if (element.getAttribute('type') === 'radio') (element as HTMLInputElement).checked = true;
      }, value);

  it('without script: each answer that does not fit is named at its place, nothing typed is lost and nothing saved', async () => {
    const plain = await signedInAs(browser, 'sabine', { javaScriptEnabled: false });
    const { page, open } = plain;
    await open(`${own}/angaben`);
    await force(page, 'wagen.ab', '31.02.2027');
    await force(page, 'wagen.zahl', 'viele');
    await force(page, 'wagen.schluessel', 'Unter der Matte');
    await force(page, 'wagen.orte', 'Hof\n'.repeat(101));
    await force(page, 'wagen.stelle', 'Zeile\n'.repeat(101));
    await page.getByRole('button', { name: 'Speichern und hier weiter' }).click();
    const summary = page.locator('.al-error-summary');
    await summary.waitFor();
    await picture(page, 'filling-in-01-errors');
    for (const key of ['wagen_ab', 'wagen_zahl', 'wagen_schluessel', 'wagen_orte', 'wagen_stelle'])
      expect(await summary.locator(`a[href^="#wert-${key}"]`).count()).toBe(1);
    expect(await field(page, 'wagen.zahl').inputValue()).toBe('viele');
    expect(await field(page, 'wagen.ab').inputValue()).toBe('31.02.2027');
    await open(`${own}/angaben`);
    expect(await field(page, 'wagen.zahl').inputValue()).toBe('');
    await plain.leave();
  });

  it('without script: what is right is saved as it will read, and the clause it decides about appears', async () => {
    const plain = await signedInAs(browser, 'sabine', { javaScriptEnabled: false });
    const { page, open } = plain;
    await open(`${own}/angaben`);
    expect(await preview(page).getByText('Geladen wird').isVisible()).toBe(false);
    await force(page, 'wagen.ab', '1.7.2027');
    await field(page, 'wagen.zahl').fill('1.250,5');
    await field(page, 'wagen.orte').fill('Rathaushof\nBauhof\nFeuerwache');
    await page.getByRole('group', { name: 'Elektrische Wagen' }).getByRole('radio', { name: 'Ja' }).check();
    await page.getByRole('button', { name: 'Speichern und hier weiter' }).click();
    await page.getByText('Geladen wird am Rathaus').waitFor();
    const text = (await preview(page).textContent()) ?? '';
    expect(text).toContain('Ab 1. Juli 2027 stehen 1250,5 Wagen bereit: Rathaushof, Bauhof und Feuerwache.');
    await plain.leave();
  });

  it('with script: the document follows every letter, clauses come and go, and what is missing is counted', async () => {
    const { page, open } = sabine;
    await open(`${own}/angaben`);
    await page.getByText('Ändert sich, während Sie schreiben').waitFor();
    const counter = page.locator('.answers-state');
    const before = (await counter.textContent()) ?? '';
    await field(page, 'wagen.stelle').fill('Frau Beispiel, Zimmer 4');
    await eventually(async () => ((await preview(page).textContent()) ?? '').includes('Frau Beispiel, Zimmer 4'));
    expect(await counter.textContent()).not.toBe(before);
    await page.getByRole('group', { name: 'Elektrische Wagen' }).getByRole('radio', { name: 'Nein' }).check();
    await page.getByText('Abschnitt entfällt: Laden').waitFor();
    expect(await preview(page).getByText('Geladen wird').isVisible()).toBe(false);
    await page.getByRole('group', { name: 'Elektrische Wagen' }).getByRole('radio', { name: 'Ja' }).check();
    await page.getByText('Abschnitt kommt hinzu: Laden').waitFor();
    expect(await preview(page).getByText('Geladen wird').isVisible()).toBe(true);
    await page.getByText(/^Gespeichert/).waitFor();
    await picture(page, 'filling-in-02-live');
  });

  it('what is missing is named before the document is given out, and the way leads to the question', async () => {
    const { page, open } = sabine;
    await open(`${own}/ausgabe`);
    await page.getByRole('heading', { name: /Angabe fehlt/ }).waitFor();
    await picture(page, 'filling-in-03-gaps');
    await page.locator('main').getByRole('link', { name: 'Ort des Schlüssels' }).click();
    await page.waitForURL(/angaben#wert-wagen_schluessel$/);
    expect(await markdown('ausgabe')).toContain('Den Schlüssel hat: ');
  });

  it('by keyboard: “next empty place” goes to the gap, arrows choose, Enter saves', async () => {
    const { page, open } = sabine;
    await open(`${own}/angaben`);
    await page.getByText('Ändert sich, während Sie schreiben').waitFor();
    await page.getByRole('link', { name: 'Nächste leere Stelle' }).focus();
    await page.keyboard.press('Enter');
    await eventually(() =>
      page.evaluate(() => document.activeElement?.getAttribute('name') === 'wert-wagen_schluessel'),
    );
    await page.keyboard.press('ArrowDown');
    await page.getByText('Alle Angaben sind ausgefüllt.').waitFor();
    expect(await field(page, 'wagen.schluessel').and(page.locator(':checked')).inputValue()).toBe('Fuhrpark');
    await field(page, 'wagen.zahl').focus();
    expect(await field(page, 'wagen.zahl').inputValue()).toBe('1250,5');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === own);
    expect(await markdown('ausgabe')).toContain('Den Schlüssel hat: Fuhrpark.');
  });

  it('a value of the city profile is offered, may differ for this document, and comes back when emptied', async () => {
    const { page, open } = sabine;
    const saveHotline = async (value: string) => {
      await open(`${own}/angaben`);
      const folded = page.locator('details', { has: page.locator('[name="wert-it_hotline"]') });
      if ((await folded.count()) > 0 && (await folded.getAttribute('open')) === null)
        await folded.locator('summary').click();
      const shown = await field(page, 'it.hotline').inputValue();
      await field(page, 'it.hotline').fill(value);
      await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
      await page.waitForURL((address) => address.pathname === own);
      return shown;
    };
    expect(await saveHotline('112')).toBe(HOTLINE);
    expect(await markdown('ausgabe')).toContain('die Hotline 112.');
    expect(await saveHotline('')).toBe('112');
    expect(await markdown('ausgabe')).toContain(`die Hotline ${HOTLINE}.`);
  });

  it('is complete on a narrow screen, in light and in dark', async () => {
    const { page, open } = sabine;
    await page.setViewportSize({ width: 320, height: 700 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(`${own}/angaben`);
      await picture(page, `filling-in-04-320-${colorScheme}`);
      expect(await sideways(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is released with the values of the day', async () => {
    const { page, open } = sabine;
    await open(`${own}/freigabe`);
    await page.getByRole('textbox', { name: 'Was ist neu?' }).fill('Erste Fassung.');
    await page.getByRole('button', { name: 'Fassung freigeben' }).click();
    await page.getByRole('heading', { name: 'Freigegeben als Fassung 1.0' }).waitFor();
    expect(await markdown('fassungen/1.0')).toContain(`die Hotline ${HOTLINE}.`);
  });

  it('who changes the profile sees, before it is saved, which released versions will be behind', async () => {
    const { page, open } = petra;
    await open(PROFILE);
    const uses = page.getByRole('region', { name: 'Wo diese Angaben stehen' });
    const behind = uses.locator('.profile-use', { hasText: leaflet.title });
    expect(await behind.count()).toBe(0);
    await field(page, 'it.hotline').fill(NEW_HOTLINE);
    await behind.waitFor();
    expect(await behind.textContent()).toContain(`In Fassung 1.0: ${HOTLINE}`);
    expect(await behind.textContent()).toContain(`Im Stadtprofil: ${NEW_HOTLINE}`);
    await page.getByText(/^Gespeichert/).waitFor();
    await picture(page, 'filling-in-05-profile');
    await open(PROFILE);
    await behind.waitFor();
    expect(await field(page, 'it.hotline').inputValue()).toBe(NEW_HOTLINE);
    expect(await barriers(page)).toEqual([]);
  });

  it('the released version stays as it was; the own version says that the profile has gone on', async () => {
    expect(await markdown('fassungen/1.0')).toContain(`die Hotline ${HOTLINE}.`);
    const { page, open } = sabine;
    await open(own);
    await page.getByRole('heading', { name: 'Die freigegebene Fassung nennt ältere Angaben' }).waitFor();
    await picture(page, 'filling-in-06-notice');
    expect(await barriers(page)).toEqual([]);
  });

  it('the next version is begun from the list, says the new value, and is not behind any more once released', async () => {
    const { page, open } = petra;
    await page.getByRole('button', { name: `Nächste Fassung beginnen von „${leaflet.title}“` }).click();
    await page.waitForURL((address) => address.pathname === own);
    await page.getByText('Ihre Arbeitsfassung nennt die neuen Angaben bereits').waitFor();
    expect(await markdown('ausgabe')).toContain(`die Hotline ${NEW_HOTLINE}.`);
    await open(`${own}/freigabe`);
    await page.getByRole('textbox', { name: 'Was ist neu?' }).fill('Neue Hotline.');
    await page.getByRole('button', { name: 'Fassung freigeben' }).click();
    await page.getByRole('heading', { name: /Freigegeben als Fassung/ }).waitFor();
    await open(PROFILE);
    const uses = page.getByRole('region', { name: 'Wo diese Angaben stehen' });
    await uses.waitFor();
    expect(await uses.locator('.profile-use', { hasText: leaflet.title }).count()).toBe(0);
  });

  it('forms of the name are suggested, and taken by a press or, without script, all at once', async () => {
    const { page, open } = petra;
    await open(PROFILE);
    await field(page, 'municipality.name-genitive').fill('');
    await page.getByRole('button', { name: /^Übernehmen\s*: Name im Genitiv, der Stadt Kelheim/ }).click();
    expect(await field(page, 'municipality.name-genitive').inputValue()).toBe('der Stadt Kelheim');
    await page.getByText(/^Gespeichert/).waitFor();

    const plain = await signedInAs(browser, 'petra', { javaScriptEnabled: false });
    await plain.open(PROFILE);
    await field(plain.page, 'municipality.name-dative').fill('');
    await field(plain.page, 'municipality.land').selectOption('');
    await field(plain.page, 'land.cert').fill('');
    await field(plain.page, 'it.hotline').fill(HOTLINE);
    await plain.page.getByRole('button', { name: 'Stadtprofil speichern' }).click();
    await plain.page.getByText('Das Stadtprofil ist gespeichert.').waitFor();
    await plain.page.getByText('Vorschlag: LSI Bayern').waitFor();
    await plain.page.getByRole('button', { name: 'Speichern und leere Felder mit Vorschlägen füllen' }).click();
    await plain.page.getByText('34 von 34 Angaben').first().waitFor();
    expect(await field(plain.page, 'municipality.name-dative').inputValue()).toBe('der Stadt Kelheim');
    expect(await field(plain.page, 'municipality.land').inputValue()).toBe('Bayern');
    expect(await field(plain.page, 'land.cert').inputValue()).toBe('LSI Bayern');
    await picture(plain.page, 'filling-in-07-without-script');
    await plain.leave();
  });

  it('the profile is complete on a narrow screen, in light and in dark, to keep and to read', async () => {
    for (const { page, open, complaints, elsewhere } of [petra, sabine]) {
      await page.setViewportSize({ width: 320, height: 700 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await open(PROFILE);
        await picture(page, `filling-in-08-profile-320-${colorScheme}`);
        expect(await sideways(page)).toBe(0);
        expect(await barriers(page)).toEqual([]);
      }
      expect([...complaints(), ...elsewhere()]).toEqual([]);
    }
  });
});
