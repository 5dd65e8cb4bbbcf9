import { describe, expect, it } from '@jest/globals';
import { checkForRelease } from './checks.ts';
import { contentSchema, type Content } from './content.ts';
import { checkForPublication, type PublishedOrigin, type PublishingCity } from './publication-checks.ts';

const INTERNAL = 'LicenseRef-Kommunal-intern-1.0';
const origin: PublishedOrigin = {
  tlp: 'CLEAR',
  licence: 'CC-BY-4.0',
  ownerId: 'karlsruhe',
  recipientIds: ['karlsruhe'],
  recipientGroupIds: [],
  title: 'Passwortregeln',
  summary: 'Regeln für alle Städte.',
};
const kelheim: PublishingCity = { cityId: 'kelheim', tlp: 'CLEAR', recipientIds: [], recipientGroupIds: [] };
const own = (metadata: object = {}, body = 'Zwölf Zeichen.'): Content =>
  contentSchema.parse({
    metadata: {
      title: 'Passwortregeln für kleine Städte',
      shortVersion: 'Kurz.',
      summary: 'Für Verwaltungen ohne eigene IT.',
      type: 'merkblatt',
      topics: ['zugang'],
      licence: 'CC-BY-4.0',
      maintainer: { function: 'ISB' },
      ...metadata,
    },
    clauses: [{ id: 'laenge', heading: 'Länge', level: 1, body }],
  });
const codes = (content: Content, city = kelheim, of = origin) =>
  checkForPublication(content, city, of).map(({ code }) => code);

describe('publishing an own version', () => {
  it('needs nothing more where it speaks for itself and keeps the terms of its origin', () => {
    expect(codes(own())).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['the title of the origin', { title: 'passwortregeln ' }, ['title-of-origin']],
    ['the summary of the origin', { summary: origin.summary }, ['summary-of-origin']],
    ['no summary', { summary: '' }, ['summary-missing']],
    ['nobody who answers for it', { maintainer: { function: '' } }, ['maintainer-missing']],
    ['a licence that the origin does not allow', { licence: 'CC0-1.0' }, ['licence-incompatible']],
    ['no licence', { licence: '' }, ['licence-incompatible']],
    ['share alike where the origin asks for attribution', { licence: 'CC-BY-SA-4.0' }, []],
  ])('%s', (_, metadata, expected) => {
    expect(codes(own(metadata))).toEqual(expected);
  });

  const named = (...recipientIds: string[]): PublishedOrigin => ({
    ...origin,
    tlp: 'AMBER',
    licence: INTERNAL,
    recipientIds: [...recipientIds, 'karlsruhe'],
  });
  it.each<[string, PublishedOrigin, PublishingCity, string[]]>([
    ['an origin that was narrowed', { ...origin, tlp: 'GREEN' }, kelheim, ['audience-wider']],
    [
      'an origin no longer meant for the city',
      named('fulda'),
      { ...kelheim, tlp: 'AMBER', recipientIds: ['fulda'] },
      ['origin-closed'],
    ],
    [
      'somebody named whom the origin does not name',
      named('kelheim'),
      { ...kelheim, tlp: 'AMBER', recipientIds: ['fulda'] },
      ['audience-wider'],
    ],
    ['the same audience', named('kelheim', 'fulda'), { ...kelheim, tlp: 'AMBER', recipientIds: ['fulda'] }, []],
  ])('asks for the owner’s consent: %s', (_, of, city, expected) => {
    expect(codes(own({ licence: of.licence }), city, of)).toEqual(expected);
  });

  it('but releasing it for the own city needs no consent', () => {
    expect(
      checkForRelease(own(), 'CLEAR', { originLicence: origin.licence }).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(
      checkForRelease(own({ licence: 'CC0-1.0' }), 'CLEAR', { originLicence: 'CC-BY-4.0' }).map(({ code }) => code),
    ).toContain('licence-incompatible');
  });

  it('points to values of the city that stand where a variable belongs, and keeps nobody from publishing them', () => {
    const values = { 'municipality.name-short': 'Kelheim', 'isb.phone': '09441 701-0' };
    const checks = checkForPublication(
      own({}, 'Melden Sie es in Kelheim unter 09441 701-0.'),
      { ...kelheim, values },
      origin,
    );
    expect(checks).toEqual([
      {
        code: 'own-value',
        severity: 'warning',
        params: { count: 2, excerpt: expect.any(String) },
        path: 'clauses.laenge',
      },
    ]);
    expect(checks[0]!.params['excerpt']).toContain('09441 701-0');
  });
});
