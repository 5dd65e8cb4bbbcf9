import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/robots';

/** Search engines may read what everyone may read; filtered lists would only repeat it. */
export function loader({ context }: Route.LoaderArgs) {
  const lines = [
    'User-agent: *',
    'Disallow: /katalog?',
    'Disallow: /anmelden',
    'Disallow: /arbeitsplatz',
    'Disallow: /pruefstelle',
    'Disallow: /graphql',
    // Made anew for whoever asks; the same text stands on the page.
    ...['docx', 'pdf', 'odt'].map((ending) => `Disallow: /v/*.${ending}$`),
    'Disallow: /umwandlungen',
    'Disallow: /conversions',
    `Sitemap: ${sessionOf(context).publicUrl}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
