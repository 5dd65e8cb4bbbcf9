import { redirect } from 'react-router';
import { askExport } from '../features/documents/ask-export.ts';
import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { graphql } from '../gql/gql.ts';
import type { DocumentFormat } from '../gql/graphql.ts';
import { notFound, query } from '../session/api.ts';
import type { Route } from './+types/entry-document';

const EntryDocumentPage = graphql(`
  query EntryDocumentPage($slug: String!, $number: String) {
    solution(slug: $slug) {
      slug
      version(number: $number) {
        id
      }
    }
  }
`);

/** Milliseconds: who asks for a file by its address would rather have it than a page, and programs cannot read pages. */
const PATIENCE = 6_000;

const formats: Readonly<Record<string, DocumentFormat>> = { docx: 'DOCX', pdf: 'PDF', odt: 'ODT' };

/** A version as a document, at an address that stays: `/v/passwortrichtlinie/2.1.docx`. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const number = 'number' in params ? (params.number as string) : null;
  const format = formats[url.pathname.split('.').at(-1) ?? ''];
  const { solution } = await query(context, EntryDocumentPage, { slug: params.slug, number });
  if (!solution?.version || !format) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  const asked = await askExport(context, { versionId: solution.version.id, format }, PATIENCE);
  // What cannot be written here is not there.
  if (!(asked instanceof Response)) throw asked.some(({ code }) => code === 'RATE_LIMITED') ? tooMany() : notFound();
  const answer = redirect(asked.headers.get('location') ?? '/', 302);
  answer.headers.set('X-Robots-Tag', 'noindex');
  answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

const tooMany = () => new Response(null, { status: 429, headers: { 'Retry-After': '60' } });
