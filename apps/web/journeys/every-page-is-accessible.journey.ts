import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { brought, classified, visitors } from './bringing-in.ts';
import { takenOver, waitingFor } from './converting.ts';
import { house } from './house.ts';
import { ENTRY, memberPages, type PageOfTheProduct, readingPages, workingPages } from './pages.ts';
import { askForBoth, ownOfNarrowed } from './narrowed.ts';
import type { PersonName } from './people.ts';
import { attach, beginFromMarkdown, makeOwnVersion } from './publishing.ts';
import { barriers, openBrowser, sideways, signedInAs, type Visit, visitor } from './visit.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };
/** An entry that Kelheim has not taken over, in the sample world or in another journey. */
const TO_TAKE_OVER = '/v/meldeweg-sicherheitsvorfall';

/** As long as a title may be, and as hard to break. */
const STUBBORN_TITLE = 'Schluesselverwaltungszustaendigkeitsuebertragungsverordnungsanpassungsmerkblattentwurf-2026';

const leaflet = `# Merkblatt Schlüssel

## Ausgabe
Schlüssel gibt {{schluessel.stelle}} aus.

| Schlüssel | Raum |
|---|---|
| 1 | Archiv |
`;

/** What a journey has to make before it can be looked at. */
let made = {
  ...{ draft: '', clause: '', own: '', proposal: '', narrowed: '', consent: '', waiting: '', made: '' },
  ...{ report: '', refused: '', returned: '' },
};

const rows: readonly (readonly [string, () => PageOfTheProduct])[] = [
  ...[...readingPages, ...memberPages].map((page) => [nameOf(page), () => page] as const),
  ...workingPages({
    draft: '/entwurf',
    clause: '/entwurf/text/abschnitt',
    own: '/eigene-fassung',
    proposal: '/vorschlaege',
    narrowed: '/eigene-fassung-enger',
    consent: '/zustimmungen',
    waiting: '/umwandlungen/waiting',
    made: '/umwandlungen/made',
    report: '/einlesen/bericht',
    refused: '/einlesen/abgelehnt',
    returned: '/einlesen/zurueck',
  }).map((page, index) => [nameOf(page), () => workingPages(made)[index] ?? page] as const),
];

function nameOf({ address, as }: PageOfTheProduct): string {
  return as ? `${address} for ${as}` : address;
}

describe('every page is accessible', () => {
  let browser: Browser;
  const visits = new Map<PersonName | undefined, Visit>();

  beforeAll(async () => {
    browser = await openBrowser();
    const murat = await visitOf('murat');
    const draft = await beginFromMarkdown(murat, {
      title: STUBBORN_TITLE.slice(0, 90),
      shortVersion: '',
      text: leaflet,
    });
    await murat.open(`${draft}/text`);
    await murat.page
      .getByRole('link', { name: /Ausgabe/ })
      .first()
      .click();
    await murat.page.waitForURL(/\/text\/[a-z0-9-]+$/);
    const clause = new URL(murat.page.url()).pathname;
    await attach(murat, draft);
    const sabine = await visitOf('sabine');
    // Stuttgart is offered things by others in other journeys; what Katrin sees is Fulda's.
    const katrin = await visitOf('katrin');
    await katrin.open('/handeln-fuer?zurueck=/arbeitsplatz');
    await katrin.page.getByRole('button', { name: 'Für Fulda handeln' }).click();
    await katrin.page.waitForURL(({ pathname }) => pathname === '/arbeitsplatz');
    const proposal = (await katrin.page.locator('a[href^="/vorschlaege/"]').last().getAttribute('href')) ?? '';
    const lena = await visitOf('lena');
    const narrowed = await ownOfNarrowed(murat, lena, sabine, 'Merkblatt Schlüssel im Rathaus');
    const consent = await askForBoth(sabine, await ownOfNarrowed(murat, lena, sabine, 'Merkblatt Schlüssel im Archiv'));
    const report = await brought(sabine, visitors);
    const refused = await brought(sabine, classified);
    const returned = await brought(murat, visitors, draft);
    await sabine.open(TO_TAKE_OVER);
    const own = await makeOwnVersion(sabine);
    const [waiting, ready] = [await waitingFor(sabine, own), await waitingFor(sabine, own)];
    await takenOver(ready);
    await sabine.open(ready);
    await sabine.page.getByRole('heading', { level: 1, name: 'Ihr Dokument ist fertig' }).waitFor({ timeout: 60_000 });
    made = {
      ...{ draft, clause, own, proposal, narrowed, consent, waiting, made: ready },
      ...{ report, refused, returned },
    };
  });
  afterAll(() => browser?.close());

  /** One visit per person for the whole table. */
  async function visitOf(who: PersonName | undefined): Promise<Visit> {
    const visit = visits.get(who) ?? (who ? await signedInAs(browser, who) : await visitor(browser));
    visits.set(who, visit);
    return visit;
  }

  async function openIn(language: string, { address, as, status = 200 }: PageOfTheProduct): Promise<Visit> {
    const visit = await visitOf(as);
    await visit.context.addCookies([{ name: 'sprache', value: language, url: house().url }]);
    await visit.page.setViewportSize(WIDE);
    await visit.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    const answer = await visit.open(address);
    expect(answer.status()).toBe(status);
    expect(new URL(visit.page.url()).pathname).toBe(address.split('?')[0]);
    expect(await visit.page.getAttribute('html', 'lang')).toBe(language);
    await visit.page.evaluate(() => document.fonts.ready);
    return visit;
  }

  it.each(rows)('%s, in German: on a wide and on a narrow screen, in light and in dark', async (_name, row) => {
    const { page, complaints, elsewhere } = await openIn('de', row());
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours are all that the dark changes.
    expect(await barriers(page, ['color-contrast'])).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await barriers(page, ['color-contrast'])).toEqual([]);
    expect([...complaints(), ...elsewhere()]).toEqual([]);
  });

  it.each(rows)(
    '%s, in English: longer or shorter words bring no barrier, and fit every screen',
    async (_name, row) => {
      const { page, complaints, elsewhere } = await openIn('en', row());
      expect(await sideways(page)).toBe(0);
      // Labels and structure are what the language changes: one look suffices, at the width where things fold.
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize(NARROW);
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      expect([...complaints(), ...elsewhere()]).toEqual([]);
    },
  );

  it.each(['/', '/katalog?q=passwort', ENTRY, `${ENTRY}/einsatz?melden`])(
    '%s, in the colours that the reader forces on every page',
    async (address) => {
      const { page } = await openIn('de', { address, as: 'sabine' });
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    },
  );
});
