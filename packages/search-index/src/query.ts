import type { FederatedMultiSearchParams, Filter, MultiSearchQuery } from 'meilisearch';
import { type FacetName, facetFields, facetNames } from './facet-names.ts';
import { searchWords } from './search-words.ts';
import { tellingFields } from './searched-fields.ts';
import { cardFields } from './solution-document.ts';

export const sortOrders = ['relevance', 'newest', 'mostAdopted', 'bestRated', 'title', 'reviewDue'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Chosen codes per facet: one of them within a facet, all facets together. Empty lists choose nothing. */
export type FacetFilter = { readonly [Name in FacetName]?: readonly string[] };

export interface SearchRequest {
  /** As typed. */
  readonly query: string;
  readonly filter: FacetFilter;
  readonly sort: SortOrder;
  readonly limit: number;
  readonly offset: number;
  /** Doors that open for whoever asks. None means nothing is found; there is no search without it. */
  readonly audience: readonly string[];
}

/** The body of one multi-search: the list first, then the counts of each facet in use. */
export interface CatalogueQuery {
  readonly queries: readonly MultiSearchQuery[];
  /** Facet that each query after the first one counts. */
  readonly active: readonly FacetName[];
  /** How many hits of the page lie before the first one wanted. */
  readonly skip: number;
}

/** More than this nobody reads; the index counts no further either. */
export const MAX_HITS = 10_000;
/** Meilisearch reads ten words; what is longer is a pasted text. */
export const MAX_QUERY_CHARACTERS = 200;

/** Marks around what was found, in the private use area, so that no text can contain them by itself. */
export const foundStart = '\uE000';
export const foundEnd = '\uE001';

export const highlightedFields = ['title', 'shortVersion', 'summary', 'text'] as const;
const EXCERPT_WORDS = 28;
/** Weight of a match anywhere in a document, beside 1 for one in its telling fields. */
const CLAUSES_WEIGH = 0.5;

const sorting: Record<SortOrder, string[]> = {
  relevance: [],
  newest: ['publishedAt:desc'],
  mostAdopted: ['inForceCount:desc', 'adoptionCount:desc'],
  bestRated: ['rating.average:desc', 'rating.count:desc'],
  title: ['title:asc'],
  reviewDue: ['reviewDate:asc'],
};

/**
 * The multi-search that answers a request; every query in it carries the audience.
 * @param words what to ask for what was typed; another choice of words where the first found nothing
 */
export function catalogueQuery(
  index: string,
  request: SearchRequest,
  words: readonly string[] = searchWords(request.query.slice(0, MAX_QUERY_CHARACTERS)),
): CatalogueQuery {
  const active = facetNames.filter((name) => (request.filter[name]?.length ?? 0) > 0);
  const query = (without: FacetName | null, more: QueryPart): MultiSearchQuery =>
    within(request.audience, request.filter, without, { indexUid: index, ...asked(words), ...more });
  const page = pageAround(request.offset, isWeighed(request, words) ? 0 : request.limit);
  const list = query(null, {
    hitsPerPage: page.size,
    page: page.number,
    sort: sorting[request.sort],
    facets: facetNames.filter((name) => !active.includes(name)).map((name) => facetFields[name]),
    ...shown,
  });
  const counts = active.map((name) => query(name, { hitsPerPage: 0, page: 1, facets: [facetFields[name]] }));
  return { queries: [list, ...counts], active, skip: page.skip };
}

/** Are the hits brought by `weighedQuery`? Where there are words and nothing else decides on the order. */
export const isWeighed = ({ sort }: SearchRequest, words: readonly string[]): boolean =>
  sort === 'relevance' && words.length > 0;

/**
 * The hits of a search for words, best first. What says what a solution is about weighs twice as much as what stands
 * somewhere in its clauses: long documents mention everything.
 */
export function weighedQuery(
  index: string,
  request: SearchRequest,
  words: readonly string[],
): FederatedMultiSearchParams {
  const query = (weight: number, more: QueryPart) =>
    within(request.audience, request.filter, null, {
      indexUid: index,
      ...asked(words),
      ...shown,
      ...more,
      federationOptions: { weight },
    });
  return {
    federation: { limit: request.limit, offset: request.offset },
    queries: [query(1, { attributesToSearchOn: [...tellingFields] }), query(CLAUSES_WEIGH, {})],
  };
}

/** Asks for each word alone whether anything within the audience has it. */
export function wordsAlone(index: string, request: SearchRequest, words: readonly string[]): MultiSearchQuery[] {
  return words.map((word) =>
    within(request.audience, request.filter, null, { indexUid: index, ...asked([word]), hitsPerPage: 0, page: 1 }),
  );
}

/** What a hit brings along and how it is marked. */
const shown = {
  attributesToRetrieve: [...cardFields],
  attributesToHighlight: [...highlightedFields],
  attributesToCrop: ['text'],
  cropLength: EXCERPT_WORDS,
  highlightPreTag: foundStart,
  highlightPostTag: foundEnd,
};

type QueryPart = Omit<MultiSearchQuery, 'indexUid' | 'q' | 'filter'>;

// Words are taken apart here and in the documents; the server's own German segmenter must not cut them again.
const asked = (words: readonly string[]): QueryPart & { q: string } => ({
  q: words.join(' '),
  matchingStrategy: 'last',
  locales: ['eng'],
});

/** Puts the audience and the chosen facets into a query: the only way from here to the index. */
export function within<Query extends object>(
  audience: readonly string[],
  chosen: FacetFilter,
  without: FacetName | null,
  query: Query,
): Query & { readonly filter: Filter } {
  const clauses = facetNames
    .filter((name) => name !== without)
    .flatMap((name) => {
      const codes = chosen[name] ?? [];
      return codes.length > 0 ? [oneOf(facetFields[name], codes)] : [];
    });
  return { ...query, filter: [oneOf('audience', audience), ...clauses] };
}

/** Filter clause: the field has one of these values; with no value it lets nothing through. */
export const oneOf = (field: string, values: readonly string[]): string =>
  `${field} IN [${values.map(quoted).join(', ')}]`;

/** A value as the filter language reads it back: nothing in it can end the quotation. */
export function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`;
}

// Counts are exact only page by page, so a window that starts anywhere is cut out of the smallest page around it.
function pageAround(offset: number, limit: number): { size: number; number: number; skip: number } {
  if (limit === 0) return { size: 0, number: 1, skip: 0 };
  let size = limit;
  while ((offset % size) + limit > size) size += 1;
  return { size, number: Math.floor(offset / size) + 1, skip: offset % size };
}
