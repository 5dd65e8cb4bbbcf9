import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { graphql } from '../gql/gql.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/entry-json';

const EntryJsonPage = graphql(`
  query EntryJsonPage($slug: String!, $number: String) {
    solution(slug: $slug) {
      ...PublishedEntry
      version(number: $number) {
        ...PublishedVersion
        recipientMark
      }
    }
  }
`);

/** A version as data. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const number = 'number' in params ? (params.number as string) : null;
  const { solution } = await query(context, EntryJsonPage, { slug: params.slug, number });
  if (!solution?.version) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  const { version, ...entry } = solution;
  const { publicUrl } = sessionOf(context);
  const files = version.files.map((file) => ({ ...file, url: `${publicUrl}${file.url}` }));
  const source = `${publicUrl}/v/${entry.slug}${version.number ? `/${version.number}` : ''}`;
  return Response.json(
    { url: source, ...entry, version: { ...version, files } },
    {
      headers: {
        'Cache-Control': 'private, no-cache',
        ...(entry.tlp === 'CLEAR' ? {} : { 'X-Robots-Tag': 'noindex' }),
      },
    },
  );
}
