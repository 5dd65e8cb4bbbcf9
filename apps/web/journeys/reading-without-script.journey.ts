import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { house } from './house.ts';
import { ENTRY, KELHEIM, readingPages } from './pages.ts';
import { openBrowser, picture, signIn, type Visit, visitor } from './visit.ts';

/** What the head of a page tells a machine that reads it. */
async function headOf({
  page,
}: Visit): Promise<{ title: string; description: string; canonical: string; robots: string }> {
  const attribute = async (selector: string, name: string) =>
    (await page.locator(selector).count()) > 0 ? ((await page.getAttribute(selector, name)) ?? '') : '';
  return {
    title: await page.title(),
    description: await attribute('meta[name=description]', 'content'),
    canonical: await attribute('link[rel=canonical]', 'href'),
    robots: await attribute('meta[name=robots]', 'content'),
  };
}

/** Somebody whose browser runs no script: an old one, a locked-down one, or a machine. */
describe('reading without script', () => {
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await visitor(browser, { javaScriptEnabled: false });
  });
  afterAll(() => browser?.close());

  it('from the start page to the catalogue with the words that one types', async () => {
    const { page, open } = visit;
    await open('/');
    expect(await headOf(visit)).toEqual({
      title: 'Lösungen für Informationssicherheit, von Kommunen für Kommunen – Allmende',
      description: expect.stringContaining('Katalog der Kommunen'),
      canonical: `${house().url}/`,
      robots: '',
    });
    await page.getByRole('searchbox', { name: 'Wonach suchen Sie?' }).fill('passwort');
    await page.getByRole('button', { name: 'Suchen' }).click();
    expect(new URL(page.url()).search).toBe('?q=passwort');
    expect(await page.getByRole('status').first().textContent()).toMatch(/\d+ Treffer für „passwort“/);
    expect(await page.locator('mark').first().textContent()).toMatch(/passw/i);
  });

  it('narrows the hits by filters, sorts them, and takes one filter away again', async () => {
    const { page } = visit;
    const filters = page.getByRole('form', { name: 'Filter' });
    const hits = () => page.locator('main article, main .al-card').count();
    const all = await hits();
    await filters.getByRole('checkbox', { name: /^Vorlage/ }).check();
    await filters
      .getByRole('checkbox', { name: /^Formal geprüft|^Fachlich geprüft/ })
      .first()
      .check();
    await filters.getByRole('button', { name: /Treffer anzeigen/ }).click();
    const address = new URL(page.url());
    expect(address.searchParams.get('q')).toBe('passwort');
    expect(address.searchParams.get('art')).toBe('vorlage');
    expect(address.searchParams.get('siegel')).not.toBeNull();
    expect(await hits()).toBeLessThan(all);

    await page.getByRole('combobox', { name: 'Sortieren' }).selectOption({ label: 'Titel von A bis Z' });
    await page.getByRole('button', { name: 'Sortieren' }).click();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('titel');
    expect(new URL(page.url()).searchParams.get('art')).toBe('vorlage');

    await page.getByRole('link', { name: /Vorlage.*entfernen/ }).click();
    expect(new URL(page.url()).searchParams.get('art')).toBeNull();
    await page.getByRole('link', { name: 'Alle Filter zurücksetzen' }).click();
    expect(await hits()).toBe(all);
  });

  it('reads the entry: text, facts and what machines want to know about it', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: /^Passwortrichtlinie/ }).click();
    expect(new URL(page.url()).pathname).toBe(ENTRY);
    expect(await page.locator('section .rendered').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('.variable').count()).toBeGreaterThan(3);

    const head = await headOf(visit);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    expect(head.title).toContain(title);
    expect(head.description.length).toBeGreaterThan(40);
    expect(head.canonical).toBe(`${house().url}${ENTRY}`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
      [name: string]: unknown;
    };
    expect(data).toMatchObject({ '@context': 'https://schema.org', name: title, url: `${house().url}${ENTRY}` });
    expect(data['license']).toMatch(/^https:\/\//);
    await picture(page, 'without-script-entry');
  });

  it('opens what is folded, and takes the text along as Markdown', async () => {
    const { page } = visit;
    await page.locator('.al-menu summary', { hasText: 'Herunterladen' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown (.md)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^passwortrichtlinie.*\.md$/);
    const guidance = page.locator('details', { hasText: 'Hinweise zur Übernahme' }).first();
    await guidance.locator('summary').click();
    expect(await guidance.getAttribute('open')).not.toBeNull();
  });

  it('goes on to the older version, to those who use it, and to the city that published it', async () => {
    const { page } = visit;
    const parts = page.getByRole('navigation', { name: 'Teile dieser Lösung' });
    await parts.getByRole('link', { name: /^Fassungen/ }).click();
    await page.getByRole('link', { name: 'Fassung 1.0', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`${ENTRY}/1.0`);
    expect(await page.getByText('Ältere Fassung').isVisible()).toBe(true);
    expect((await headOf(visit)).canonical).toBe(`${house().url}${ENTRY}/1.0`);
    await parts.getByRole('link', { name: /^Einsatz/ }).click();
    expect(await page.getByRole('table').first().isVisible()).toBe(true);
    await page.getByRole('table').first().getByRole('link').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/kommunen\/\d{5,8}$/);
    expect(await page.getByRole('heading', { name: 'Veröffentlichte Lösungen' }).isVisible()).toBe(true);
  });

  it('looks for a municipality', async () => {
    const { page, open } = visit;
    await open('/kommunen');
    await page.getByRole('searchbox').or(page.locator('main form [name=q]')).first().fill('Kelheim');
    await page.locator('main form').getByRole('button').first().click();
    await page
      .locator('main')
      .getByRole('link', { name: /Kelheim/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toBe(KELHEIM);
  });

  it('chooses language and appearance', async () => {
    const { page, open } = visit;
    await open('/hilfe');
    await page.getByRole('button', { name: 'dunkel' }).click();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await page.getByRole('button', { name: 'wie im System' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('link', { name: 'Deutsch' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('de');
  });

  it('signs in, is told what is missing, and writes about a clause', async () => {
    const { page, open } = visit;
    await open('/anmelden');
    await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('sabine@kelheim.example');
    await page.locator('main').getByRole('button', { name: 'Anmelden', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Geben Sie Ihr Passwort ein.');
    expect(await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).inputValue()).toBe('sabine@kelheim.example');

    await signIn(visit, 'sabine', `${ENTRY}/austausch`);
    await page.locator('#beitrag').getByRole('button', { name: 'Beitrag senden' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Schreiben Sie einen Text.');
    const form = page.locator('#beitrag');
    await form.getByRole('combobox', { name: 'Worauf bezieht sich der Beitrag?' }).selectOption({ index: 2 });
    await form
      .getByRole('textbox', { name: 'Ihr Beitrag' })
      .fill('Ohne Skript geschrieben: Gilt das auch für *Azubis*?');
    await form.getByRole('button', { name: 'Beitrag senden' }).click();
    const thread = page.locator('li.thread', { hasText: 'Ohne Skript geschrieben' });
    expect(await thread.locator('em').textContent()).toBe('Azubis');
    expect(await thread.getByRole('heading').textContent()).toContain('Zum Abschnitt');
    await thread.getByRole('button', { name: 'Beitrag löschen' }).click();
    expect(await page.getByText('Ohne Skript geschrieben').count()).toBe(0);
  });

  it('declares the use of a solution, and signs out', async () => {
    const { page, open } = visit;
    await open('/v/loeschkonzept-datentraegervernichtung/einsatz?melden');
    await page.getByRole('radio', { name: 'In Prüfung' }).check();
    await page.getByRole('button', { name: 'Einsatz speichern' }).click();
    expect(await page.getByText('Der Einsatz ist gespeichert.').isVisible()).toBe(true);
    await page.locator('.al-header summary', { hasText: 'Kelheim' }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    expect(await page.getByRole('link', { name: 'Anmelden' }).first().isVisible()).toBe(true);
  });

  it('says where a weakness is reported, and until when that holds', async () => {
    const answer = await visit.context.request.get('/.well-known/security.txt');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('text/plain');
    const fields = new Map((await answer.text()).split('\n').map((line) => line.split(/: (.*)/) as [string, string]));
    expect((await visit.context.request.get(fields.get('Contact')!)).status()).toBe(200);
    const days = (Date.parse(fields.get('Expires')!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });

  it.each(readingPages)('$address is complete without script', async ({ address, status = 200 }) => {
    const { page, open } = visit;
    expect((await open(address)).status()).toBe(status);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    const { title, canonical, robots } = await headOf(visit);
    expect(title).toMatch(/ – Allmende$/);
    // What is not for search engines says so; everything else has one address.
    expect(robots.includes('noindex') || canonical.startsWith(house().url) || status === 404).toBe(true);
  });
});
