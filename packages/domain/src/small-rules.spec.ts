import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionStatuses, isUnconfirmed, mayFollow, reviewDateOf } from './adoption.ts';
import { canonicalJson, sameContent } from './canonical.ts';
import { contentSchema } from './content.ts';
import { forkContent } from './fork.ts';
import { forkLicenceAllowed, licenceFits, licences, MUNICIPAL_LICENCE } from './licences.ts';
import { compareNumbers, nextNumber } from './numbering.ts';
import { outlineOf } from './outline.ts';
import { mayRate, type Rating, summary } from './ratings.ts';
import { freeSlug, slugOf } from './slug.ts';

describe('numbers of versions', () => {
  it('count by the kind of change', () => {
    expect([
      nextNumber(null, 'legal'),
      nextNumber('1.0', 'editorial'),
      nextNumber('1.9', 'editorial'),
      nextNumber('1.4', 'substantive'),
      nextNumber('2.0', 'legal'),
    ]).toEqual(['1.0', '1.1', '1.10', '2.0', '3.0']);
    expect(['1.10', '1.9', '2.0', '1.0'].sort(compareNumbers)).toEqual(['1.0', '1.9', '1.10', '2.0']);
    expect(() => nextNumber('1', 'legal')).toThrow(RangeError);
  });
});

describe('licences', () => {
  it('are open exactly where the label is CLEAR', () => {
    for (const licence of licences) {
      expect(licenceFits('CLEAR', licence)).toBe(licence !== MUNICIPAL_LICENCE);
      expect(licenceFits('AMBER', licence)).toBe(licence === MUNICIPAL_LICENCE);
    }
    expect(licenceFits('CLEAR', 'CC-BY-NC-4.0')).toBe(false);
  });

  it.each([
    ['CC0-1.0', 'CC-BY-SA-4.0', true],
    ['CC-BY-4.0', 'CC-BY-SA-4.0', true],
    ['CC-BY-4.0', 'CC0-1.0', false],
    ['CC-BY-SA-4.0', 'CC-BY-4.0', false],
    ['MIT', 'EUPL-1.2', true],
    ['EUPL-1.2', 'AGPL-3.0-or-later', true],
    ['EUPL-1.2', 'MIT', false],
    ['AGPL-3.0-or-later', 'GPL-3.0-or-later', false],
    ['DL-DE-BY-2.0', 'CC-BY-4.0', true],
    [MUNICIPAL_LICENCE, 'CC-BY-4.0', false],
    ['CC-BY-NC-4.0', 'CC-BY-NC-4.0', false],
  ])('a fork of %s under %s: %s', (origin, fork, allowed) => {
    expect(forkLicenceAllowed(origin, fork)).toBe(allowed);
  });

  it('may always stay what they are', () => {
    for (const licence of licences) expect(forkLicenceAllowed(licence, licence)).toBe(true);
  });
});

describe('addresses', () => {
  it('are readable and never empty', () => {
    expect(slugOf('Leitfaden: Passwörter & Maße für Größe XL')).toBe('leitfaden-passwoerter-masse-fuer-groesse-xl');
    expect(slugOf('Zu\u0308rich Café')).toBe('zuerich-cafe');
    expect([slugOf('!!!'), slugOf('')]).toEqual(['loesung', 'loesung']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (title) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(title)) && slugOf(title).length <= 80,
      ),
    );
    expect(freeSlug('Plan', (slug) => ['plan', 'plan-2'].includes(slug))).toBe('plan-3');
  });
});

describe('an own version', () => {
  it('is the same text under the same clause ids, without the origin’s people', () => {
    const origin = contentSchema.parse({
      metadata: { title: 'T', type: 'konzept', maintainer: { function: 'Amt', contact: 'x' } },
      clauses: [{ id: 'a', heading: 'A', level: 1, body: 'b', guidance: 'g' }],
    });
    const fork = forkContent(origin);
    expect(fork).toEqual({ ...origin, metadata: { ...origin.metadata, maintainer: { function: '', contact: '' } } });
    fork.clauses[0]!.body = 'anders';
    expect(origin.clauses[0]!.body).toBe('b');
  });
});

describe('adoptions', () => {
  it('ask to be reconfirmed after a year', () => {
    expect([reviewDateOf('2026-03-01'), reviewDateOf('2024-02-29'), reviewDateOf('2026-08-31', 6)]).toEqual([
      '2027-03-01',
      '2025-02-28',
      '2027-02-28',
    ]);
    expect(isUnconfirmed({ status: 'inForce', reviewDate: '2026-03-01' }, '2026-03-01')).toBe(false);
    expect(isUnconfirmed({ status: 'inForce', reviewDate: '2026-03-01' }, '2026-03-02')).toBe(true);
    expect(isUnconfirmed({ status: 'ended', reviewDate: '2026-03-01' }, '2027-01-01')).toBe(false);
  });

  it('move as the table says', () => {
    const followed = adoptionStatuses.map(
      (before) => `${before}: ${adoptionStatuses.filter((next) => mayFollow(before, next)).join(' ')}`,
    );
    expect(followed).toEqual([
      'noted: noted examining adapting inConsultation inForce dismissed',
      'examining: noted examining adapting inConsultation inForce dismissed',
      'adapting: noted examining adapting inConsultation inForce dismissed',
      'inConsultation: noted examining adapting inConsultation inForce dismissed',
      'inForce: adapting inConsultation inForce effectivenessChecked ended',
      'effectivenessChecked: adapting inConsultation inForce effectivenessChecked ended',
      'ended: noted examining adapting inConsultation inForce ended',
      'dismissed: noted examining adapting inConsultation dismissed',
    ]);
    expect(adoptionStatuses.every((status) => mayFollow(null, status))).toBe(true);
  });
});

describe('ratings', () => {
  const of = (mark: number): Rating => ({
    understandable: mark,
    adaptable: mark,
    complete: mark,
    effortAsStated: mark,
    sizeClass: 'KLEIN',
  });

  it('come from those who live with a solution', () => {
    const rater = { municipalityId: 'a', ownerId: 'b' };
    expect(adoptionStatuses.filter((adoptionStatus) => mayRate({ ...rater, adoptionStatus }))).toEqual([
      'inForce',
      'effectivenessChecked',
      'ended',
    ]);
    expect(mayRate({ ...rater, ownerId: 'a', adoptionStatus: 'inForce' })).toBe(false);
    expect(mayRate({ ...rater, adoptionStatus: null })).toBe(false);
  });

  it('are shown from three on, and pulled towards the mean while they are few', () => {
    expect(summary([of(5), of(5)], 3)).toMatchObject({ shown: false, count: 2, average: null, dimensions: null });
    expect(summary([of(5), of(5), of(5)], 3)).toMatchObject({
      shown: true,
      average: 3.86,
      dimensions: { complete: 5 },
    });
    expect(
      summary(
        Array.from({ length: 50 }, () => of(5)),
        3,
      ).average,
    ).toBeGreaterThan(4.8);
    expect([...summary([of(4), of(4), of(4)], null).sizeClasses]).toEqual([['KLEIN', 3]]);
    expect(summary([of(4), of(4), of(4)], null).average).toBe(4);
  });

  it('stay between the marks that were given and the mean', () => {
    const marks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(marks, fc.float({ min: 1, max: 5, noNaN: true }), (given, mean) => {
        const { average } = summary(given.map(of), mean);
        expect(average).toBeGreaterThanOrEqual(Math.min(...given, mean) - 0.01);
        expect(average).toBeLessThanOrEqual(Math.max(...given, mean) + 0.01);
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('has one spelling, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: [2, 1], a: undefined, 1: { d: null, c: '' } })).toBe('{"1":{"c":"","d":null},"b":[2,1]}');
    expect(sameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});

describe('the outline', () => {
  const numbers = (...levels: number[]) =>
    outlineOf(levels.map((level, at) => ({ id: String(at), heading: `${at}. Kopf`, level })));

  it('numbers clauses by level and reports what is skipped', () => {
    expect(numbers(1, 2, 2, 3, 1, 2).map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
    expect(numbers(1, 3, 2, 4).map(({ number, jumps }) => [number, jumps])).toEqual([
      ['1', false],
      ['1.1', true],
      ['1.2', false],
      ['1.2.1', true],
    ]);
    expect(
      outlineOf([
        { id: 'a', heading: '2.1 Rollen', level: 1 },
        { id: 'b', heading: '24 Stunden', level: 1 },
        { id: 'c', heading: 'Rollen', level: 1 },
      ]).map(({ ownNumber }) => ownNumber),
    ).toEqual(['2.1', '24', null]);
  });

  it('never gives a number twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }), (levels) => {
        const all = numbers(...levels).map(({ number }) => number);
        return new Set(all).size === all.length;
      }),
    );
  });
});
