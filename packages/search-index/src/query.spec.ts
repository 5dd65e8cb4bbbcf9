import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FacetName, facetFields, facetNames } from './facet-names.ts';
import {
  catalogueQuery,
  type FacetFilter,
  oneOf,
  quoted,
  type SearchRequest,
  sortOrders,
  weighedQuery,
  wordsAlone,
} from './query.ts';
import { keywordQuery, suggestedTitles } from './suggestions.ts';

const anything: SearchRequest = {
  query: '',
  filter: {},
  sort: 'relevance',
  limit: 20,
  offset: 0,
  audience: ['everyone'],
};

/** Reads a quoted value as the filter language does: a backslash takes the next sign with it, a quote ends the value. */
function readQuoted(text: string): { readonly value: string; readonly rest: string } {
  if (text[0] !== '"') throw new Error('not quoted');
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return { value: text.slice(1, at), rest: text.slice(at + 1) };
  }
  throw new Error('the quotation does not end');
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('"', '\\', "'", ']', ',', ' ', 'OR', 'audience', '=', '\n'), maxLength: 20 }),
);
const filters: fc.Arbitrary<FacetFilter> = fc.dictionary(
  fc.constantFrom<FacetName>(...facetNames),
  fc.array(hostile, { maxLength: 3 }),
);
const requests: fc.Arbitrary<SearchRequest> = fc.record({
  query: fc.string({ unit: 'grapheme', maxLength: 300 }),
  filter: filters,
  sort: fc.constantFrom(...sortOrders),
  limit: fc.integer({ min: 0, max: 50 }),
  offset: fc.integer({ min: 0, max: 500 }),
  audience: fc.array(hostile, { maxLength: 4 }),
});

describe('whoever asks, whatever they type', () => {
  it('has the audience in every query that leaves for the index', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const audience = oneOf('audience', request.audience);
        const typed = { typed: request.query, audience: request.audience, limit: 5 };
        const all = [
          ...catalogueQuery('solutions', request).queries,
          ...wordsAlone('solutions', request, ['ein', 'wort']),
          ...weighedQuery('solutions', request, ['ein', 'wort']).queries,
          suggestedTitles('solutions', typed),
          keywordQuery(typed),
        ];
        for (const { filter } of all) expect(filter?.[0]).toBe(audience);
      }),
    );
  });

  it('cannot break out of a filter value', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const first = readQuoted(`${quoted(one)}, ${quoted(other)}]`);
        expect(first.rest).toBe(`, ${quoted(other)}]`);
        expect(readQuoted(first.rest.slice(2)).rest).toBe(']');
        expect(first.value.replace(/\\(.)/gsu, '$1')).toBe(one);
      }),
    );
  });

  it('adds one clause per facet in use and nothing else', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { queries, active } = catalogueQuery('solutions', request);
        expect(queries).toHaveLength(1 + active.length);
        expect(queries[0]?.filter).toHaveLength(1 + active.length);
        for (const { filter } of queries.slice(1)) expect(filter).toHaveLength(active.length);
      }),
    );
  });

  it('gets the window that was asked for out of the page around it', () => {
    fc.assert(
      fc.property(requests, fc.constantFrom('newest', 'title'), (asked, sort) => {
        const request = { ...asked, sort } as const;
        const { queries, skip } = catalogueQuery('solutions', request);
        const { hitsPerPage = 0, page = 1 } = queries[0] ?? {};
        if (request.limit === 0) return;
        expect((page - 1) * hitsPerPage + skip).toBe(request.offset);
        expect(skip + request.limit).toBeLessThanOrEqual(hitsPerPage);
      }),
    );
  });
});

describe('an audience of nobody', () => {
  it('is a clause that lets nothing through, not a missing one', () => {
    expect(catalogueQuery('solutions', { ...anything, audience: [] }).queries[0]?.filter).toEqual(['audience IN []']);
  });
});

describe('facets in use', () => {
  const { queries, active } = catalogueQuery('solutions', {
    ...anything,
    filter: { topic: ['mobil', 'netze'], land: ['BY'], seal: [] },
  });

  it('are counted apart, each as if it were not in use', () => {
    expect(active).toEqual(['topic', 'land']);
    expect(queries.slice(1).map(({ facets, filter, hitsPerPage }) => ({ facets, filter, hitsPerPage }))).toEqual([
      { facets: ['topics'], filter: ['audience IN ["everyone"]', 'land IN ["BY"]'], hitsPerPage: 0 },
      { facets: ['land'], filter: ['audience IN ["everyone"]', 'topics IN ["mobil", "netze"]'], hitsPerPage: 0 },
    ]);
  });

  it('leave the others to the list', () => {
    const others = facetNames.filter((name) => name !== 'topic' && name !== 'land').map((name) => facetFields[name]);
    expect(queries[0]?.facets).toEqual(others);
  });
});
