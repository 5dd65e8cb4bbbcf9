import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernTokensFile, takeKernTokens } from '../styles/take-kern-tokens.ts';
import { GALLERY_PAGES } from './gallery.tsx';
import { type GalleryPage, galleryHtml } from './gallery-html.tsx';

const pages = Object.keys(GALLERY_PAGES) as GalleryPage[];
const room = join(import.meta.dirname, '..');

describe('the gallery', () => {
  test.each(pages)('renders the page "%s" on the server, with one h1', (page) => {
    const html = galleryHtml(page, '/allmende.css');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).not.toContain('undefined');
  });

  test('names every id once per page', () => {
    for (const page of pages) {
      const ids = [...galleryHtml(page, '').matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  test('shows every component of the room', () => {
    const components = readdirSync(room).filter((name) => name.endsWith('.tsx'));
    const sources = [room, join(room, 'gallery')].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.tsx') && !name.includes('.spec.'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
    const unused = components.filter((name) => !sources.some((source) => source.includes(`/${name}'`)));
    expect(unused).toEqual([]);
  });

  test('puts the error of a field beside it, ties it to the field, and links to it from the summary', () => {
    const html = galleryHtml('form', '');
    expect(html).toContain('href="#titel"');
    expect(html).toMatch(/<input[^>]*aria-describedby="titel-hint titel-error"[^>]*aria-invalid="true"/);
  });

  test('writes the TLP labels exactly as TLP 2.0 demands', () => {
    const html = galleryHtml('components', '');
    for (const label of ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT'])
      expect(html).toContain(`>${label}<`);
  });
});

describe('the styles', () => {
  test('carry exactly the KERN tokens they use, with the values of the installed KERN', () => {
    expect(readFileSync(kernTokensFile, 'utf8')).toBe(takeKernTokens());
  });

  test('fetch nothing from elsewhere', () => {
    const styles = readdirSync(join(room, 'styles')).filter((name) => name.endsWith('.css'));
    for (const name of styles) {
      const css = readFileSync(join(room, 'styles', name), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      expect(css).not.toMatch(/https?:|url\(\s*['"]?\/\//);
    }
  });
});
