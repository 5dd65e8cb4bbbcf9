// Searches that nobody has asked before, with a filter and the facets beside the list: our api against Meilisearch itself,
// asked by the same multi-search.
import { anonymous, doorsOf } from '@allmende/domain/audience';
import { catalogueQuery, weighedQuery } from '@allmende/search-index/query';
import { searchWords } from '@allmende/search-index/search-words';
import { bench } from './measuring/bench.ts';
import { medianOf, type Side } from './measuring/rounds.ts';
import { operation } from './rivals/operation.ts';
import { Chance } from './world/chance.ts';
import { INDEX } from './world/open-world.ts';
import { nouns } from './world/words.ts';

const SIZE = 20;
/** Different searches of one round; far more than a round gets through. */
const DIFFERENT = 4_000;
/** CPU milliseconds that a search may cost in the api. */
const CPU_AIM = 0.5;

const searchPage = `
  query SearchPage($query: String!, $filter: SolutionFilter, $first: Int!) {
    searchSolutions(query: $query, filter: $filter, first: $first) {
      totalCount degraded suggestion
      pageInfo { hasNextPage endCursor }
      facets { name values { value count } }
      edges {
        cursor
        highlight { title excerpt }
        node { id slug title kind type shortVersion municipalityName tlp licence seal requirements versionNumber publishedAt adoptionCount inForceCount }
      }
    }
  }`;

await bench('search', { index: true }, async ({ world, api }) => {
  const searches = new Map<number, readonly string[]>();
  /** The words of a round: common and rare ones, one or two at a time; other words in every round. */
  const searchesOf = (round: number): readonly string[] => {
    const known = searches.get(round);
    if (known) return known;
    const chance = new Chance(1_000 + round);
    const made = Array.from({ length: DIFFERENT }, () => {
      const word = chance.of(nouns);
      return chance.below(2) === 0 ? word : `${word} ${chance.of(nouns)}`;
    });
    searches.set(round, made);
    return made;
  };
  const filter = { kind: ['policy'] };
  const audience = doorsOf(anonymous);
  /** What the api asks for one search: the hits, weighed, and the counts of the facets. */
  const direct = (query: string): string[] => {
    const request = { query, filter, sort: 'relevance', limit: SIZE, offset: 0, audience } as const;
    const words = searchWords(query);
    return [weighedQuery(INDEX, request, words), { queries: catalogueQuery(INDEX, request, words).queries }].map(
      (body) => JSON.stringify(body),
    );
  };
  const page = operation('SearchPage', searchPage);
  const variables = (query: string) => ({ query, filter: { kind: ['POLICY'] }, first: SIZE });
  await page.introduce(api.url, variables(nouns[0]!));
  const { url, masterKey } = world.meilisearch!;
  const itself: Side = {
    name: 'Meilisearch itself',
    url: `${url}/multi-search`,
    pid: null,
    headers: { authorization: `Bearer ${masterKey}` },
    bodies: (round) => searchesOf(round).flatMap(direct),
    parts: 2,
  };
  const ours: Side = {
    name: 'api',
    url: api.url,
    pid: api.pid,
    headers: {},
    bodies: (round) => searchesOf(round).map((query) => page.byHash(variables(query))),
    limit: itself.name,
  };
  return {
    sides: [itself, ours],
    targets: (ratio, results) => [
      { what: 'search in relation to Meilisearch itself', value: ratio('api'), aim: 0.7, atLeast: true },
      {
        what: 'CPU ms of the api per search',
        value: medianOf(results.get('api')!, ({ serverCpu }) => serverCpu),
        aim: CPU_AIM,
        atLeast: false,
      },
    ],
    notMeasured: [
      'a search with four facets only: the multi-search counts every facet of the page, on both sides',
      'a second question that the api asks where the words together find nothing; here they are found',
    ],
  };
});
