// Serves the gallery to a browser without a server and without a bundler: requests are answered from the folders.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { type GalleryPage, galleryHtml } from './gallery-html.tsx';

const require = createRequire(import.meta.url);
const ORIGIN = 'http://gallery.test';
const STYLES = join(import.meta.dirname, '..', 'styles');
const FONTS = dirname(require.resolve('@fontsource/fira-sans/package.json'));

/** The address of a page of the gallery; only in a context that has been served. */
export function galleryAddress(page: GalleryPage): string {
  return `${ORIGIN}/${page}`;
}

/** Answers every request of this browser context; what is not part of the gallery is refused and collected. */
export async function serveGallery(
  context: BrowserContext,
  scripts: ReadonlyMap<string, string> = new Map(),
): Promise<string[]> {
  const refused: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const font = url.pathname.match(/@fontsource\/fira-sans\/(files\/[\w-]+\.woff2)$/)?.[1];
    const style = url.pathname.match(/^\/styles\/([\w-]+\.css)$/)?.[1];
    const script = scripts.get(url.pathname);
    if (url.origin !== ORIGIN) refused.push(url.href);
    if (url.origin !== ORIGIN) await route.abort();
    else if (font) await route.fulfill({ body: await readFile(join(FONTS, font)), contentType: 'font/woff2' });
    else if (style) await route.fulfill({ body: await readFile(join(STYLES, style)), contentType: 'text/css' });
    else if (script) await route.fulfill({ body: script, contentType: 'text/javascript' });
    else
      await route.fulfill({
        body: galleryHtml(url.pathname.slice(1) as GalleryPage, '/styles/allmende.css'),
        contentType: 'text/html',
      });
  });
  return refused;
}
