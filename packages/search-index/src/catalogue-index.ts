import type { FacetCounts } from './facets.ts';
import type { SearchRequest } from './query.ts';
import type { SolutionCard, SolutionDocument } from './solution-document.ts';

/** A stretch of text; `found` says whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

export interface SolutionHit {
  readonly solution: SolutionCard;
  readonly title: readonly Stretch[];
  readonly shortVersion: readonly Stretch[];
  readonly summary: readonly Stretch[];
  /** Around the first words found in the clauses; empty where nothing was found there. */
  readonly excerpt: readonly Stretch[];
}

export interface SearchAnswer {
  readonly hits: readonly SolutionHit[];
  /** Exact, within the audience. */
  readonly total: number;
  readonly facets: FacetCounts;
  /** Words that were asked in the end: others than typed where something was mended or left out. */
  readonly words: readonly string[];
}

export interface SuggestRequest {
  /** What has been typed so far. */
  readonly typed: string;
  readonly audience: readonly string[];
  readonly limit: number;
}

export interface Suggestions {
  readonly solutions: readonly { readonly id: string; readonly slug: string; readonly title: readonly Stretch[] }[];
  /** Keywords that begin so, most frequent first. */
  readonly words: readonly string[];
}

/** Work that the index has taken on and not necessarily done. */
export type IndexTask = number;

export interface IndexHealth {
  readonly available: boolean;
  /** Solutions in the index; null where it does not answer or does not exist. */
  readonly documents: number | null;
}

/** The catalogue as it is searched. Every search names its audience. */
export interface CatalogueIndex {
  /** @throws CatalogueUnavailable */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Titles and keywords while typing. @throws CatalogueUnavailable */
  suggest(request: SuggestRequest): Promise<Suggestions>;
  /** Adds or replaces whole documents. A task accepted is not yet a document written. @throws CatalogueUnavailable */
  write(documents: readonly SolutionDocument[]): Promise<IndexTask>;
  /** Takes solutions out by their id; ids that are not there are no error. @throws CatalogueUnavailable */
  remove(ids: readonly string[]): Promise<IndexTask>;
  /** Resolves when the task is done. @throws IndexTaskFailed, CatalogueUnavailable */
  waitFor(task: IndexTask): Promise<void>;
  /** Makes sure that the index exists with its present settings. @throws IndexTaskFailed, CatalogueUnavailable */
  prepare(): Promise<void>;
  /**
   * Builds the index anew beside the present one, which answers until the new one takes its place. What is written or
   * removed through this port meanwhile goes into both; other processes repeat what they wrote since the start.
   * @returns number of documents in the new index
   * @throws IndexTaskFailed, CatalogueUnavailable; the present index is then as it was
   */
  rebuild(batches: AsyncIterable<readonly SolutionDocument[]>): Promise<number>;
  /** Never throws. */
  health(): Promise<IndexHealth>;
  close(): Promise<void>;
}

/** The search does not answer; the site goes on without it. */
export class CatalogueUnavailable extends Error {
  override readonly name = 'CatalogueUnavailable';
}

/** The search has answered that it could not do a task. */
export class IndexTaskFailed extends Error {
  override readonly name = 'IndexTaskFailed';
}
