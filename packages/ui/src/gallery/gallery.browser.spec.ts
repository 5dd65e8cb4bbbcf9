import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { launchChromium } from '@allmende/local-services/chromium';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { GALLERY_PAGES } from './gallery.tsx';
import type { GalleryPage } from './gallery-html.tsx';
import { galleryAddress, serveGallery } from './gallery-site.ts';

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = Object.keys(GALLERY_PAGES) as GalleryPage[];
const readers: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];
const widths = [320, 1280];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(async () => browser?.close());

async function open(page: GalleryPage, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const refused = await serveGallery(context);
  const tab = await context.newPage();
  await tab.goto(galleryAddress(page));
  await tab.evaluate(() => document.fonts.ready);
  expect(refused).toEqual([]);
  return tab;
}

async function findings(tab: Page): Promise<string[]> {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate<AxeResult>(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe.each(readers)('for readers with %s', (_name, options) => {
  describe.each(widths)('at %i pixels', (width) => {
    test.each(pages)(
      'the page "%s" has no finding of axe and nothing that has to be scrolled sideways',
      async (page) => {
        const tab = await open(page, { ...options, viewport: { width, height: 900 } });
        expect(await findings(tab)).toEqual([]);
        const { inner, content } = await tab.evaluate(() => ({
          inner: document.documentElement.clientWidth,
          content: document.documentElement.scrollWidth,
        }));
        expect(content).toBeLessThanOrEqual(inner);
        await tab.context().close();
      },
      60_000,
    );
  });
});

describe('for everybody', () => {
  test('an explicit theme wins over the system', async () => {
    const tab = await open('start', { colorScheme: 'light' });
    const light = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await tab.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(light);
    await tab.context().close();
  });

  test('everything that can be pressed is at least 24 pixels high and wide, or a link within a sentence', async () => {
    const tab = await open('components', { viewport: { width: 1280, height: 900 } });
    const small = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, button, summary, select, input:not([type=hidden])')]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          const inText = element.closest('p, .al-alert__body, .al-prose, .al-search__hint');
          const shown = width > 0 && height > 0 && !element.closest('.al-visually-hidden, .al-skip-link');
          return shown && !inText && (width < 24 || height < 24);
        })
        .map((element) => element.outerHTML.slice(0, 160)),
    );
    expect(small).toEqual([]);
    await tab.context().close();
  });

  test('the navigation of a narrow screen opens without script', async () => {
    const tab = await open('start', { viewport: { width: 320, height: 700 }, javaScriptEnabled: true });
    const catalogue = tab.getByRole('link', { name: 'Katalog', exact: true });
    expect(await catalogue.isVisible()).toBe(false);
    await tab.getByText('Menü').click();
    expect(await catalogue.isVisible()).toBe(true);
    await tab.context().close();
  });

  test('every stop of the Tab key is visible, ringed and not covered', async () => {
    const tab = await open('entry', { viewport: { width: 1280, height: 700 }, reducedMotion: 'reduce' });
    for (let stop = 0; stop < 45; stop++) {
      await tab.keyboard.press('Tab');
      const seen = await tab.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const box = element.getClientRects()[0];
        if (!box) return { html: element.outerHTML, outline: 0, uncovered: false };
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return {
          html: element.outerHTML,
          outline: Number.parseFloat(getComputedStyle(element).outlineWidth),
          uncovered: Boolean(top && (element.contains(top) || top.contains(element))),
        };
      });
      if (!seen) break;
      expect(seen).toEqual({ html: seen.html, outline: 3, uncovered: true });
    }
    await tab.context().close();
  }, 30_000);

  test('on paper there is no navigation, and what was folded is open', async () => {
    const tab = await open('entry', { viewport: { width: 794, height: 1123 } });
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.getByRole('navigation').count()).toBe(0);
    expect(await tab.getByText('Das BSI empfiehlt seit 2020').isVisible()).toBe(true);
    expect(await tab.getByText('Fassung 2.1 vom 03.11.2026 · CC BY 4.0').isVisible()).toBe(true);
    await tab.context().close();
  });
});
