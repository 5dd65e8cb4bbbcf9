import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  type Announcement,
  answerTheRest,
  approve,
  beginFromMarkdown,
  describe as describeDraft,
  exportMarkdown,
  makeOwnVersion,
  releaseAndSubmit,
} from './publishing.ts';
import { eventually, openBrowser, picture, signedInAs, type Visit, visitor } from './visit.ts';

const leaflet: Announcement = {
  title: 'Merkblatt Besucherausweise im Rathaus',
  shortVersion: 'Wie das Rathaus Besucherausweise ausgibt und zurücknimmt, auch außerhalb der Sprechzeiten.',
  pictures: 'main-job',
  text: `# Merkblatt Besucherausweise im Rathaus

## Wozu Ausweise
Die {{municipality.name}} gibt Besucherinnen und Besuchern außerhalb der Sprechzeiten einen Ausweis.

<!-- Kleine Rathäuser kommen mit drei Ausweisen aus. -->

## Ausgabe
Der Empfang ({{empfang.telefon}}) gibt den Ausweis gegen Eintrag in die Liste aus.

## Rückgabe und Verlust
1. Der Ausweis wird beim Verlassen zurückgegeben.
2. Ein Verlust wird {{isb.name}} gemeldet.
`,
};

/** A city publishes, the Städtetag approves, another city finds it, makes it its own, uses it, rates it and asks. */
describe('the main job, in a browser', () => {
  let browser: Browser;
  let murat: Visit;
  let lena: Visit;
  let sabine: Visit;
  let draft: string;
  let entry: string;
  let own: string;

  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    lena = await signedInAs(browser, 'lena');
    sabine = await signedInAs(browser, 'sabine');
  });
  afterAll(() => browser?.close());

  it('Stuttgart begins from a Markdown text and describes what it is', async () => {
    draft = await beginFromMarkdown(murat, leaflet);
    await describeDraft(murat, draft, leaflet);
    const { page } = murat;
    await murat.open(`${draft}/angaben`);
    await page
      .getByRole('link', { name: /empfang/i })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Bezeichnung' }).fill('Rufnummer des Empfangs');
    await page.getByRole('button', { name: 'Platzhalter speichern' }).click();
    await page.waitForURL((address) => address.pathname === `${draft}/angaben`);
    await page.getByText('Rufnummer des Empfangs').first().waitFor();
  });

  it('releases it and hands it to the Städtetag; nobody else sees it yet', async () => {
    expect(await releaseAndSubmit(murat, draft, leaflet)).not.toBe('');
    const somebody = await visitor(browser);
    await somebody.open('/katalog?q=Besucherausweise');
    expect(await somebody.page.locator('main').getByRole('link', { name: leaflet.title }).count()).toBe(0);
    await somebody.leave();
  });

  it('the Städtetag reads, claims and publishes it with a reason', async () => {
    await approve(lena, leaflet.title, 'main-job');
  });

  it('Kelheim finds it in its own words and reads it', async () => {
    const { page, open } = sabine;
    const hit = page.locator('main').getByRole('link', { name: leaflet.title });
    await eventually(async () => {
      await open('/katalog?q=Ausweis+Besucher');
      return (await hit.count()) > 0;
    });
    await picture(page, 'main-job-15-found');
    await hit.first().click();
    await page.waitForURL(/\/v\/merkblatt-besucherausweise/);
    entry = new URL(page.url()).pathname;
    await page.locator('.variable').first().waitFor();
    expect(await page.locator('.variable').count()).toBe(3);
    await picture(page, 'main-job-16-entry');
  });

  it('makes it its own, answers what is missing and takes it along with every value in its place', async () => {
    own = await makeOwnVersion(sabine, 'main-job');
    expect(await answerTheRest(sabine, own, 'main-job')).toBeGreaterThan(0);
    const text = await exportMarkdown(sabine, own, 'main-job');
    expect(text).toContain('Die Stadt Kelheim gibt Besucherinnen');
    expect(text).toContain('Der Empfang (Antwort 1)');
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text).not.toContain('drei Ausweisen');
    expect(text).toContain('Stuttgart');
  });

  it('declares that it is in force, rates it and asks about a clause', async () => {
    const { page, open } = sabine;
    await open(`${entry}/einsatz?melden`);
    await page.getByRole('radio', { name: 'In Kraft', exact: true }).check();
    await page.getByLabel('In Kraft seit').fill('2026-11-01');
    await page.getByRole('radio', { name: 'Öffentlich mit Namen' }).check();
    await page.getByRole('button', { name: 'Einsatz speichern' }).click();
    await page.getByText('Der Einsatz ist gespeichert.').waitFor();
    await picture(page, 'main-job-30-adopted');

    await page.locator('summary', { hasText: 'Lösung bewerten' }).click();
    for (const [criterion, value] of [
      ['Verständlich', '5'],
      ['Leicht anzupassen', '4'],
      ['Vollständig', '4'],
      ['Aufwand wie angegeben', '5'],
    ] as const)
      await page
        .getByRole('group', { name: criterion })
        .getByRole('radio', { name: new RegExp(`^${value}`) })
        .check();
    await page.getByRole('button', { name: 'Bewertung speichern' }).click();
    await page.getByText('Ihre Bewertung ist gespeichert.').waitFor();
    await picture(page, 'main-job-31-rated');

    await open(entry);
    await page
      .getByRole('link', { name: /Zu diesem Abschnitt schreiben/ })
      .last()
      .click();
    await page.getByRole('textbox', { name: 'Ihr Beitrag' }).fill('Wie halten Sie es bei Kindern?');
    await page.getByRole('button', { name: 'Beitrag senden' }).click();
    await page.getByText('Wie halten Sie es bei Kindern?').waitFor();
    await picture(page, 'main-job-32-asked');
  });

  it('everybody sees who uses it and what was asked', async () => {
    const somebody = await visitor(browser);
    await somebody.open(`${entry}/einsatz`);
    expect(await somebody.page.getByRole('rowheader', { name: 'Kelheim' }).isVisible()).toBe(true);
    await somebody.open(`${entry}/austausch`);
    const thread = somebody.page.locator('li.thread', { hasText: 'bei Kindern' });
    expect(await thread.getByRole('heading').textContent()).toContain('Rückgabe und Verlust');
    await somebody.leave();
    for (const { complaints, elsewhere } of [murat, lena, sabine])
      expect([...complaints(), ...elsewhere()]).toEqual([]);
  });
});
