import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise, wordsOf } from './normalise.ts';

describe('one spelling for what people type', () => {
  it.each([
    ['Geraete', 'Geräte'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Uebung', 'Übung'],
    ['loeschen', 'löschen'],
    ['Massnahmen', 'Maßnahmen'],
    ['Bürgermeister/in', 'Bürgermeister'],
    ['Bürger*innen', 'Bürger:innen'],
    ['Beauftragte/-r', 'Beauftragte'],
    ['IT\u2011Notfall', 'IT-Notfall'],
    ['Richt\u00ADlinie', 'Richtlinie'],
    ['„Cyberlage“', 'Cyberlage'],
    ['Pru\u0308fung', 'Prüfung'],
  ])('takes %s for %s', (typed, meant) => {
    expect(normalise(typed)).toBe(normalise(meant));
  });

  it.each([
    'neue',
    'Feuer',
    'Steuer',
    'Quelle',
    'aktuelle',
    'manuell',
    'zuerst',
    'soeben',
    'Michael',
    'Israel',
    'Abenteuer',
    'Mauer',
    'Frequenz',
  ])('sees no umlaut in %s', (word) => {
    expect(normalise(word)).toBe(word.toLowerCase());
  });

  it.each([
    ['ORP.4', 'orp.4'],
    ['orp4', 'orp.4'],
    ['ORP 4', 'orp.4'],
    ['DER 2.1', 'der.2.1'],
    ['Baustein CON.11.1 prüfen', 'baustein con.11.1 prüfen'],
    ['A 5.17', 'a.5.17'],
  ])('writes %s as one word', (typed, number) => {
    expect(normalise(typed)).toBe(number);
  });

  it.each(['einer der 4 Wege', 'in der 2. Woche', 'orp 99', 'a 5.99'])(
    'sees no number of a Baustein in "%s"',
    (text) => {
      expect(normalise(text)).toBe(text.toLowerCase());
    },
  );

  it('changes nothing the second time', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouäöüßsnrltd AEÜ.-4:/orp'.split('')), maxLength: 40 });
    fc.assert(
      fc.property(letters, (text) => {
        const once = normalise(text.replace(/[:/]/g, ' '));
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('keeps numbers of requirements together when it counts words', () => {
    expect(wordsOf(normalise('Nach ORP.4, DER.2.1 und A.5.17. Ende.'))).toEqual([
      'nach',
      'orp.4',
      'der.2.1',
      'und',
      'a.5.17',
      'ende',
    ]);
  });
});
