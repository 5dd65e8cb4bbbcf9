import type { MultiSearchQuery, SearchForFacetValuesParams } from 'meilisearch';
import type { SuggestRequest } from './catalogue-index.ts';
import { normalise } from './normalise.ts';
import { foundEnd, foundStart, within } from './query.ts';

const MAX_TYPED_CHARACTERS = 60;
const typedSoFar = ({ typed }: SuggestRequest) => normalise(typed.slice(0, MAX_TYPED_CHARACTERS));

/** Asks for titles that have the words typed so far; the last one may be unfinished, so nothing is taken apart or mended. */
export function suggestedTitles(index: string, request: SuggestRequest): MultiSearchQuery {
  return within(request.audience, {}, null, {
    indexUid: index,
    q: typedSoFar(request),
    limit: request.limit,
    matchingStrategy: 'last' as const,
    locales: ['eng'],
    attributesToSearchOn: ['search.title', 'search.keywords'],
    attributesToRetrieve: ['id', 'slug', 'title'],
    attributesToHighlight: ['title'],
    highlightPreTag: foundStart,
    highlightPostTag: foundEnd,
  });
}

/** Asks for keywords that begin with what was typed, of solutions within the audience only. */
export function keywordQuery(request: SuggestRequest): SearchForFacetValuesParams {
  return within(request.audience, {}, null, { facetName: 'keywords', facetQuery: typedSoFar(request) });
}

/** The keywords to show, one of those that differ in spelling only. */
export function startsLike(request: SuggestRequest, keywords: readonly string[]): string[] {
  const bySpelling = new Map<string, string>();
  for (const keyword of keywords) if (!bySpelling.has(normalise(keyword))) bySpelling.set(normalise(keyword), keyword);
  return [...bySpelling.values()].slice(0, request.limit);
}
