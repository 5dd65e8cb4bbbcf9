import { renderToStaticMarkup } from 'react-dom/server';
import { GALLERY_PAGES } from './gallery.tsx';

export type GalleryPage = keyof typeof GALLERY_PAGES;

/** A page of the gallery as a whole document, rendered as the server renders it: no script. */
export function galleryHtml(page: GalleryPage, stylesheet: string): string {
  const Page = GALLERY_PAGES[page];
  const body = renderToStaticMarkup(<Page />);
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Allmende – ${page}</title><link rel="stylesheet" href="${stylesheet}"></head><body>${body}</body></html>`;
}
