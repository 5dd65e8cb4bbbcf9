import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { measure, type JudgedQuery, type Measurement } from '@allmende/search-index/relevance/measure';
import type { Client } from './client.ts';
import { indexed } from './indexed.ts';
import { openWorld, type World } from './world.ts';

const relevance = fileURLToPath(new URL('../../../packages/search-index/src/relevance/', import.meta.url));
const documents = fileURLToPath(new URL('../../../packages/sample-catalogue/documents/', import.meta.url));

/** The least that the search must reach over the sample catalogue; a change that falls below is no improvement. */
const judged = { ndcgAt10: 0.9, recallAt5: 0.9, empty: 0 };
/** Queries written after the search and not tuned to: lower, and guarded all the same. */
const unseen = { ndcgAt10: 0.75, recallAt5: 0.8, empty: 0.05 };

describe('people find what they mean in the sample catalogue', () => {
  let world: World;
  let member: Client;
  const entries = sampleEntries();

  beforeAll(async () => {
    world = await openWorld({ settings: { ALLMENDE_WORKER: true } });
    await indexed(world);
    member = await world.as('sabine@kelheim.example');
  });
  afterAll(() => world?.close());

  it.each([
    ['judged-queries.json', judged],
    ['judged-queries-unseen.json', unseen],
  ])('as a member who may see TLP:GREEN: %s', async (file, least) => {
    const queries = visible(queriesIn(file), (entry) => entry.tlp === 'CLEAR' || entry.tlp === 'GREEN');
    expectAtLeast(await ask(queries, member, `${file}, member`), least);
  });

  it.each([
    ['judged-queries.json', judged],
    ['judged-queries-unseen.json', unseen],
  ])('without signing in, over what is TLP:CLEAR: %s', async (file, least) => {
    const queries = visible(queriesIn(file), (entry) => entry.tlp === 'CLEAR');
    expectAtLeast(await ask(queries, world.visitor(), `${file}, visitor`), least);
  });

  async function ask(queries: JudgedQuery[], client: Client, label: string): Promise<Measurement> {
    const idOf = new Map([...entries].map(([id, { slug }]) => [slug, id]));
    const measured = await measure(queries, async (query) => {
      const { searchSolutions } = await client.data<{
        searchSolutions: { degraded: boolean; edges: { node: { slug: string } }[] };
      }>(`query ($query: String!) { searchSolutions(query: $query, first: 10) { degraded edges { node { slug } } } }`, {
        query,
      });
      expect(searchSolutions.degraded).toBe(false);
      return searchSolutions.edges.map(({ node }) => idOf.get(node.slug) ?? node.slug);
    });
    const { ndcgAt10, recallAt5, empty, short } = measured;
    process.stdout.write(
      `${label}: ${queries.length} queries, nDCG@10 ${ndcgAt10.toFixed(3)}, recall@5 ${recallAt5.toFixed(3)}, empty ${empty.toFixed(3)}; ` +
        `weakest ${short
          .slice(0, 3)
          .map(({ q, ndcgAt10: reached }) => `„${q}“ ${reached.toFixed(2)}`)
          .join(', ')}\n`,
    );
    return measured;
  }
});

function expectAtLeast({ ndcgAt10, recallAt5, empty }: Measurement, least: typeof judged): void {
  expect(ndcgAt10).toBeGreaterThanOrEqual(least.ndcgAt10);
  expect(recallAt5).toBeGreaterThanOrEqual(least.recallAt5);
  expect(empty).toBeLessThanOrEqual(least.empty);
}

function queriesIn(file: string): JudgedQuery[] {
  return JSON.parse(readFileSync(relevance + file, 'utf8')) as JudgedQuery[];
}

/** The entries that the judgements speak of, by the number in the head of their documents. */
function sampleEntries(): Map<string, { slug: string; tlp: string }> {
  const files = readdirSync(documents).filter((file) => /^[^.]+\.md$/.test(file));
  return new Map(
    files.map((file) => {
      const text = readFileSync(documents + file, 'utf8');
      const field = (name: string) => new RegExp(`^${name}: *"?([A-Z0-9_-]+)"?`, 'm').exec(text)?.[1] ?? '';
      return [field('id'), { slug: file.replace('.md', ''), tlp: field('tlp') }];
    }),
  );
}

/** Judgements about what this reader may see; queries about nothing else are left out. */
function visible(queries: JudgedQuery[], mayRead: (entry: { tlp: string }) => boolean): JudgedQuery[] {
  const entries = sampleEntries();
  return queries
    .map((query) => ({
      ...query,
      rel: Object.fromEntries(Object.entries(query.rel).filter(([id]) => mayRead(entries.get(id) ?? { tlp: '' }))),
    }))
    .filter(({ rel }) => Object.keys(rel).length > 0);
}
