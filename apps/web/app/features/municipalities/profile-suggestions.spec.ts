import { describe, expect, it } from '@jest/globals';
import { suggestionsFor, withSuggestions } from './profile-suggestions.ts';

const kelheim = { name: 'Kelheim', kind: 'TOWN', land: 'BY' } as const;

describe('what a city profile suggests', () => {
  it('begins with the kind of municipality and declines the name', () => {
    expect(withSuggestions(kelheim, {})).toEqual({
      'municipality.name': 'Stadt Kelheim',
      'municipality.name-short': 'Kelheim',
      'municipality.name-sentence': 'die Stadt Kelheim',
      'municipality.name-genitive': 'der Stadt Kelheim',
      'municipality.name-dative': 'der Stadt Kelheim',
      'municipality.adjective': 'Kelheimer',
      'municipality.land': 'Bayern',
      'land.cert': 'LSI Bayern',
    });
  });

  it.each([
    [{ name: 'Stuttgart', kind: 'CITY', land: 'BW' }, ['Landeshauptstadt Stuttgart']],
    [{ name: 'Bad Abbach', kind: 'MUNICIPALITY', land: 'BY' }, ['Gemeinde Bad Abbach', 'Markt Bad Abbach']],
    [{ name: 'Landkreis Bautzen', kind: 'DISTRICT', land: 'SN' }, ['Landkreis Bautzen']],
    [{ name: 'Hamburg', kind: 'CITY', land: 'HH' }, []],
  ] as const)('%j', (registered, names) => {
    expect(suggestionsFor(registered, {})['municipality.name']).toEqual(names);
  });

  it('follows the name that was typed, and the Land that was chosen', () => {
    const typed = { 'municipality.name': 'Markt Bad Abbach', 'municipality.land': 'Hessen' };
    const suggested = suggestionsFor({ name: 'Bad Abbach', kind: 'MUNICIPALITY', land: 'BY' }, typed);
    expect(suggested['municipality.name']).toEqual([]);
    expect(suggested['municipality.name-genitive']).toEqual(['des Marktes Bad Abbach']);
    expect(suggested['land.cert']).toEqual(['Hessen3C']);
  });

  it('offers nothing that stands there already, and overwrites nothing', () => {
    const typed = { 'municipality.name': 'Stadt Kelheim', 'municipality.name-genitive': 'der schönen Stadt Kelheim' };
    expect(withSuggestions(kelheim, typed)).toMatchObject(typed);
    const all = withSuggestions(kelheim, {});
    expect(Object.values(suggestionsFor(kelheim, all)).flat()).toEqual([]);
  });
});
