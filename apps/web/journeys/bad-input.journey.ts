import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { house } from './house.ts';
import { ENTRY } from './pages.ts';
import { beginFromMarkdown } from './publishing.ts';
import { openBrowser, picture, signedInAs, type Visit, visitor } from './visit.ts';

/** Would change the title of the page if anything of it ran, and shows as an element if anything of it is taken for HTML. */
const EVIL = `"'><script>document.title='ran'</script><img src=x class=evil onerror="document.title='ran'">`;
const EVIL_LINK = `[hier](javascript:document.title='ran') <a class=evil href="javascript:1">dort</a>`;

/** What people, broken programs and attackers type: each gets a clear answer and changes nothing. */
describe('bad input', () => {
  let browser: Browser;
  let murat: Visit;
  let draft: string;

  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    draft = await beginFromMarkdown(murat, {
      title: `Titel ${EVIL}`.slice(0, 90),
      shortVersion: '',
      text: `# Anders\n\n## Abschnitt ${EVIL}\n\nText ${EVIL} {{boese.angabe}}\n\n${EVIL_LINK}\n\n<!-- Hinweis ${EVIL} -->\n`,
    });
  });
  afterAll(() => browser?.close());

  /** Nothing ran, nothing became an element, nobody complained. */
  async function expectHarmless({ page, complaints, elsewhere }: Visit): Promise<void> {
    expect(await page.title()).toContain('Allmende');
    expect(await page.locator('.evil, main script, main [href^="javascript"]').count()).toBe(0);
    expect([...complaints(), ...elsewhere()]).toEqual([]);
  }

  it('script in the words of a search is shown as text', async () => {
    const somebody = await visitor(browser);
    await somebody.open(`/katalog?q=${encodeURIComponent(EVIL)}&art=${encodeURIComponent(EVIL)}&seite=-1&sort=%00`);
    expect(
      await somebody.page.getByRole('searchbox').or(somebody.page.getByRole('combobox')).first().inputValue(),
    ).toBe(EVIL);
    await expectHarmless(somebody);
    await somebody.open(`/anmelden?zurueck=${encodeURIComponent('//example.org/"><script>')}`);
    await somebody.page.getByRole('button', { name: /Sabine/ }).click();
    await somebody.page.waitForURL((address) => address.pathname === '/');
    expect(somebody.elsewhere()).toEqual([]);
    await somebody.leave();
  });

  it('script in title, heading, text and guidance of a document is shown as text', async () => {
    await murat.open(draft);
    expect(await murat.page.getByRole('heading', { level: 1 }).textContent()).toContain('<script>');
    await expectHarmless(murat);
    await murat.open(`${draft}/pruefen`);
    await murat.page.locator('summary', { hasText: 'So sieht der Text aus' }).click();
    await expectHarmless(murat);
    await murat.open(`${draft}/text`);
    await expectHarmless(murat);
  });

  it('script in every field of the profile of a solution is kept as text', async () => {
    const { page, open } = murat;
    await open(`${draft}/steckbrief`);
    const texts = page.locator('main form input[type=text], main form input:not([type]), main form textarea');
    const before = await texts.count();
    expect(before).toBeGreaterThan(6);
    for (const field of await texts.all())
      if ((await field.getAttribute('name')) !== 'reviewMonths') await field.fill(EVIL.slice(0, 60));
    await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
    await Promise.race([page.waitForURL((address) => address.pathname === draft), page.getByRole('alert').waitFor()]);
    expect(await page.getByRole('alert').allTextContents()).toEqual([]);
    await expectHarmless(murat);
    await open(`${draft}/steckbrief`);
    expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe(EVIL.slice(0, 60));
    await expectHarmless(murat);
    await open(`${draft}/pruefen`);
    await expectHarmless(murat);
    await open('/arbeitsplatz');
    await expectHarmless(murat);
  });

  it('script in a contribution is shown as text', async () => {
    const { page, open } = murat;
    await open(`${ENTRY}/austausch`);
    await page.locator('#beitrag').getByRole('textbox').fill(`Frage ${EVIL}\n\n${EVIL_LINK}`);
    await page.getByRole('button', { name: 'Beitrag senden' }).click();
    const thread = page.locator('li.thread', { hasText: 'Frage' }).filter({ hasText: 'ran' });
    await thread.waitFor();
    await expectHarmless(murat);
    await picture(page, 'bad-input-comment');
    await thread.getByRole('button', { name: 'Beitrag löschen' }).click();
    await thread.waitFor({ state: 'detached' });
  });

  it('what is too long is refused with a sentence, and stays in the field', async () => {
    const { page, open } = murat;
    await open(`${ENTRY}/austausch`);
    const long = 'zu lang '.repeat(3_000);
    await page.locator('#beitrag').getByRole('textbox').fill(long);
    await page.getByRole('button', { name: 'Beitrag senden' }).click();
    await page
      .getByRole('alert')
      .getByText(/Zeichen/)
      .waitFor();
    expect((await page.locator('#beitrag').getByRole('textbox').inputValue()).length).toBe(long.length);
    expect(await page.locator('li.thread', { hasText: 'zu lang' }).count()).toBe(0);
    murat.complaints();
  });

  it('a body larger than any form gets a refusal from the door', async () => {
    const answer = await fetch(`${house().url}/anmelden`, { method: 'POST', body: 'x'.repeat(5_000_000) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Zu groß.');
  });

  it('a file that is no text, and no file at all, are refused beside their field', async () => {
    const { page, open } = murat;
    await open('/veroeffentlichen');
    await page.locator('[name=from][value=MARKDOWN]').check();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.getByRole('alert').getByText('Wählen Sie eine Datei oder fügen Sie den Text ein').waitFor();
    await page.locator('[name=markdownFile]').setInputFiles({
      name: 'bild.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]),
    });
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page
      .getByRole('alert')
      .getByText(/Diese Datei ist kein Text/)
      .waitFor();
    await open('/veroeffentlichen');
    await page.locator('[name=from][value=PUBLICCODE]').check();
    await page.locator('textarea[name=publiccode]').fill('name: [\n  kaputt: {{');
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.getByRole('alert').waitFor();
    await picture(page, 'bad-input-publiccode');
    expect(new URL(page.url()).pathname).toBe('/veroeffentlichen');
  });

  it('a rating without values and a use without sense are refused, and say where', async () => {
    const sabine = await signedInAs(browser, 'sabine', { javaScriptEnabled: false });
    const { page, open } = sabine;
    await open('/v/loeschkonzept-datentraegervernichtung/einsatz?melden');
    await page.getByLabel('Aufwand in Stunden').fill('<b>viel</b>');
    await page.getByRole('button', { name: 'Einsatz speichern' }).click();
    await page.getByRole('alert').getByText('Geben Sie eine ganze Zahl ein.').waitFor();
    expect(await page.getByLabel('Aufwand in Stunden').inputValue()).toBe('<b>viel</b>');
    await expectHarmless(sabine);
    await sabine.leave();
  });

  it("another municipality's draft does not exist for others, whoever asks and however", async () => {
    const sabine = await signedInAs(browser, 'sabine');
    const nobody = await visitor(browser);
    for (const page of ['', '/steckbrief', '/text', '/angaben', '/lizenz', '/pruefen'])
      expect((await sabine.open(`${draft}${page}`)).status()).toBe(404);
    await nobody.open(draft);
    expect(await nobody.page.textContent('body')).not.toContain('Titel "');
    const own = draft.replace('/entwurf/', '/eigene-fassung/');
    for (const page of ['', '/angaben', '/ausgabe', '/ausgabe.md'])
      expect((await sabine.page.request.get(`${house().url}${own}${page}`)).status()).toBe(404);
    expect((await sabine.open('/pruefstelle')).status()).toBeGreaterThanOrEqual(403);
    await nobody.leave();
    await sabine.leave();
  });

  it('wrong ids and numbers lead to the page that says so', async () => {
    const somebody = await visitor(browser);
    for (const address of [
      '/v/gibt-es-nicht',
      `${ENTRY}/99.9`,
      `/v/${encodeURIComponent(EVIL)}`,
      '/v/%00',
      '/katalog?nach=xxxx',
      '/kommunen/00000000',
      `/kommunen/${encodeURIComponent(EVIL)}`,
    ]) {
      expect([address, (await somebody.open(address)).status()]).toEqual([address, 404]);
      await expectHarmless(somebody);
    }
    for (const address of ['/entwurf/sol_falsch', '/entwurf/1', '/eigene-fassung/ver_1', '/pruefstelle/1'])
      expect([address, (await murat.open(address)).status()]).toEqual([address, 404]);
    await somebody.leave();
  });

  it('a change that a foreign page sends is refused', async () => {
    const answer = await fetch(`${house().url}/abmelden`, {
      method: 'POST',
      headers: { Origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });
});
