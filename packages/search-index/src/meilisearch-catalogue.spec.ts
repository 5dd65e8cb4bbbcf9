import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Meilisearch, startMeilisearch } from '@allmende/local-services/meilisearch';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CatalogueIndex, CatalogueUnavailable, type SearchAnswer } from './catalogue-index.ts';
import { meilisearchCatalogue } from './meilisearch-catalogue.ts';
import { type SearchRequest, sortOrders } from './query.ts';
import { judgedEntries, judgedQueries } from './relevance/judged-entries.ts';
import { measure } from './relevance/measure.ts';
import { toDocument } from './solution-document.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'catalogue-'));
const everyDoor = ['everyone', 'members', 'mun_09562000', ...judgedEntries().flatMap((entry) => entry.audience)];
const anything: SearchRequest = {
  query: '',
  filter: {},
  sort: 'relevance',
  limit: 20,
  offset: 0,
  audience: ['everyone'],
};
const ids = (answer: SearchAnswer) => answer.hits.map(({ solution }) => solution.id);
const inOne = async function* <Batch>(batch: Batch) {
  yield await Promise.resolve(batch);
};

let server: Meilisearch;
let index: CatalogueIndex;
const search = (request: Partial<SearchRequest>) => index.search({ ...anything, ...request });
const find = async (query: string) => ids(await search({ query, audience: everyDoor }));

beforeAll(async () => {
  server = await startMeilisearch({ dataDir });
  index = meilisearchCatalogue({ url: server.url, apiKey: server.masterKey, timeout: 20_000 });
  const documents = judgedEntries().map(toDocument);
  documents[1] = toDocument({
    ...judgedEntries()[1]!,
    bodies: [{ heading: 'Länge', text: 'Ein Kennwort hat mindestens zwölf Zeichen. Straßenschilder zählen nicht.' }],
  });
  expect(await index.rebuild(inOne(documents))).toBe(40);
}, 120_000);

afterAll(async () => {
  await index.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('searching the catalogue', () => {
  it.each([
    ['Passwortrichtlinie', 'SOL-002'],
    ['Richtlinie Passwort', 'SOL-002'],
    ['Paswort richtlinie', 'SOL-002'],
    ['passwörter', 'SOL-002'],
    ['datensicherungs konzept', 'SOL-013'],
    ['Loeschkonzept', 'SOL-027'],
    ['strassenschilder', 'SOL-002'],
    ['Notfalhandbuch', 'SOL-014'],
    ['Notfall-Karte', 'SOL-003'],
    ['Haertung Linux', 'SOL-011'],
    ['Virus auf dem Rechner was tun', 'SOL-040'],
    ['xylophon Homeoffice', 'SOL-005'],
    ['homeoffice qwertz', 'SOL-005'],
  ])('finds for "%s" what was meant', async (query, meant) => {
    expect((await find(query))[0]).toBe(meant);
  });

  it('takes the number of a Baustein exactly', async () => {
    const found = (await search({ query: 'DER 2.1', audience: everyDoor })).hits;
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter(({ solution }) => !solution.requirements.includes('gs2023:DER.2.1'))).toEqual([]);
  });

  it('brings the whole card along, with the words found in title and text', async () => {
    const [hit] = (await search({ query: 'kennwort zwölf' })).hits;
    const entry = judgedEntries()[1]!;
    const { audience, bodies, ...card } = entry;
    expect([audience, bodies]).toEqual([['everyone'], []]);
    expect(hit?.solution).toEqual(card);
    expect(hit?.title.map(({ text }) => text).join('')).toBe(entry.title);
    expect(hit?.excerpt.filter(({ found }) => found).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['zwölf']),
    );
  });

  it('counts exactly and pages from anywhere', async () => {
    const all = await search({ audience: everyDoor, limit: 40, sort: 'title' });
    const page = await search({ audience: everyDoor, limit: 7, offset: 5, sort: 'title' });
    expect([all.total, page.total, all.hits.length]).toEqual([40, 40, 40]);
    expect(ids(page)).toEqual(ids(all).slice(5, 12));
  });

  it.each(sortOrders)('lists in the order of %s', async (sort) => {
    expect((await search({ sort, query: 'Notfall' })).hits.length).toBeGreaterThan(2);
  });

  it('counts a facet in use as if it were not', async () => {
    const without = await search({});
    const chosen = await search({ filter: { type: ['richtlinie'], effort: ['2'], staffCouncil: ['true'] } });
    const onlyType = await search({ filter: { type: ['richtlinie'] } });
    expect(onlyType.facets.type).toEqual(without.facets.type);
    expect(onlyType.total).toBe(without.facets.type.find(({ code }) => code === 'richtlinie')?.count);
    expect(
      chosen.hits.every(
        ({ solution }) => solution.type === 'richtlinie' && solution.effort === 2 && solution.staffCouncil,
      ),
    ).toBe(true);
    expect(chosen.hits.length).toBeGreaterThan(0);
  });
});

describe('who may see what', () => {
  it('holds for lists, counts, facets and suggestions', async () => {
    const everyone = await search({ limit: 40 });
    expect(everyone.hits.filter(({ solution }) => solution.tlp !== 'CLEAR')).toEqual([]);
    expect(everyone.facets.tlp).toEqual([{ code: 'CLEAR', count: everyone.total }]);
    expect((await search({ audience: [] })).total).toBe(0);
    expect(await index.suggest({ typed: 'Runbook', audience: ['everyone'], limit: 5 })).toEqual({
      solutions: [],
      words: [],
    });
    expect((await index.suggest({ typed: 'Runbook', audience: ['members'], limit: 5 })).words).toEqual(['Runbook']);
  });

  it.each([
    'everyone", "members',
    'everyone"] OR audience IN ["members',
    'x\\',
    'x\\"] OR tlp = "GREEN" OR tlp IN ["',
    "'",
    '\n',
  ])('cannot be talked out of it by the value %j', async (value) => {
    expect((await search({ filter: { type: [value, value] } })).total).toBe(0);
    expect((await search({ audience: [value], limit: 40 })).total).toBe(0);
  });
});

describe('suggesting while typing', () => {
  it('names titles and keywords', async () => {
    const { solutions, words } = await index.suggest({ typed: 'Passw', audience: ['everyone'], limit: 5 });
    expect(solutions[0]).toMatchObject({ id: 'SOL-002', slug: 'sol-002' });
    expect(words).toEqual(expect.arrayContaining(['Passwort', 'Passwortmanager']));
    expect(await index.suggest({ typed: '  ', audience: ['everyone'], limit: 5 })).toEqual({
      solutions: [],
      words: [],
    });
  });
});

describe('keeping the index', () => {
  it('writes, replaces and removes whole documents', async () => {
    const entry = { ...judgedEntries()[0]!, id: 'sol_new', title: 'Quietscheentenordnung' };
    await index.waitFor(await index.write([toDocument(entry)]));
    expect(await find('Quietscheentenordnung')).toEqual(['sol_new']);
    await index.waitFor(await index.write([toDocument({ ...entry, audience: ['mun_elsewhere'] })]));
    expect(await find('Quietscheentenordnung')).toEqual([]);
    await index.waitFor(await index.remove(['sol_new', 'sol_never']));
    expect(await index.health()).toEqual({ available: true, documents: 40 });
  });

  it('answers from the old index until the new one is complete, and writes into both meanwhile', async () => {
    const late = toDocument({ ...judgedEntries()[0]!, id: 'sol_late', title: 'Nachzüglerordnung' });
    async function* batches() {
      yield [toDocument(judgedEntries()[1]!)];
      expect((await search({ audience: everyDoor })).total).toBe(40);
      await index.write([late]);
      yield [toDocument(judgedEntries()[2]!)];
    }
    const other = meilisearchCatalogue({ url: server.url, apiKey: server.masterKey, timeout: 20_000 });
    expect(await index.rebuild(batches())).toBe(3);
    expect((await other.health()).documents).toBe(3);
    expect(await find('Nachzüglerordnung')).toEqual(['sol_late']);
    expect(await other.rebuild(inOne(judgedEntries().map(toDocument)))).toBe(40);
    await other.close();
  }, 60_000);

  it('stays as it was when a rebuild breaks off', async () => {
    async function* broken() {
      yield [toDocument(judgedEntries()[1]!)];
      await Promise.reject(new Error('the database went away'));
    }
    await expect(index.rebuild(broken())).rejects.toThrow('the database went away');
    expect((await index.health()).documents).toBe(40);
  }, 60_000);

  it('says that it does not answer instead of hanging', async () => {
    const nowhere = meilisearchCatalogue({ url: 'http://127.0.0.1:9', apiKey: 'none', timeout: 500 });
    await expect(nowhere.search(anything)).rejects.toBeInstanceOf(CatalogueUnavailable);
    expect(await nowhere.health()).toEqual({ available: false, documents: null });
    await nowhere.close();
    const missing = meilisearchCatalogue({ url: server.url, apiKey: server.masterKey, index: 'missing' });
    await expect(missing.search(anything)).rejects.toBeInstanceOf(CatalogueUnavailable);
    await missing.close();
  });
});

describe('relevance over the forty judged entries', () => {
  it('reaches 0.95 for the queries it was built with, and finds something for each', async () => {
    const figures = await measure(judgedQueries('judged-queries.json'), find);
    expect(figures).toMatchObject({ queries: 18, empty: 0, recallAt5: 1 });
    expect(figures.ndcgAt10).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['judged-queries-own.json', 0.93],
    // Written after the search and never tuned for: what a stranger may expect. Full sentences are its weak side.
    ['judged-queries-unseen.json', 0.84],
  ])('keeps what it reaches for %s', async (name, floor) => {
    const figures = await measure(judgedQueries(name), find);
    expect(figures.queries).toBe(42);
    expect(figures.ndcgAt10).toBeGreaterThanOrEqual(floor);
    expect(figures.recallAt5).toBeGreaterThanOrEqual(0.9);
  });
});
