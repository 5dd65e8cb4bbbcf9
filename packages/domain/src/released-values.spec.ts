import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentSchema } from './content.ts';
import { toText } from './markdown.ts';
import { outdatedValues, releasedValues, takenFromProfile, valuesAtRelease } from './released-values.ts';
import { clausesFor, fill, gaps, valuesFor } from './variables.ts';

const content = contentSchema.parse({
  metadata: { title: 'Meldeweg', type: 'prozess' },
  clauses: [
    { id: 'a', heading: 'Melden', level: 1, body: '{{isb.name}} ist seit {{meldung.seit}} unter {{it.hotline}} da.' },
    { id: 'b', heading: 'Extern', level: 1, body: '{{it.provider}}', when: { key: 'meldung.extern', is: ['yes'] } },
  ],
  variables: [
    { key: 'meldung.seit', label: 'Seit', type: 'date' },
    { key: 'meldung.extern', label: 'Extern', type: 'boolean', default: 'no' },
    { key: 'meldung.unbenutzt', label: 'Unbenutzt', default: 'nie' },
  ],
});
const profile = {
  'isb.name': 'Sabine Huber',
  'it.hotline': '555-1',
  'it.provider': 'KRZ',
  'mayor.name': 'Georg Aumer',
};
const own = { 'meldung.seit': '1.7.2026', 'it.hotline': '555-2' };
const isProfileKey = (key: string) => key in profile;

describe('what stood in a document when it was released', () => {
  const held = valuesAtRelease(content, valuesFor(content, profile, own));

  it('is kept with where it came from: what stands and what decides, and nothing else of the city', () => {
    expect(held).toEqual({
      'isb.name': { value: 'Sabine Huber', source: 'profile' },
      'meldung.seit': { value: '2026-07-01', source: 'own' },
      'it.hotline': { value: '555-2', source: 'own' },
      'meldung.extern': { value: 'no', source: 'default' },
    });
  });

  it('reads as on that day, dates in German words', () => {
    const { text } = fill(content.clauses[0]!.body, releasedValues(content, held));
    expect(toText(text)).toBe('Sabine Huber ist seit 1. Juli 2026 unter 555-2 da.');
  });

  it('reads the same for every set of answers: text, clauses that stand, and gaps', () => {
    const answers = fc.record({
      'isb.name': fc.constantFrom('', 'Ada'),
      'meldung.seit': fc.constantFrom('', '2026-01-02', 'bald'),
      'meldung.extern': fc.constantFrom('', 'yes', 'no'),
      'it.provider': fc.constantFrom('', 'KRZ\nNord'),
    });
    fc.assert(
      fc.property(answers, answers, (city, document) => {
        const then = valuesFor(content, city, document);
        const later = releasedValues(content, valuesAtRelease(content, then));
        const readings = [then, later].map((values) => ({
          text: clausesFor(content, values).map(({ body }) => fill(body, values).text),
          gaps: gaps(content, values),
        }));
        expect(readings[1]).toEqual(readings[0]);
      }),
    );
  });

  it('is out of date where the profile says something else, not where the document has its own answer', () => {
    expect(outdatedValues(held, profile)).toEqual([]);
    expect(outdatedValues(held, { ...profile, 'isb.name': 'Ada Beispiel', 'it.hotline': '555-9' })).toEqual([
      { key: 'isb.name', released: 'Sabine Huber', today: 'Ada Beispiel' },
    ]);
    expect(outdatedValues(held, {})).toEqual([{ key: 'isb.name', released: 'Sabine Huber', today: '' }]);
  });

  it('is not out of date for another way to type the lines of an address', () => {
    const address = { 'municipality.address': { value: 'Markt 1\n93309 Kelheim', source: 'profile' as const } };
    expect(outdatedValues(address, { 'municipality.address': ' Markt 1 \n\n93309 Kelheim ' })).toEqual([]);
  });
});

describe('what a working copy takes from the city profile', () => {
  it('is what stands in it and has no answer of its own, filled in or still empty', () => {
    expect(takenFromProfile(content, profile, own, isProfileKey)).toEqual(['isb.name']);
    expect(takenFromProfile(content, {}, {}, isProfileKey)).toEqual(['isb.name', 'it.hotline']);
    expect(takenFromProfile(content, profile, { 'meldung.extern': 'yes' }, isProfileKey)).toEqual([
      'isb.name',
      'it.hotline',
      'it.provider',
    ]);
  });
});
