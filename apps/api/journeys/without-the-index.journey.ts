import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CarryChanges } from '../src/features/search/carry-changes.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const search = `query ($query: String!, $filter: SolutionFilter) { searchSolutions(query: $query, filter: $filter, first: 50) {
  degraded totalCount facets { name } edges { node { slug title tlp municipalityName inForceCount } highlight { title } } } }`;

interface Found {
  searchSolutions: {
    degraded: boolean;
    totalCount: number;
    facets: unknown[];
    edges: { node: { slug: string; tlp: string }; highlight: { title: string } }[];
  };
}

/** Meilisearch does not answer, or answers that it cannot. */
describe('while the search index is away', () => {
  let world: World;
  let broken: Server;
  let sabine: Client;

  beforeAll(async () => {
    // A server that takes every request and can do nothing with it, as one with a full disk would.
    broken = createServer((_request, response) => response.writeHead(503).end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => broken.once('listening', resolve));
    world = await openWorld({ settings: { MEILI_URL: `http://127.0.0.1:${(broken.address() as AddressInfo).port}` } });
    sabine = await world.as('sabine@kelheim.example');
  });
  afterAll(async () => {
    await world?.close();
    broken.close();
  });

  it('an entry is read as ever', async () => {
    const { solution } = await world
      .visitor()
      .data<{ solution: { version: { clauses: unknown[] } } }>(
        `{ solution(slug: "passwortrichtlinie") { title version { number clauses { heading html } } } }`,
      );
    expect(solution.version.clauses.length).toBeGreaterThan(30);
  });

  it('a search is answered in a simpler form, and says so', async () => {
    const { searchSolutions } = await world.visitor().data<Found>(search, { query: 'Passwort' });
    expect(searchSolutions).toMatchObject({ degraded: true, facets: [] });
    expect(searchSolutions.edges.map(({ node }) => node.slug)).toContain('passwortrichtlinie');
    expect(searchSolutions.totalCount).toBe(searchSolutions.edges.length);
  });

  it('the same doors stay shut: visitors find nothing above TLP:CLEAR, members do', async () => {
    const visitor = await world.visitor().data<Found>(search, { query: '' });
    expect(new Set(visitor.searchSolutions.edges.map(({ node }) => node.tlp))).toEqual(new Set(['CLEAR']));
    const member = await sabine.data<Found>(search, { query: '' });
    expect(member.searchSolutions.edges.map(({ node }) => node.tlp)).toContain('GREEN');
  });

  it('what was typed is text, whatever it contains', async () => {
    for (const query of [
      `100%_'; DROP TABLE solution; --`,
      '\\',
      '"',
      '<script>',
      'a'.repeat(5_000),
      '\u{1F512}',
      '',
    ]) {
      const { searchSolutions } = await world.visitor().data<Found>(search, { query });
      expect(searchSolutions.degraded).toBe(true);
    }
  });

  it('suggestions are simply none', async () => {
    expect(await world.visitor().data(`{ suggest(query: "pass") { text } }`)).toEqual({ suggest: [] });
  });

  it('changes wait in the outbox, later and later, and none is lost', async () => {
    const [before] = await world.rows<{ left: number }>('SELECT count(*)::int AS left FROM index_outbox');
    expect(before!.left).toBeGreaterThan(0);
    await expect(world.application.get(CarryChanges).batch()).rejects.toThrow();
    const [after] = await world.rows<{ left: number; waiting: number }>(
      'SELECT count(*)::int AS left, (count(*) FILTER (WHERE attempts > 0 AND not_before > now()))::int AS waiting FROM index_outbox',
    );
    expect(after!.left).toBe(before!.left);
    expect(after!.waiting).toBeGreaterThan(0);
  });
});
