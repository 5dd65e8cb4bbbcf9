import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Clause, clauseSchema, type Content, contentSchema } from './content.ts';
import { mergeContents, settle } from './merge.ts';
import { givingBackObjections, offerables, reworded, unconfirmed, variablesToOffer } from './proposals.ts';
import { standingOf, takeOver } from './take-over.ts';
import { fill } from './variables.ts';

const clause = (id: string, body: string, more: Partial<Clause> = {}): Clause =>
  clauseSchema.parse({ id, heading: `Abschnitt ${id}`, level: 2, body, ...more });
const content = (clauses: Clause[], variables: { key: string; label: string }[] = []): Content =>
  contentSchema.parse({ metadata: { title: 'Passwortrichtlinie', type: 'richtlinie' }, clauses, variables });

const values = {
  'municipality.name': 'Stadt Kelheim',
  'municipality.name-short': 'Kelheim',
  'municipality.name-genitive': 'der Stadt Kelheim',
  'isb.name': 'Sabine Huber',
};

const base = content([
  clause('a', 'Die {{municipality.name}} regelt hier den Umgang mit Passwörtern.'),
  clause('b', 'Passwörter haben mindestens zwölf Zeichen.'),
  clause('c', 'Fragen beantwortet {{isb.name}}.'),
]);

describe('what an own version could give back', () => {
  it('is what differs once values are variables again, and not what only says the own name', () => {
    const fork = content([
      clause('a', 'Die Stadt Kelheim regelt hier den Umgang mit Passwörtern.'),
      clause('b', 'Passwörter der Stadt Kelheim haben mindestens vierzehn Zeichen.', { deviation: 'Rat des LSI' }),
      clause('neu', 'Passwortmanager stellt die Stadt Kelheim bereit.'),
    ]);
    const found = offerables(base, fork, values);
    expect(found.map(({ clauseId, kind, after }) => [clauseId, kind, after])).toEqual([
      ['b', 'changed', 'a'],
      ['neu', 'added', 'b'],
      ['c', 'removed', 'b'],
    ]);
    expect(found[0]).toMatchObject({
      deviation: 'Rat des LSI',
      offered: { body: 'Passwörter {{municipality.name-genitive}} haben mindestens vierzehn Zeichen.' },
    });
    expect(found[0]?.offered).not.toHaveProperty('deviation');
    expect(found[1]?.offered?.body).not.toContain('Kelheim');
    expect(found[1]?.replaced.map(({ found: was }) => was).join()).toContain('Stadt Kelheim');
  });

  it('shows what may still tell where it comes from, and what cannot be confirmed', () => {
    const fork = content([
      ...base.clauses.slice(0, 2),
      clause(
        'c',
        'Fragen beantwortet Frau Meier, 09441 207-115, im Rathaus Kelheims (`Kelheim`). Kennwort: Sommer2026!x',
      ),
    ]);
    const [offered] = offerables(base, fork, values);
    const traces = offered!.traces.map(({ code, severity }) => `${code} ${severity}`);
    expect(traces).toEqual(
      expect.arrayContaining(['person-name warning', 'phone warning', 'password error', 'own-value warning']),
    );
    const all = new Set(offered!.traces.map(({ id }) => id));
    expect(unconfirmed(offered!, all).map(({ code }) => code)).toEqual(['password']);
    expect(unconfirmed(offered!, new Set())).toHaveLength(offered!.traces.length);
  });

  it('does not warn of what the origin says itself', () => {
    const origin = content([clause('a', 'Herr Schulze hilft: 0761 555-1234.')]);
    const told = (body: string) =>
      offerables(origin, content([clause('a', body)]), {})[0]!.traces.map(({ code }) => code);
    expect(told('Herr Schulze hilft gern: 0761 555-1234.')).toEqual([]);
    expect(told('Frau Wild hilft gern: 0761 555-1234.')).toEqual(['person-name']);
    expect(told('Herr Schulze und Frau Wild helfen: 0761 555-1235.')).toEqual(['phone', 'person-name']);
  });

  it('names each wording by itself, so that one may stay and another one goes', () => {
    const fork = content([...base.clauses.slice(0, 2), clause('c', 'Frau Meier, Herr Wolf und Frau Meier beraten.')]);
    const [offered] = offerables(base, fork, values);
    expect(offered!.traces.map(({ code, count }) => [code, count])).toEqual([
      ['person-name', 2],
      ['person-name', 1],
    ]);
    expect(unconfirmed(offered!, new Set([offered!.traces[0]!.id]))).toEqual([offered!.traces[1]]);
  });

  it('looks at a wording that is offered in place of the own one just as closely', () => {
    const fork = content([...base.clauses.slice(0, 2), clause('c', 'Fragen beantwortet Frau Meier.')]);
    const say = (body: string) =>
      offerables(base, reworded(fork, [{ clauseId: 'c', heading: 'Fragen', body, guidance: '' }]), values)[0];
    expect(say('Fragen beantwortet das Hauptamt.')).toMatchObject({
      offered: { heading: 'Fragen', body: 'Fragen beantwortet das Hauptamt.' },
      traces: [],
    });
    expect(say('Fragen beantwortet das Hauptamt der Stadt Kelheim.')?.offered?.body).not.toContain('Kelheim');
    expect(say('Fragen beantwortet Herr Wolf.')?.traces.map(({ code }) => code)).toEqual(['person-name']);
    expect(reworded(fork, [])).toBe(fork);
  });

  it('brings along the definitions of variables that the origin does not know, and tells what they say of the city', () => {
    const variables = [
      { key: 'tresor.raum', label: 'Raum des Tresors', example: 'Rathaus Kelheim, Zimmer 3' },
      { key: 'ungenutzt', label: 'Ungenutzt' },
    ];
    const fork = content([...base.clauses, clause('d', 'Der Tresor steht in {{tresor.raum}}.')], variables);
    expect(variablesToOffer(base, fork, fork.clauses).map(({ key }) => key)).toEqual(['tresor.raum']);
    const [offered] = offerables(base, fork, values);
    expect(offered!.traces).toMatchObject([{ code: 'own-value', excerpt: 'Kelheim' }]);
  });
});

describe('the terms under which a text goes back', () => {
  const open = { tlp: 'CLEAR', licence: 'CC-BY-4.0', recipientIds: [], recipientGroupIds: [] } as const;
  const internal = {
    tlp: 'GREEN',
    licence: 'LicenseRef-Kommunal-intern-1.0',
    recipientIds: [],
    recipientGroupIds: [],
  } as const;
  it.each([
    ['the same', open, open, []],
    ['from GREEN to CLEAR', internal, open, ['audience-wider', 'licence-incompatible']],
    ['from share alike to attribution', { ...open, licence: 'CC-BY-SA-4.0' }, open, ['licence-incompatible']],
    ['from attribution to share alike', open, { ...open, licence: 'CC-BY-SA-4.0' }, []],
    [
      'from AMBER to AMBER with its circle',
      { ...internal, tlp: 'AMBER' } as const,
      { ...internal, tlp: 'AMBER', recipientIds: ['kelheim'] } as const,
      [],
    ],
    ['from open to narrowed', open, internal, ['licence-incompatible']],
  ])('%s', (_, fork, origin, objections) => {
    expect(givingBackObjections(fork, origin)).toEqual(objections);
  });
});

describe('an offered clause and the owner’s text of today', () => {
  const [, b] = base.clauses as [Clause, Clause, Clause];
  const offer = (offered: Clause | null, basedOn: Clause | null = b) =>
    ({ clauseId: 'b', kind: 'changed', basedOn, offered, after: 'a' }) as const;

  it('stands as it was offered where the owner has changed nothing', () => {
    const offered = { ...b, body: 'Passwörter haben mindestens vierzehn Zeichen.' };
    expect(standingOf(base, offer(offered))).toMatchObject({ result: offered, hasMovedOn: false, needsEdit: false });
  });

  it('is merged where the owner has changed other words, and asks for a wording where both changed the same', () => {
    const present = takeOver(base, [{ clauseId: 'b', clause: { ...b, heading: 'Gute Passwörter' }, after: null }]);
    const merged = standingOf(present, offer({ ...b, body: 'Passwörter haben mindestens vierzehn Zeichen.' }));
    expect(merged).toMatchObject({ hasMovedOn: true, needsEdit: false });
    expect(merged.result).toMatchObject({
      heading: 'Gute Passwörter',
      body: 'Passwörter haben mindestens vierzehn Zeichen.',
    });
    const both = standingOf(present, offer({ ...b, heading: 'Lange Passwörter' }));
    expect(both).toMatchObject({ hasMovedOn: true, needsEdit: true });
  });

  it('asks where the owner has dropped it, and drops what shall go', () => {
    const without = takeOver(base, [{ clauseId: 'b', clause: null, after: null }]);
    expect(standingOf(without, offer({ ...b, body: 'Neu.' }))).toMatchObject({ current: null, needsEdit: true });
    expect(standingOf(base, offer(null))).toMatchObject({ result: null, needsEdit: false });
    expect(standingOf(without, offer(null))).toMatchObject({ current: null, result: null, needsEdit: false });
  });

  it('puts a new clause behind the one it stood behind, at the beginning, or at the end', () => {
    const idsOf = (after: string | null) =>
      takeOver(base, [{ clauseId: 'neu', clause: clause('neu', 'Neu.'), after }]).clauses.map(({ id }) => id);
    expect(idsOf('a')).toEqual(['a', 'neu', 'b', 'c']);
    expect(idsOf(null)).toEqual(['neu', 'a', 'b', 'c']);
    expect(idsOf('fort')).toEqual(['a', 'b', 'c', 'neu']);
  });
});

describe('a city that has given back', () => {
  const word = fc.constantFrom('Passwort', 'lang', 'sicher', 'Stadt Kelheim', 'immer', 'Frist', 'zwölf', 'Zeichen');
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);

  it('merges the answer without a decision: names written out, taken as it is or with an edited wording', () => {
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (before, mine, edited, isEdited) => {
        const origin = content([clause('x', 'Erster Abschnitt.'), clause('b', before)]);
        const fork = content([clause('x', 'Erster Abschnitt.'), clause('b', mine), clause('neu', mine)]);
        const offered = offerables(origin, fork, values);
        const taken = offered.map(({ clauseId, offered: given, after }) => {
          const { result } = standingOf(origin, { clauseId, kind: 'changed', basedOn: null, offered: given, after });
          return { clauseId, clause: isEdited ? { ...result!, body: edited } : given, after };
        });
        const next = takeOver(origin, taken);
        const agreed = new Map(offered.map(({ clauseId, offered: given }) => [clauseId, given!]));
        const merge = mergeContents(origin, fork, next, { values, agreed });
        expect(merge.conflicts).toEqual([]);
        const merged = settle(merge, fork, {}).content;
        const readIn = ({ clauses }: Content, id: string) =>
          fill(clauses.find((one) => one.id === id)?.body ?? '', values).text;
        for (const { clauseId } of taken) expect(readIn(merged, clauseId)).toBe(readIn(next, clauseId));
      }),
      { numRuns: 200 },
    );
  });

  it('is asked no question about its own name either', () => {
    const fork = content(
      base.clauses.map((one) =>
        one.id === 'b' ? { ...one, body: 'Die Passwörter der Stadt Kelheim haben vierzehn Zeichen.' } : one,
      ),
    );
    const [offered] = offerables(base, fork, values);
    const edited = {
      ...offered!.offered!,
      body: 'Alle Passwörter {{municipality.name-genitive}} haben mindestens vierzehn Zeichen.',
    };
    const next = takeOver(base, [{ clauseId: 'b', clause: edited, after: null }]);
    expect(mergeContents(base, fork, next, { values }).conflicts).toEqual(['b']);
    const merge = mergeContents(base, fork, next, { values, agreed: new Map([['b', offered!.offered!]]) });
    expect(merge.conflicts).toEqual([]);
    expect(settle(merge, fork, {}).content.clauses[1]?.body).toBe(edited.body);
  });
});
