import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launchChromium } from '@allmende/local-services/chromium';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core';
import { house } from './house.ts';
import { people, type PersonName } from './people.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Milliseconds after which something that should be on the page counts as missing. */
const PATIENCE = 15_000;

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };

/** One browser for the journeys of a file. Whoever opens it closes it. */
export const openBrowser = (): Promise<Browser> => launchChromium();

/** Somebody at a screen. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens an address of the product and answers what the server said about the page. */
  readonly open: (address: string) => Promise<Response>;
  /** Errors on the console, uncaught exceptions, and answers from 500 on, since it was last asked. */
  readonly complaints: () => string[];
  /** Requests that left the product since it was last asked. */
  readonly elsewhere: () => string[];
  readonly leave: () => Promise<void>;
}

/** A visitor who is not signed in, with a browser of their own: own cookies, own storage. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const { url } = house();
  const context = await browser.newContext({
    baseURL: url,
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  context.on('console', (message) => {
    // The browser itself reports every answer from 400 on; pages that refuse something answer so on purpose.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  context.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  const page = await context.newPage();
  const open = async (address: string): Promise<Response> => {
    const response = await page.goto(address);
    if (!response) throw new Error(`${address} gave no answer.`);
    return response;
  };
  return {
    page,
    context,
    open,
    complaints: () => complaints.splice(0),
    elsewhere: () => elsewhere.splice(0),
    leave: () => context.close(),
  };
}

/** Somebody of the sample world, signed in by the button a person would press. */
export async function signedInAs(browser: Browser, who: PersonName, options?: BrowserContextOptions): Promise<Visit> {
  const visit = await visitor(browser, options);
  await signIn(visit, who);
  return visit;
}

/** Signs in on the page of the present visit and arrives at `returnTo`. */
export async function signIn({ page }: Visit, who: PersonName, returnTo = '/'): Promise<void> {
  await page.goto(`/anmelden?zurueck=${encodeURIComponent(returnTo)}`);
  await page.getByRole('button', { name: people[who] }).click();
  await page.waitForURL((address) => address.pathname !== '/anmelden');
}

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it is now, one line each: by WCAG 2.2 A and AA and the rules of good practice, or by
 * single rules where only they can come out differently.
 */
export async function barriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: EVERY_RULE };
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], runOnly })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** How many pixels of the page lie beside the screen. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** Keeps a picture of the whole page where ALLMENDE_SCREENSHOTS says, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['ALLMENDE_SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Looks again and again until something is there: search and counts follow a change within moments. */
export async function eventually<Found>(look: () => Promise<Found | undefined | false>): Promise<Found> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`It did not appear within ${PATIENCE} milliseconds.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
