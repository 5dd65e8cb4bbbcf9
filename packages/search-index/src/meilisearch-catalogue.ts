import { randomBytes } from 'node:crypto';
import {
  type FederatedMultiSearchParams,
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchQuery,
  type SearchResponse,
} from 'meilisearch';
import { Pool } from 'undici';
import {
  type CatalogueIndex,
  CatalogueUnavailable,
  type IndexTask,
  IndexTaskFailed,
  type SearchAnswer,
  type SolutionHit,
} from './catalogue-index.ts';
import { mergeFacets } from './facets.ts';
import { pooledClient } from './pooled-client.ts';
import {
  catalogueQuery,
  isWeighed,
  MAX_QUERY_CHARACTERS,
  type SearchRequest,
  weighedQuery,
  wordsAlone,
} from './query.ts';
import { searchWords } from './search-words.ts';
import { indexSettings } from './settings.ts';
import type { SolutionCard, SolutionDocument } from './solution-document.ts';
import { stretchesOf } from './stretches.ts';
import { keywordQuery, startsLike, suggestedTitles } from './suggestions.ts';

export interface MeilisearchOptions {
  /** `http://host:port` */
  readonly url: string;
  readonly apiKey: string;
  readonly index?: string;
  /** Milliseconds after which a request counts as unanswered. */
  readonly timeout?: number;
  readonly connections?: number;
}

type Hit = SolutionCard & {
  readonly _federation?: unknown;
  readonly _formatted?: Partial<Record<'title' | 'shortVersion' | 'summary' | 'text', string>>;
};
type Answer = SearchResponse<Hit> & { readonly totalHits?: number };

const BESIDE = '-rebuild-';
/** Refusals that are ours to mend; all others (keys, load, a missing index) mean that there is no search for now. */
const OUR_FAULT = new Set([400, 404, 409, 413, 415]);

/** The catalogue's index on a Meilisearch server, over connections of its own that stay open. */
export function meilisearchCatalogue(options: MeilisearchOptions): CatalogueIndex {
  const uid = options.index ?? 'solutions';
  const pool = new Pool(options.url, { connections: options.connections ?? 16, pipelining: 1 });
  const client = new Meilisearch({
    host: options.url,
    apiKey: options.apiKey,
    httpClient: pooledClient(pool, options.timeout ?? 5_000),
  });
  /** The index under construction, while there is one. */
  let beside: string | null = null;

  async function ask(queries: readonly MultiSearchQuery[]): Promise<Answer[]> {
    const { results } = await reached(
      client.multiSearch<{ queries: MultiSearchQuery[] }, Hit>({ queries: [...queries] }),
    );
    return results;
  }

  /** List and counts of a search; where words decide on the order the hits are weighed in a request of their own beside. */
  async function searchFor(request: SearchRequest, words: readonly string[]) {
    const { queries, active, skip } = catalogueQuery(uid, request, words);
    if (!isWeighed(request, words)) {
      const answers = await ask(queries);
      return { answers, active, hits: (answers[0]?.hits ?? []).slice(skip, skip + request.limit) };
    }
    const [answers, weighed] = await Promise.all([
      ask(queries),
      reached(client.multiSearch<FederatedMultiSearchParams, Hit>(weighedQuery(uid, request, words))),
    ]);
    return { answers, active, hits: weighed.hits };
  }

  async function toAll(work: (index: string) => PromiseLike<{ taskUid: number }>): Promise<IndexTask> {
    if (beside) await reached(work(beside));
    return (await reached(work(uid))).taskUid;
  }

  async function waitFor(task: IndexTask): Promise<void> {
    const done = await reached(client.tasks.waitForTask(task, { timeout: 600_000, interval: 25 }));
    if (done.status !== 'succeeded') throw new IndexTaskFailed(done.error?.message ?? `task ${task} is ${done.status}`);
  }

  async function create(index: string): Promise<void> {
    const created = await reached(client.createIndex(index, { primaryKey: 'id' }));
    await waitFor(created.taskUid).catch((error: unknown) => {
      if (!(error instanceof IndexTaskFailed && error.message.includes('already exists'))) throw error;
    });
  }

  async function setUp(index: string): Promise<void> {
    await create(index);
    await waitFor((await reached(client.index(index).updateSettings(indexSettings()))).taskUid);
  }

  /** What a process left behind that ended in the middle of a rebuild. */
  async function clearLeftOvers(): Promise<void> {
    const { results } = await reached(client.getRawIndexes({ limit: 1_000 }));
    const dayAgo = Date.now() - 86_400_000;
    for (const one of results)
      if (one.uid.startsWith(`${uid}${BESIDE}`) && Date.parse(one.createdAt) < dayAgo)
        await reached(client.deleteIndex(one.uid));
  }

  return {
    async search(request) {
      let words = searchWords(request.query.slice(0, MAX_QUERY_CHARACTERS));
      let found = await searchFor(request, words);
      if (total(found.answers) === 0 && words.length > 1) {
        // The first word is binding; where nothing has it, what remains of the question is asked.
        const alone = await ask(wordsAlone(uid, request, words));
        const known = words.filter((_word, place) => (alone[place]?.totalHits ?? 0) > 0);
        if (known.length > 0) {
          words = known;
          found = await searchFor(request, words);
        }
      }
      return {
        hits: found.hits.map(toHit),
        total: total(found.answers),
        facets: mergeFacets(found.answers, found.active, request.filter),
        words,
      } satisfies SearchAnswer;
    },

    async suggest(request) {
      if (request.typed.trim() === '') return { solutions: [], words: [] };
      const [titles, keywords] = await Promise.all([
        ask([suggestedTitles(uid, request)]),
        reached(client.index(uid).searchForFacetValues(keywordQuery(request))),
      ]);
      return {
        solutions: (titles[0]?.hits ?? []).map((hit) => ({
          id: hit.id,
          slug: hit.slug,
          title: stretchesOf(hit._formatted?.title ?? hit.title),
        })),
        words: startsLike(
          request,
          keywords.facetHits.map(({ value }) => value),
        ),
      };
    },

    write: (documents) => toAll((index) => client.index<SolutionDocument>(index).addDocuments([...documents])),
    remove: (ids) => toAll((index) => client.index(index).deleteDocuments([...ids])),
    waitFor,
    prepare: () => setUp(uid),

    async rebuild(batches) {
      if (beside) throw new IndexTaskFailed('the index is being rebuilt already');
      const next = `${uid}${BESIDE}${randomBytes(6).toString('hex')}`;
      beside = next;
      try {
        await clearLeftOvers();
        await create(uid);
        await setUp(next);
        for await (const batch of batches)
          if (batch.length > 0)
            await waitFor((await reached(client.index<SolutionDocument>(next).addDocuments([...batch]))).taskUid);
        const swapped = await reached(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
        await waitFor(swapped.taskUid);
        return (await reached(client.index(uid).getStats())).numberOfDocuments;
      } finally {
        beside = null;
        // After the swap this name holds the old documents, after a failure the unfinished ones.
        await client.deleteIndex(next).catch(() => undefined);
      }
    },

    async health() {
      try {
        await client.health();
        const stats = await client
          .index(uid)
          .getStats()
          .catch(() => null);
        return { available: true, documents: stats?.numberOfDocuments ?? null };
      } catch {
        return { available: false, documents: null };
      }
    },

    close: () => pool.close(),
  };
}

const total = (answers: readonly Answer[]): number => answers[0]?.totalHits ?? 0;

function toHit({ _formatted: marked, _federation: _origin, ...solution }: Hit): SolutionHit {
  const excerpt = stretchesOf(marked?.text ?? '');
  return {
    solution,
    title: stretchesOf(marked?.title ?? solution.title),
    shortVersion: stretchesOf(marked?.shortVersion ?? solution.shortVersion),
    summary: stretchesOf(marked?.summary ?? solution.summary),
    excerpt: excerpt.some(({ found }) => found) ? excerpt : [],
  };
}

/** Whatever keeps the server from answering becomes one error that the site can live with. */
async function reached<Result>(answer: PromiseLike<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    if (
      error instanceof MeilisearchApiError &&
      OUR_FAULT.has(error.response.status) &&
      error.cause?.code !== 'index_not_found'
    )
      throw error;
    throw new CatalogueUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
