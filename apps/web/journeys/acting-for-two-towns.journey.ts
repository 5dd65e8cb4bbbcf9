import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';
import { KELHEIM } from './pages.ts';
import { barriers, openBrowser, signedInAs, type Visit } from './visit.ts';

const DELEGATION = `${KELHEIM}/vertretung`;

/** What a browser shows of acting for several towns; who may do what is told in the api’s stories. */
describe('somebody of an IT provider acts for two towns', () => {
  let browser: Browser;
  let anna: Visit;
  beforeAll(async () => {
    browser = await openBrowser();
    anna = await signedInAs(browser, 'anna');
  });
  afterAll(() => browser?.close());

  const actingFor = async (page: Page) =>
    (await page.getByRole('complementary', { name: 'Für wen Sie handeln' }).textContent())?.replaceAll(/\s+/g, ' ');

  it('is asked first for which of them, and sees it on every page from then on, by keyboard alone', async () => {
    const { page } = anna;
    await anna.open('/arbeitsplatz');
    await page.waitForURL(/handeln-fuer/);
    expect(await actingFor(page)).toContain('Sie haben noch nicht gewählt');
    await tabTo(page, 'button', /Für Kelheim handeln/);
    await page.keyboard.press('Enter');
    // The address of the question names the page that comes after it.
    await page.waitForURL(({ pathname }) => pathname === '/arbeitsplatz');
    for (const address of ['/arbeitsplatz', '/katalog', '/v/passwortrichtlinie']) {
      await anna.open(address);
      expect(await actingFor(page)).toContain('Sie handeln für: Kelheim (über Kommunales Rechenzentrum');
    }
  });

  it('changes to the other one, and a page that was open before still acts for the first', async () => {
    const { page, context } = anna;
    await anna.open('/v/muster-avv/austausch');
    const second = await context.newPage();
    await second.goto('/handeln-fuer');
    await second.getByRole('button', { name: 'Für Flensburg handeln' }).click();
    await second.goto('/v/muster-avv');
    expect(await actingFor(second)).toContain('Sie handeln für: Flensburg');

    // The first tab was shown for Kelheim, and says so: that is for whom it writes.
    await page
      .getByRole('textbox', { name: /Beitrag/ })
      .last()
      .fill('Gilt das auch für Auftragsverarbeiter im Ausland?');
    await page.getByRole('button', { name: 'Beitrag senden' }).last().click();
    const said = page.getByRole('article').filter({ hasText: 'Auftragsverarbeiter im Ausland' }).last();
    await said.waitFor();
    expect(await said.textContent()).toContain('Kommunales Rechenzentrum Musterland (Beispiel), für Kelheim');
    await second.close();
  });

  it('sees on the page of one town’s own thing that it is for that town, whichever was chosen', async () => {
    const { page } = anna;
    await anna.open('/stadtprofil/09273137');
    expect(await actingFor(page)).toContain('Auf dieser Seite handeln Sie für: Kelheim');
    expect(await page.getByRole('button', { name: 'Speichern' }).count()).toBe(0);
    await anna.open('/vertretungen');
    expect(await page.getByRole('row').count()).toBeGreaterThan(3);
  });

  it('acts for the town no more once its administrator has ended the delegation, in the session that is open', async () => {
    const petra = await signedInAs(browser, 'petra');
    await petra.open(DELEGATION);
    await petra.page.getByText('Vertretung beenden').click();
    await petra.page.getByRole('button', { name: 'Jetzt beenden' }).click();
    await petra.page.waitForURL(/gespeichert/);
    await petra.page.getByText('Von der Kommune beendet').waitFor();

    const { page } = anna;
    expect((await anna.open('/stadtprofil/09273137')).status()).toBe(404);
    await anna.open('/handeln-fuer');
    expect(await page.getByRole('button', { name: /Für .* handeln/ }).allTextContents()).not.toContain(
      'Für Kelheim handeln',
    );

    // Given again, without script: searched for, offered, accepted.
    const plain = await signedInAs(browser, 'petra', { javaScriptEnabled: false });
    await plain.open(`${DELEGATION}?suche=rechenzentrum`);
    await plain.page.getByRole('link', { name: /Kommunales Rechenzentrum/ }).click();
    await plain.page.getByLabel('Bearbeiten und freigeben').check();
    await plain.page.getByLabel('Wozu dient die Vertretung?').fill('Neuer Rahmenvertrag');
    const day = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
    await plain.page.getByLabel('Letzter Tag').fill(day);
    await plain.page.getByRole('button', { name: 'Vertretung anbieten' }).click();
    await plain.page.getByText('Wartet auf Zustimmung').waitFor();
    await anna.open('/kommunen/it-krz-musterland/vertretung');
    const offer = page.getByRole('article').filter({ hasText: 'Neuer Rahmenvertrag' });
    await offer.getByRole('button', { name: 'Annehmen' }).click();
    await page.waitForURL(/gespeichert/);
    await anna.open('/stadtprofil/09273137');
    expect(await actingFor(page)).toContain('Kelheim');
    for (const visit of [petra, plain]) {
      expect(visit.complaints()).toEqual([]);
      await visit.leave();
    }
  });

  it('finds pages without a fault for those who cannot see them, and nothing from elsewhere', async () => {
    for (const address of ['/handeln-fuer', '/vertretungen', '/kommunen/it-krz-musterland/vertretung']) {
      await anna.open(address);
      expect([address, await barriers(anna.page)]).toEqual([address, []]);
    }
    expect([anna.complaints(), anna.elsewhere()]).toEqual([[], []]);
  });
});
