import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allParts, knownForm, partsOf } from './compounds.ts';
import { lexicon } from './lexicon.ts';
import { plainWords, searchText, searchWords } from './search-words.ts';
import { corrected, distanceWithin } from './spelling.ts';

describe('German compounds', () => {
  it.each([
    ['kennwortrichtlinie', ['kennwort', 'richtlinie']],
    ['datensicherungskonzept', ['datensicherung', 'konzept']],
    ['sicherheitsvorfallmeldung', ['sicherheitsvorfall', 'meldung']],
    ['schutzbedarfsfragebogen', ['schutzbedarf', 'fragebogen']],
  ])('%s is made of %j', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  it.each(['kelheim', 'ansible', 'wort', ''])('takes nothing apart in "%s"', (word) => {
    expect(partsOf(word)).toBeNull();
  });

  it.each([
    ['updates', 'update'],
    ['passwörtern', 'passwort'],
    ['fristen', 'frist'],
    ['pläne', 'plan'],
  ])('knows %s as %s', (word, form) => {
    expect(knownForm(word)).toBe(form);
  });

  it('finds a document also by the parts of its words', () => {
    expect(searchText('Datensicherungskonzept\nfür alle')).toBe(
      'datensicherungskonzept\ndatensicherung konzept\ndaten sicherung\nfür alle',
    );
    expect(allParts('passwortrichtlinie')).toEqual(['passwort', 'richtlinie']);
  });
});

describe('phrases', () => {
  it('stay phrases in a document, in plain form too', () => {
    expect(searchText('Regeln für mobiles Arbeiten').split('\n')).toEqual([
      'regeln für mobiles arbeiten',
      'regel für mobil arbeit',
    ]);
    expect(plainWords('mobiles Arbeiten')).toEqual(['mobil', 'arbeit']);
  });
});

describe('typing errors', () => {
  it.each([
    ['notfalhandbuch', 'notfallhandbuch'],
    ['paswort', 'passwort'],
    ['fishing', 'phishing'],
    ['datenischerung', 'datensicherung'],
    ['schwachstelen', 'schwachstelle'],
    ['protokolierung', 'protokollierung'],
  ])('%s means %s', (typed, meant) => {
    expect(knownForm(corrected(typed) ?? '')).toBe(meant);
  });

  it.each(['nutzen', 'kelheim', 'passwort', 'juist', 'xyz', 'orp.4'])('leaves %s alone', (word) => {
    expect(corrected(word)).toBeNull();
  });

  it('leaves every word alone that we know', () => {
    for (const word of lexicon) expect(corrected(word)).toBeNull();
  });

  it('are counted the same from either side', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
        const distance = distanceWithin(one, other, limit);
        expect(distance).toBe(distanceWithin(other, one, limit));
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });
});

describe('what is asked for what was typed', () => {
  it.each([
    ['Kennwortrichtlinie', ['kennwort', 'richtlinie']],
    ['Paswort richtlinie', ['passwort', 'richtlinie']],
    ['datensicherungs konzept', ['datensicherung', 'konzept']],
    ['Virus auf dem Rechner was tun', ['virus', 'rechner']],
    ['Ich suche eine Vorlage für das Homeoffice', ['homeoffice', 'vorlage']],
    ['Uebung Geraete', ['übung', 'gerät']],
    ['IT-Sicherheitsvorfall', ['sicherheitsvorfall']],
    ['orp 4', ['orp.4']],
    ['was ist das', ['was', 'ist', 'das']],
    ['', []],
    ['?!', []],
  ])('"%s" asks for %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  it('is at most ten words, none twice, none empty', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 30 })), (typed) => {
        const words = searchWords(typed);
        expect(words.length).toBeLessThanOrEqual(10);
        expect(new Set(words).size).toBe(words.length);
        expect(words.every((word) => word.trim() !== '')).toBe(true);
      }),
    );
  });

  it('is never nothing where words were typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('was', 'IT', 'und', 'Vorlage', 'zzz', 'ORP.4'), { minLength: 1 }),
        (words) => {
          expect(searchWords(words.join(' '))).not.toEqual([]);
        },
      ),
    );
  });
});
