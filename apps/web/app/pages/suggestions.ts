import { graphql } from '../gql/gql.ts';
import { query } from '../session/api.ts';
import type { Route } from './+types/suggestions';

const SuggestionsPage = graphql(`
  query SuggestionsPage($query: String!) {
    suggest(query: $query) {
      text
      slug
    }
  }
`);

/** What fits the words typed so far; asked for by the search box of pages with script. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100);
  if (text.length < 2) return { suggestions: [] };
  const { suggest } = await query(context, SuggestionsPage, { query: text });
  return { suggestions: suggest };
}
