import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentSchema, type Clause, type Content } from './content.ts';
import { contentOf, documents } from './proof/random-documents.ts';
import { proposedMatches, reimported, withoutValues } from './reimport.ts';

const content = (clauses: Partial<Clause>[], more: object = {}): Content =>
  contentSchema.parse({
    metadata: { title: 'Passwortrichtlinie', type: 'richtlinie' },
    clauses: clauses.map((clause) => ({ level: 1, body: '', ...clause })),
    ...more,
  });

const known = content(
  [
    {
      id: 'zweck',
      heading: 'Zweck',
      body: 'Die {{municipality.name}} schützt ihre Konten mit Kennwörtern.',
      guidance: 'Kürzen Sie ruhig.',
    },
    {
      id: 'laenge',
      heading: 'Länge',
      body: 'Kennwörter haben mindestens zwölf Zeichen.',
      requirements: ['gs2023:ORP.4'],
    },
    {
      ...{ id: 'eigenbetrieb', heading: 'Eigenbetriebe', body: 'Für Eigenbetriebe gilt diese Richtlinie sinngemäß.' },
      ...{ when: { key: 'eigenbetriebe', is: ['ja'] }, deviation: 'Wir haben die Stadtwerke.' },
    },
  ],
  { variables: [{ key: 'eigenbetriebe', label: 'Gibt es Eigenbetriebe?', type: 'boolean' }] },
);
const kelheim = { 'municipality.name': 'Stadt Kelheim' };

describe('a document that comes in again', () => {
  it('written for a city says its name; put back, nothing has changed', () => {
    const found = content([
      { id: 'a', heading: 'Zweck', body: 'Die Stadt Kelheim schützt ihre Konten mit Kennwörtern.' },
      { id: 'b', heading: 'Länge', body: 'Kennwörter haben mindestens zwölf Zeichen.' },
      { id: 'c', heading: 'Eigenbetriebe', body: 'Für Eigenbetriebe gilt diese Richtlinie sinngemäß.' },
    ]);
    const cleaned = withoutValues(found, kelheim);
    expect(reimported(known, cleaned, proposedMatches(known, cleaned), kelheim)).toEqual(known);
    expect(reimported(known, found, proposedMatches(known, found), kelheim)).toEqual(known);
  });

  it('keeps what no document shows and takes order, headings, levels and texts', () => {
    const found = content(
      [
        { id: 'x', heading: 'Länge von Kennwörtern', body: 'Kennwörter haben mindestens vierzehn Zeichen.', level: 2 },
        { id: 'y', heading: 'Neues', body: 'Wer ein Kennwort verrät, {{folge}}.' },
        { id: 'z', heading: 'Eigenbetriebe', body: 'Für Eigenbetriebe gilt die ganze Richtlinie sinngemäß.' },
      ],
      { variables: [{ key: 'folge', label: 'Was folgt?' }] },
    );
    const now = reimported(known, found, proposedMatches(known, found));
    expect(now.clauses).toMatchObject([
      { id: 'laenge', heading: 'Länge von Kennwörtern', level: 2, requirements: ['gs2023:ORP.4'] },
      { id: 'y', heading: 'Neues' },
      { id: 'eigenbetrieb', when: { key: 'eigenbetriebe' }, deviation: 'Wir haben die Stadtwerke.' },
    ]);
    expect(now.variables.map(({ key }) => key)).toEqual(['eigenbetriebe', 'folge']);
  });

  it('never takes a clause for another because its id says so against the will of a person', () => {
    const found = content([{ id: 'laenge', heading: 'Bußgelder', body: 'Bußgelder verhängt das Ordnungsamt.' }]);
    const now = reimported(known, found, [], {}, () => 'neu-1');
    expect(now.clauses).toMatchObject([{ id: 'neu-1', heading: 'Bußgelder', requirements: [] }]);
  });

  it('takes ids that the document brings before any likeness', () => {
    const found = content([
      { id: 'zweck', heading: 'Länge', body: 'Kennwörter haben mindestens zwölf Zeichen.' },
      { id: 'q', heading: 'Länge', body: 'Kennwörter haben mindestens zwölf Zeichen.' },
    ]);
    expect(proposedMatches(known, found)).toEqual([
      { known: 'zweck', found: 'zweck', score: 1 },
      { known: 'laenge', found: 'q', score: 1 },
    ]);
  });

  it('holds a valid content with every clause of the document once, whatever is matched with whatever', () => {
    const assigned = fc.tuple(documents, documents, fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 30 }));
    fc.assert(
      fc.property(assigned, ([one, other, pairs]) => {
        const [before, found] = [contentOf(one), contentOf(other)];
        const matches = new Map<string, string>();
        for (const [from, to] of pairs) {
          const [known, clause] = [before.clauses[from]?.id, found.clauses[to]?.id];
          if (known && clause && ![...matches.values()].includes(clause)) matches.set(known, clause);
        }
        const now = reimported(
          before,
          found,
          [...matches].map(([known, clause]) => ({ known, found: clause })),
        );
        expect(contentSchema.parse(now)).toEqual(now);
        expect(now.clauses).toHaveLength(found.clauses.length);
        for (const [known, clause] of matches)
          expect(now.clauses.findIndex(({ id }) => id === known)).toBe(
            found.clauses.findIndex(({ id }) => id === clause),
          );
      }),
    );
  });
});
