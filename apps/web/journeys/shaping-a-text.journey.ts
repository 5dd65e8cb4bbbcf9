import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { beginFromMarkdown, makeOwnVersion } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

const NARROW = { width: 320, height: 700 };
const WIDE = { width: 1280, height: 900 };

const LEAFLET = `# Serverraum

## Zutritt

Nur zu zweit.

Besuch wird begleitet[^1].

[^1]: Auch der Hausmeister.

### Schlüssel

Der Schlüssel liegt an der Pforte.

### Protokoll

Jeder Zutritt steht im Buch.

## Ordnung

Keine Kartons.
`;

/** The outline as one reads it: level and heading, in order. */
const outlineOn = (page: Page) =>
  page.locator('.clause-list li').evaluateAll((items) =>
    items.map((item) => {
      const name = item.querySelector('.clause-list__name')?.cloneNode(true) as HTMLElement;
      name.querySelectorAll('.al-muted').forEach((extra) => extra.remove());
      return `${item.getAttribute('data-level')} ${name.textContent.trim()}`;
    }),
  );

async function openClause({ page, open }: Visit, draft: string, heading: string | RegExp): Promise<string> {
  await open(`${draft}/text`);
  await page.locator('.clause-list').getByRole('link', { name: heading }).click();
  await page.waitForURL(/\/text\/[a-z0-9-]+$/);
  await page.locator('.clause-editor__text').waitFor();
  return new URL(page.url()).pathname;
}

async function expectFitting(page: Page): Promise<void> {
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page)).toEqual([]);
    }
    expect(await sideways(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

describe('giving a text its shape', () => {
  let browser: Browser;
  let murat: Visit;
  let page: Page;
  let draft: string;

  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    page = murat.page;
    draft = await beginFromMarkdown(murat, { title: 'Serverraum', shortVersion: '', text: LEAFLET });
  });
  afterAll(() => browser?.close());

  it('moves a clause with its sub-clauses, says so, and leaves the focus where one can go on', async () => {
    await murat.open(`${draft}/text`);
    await page.getByRole('link', { name: 'Gliederung ändern' }).click();
    await page.waitForURL(/ordnen=ja/);
    expect(await outlineOn(page)).toEqual(['1 Zutritt', '2 Schlüssel', '2 Protokoll', '1 Ordnung']);
    await expectFitting(page);
    await page.getByRole('button', { name: /^Nach unten ?: Zutritt mit 2 Unterabschnitten$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('„Zutritt“ und 2 Unterabschnitte stehen jetzt ab Stelle 2 von 4, auf Ebene 1.').waitFor();
    expect(await outlineOn(page)).toEqual(['1 Ordnung', '1 Zutritt', '2 Schlüssel', '2 Protokoll']);
    // It is the last branch now, so its button has gone; the next best has the focus.
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Zutritt'));
    await picture(page, 'outline-moved');
    await page.keyboard.press('Enter');
    await page.getByText('„Zutritt“ und 2 Unterabschnitte stehen jetzt ab Stelle 1 von 4').waitFor();
  });

  it('moves it by dragging as well', async () => {
    await murat.open(`${draft}/text?ordnen=ja`);
    await page.waitForLoadState('networkidle');
    const item = (heading: string) => page.locator('.clause-list li', { hasText: heading }).first();
    await item('Ordnung').dragTo(item('Zutritt'), {
      sourcePosition: { x: 60, y: 10 },
      targetPosition: { x: 60, y: 4 },
    });
    await page.getByText('„Ordnung“ steht jetzt an Stelle 1 von 4').waitFor();
    expect(await outlineOn(page)).toEqual(['1 Ordnung', '1 Zutritt', '2 Schlüssel', '2 Protokoll']);
  });

  it('names a missing level and mends it', async () => {
    await murat.open(`${draft}/text?ordnen=ja`);
    await page.getByRole('button', { name: /^Ebene tiefer ?: Protokoll$/ }).click();
    await page.getByText('„Protokoll“ steht jetzt an Stelle 4 von 4, auf Ebene 3.').waitFor();
    await page.getByRole('button', { name: /^Nach oben ?: Protokoll$/ }).click();
    await page.getByText('„Protokoll“ steht auf Ebene 3. Möglich ist hier höchstens Ebene 2.').waitFor();
    await expectFitting(page);
    await picture(page, 'outline-jump');
    await page.getByRole('button', { name: 'Ebenen in Ordnung bringen' }).click();
    await page.waitForURL(/\/text$/);
    expect(await outlineOn(page)).toEqual(['1 Ordnung', '1 Zutritt', '2 Protokoll', '2 Schlüssel']);
    expect(await page.getByText('fehlt eine Ebene').count()).toBe(0);
  });

  it('splits a clause where the cursor stands; what was typed a moment ago goes along', async () => {
    const first = await openClause(murat, draft, /Zutritt/);
    await page.locator('.clause-editor__text p', { hasText: 'Besuch' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Immer: ');
    await page.locator('.clause-editor__text p', { hasText: 'Besuch' }).click();
    await page.getByRole('button', { name: 'Abschnitt hier teilen' }).click();
    const place = page.getByRole('radio', { name: /Besuch wird begleitet/ });
    await place.waitFor();
    expect(await place.isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('splitHeading');
    await expectFitting(page);
    await picture(page, 'clause-split');
    await page.getByRole('button', { name: 'Abschnitt teilen' }).click();
    await page.getByText('Geben Sie eine Überschrift für den zweiten Teil ein').first().waitFor();
    await page.getByRole('textbox', { name: 'Überschrift des zweiten Teils' }).fill('Besuch');
    await page.getByRole('button', { name: 'Abschnitt teilen' }).click();
    await page.getByText('Das ist der zweite Teil.').waitFor();
    expect(await page.locator('[name=body]').inputValue()).toBe(
      'Besuch wird begleitet[^1].\n\n[^1]: Auch der Hausmeister.',
    );
    await murat.open(first);
    expect(await page.locator('[name=body]').inputValue()).toBe('Immer: Nur zu zweit.');
  });

  it('joins it with the next again, and no word is lost', async () => {
    await murat.open(`${draft}/text`);
    expect(await outlineOn(page)).toContain('1 Besuch');
    await openClause(murat, draft, /Zutritt/);
    await page.getByText('Abschnitt teilen oder verbinden').click();
    await page.getByRole('button', { name: 'Mit „Besuch“ verbinden' }).click();
    await page.getByText('Beide Texte stehen jetzt in diesem Abschnitt.').waitFor();
    expect(await page.locator('[name=body]').inputValue()).toBe(
      'Immer: Nur zu zweit.\n\n###### Besuch\n\nBesuch wird begleitet[^1].\n\n[^1]: Auch der Hausmeister.',
    );
  });

  it('deletes a clause and takes the deletion back, with script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const visit = await signedInAs(browser, 'murat', { javaScriptEnabled });
      await visit.open(`${draft}/text`);
      const before = await outlineOn(visit.page);
      await visit.page.locator('.clause-list').getByRole('link', { name: 'Ordnung' }).click();
      await visit.page.waitForURL(/\/text\/[a-z0-9-]+$/);
      await visit.page.getByText('Abschnitt löschen').first().click();
      await visit.page.getByRole('button', { name: 'Abschnitt löschen' }).click();
      await visit.page.getByText('„Ordnung“ ist gelöscht').waitFor();
      expect(await outlineOn(visit.page)).toEqual(before.filter((line) => line !== '1 Ordnung'));
      // Where no scripts run, those that look for barriers do not either.
      if (javaScriptEnabled) expect(await barriers(visit.page)).toEqual([]);
      await picture(visit.page, `clause-deleted-${javaScriptEnabled}`);
      await visit.page.getByRole('button', { name: 'Löschen rückgängig machen' }).press('Enter');
      await visit.page.waitForURL(/\/text(#.*)?$/);
      await visit.page.locator('.clause-list').getByRole('link', { name: 'Ordnung' }).waitFor();
      expect(await outlineOn(visit.page)).toEqual(before);
      expect(await visit.page.getByText('ist gelöscht').count()).toBe(0);
      await visit.leave();
    }
  });

  it('whoever writes on a clause that a colleague deletes loses no word', async () => {
    const address = await openClause(murat, draft, /Schlüssel/);
    await page.waitForLoadState('networkidle');
    const other = await signedInAs(browser, 'murat');
    await other.open(address);
    await other.page.getByText('Abschnitt löschen').first().click();
    await other.page.getByRole('button', { name: 'Abschnitt löschen' }).click();
    await other.page.getByText('„Schlüssel“ ist gelöscht').waitFor();
    await other.leave();
    await page.locator('.clause-editor__text').fill('Der Schlüssel liegt im Tresor.');
    await page.getByText('Dieser Teil kann nicht mehr geändert werden').waitFor();
    await page.getByRole('button', { name: 'Speichern und zur Gliederung' }).click();
    await page.getByText('„Schlüssel“ war inzwischen gelöscht.').waitFor();
    expect(await outlineOn(page)).toContain('2 Schlüssel');
    await murat.open(address);
    expect(await page.locator('[name=body]').inputValue()).toBe('Der Schlüssel liegt im Tresor.');
    expect(murat.complaints()).toEqual([]);
  });
});

describe('two people of one city at an own version', () => {
  let browser: Browser;
  let sabine: Visit;
  let petra: Visit;
  let own: string;
  let first: string;
  const headings: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    [sabine, petra] = await Promise.all([signedInAs(browser, 'sabine'), signedInAs(browser, 'petra')]);
    await sabine.open('/v/checkliste-ein-und-austritt');
    own = await makeOwnVersion(sabine);
    await sabine.open(`${own}/text`);
    headings.push(...(await sabine.page.locator('.clause-list a').allTextContents()));
    first = await openClause(sabine, own, headings[0]!);
  });
  afterAll(() => browser?.close());

  const write = async ({ page }: Visit, words: string) => {
    await page.locator('.clause-editor__text').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(words);
    await page.getByText(/^Gespeichert \d/).waitFor();
  };

  it('each is told that the other is there, and where', async () => {
    expect(await sabine.page.locator('.colleagues').count()).toBe(0);
    await openClause(petra, own, headings[1]!);
    await petra.page.getByText(/^Sabine Huber \(ISB\) arbeitet gerade an einem anderen Abschnitt/).waitFor();
    await sabine.open(`${own}/text`);
    await sabine.page.getByText(`Petra Zirngibl (Hauptamt) arbeitet gerade an „${headings[1]}“.`).waitFor();
    expect(await barriers(sabine.page)).toEqual([]);
    await picture(sabine.page, 'colleagues-outline');
  });

  it('in different clauses both save, and nobody is asked anything', async () => {
    await sabine.open(first);
    await sabine.page.locator('.clause-editor__text').waitFor();
    await Promise.all([write(sabine, 'Von Sabine. '), write(petra, 'Von Petra. ')]);
    for (const { page } of [sabine, petra]) {
      expect(await page.getByText('Jemand anderes hat inzwischen gespeichert').count()).toBe(0);
      await page.reload();
    }
    expect(await sabine.page.locator('[name=body]').inputValue()).toMatch(/^Von Sabine\. /);
    expect(await petra.page.locator('[name=body]').inputValue()).toContain('Von Petra. ');
  });

  it('in the same clause the second sees both texts and decides', async () => {
    await petra.open(first);
    await petra.page.getByText(/^Sabine Huber \(ISB\) hat diesen Abschnitt gerade auch geöffnet/).waitFor();
    await write(sabine, 'Zuerst. ');
    await petra.page.locator('.clause-editor__text').click();
    await petra.page.keyboard.press('Control+Home');
    await petra.page.keyboard.type('Danach. ');
    const panel = petra.page.getByRole('alert').filter({ hasText: 'Jemand anderes hat inzwischen gespeichert' });
    await panel.waitFor();
    expect(await panel.textContent()).toContain('Zuerst. Von Sabine.');
    expect(await panel.textContent()).toContain('Danach. Von Sabine.');
    expect(await barriers(petra.page)).toEqual([]);
    await picture(petra.page, 'same-clause');
    await panel.getByRole('button', { name: 'Meine Eingaben speichern' }).click();
    await petra.page.waitForURL(/\/text(#.*)?$/);
    await sabine.page.reload();
    expect(await sabine.page.locator('[name=body]').inputValue()).toMatch(/^Danach\. Von Sabine\./);
  });

  it('says in words how each clause stands to the original, and why it deviates', async () => {
    await sabine.page.locator('.clause-editor__text').waitFor();
    await sabine.page.getByRole('textbox', { name: 'Warum weichen Sie ab?' }).fill('Bei uns meldet die Leitstelle.');
    await sabine.page.getByText(/^Gespeichert \d/).waitFor();
    await sabine.open(`${own}/text`);
    const item = sabine.page.locator('.clause-list li').first();
    expect(await item.textContent()).toContain('von Ihnen geändert');
    expect(await item.textContent()).toContain('Grund: Bei uns meldet die Leitstelle.');
    expect(await sabine.page.locator('.clause-list li').nth(2).textContent()).toContain('Ursprung unverändert');
    await expectFitting(sabine.page);
    await picture(sabine.page, 'outline-origins');
  });

  it('is reset to the original, and the reason goes with the deviation', async () => {
    await sabine.open(first);
    await sabine.page.getByText(/Text des Ursprungs/).click();
    await sabine.page.getByRole('button', { name: 'Auf Ursprung zurücksetzen' }).click();
    await sabine.page.getByText('Der Abschnitt ist wieder wie im Ursprung').waitFor();
    expect(await sabine.page.locator('[name=body]').inputValue()).not.toContain('Sabine');
    expect(await sabine.page.getByRole('textbox', { name: 'Warum weichen Sie ab?' }).inputValue()).toBe('');
    await picture(sabine.page, 'clause-reset');
    await sabine.open(`${own}/text`);
    expect(await sabine.page.locator('.clause-list li').first().textContent()).toContain('Ursprung unverändert');
    expect([...sabine.complaints(), ...petra.complaints()]).toEqual([]);
  });
});
