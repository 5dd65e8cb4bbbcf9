import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { graphql } from '../gql/gql.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/entry-markdown';

const EntryMarkdownPage = graphql(`
  query EntryMarkdownPage($slug: String!, $number: String) {
    solution(slug: $slug) {
      slug
      tlp
      version(number: $number) {
        number
        markdown
      }
    }
  }
`);

/** A version as a Markdown file, as the api gives it out: with label, licence and source, without the guidance. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const number = 'number' in params ? (params.number as string) : null;
  const { solution } = await query(context, EntryMarkdownPage, { slug: params.slug, number });
  if (!solution?.version) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  const { version } = solution;
  const source = `${sessionOf(context).publicUrl}/v/${solution.slug}${version.number ? `/${version.number}` : ''}`;
  const name = [solution.slug, version.number, solution.tlp === 'CLEAR' ? '' : `TLP-${solution.tlp.replace('_', '+')}`]
    .filter(Boolean)
    .join('_');
  return new Response(version.markdown, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `inline; filename="${name}.md"`,
      'Cache-Control': 'private, no-cache',
      Link: `<${source}>; rel="canonical"`,
      ...(solution.tlp === 'CLEAR' ? {} : { 'X-Robots-Tag': 'noindex' }),
    },
  });
}
