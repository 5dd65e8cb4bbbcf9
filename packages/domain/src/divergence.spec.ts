import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentSchema, type Content } from './content.ts';
import { clauseStands, divergenceOf, standsOf, type CountedFork, type Stands } from './divergence.ts';

const text = (clauses: Record<string, string>): Content =>
  contentSchema.parse({
    metadata: { title: 'Passwortregeln', type: 'merkblatt' },
    clauses: Object.entries(clauses).map(([id, body]) => ({ id, heading: id, level: 1, body })),
  });
const values = { 'municipality.name-short': 'Kelheim', 'isb.name': 'Sabine Huber' };

describe('what an own version has made of its base', () => {
  const base = text({ laenge: 'Zwölf Zeichen.', meldung: 'Melden Sie es {{isb.name}}.', turnus: 'Jährlich.' });

  it('is told clause by clause: kept, changed, removed; what it added is nobody’s deviation', () => {
    const own = text({ laenge: 'Vierzehn Zeichen.', meldung: 'Melden Sie es {{isb.name}}. ', neu: 'Neu.' });
    expect(standsOf(base, own, values)).toEqual({ laenge: 'changed', meldung: 'kept', turnus: 'removed' });
  });

  it('does not count the own name in place of a variable, nor the reason why a city deviates', () => {
    const own = text({ laenge: 'Zwölf Zeichen.', meldung: 'Melden Sie es Sabine Huber.', turnus: 'Jährlich.' });
    own.clauses[0]!.deviation = 'Der Personalrat wollte es so.';
    expect(new Set(Object.values(standsOf(base, own, values)))).toEqual(new Set(['kept']));
  });

  it('counts for whom a clause stands as part of what it says', () => {
    const own = structuredClone(base);
    own.clauses[2]!.when = { key: 'turnus.noetig', is: ['yes'] };
    expect(standsOf(base, own, values)['turnus']).toBe('changed');
  });
});

describe('where cities deviate', () => {
  const own = (stands: Stands, isSeen = false): CountedFork => ({ stands, isSeen });
  const forks = [own({ a: 'kept', b: 'kept' }), own({ a: 'changed', b: 'kept' }), own({ a: 'changed', b: 'removed' })];
  const hidden = { shown: false, forks: 0, clauses: [] };

  it('is told from three own versions on', () => {
    expect(divergenceOf(['a'], forks.slice(0, 2))).toEqual(hidden);
    expect(divergenceOf(['a', 'b'], forks)).toEqual({
      shown: true,
      forks: 3,
      clauses: [
        { clauseId: 'a', changed: 2, removed: 0, kept: 1, unknown: 0 },
        { clauseId: 'b', changed: 0, removed: 1, kept: 2, unknown: 0 },
      ],
    });
  });

  it('says nothing of a city that began before there was a clause', () => {
    expect(divergenceOf(['b', 'constructor'], [...forks, own({ a: 'kept' })]).clauses).toMatchObject([
      { clauseId: 'b', kept: 2, removed: 1, unknown: 1 },
      { clauseId: 'constructor', kept: 0, unknown: 4 },
    ]);
  });

  it('does not let one private own version be worked out by taking away the published ones', () => {
    const published = [own({ a: 'kept' }, true), own({ a: 'kept' }, true)];
    expect(divergenceOf(['a'], [...published, own({ a: 'changed' })])).toEqual(hidden);
    const third = own({ a: 'removed' }, true);
    expect(divergenceOf(['a'], [...published, third, own({ a: 'changed' })])).toMatchObject({
      forks: 3,
      clauses: [{ changed: 0, removed: 1, kept: 2 }],
    });
  });

  it('counts every own version once for every clause, and of the private ones none or at least three', () => {
    const fork = fc.record({
      isSeen: fc.boolean(),
      stands: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom(...clauseStands)),
    });
    fc.assert(
      fc.property(fc.array(fork, { maxLength: 9 }), (some) => {
        const { shown, forks: counted, clauses } = divergenceOf(['a', 'b'], some);
        const seen = some.filter(({ isSeen }) => isSeen).length;
        expect([0, seen, some.length]).toContain(counted);
        if (shown && counted !== seen) expect(counted - seen).toBeGreaterThanOrEqual(3);
        for (const { changed, removed, kept, unknown } of clauses)
          expect(changed + removed + kept + unknown).toBe(counted);
      }),
    );
  });
});
