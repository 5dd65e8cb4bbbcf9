import type { RouterContextProvider } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/sitemap';

const SitemapPage = graphql(`
  query SitemapPage($after: String) {
    solutions(first: 100, after: $after) {
      edges {
        node {
          slug
          tlp
          updatedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A sitemap may name at most 50,000 addresses. */
const LIMIT = 50_000;

/** The addresses of everything that is TLP:CLEAR, whoever asks. */
export async function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = sessionOf(context);
  const pages = [
    '/',
    '/katalog',
    '/kommunen',
    '/hilfe',
    '/impressum',
    '/datenschutz',
    '/barrierefreiheit',
    '/tlp-merkblatt',
  ];
  const entries = pages.map((path) => `<url><loc>${publicUrl}${path}</loc></url>`);
  for await (const { slug, updatedAt } of clearSolutions(context)) {
    entries.push(`<url><loc>${publicUrl}/v/${slug}</loc><lastmod>${updatedAt.slice(0, 10)}</lastmod></url>`);
    if (entries.length === LIMIT) break;
  }
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(body, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'private, max-age=600' },
  });
}

async function* clearSolutions(context: Readonly<RouterContextProvider>) {
  let after: string | null = null;
  do {
    const { solutions }: { solutions: Awaited<ReturnType<typeof pageAfter>> } = {
      solutions: await pageAfter(context, after),
    };
    for (const { node } of solutions.edges) if (node.tlp === 'CLEAR') yield node;
    after = solutions.pageInfo.hasNextPage ? (solutions.pageInfo.endCursor ?? null) : null;
  } while (after);
}

const pageAfter = async (context: Readonly<RouterContextProvider>, after: string | null) =>
  (await query(context, SitemapPage, { after })).solutions;
