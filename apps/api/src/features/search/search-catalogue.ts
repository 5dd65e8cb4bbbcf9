import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import {
  CatalogueUnavailable,
  type CatalogueIndex,
  type SolutionHit as Hit,
  type Stretch,
} from '@allmende/search-index/catalogue-index';
import type { FacetFilter } from '@allmende/search-index/query';
import type { SolutionCard } from '@allmende/search-index/solution-document';
import { cursorOf, keyIn, pageSize } from '../../foundation/graphql/paging.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import { CATALOGUE_INDEX } from './catalogue-index.provider.ts';
import type { SearchArguments } from './search-arguments.ts';
import { SearchWithoutIndex } from './search-without-index.ts';
import type { SearchConnection, SolutionFilter, SolutionHit, Suggestion } from './search.type.ts';

/** The search: Meilisearch answers, and while it does not, PostgreSQL does in a simpler form and says so. */
@Injectable()
export class SearchCatalogue {
  constructor(
    @Inject(CATALOGUE_INDEX) private readonly index: CatalogueIndex,
    private readonly simple: SearchWithoutIndex,
  ) {}

  async search(asked: SearchArguments, actor: Actor): Promise<SearchConnection> {
    const limit = pageSize(asked.first);
    const offset = Number(keyIn(asked.after, 'place')?.[0] ?? 0);
    const audience = doorsFor(actor);
    try {
      const answer = await this.index.search({
        query: asked.query,
        filter: filterOf(asked.filter),
        sort: asked.sort,
        limit,
        offset,
        audience,
      });
      const facets = Object.entries(answer.facets).map(([name, counts]) => ({
        name,
        values: counts.map(({ code, count }) => ({ value: code, count })),
      }));
      return {
        ...pageOfHits(answer.hits, answer.total, offset),
        facets,
        degraded: false,
        suggestion: mendedQuery(asked.query, answer.words),
      };
    } catch (error) {
      if (!(error instanceof CatalogueUnavailable)) throw error;
      const { cards, total } = await this.simple.search(asked, limit, offset, audience);
      const hits = cards.map((solution) => ({
        solution,
        title: plain(solution.title),
        shortVersion: [],
        summary: plain(solution.summary),
        excerpt: [],
      }));
      return { ...pageOfHits(hits, total, offset), facets: [], degraded: true, suggestion: null };
    }
  }

  async suggest(typed: string, actor: Actor): Promise<Suggestion[]> {
    try {
      const { solutions, words } = await this.index.suggest({ typed, audience: doorsFor(actor), limit: 8 });
      return [
        ...words.map((text) => ({ text, slug: null })),
        ...solutions.map(({ slug, title }) => ({ text: title.map(({ text }) => text).join(''), slug })),
      ].slice(0, 8);
    } catch (error) {
      // Suggestions are a convenience: without the index there are none.
      if (error instanceof CatalogueUnavailable) return [];
      throw error;
    }
  }
}

const plain = (text: string): Stretch[] => [{ text, found: false }];

function filterOf(filter: SolutionFilter | null | undefined): FacetFilter {
  const { offline, staffCouncil, effort, ...lists } = filter ?? {};
  const given = Object.entries(lists).flatMap(([name, codes]) =>
    codes && codes.length > 0 ? [[name, codes.slice(0, 50)]] : [],
  );
  return {
    ...(Object.fromEntries(given) as FacetFilter),
    ...(effort?.length ? { effort: effort.map(String) } : {}),
    ...(offline == null ? {} : { offline: [String(offline)] }),
    ...(staffCouncil == null ? {} : { staffCouncil: [String(staffCouncil)] }),
  };
}

function pageOfHits(
  hits: readonly Hit[],
  totalCount: number,
  offset: number,
): Pick<SearchConnection, 'edges' | 'pageInfo' | 'totalCount'> {
  const edges = hits.map((hit, index) => ({
    cursor: cursorOf(offset + index + 1),
    node: hitOf(hit.solution),
    highlight: { title: marked(hit.title), excerpt: marked(bestPassage(hit)) },
  }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: offset + edges.length < totalCount,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function hitOf({ municipality, rating, publishedAt, reviewDate, ...card }: SolutionCard): SolutionHit {
  return {
    ...card,
    municipalityName: municipality.name,
    municipalityAgs: municipality.ags,
    publishedAt: new Date(publishedAt * 1000),
    reviewDate: reviewDate === null ? null : new Date(reviewDate * 1000).toISOString().slice(0, 10),
    ratingAverage: rating.average,
    ratingCount: rating.count,
  };
}

/** The short version or the summary where the words stand in them, else the passage of the clauses, else the summary. */
function bestPassage(hit: Hit): readonly Stretch[] {
  const has = (stretches: readonly Stretch[]) => stretches.some(({ found }) => found);
  return [hit.summary, hit.shortVersion, hit.excerpt].find(has) ?? hit.summary;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);
const marked = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, found }) => (found ? `<mark>${escaped(text)}</mark>` : escaped(text))).join('');

/** What was asked in the end, where it differs from what was typed in more than spelling of capitals and umlauts. */
function mendedQuery(typed: string, words: readonly string[]): string | null {
  const asked = words.join(' ');
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words.length > 0 && fold(asked) !== fold(typed) ? asked : null;
}
