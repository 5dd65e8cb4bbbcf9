import { describe, expect, it } from '@jest/globals';
import { facetNames } from './facet-names.ts';
import { mergeFacets } from './facets.ts';
import { foundEnd, foundStart } from './query.ts';
import { toDocument } from './solution-document.ts';
import { judgedEntries } from './relevance/judged-entries.ts';
import { stretchesOf } from './stretches.ts';
import { startsLike } from './suggestions.ts';

describe('the counts beside a list', () => {
  const answers = [
    { facetDistribution: { kind: { policy: 2, tool: 5 }, 'municipality.ags': { '09162000': 1 } } },
    { facetDistribution: { topics: { netze: 3, mobil: 3, vorfall: 9 } } },
  ];
  const counts = mergeFacets(answers, ['topic'], { topic: ['mobil', 'krypto'] });

  it('come for a facet in use from its own query, for the others from the list', () => {
    expect(counts.kind).toEqual([
      { code: 'tool', count: 5 },
      { code: 'policy', count: 2 },
    ]);
    expect(counts.municipality).toEqual([{ code: '09162000', count: 1 }]);
  });

  it('keep a chosen code that nothing has, so that it can be unchosen', () => {
    expect(counts.topic).toEqual([
      { code: 'vorfall', count: 9 },
      { code: 'mobil', count: 3 },
      { code: 'netze', count: 3 },
      { code: 'krypto', count: 0 },
    ]);
  });

  it('name every facet, also those without any', () => {
    expect(Object.keys(counts)).toEqual(facetNames);
    expect(counts.seal).toEqual([]);
  });
});

describe('marked texts', () => {
  it('are cut where words were found', () => {
    expect(stretchesOf(`Die ${foundStart}Passwort${foundEnd}richtlinie`)).toEqual([
      { text: 'Die ', found: false },
      { text: 'Passwort', found: true },
      { text: 'richtlinie', found: false },
    ]);
    expect(stretchesOf('<b>ohne</b>')).toEqual([{ text: '<b>ohne</b>', found: false }]);
    expect(stretchesOf('')).toEqual([]);
  });
});

describe('suggested words', () => {
  it('are shown once, whatever their spelling', () => {
    const request = { typed: 'ge', audience: [], limit: 2 };
    expect(startsLike(request, ['Geräte', 'Geraete', 'Gebäude', 'Gefahr'])).toEqual(['Geräte', 'Gebäude']);
  });
});

describe('the document of a solution', () => {
  const source = { ...judgedEntries()[1]!, bodies: [{ heading: 'Länge', text: 'Mindestens zwölf Zeichen.' }] };

  it('has everything that a card shows, and the words people say', () => {
    const document = toDocument(source);
    expect(document).toMatchObject({ id: 'SOL-002', title: source.title, municipality: { name: 'Karlsruhe' } });
    expect(document.text).toBe('Länge: Mindestens zwölf Zeichen.');
    expect(document.search.references).toContain('orp.4');
    expect(document.search.words).toContain('kennwort');
    expect(document.search.body).toContain('zwölf');
  });

  it('is refused where its id is not one for the index', () => {
    expect(() => toDocument({ ...source, id: 'sol 1' })).toThrow(RangeError);
  });
});
