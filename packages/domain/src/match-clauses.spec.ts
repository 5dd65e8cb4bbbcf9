import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentSchema } from './content.ts';
import { matchClauses, withKnownIds } from './match-clauses.ts';
import { contentOf, documents } from './proof/random-documents.ts';

const clause = (id: string, heading: string, body: string) => ({ id, heading, body });
const known = [
  clause('ziel', '1. Ziel', 'Diese Richtlinie regelt den Umgang mit Kennwörtern in der Verwaltung.'),
  clause('laenge', '2. Länge', 'Kennwörter haben mindestens zwölf Zeichen und stehen in keinem Wörterbuch.'),
  clause('admin', '3. Administration', 'Administrative Konten sind durch einen zweiten Faktor geschützt.'),
  clause('teil', '4. Anhänge', ''),
];

describe('matching clauses of a document that came in again', () => {
  it('finds them after edits, in another order and under other numbers', () => {
    const found = [
      clause(
        'x1',
        '1. Zweck und Ziel',
        'Diese Richtlinie regelt den Umgang mit Kennwörtern und PINs in der Verwaltung.',
      ),
      clause('x2', '2. Administration', 'Administrative Konten sind immer durch einen zweiten Faktor geschützt.'),
      clause('x3', '3. Länge', 'Kennwörter haben mindestens vierzehn Zeichen und stehen in keinem Wörterbuch.'),
      clause('x4', '5. Anhänge', ''),
    ];
    expect(matchClauses(known, found).map((match) => [match.known, match.found])).toEqual([
      ['ziel', 'x1'],
      ['laenge', 'x3'],
      ['admin', 'x2'],
      ['teil', 'x4'],
    ]);
    for (const { score } of matchClauses(known, found)) expect(score).toBeGreaterThan(0.6);
  });

  it('never takes unrelated clauses for one', () => {
    const others = [
      clause('y1', '1. Anlass', 'Bei Stromausfall ruft die Leitstelle den Krisenstab in der Turnhalle zusammen.'),
      clause('y2', '2. Treffpunkt', 'Das Notstromaggregat der Feuerwache versorgt den Funk und die Pumpen.'),
      clause('y3', '3. Zweck', ''),
    ];
    expect(matchClauses(known, others)).toEqual([]);
  });

  it('matches each once, equal ones by their place', () => {
    const twice = [clause('a', 'Hinweis', 'Siehe Anlage.'), clause('b', 'Hinweis', 'Siehe Anlage.')];
    const again = [clause('c', 'Hinweis', 'Siehe Anlage.'), clause('d', 'Hinweis', 'Siehe Anlage.')];
    expect(matchClauses(twice, again)).toEqual([
      { known: 'a', found: 'c', score: 1 },
      { known: 'b', found: 'd', score: 1 },
    ]);
  });

  it('matches a document with itself, whatever its ids, and gives back what it was', () => {
    fc.assert(
      fc.property(documents, (model) => {
        const content = contentOf(model);
        const texts = content.clauses.map(({ heading, body }) => `${heading}\n${body}`);
        fc.pre(new Set(texts).size === texts.length && content.clauses.every(({ body }) => body !== ''));
        const copy = { ...content, clauses: content.clauses.map((one, at) => ({ ...one, id: `neu-${at}` })) };
        expect(withKnownIds(copy, matchClauses(content.clauses, copy.clauses))).toEqual(content);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps ids unique and references whole', () => {
    const content = contentSchema.parse({
      metadata: { title: 'T', type: 'leitlinie' },
      clauses: [
        { id: 'a', heading: 'Eins', level: 1, body: 'Siehe [zwei](#b) und [drei](#c).' },
        { id: 'b', heading: 'Zwei', level: 1, body: 'Zurück zu [eins](#a).' },
        { id: 'c', heading: 'Drei', level: 1, body: '' },
      ],
    });
    const renamed = withKnownIds(content, [{ known: 'b', found: 'a' }]);
    expect(renamed.clauses.map(({ id, body }) => [id, body])).toEqual([
      ['b', 'Siehe [zwei](#a) und [drei](#c).'],
      ['a', 'Zurück zu [eins](#b).'],
      ['c', ''],
    ]);
  });
});
