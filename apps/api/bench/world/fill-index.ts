import { toText } from '@allmende/domain/markdown';
import { meilisearchCatalogue } from '@allmende/search-index/meilisearch-catalogue';
import { indexSettings } from '@allmende/search-index/settings';
import { toDocument, type SolutionDocument } from '@allmende/search-index/solution-document';
import { Chance } from './chance.ts';
import { clauseStock, stockVariables, type StockedClause } from './clause-stock.ts';
import { generatedEntry, generatedMunicipalities, type GeneratedEntry } from './entries.ts';

const BATCH = 5_000;
/** Batches that Meilisearch has taken in but not yet worked off; it joins them to larger ones. */
const AHEAD = 4;

interface StockText {
  readonly text: string;
  readonly heading: string;
  readonly body: string;
}

/** Fills an empty index with the documents of the generated catalogue, as the product would write them. */
export async function fillIndex(
  server: { url: string; apiKey: string; index: string },
  entries: number,
  seed: number,
  say: (line: string) => void,
): Promise<void> {
  const index = meilisearchCatalogue({ ...server, timeout: 600_000 });
  try {
    await index.prepare();
    const stock = clauseStock(seed).map((one) => textOf(one, seed));
    const tasks: number[] = [];
    for (let first = 0; first < entries; first += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, entries - first) }, (_, place) => first + place);
      tasks.push(await index.write(numbers.map((number) => putTogether(generatedEntry(number, seed), stock))));
      if (tasks.length > AHEAD) await index.waitFor(tasks.shift()!);
      say(`  ${first + numbers.length} of ${entries} documents`);
    }
    for (const task of tasks) await index.waitFor(task);
  } finally {
    await index.close();
  }
}

/** All that decides on what is filled in, in small. */
export function indexSample(seed: number): unknown {
  const stock = clauseStock(seed, 1).map((one) => textOf(one, seed));
  const documents = Array.from({ length: 20 }, (_, number) => documentOf(generatedEntry(number, seed), []));
  return [indexSettings(), stock, documents];
}

function textOf({ clause }: StockedClause, seed: number): StockText {
  const bodies = [{ heading: toText(clause.heading), text: toText(clause.body, { variables: stockVariables }) }];
  const { text, search } = documentOf(generatedEntry(0, seed), bodies);
  return { text, heading: search.headings, body: search.body };
}

const municipalityById = new Map(generatedMunicipalities.map((each) => [each.id, each]));

/** The clauses' words have been taken apart once per wording, not once per document; the result is the same. */
function putTogether(entry: GeneratedEntry, stock: readonly StockText[]): SolutionDocument {
  const clauses = entry.clauses.map((place) => stock[place]!);
  const document = documentOf(entry, []);
  const all = (part: keyof StockText) => clauses.map((clause) => clause[part]).join('\n');
  return {
    ...document,
    text: all('text'),
    search: { ...document.search, headings: all('heading'), body: all('body') },
  };
}

function documentOf(entry: GeneratedEntry, bodies: readonly { heading: string; text: string }[]): SolutionDocument {
  const { id, slug, metadata, tlp, audience, publishedAt } = entry;
  const owner = municipalityById.get(entry.municipalityId)!;
  const chance = new Chance(Number.parseInt(id.slice(-8), 16));
  const adoptionCount = Math.floor(40 * chance.next() ** 4);
  return toDocument({
    id: `sol_${id}`,
    slug,
    title: metadata.title,
    shortVersion: metadata.shortVersion,
    summary: metadata.summary,
    kind: entry.kind as SolutionDocument['kind'],
    type: metadata.type,
    topics: metadata.topics,
    departments: [...new Set([...metadata.departmentsUse, ...metadata.departmentsInvolve])],
    requirements: metadata.requirements,
    sizeClasses: metadata.sizeClasses,
    land: owner.land,
    municipality: { id: `mun_${owner.id}`, ags: owner.ags, name: owner.name },
    tlp,
    audience,
    licence: metadata.licence,
    keywords: metadata.keywords,
    seal: 'formallyChecked',
    effort: metadata.effort,
    offline: metadata.offline,
    staffCouncil: metadata.staffCouncil,
    sample: false,
    versionNumber: '2.0',
    publishedAt: Math.floor(Date.parse(publishedAt) / 1000),
    reviewDate: Date.UTC(2027, 0, 1) / 1000,
    variableCount: stockVariables.length,
    adoptionCount,
    inForceCount: Math.floor(adoptionCount / 2),
    rating: { average: null, count: 0 },
    bodies,
  });
}
