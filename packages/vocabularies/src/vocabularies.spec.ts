import { describe, expect, it } from '@jest/globals';
import { bausteine } from './bausteine.ts';
import { departments } from './departments.ts';
import { annexAControls } from './iso27001-annex-a.ts';
import { laender, landCodes, landOfAgs } from './laender.ts';
import { internalLicence, licences } from './licences.ts';
import { municipalities, municipalityByAgs } from './municipalities.ts';
import { municipalityKindCodes, municipalityKinds } from './municipality-kinds.ts';
import { nis2Measures } from './nis2-article-21.ts';
import { profileGroups, profileVariables } from './profile-variables.ts';
import { requirementCatalogues, requirementsOf, resolve } from './requirement-catalogues.ts';
import { sizeClasses, sizeClassOf, sizeFilterLabels } from './size-classes.ts';
import { kindOfType, solutionKinds, solutionTypes } from './solution-types.ts';
import { synonymGroups } from './synonyms.ts';
import { labelOf, termOf, type Term } from './term.ts';
import { refusedTlp, tlpCodes, tlpTerms, writtenTlp } from './tlp.ts';
import { topics } from './topics.ts';
import { wibaChecklists } from './wiba-checklists.ts';

const vocabularies: [string, readonly Term[], number][] = [
  ['solution types', solutionTypes, 20],
  ['topics', topics, 31],
  ['departments', departments, 30],
  ['Bausteine', bausteine, 111],
  ['WiBA checklists', wibaChecklists, 19],
  ['Annex A controls', annexAControls, 93],
  ['NIS 2 measures', nis2Measures, 10],
  ['size classes', sizeClasses, 7],
  ['Länder', laender, 16],
  ['licences', licences, 14],
  ['TLP labels', tlpTerms, 4],
  ['kinds of municipality', municipalityKinds, 7],
  ['catalogues of requirements', requirementCatalogues, 4],
];

const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const isWritten = (text: string | undefined) => text !== undefined && text.trim() === text && text !== '';

describe.each(vocabularies)('the vocabulary of %s', (_name, terms, count) => {
  it(`has ${count} terms, each with a code of its own`, () => {
    expect(terms).toHaveLength(count);
    expect(duplicates(terms.map((term) => term.code))).toEqual([]);
  });

  it('is complete in both languages', () => {
    const texts = terms.flatMap((term) => [term.label, ...(term.definition ? [term.definition] : [])]);
    expect(texts.filter((text) => !isWritten(text.de) || !isWritten(text.en))).toEqual([]);
  });

  it('names every alternative once and never repeats the label', () => {
    for (const { code, label, alternatives } of terms)
      expect({ code, repeated: duplicates([label.de, ...alternatives]) }).toEqual({ code, repeated: [] });
  });
});

describe('references between vocabularies', () => {
  const known = new Set([...bausteine.map((one) => one.code)]);
  const checklists = new Set(wibaChecklists.map((one) => one.code));

  it('lead from topics and checklists to Bausteine that exist', () => {
    const referred = [...topics, ...wibaChecklists].flatMap((one) => one.bausteine);
    expect(referred.filter((code) => !known.has(code))).toEqual([]);
    expect(topics.filter((topic) => topic.bausteine.length === 0)).toEqual([]);
  });

  it('lead from topics to checklists that exist', () => {
    expect(topics.flatMap((topic) => topic.wiba).filter((code) => !checklists.has(code))).toEqual([]);
  });

  it('lead from every solution type to a kind', () => {
    expect(new Set(solutionTypes.map((type) => type.kind))).toEqual(new Set(solutionKinds));
    expect([kindOfType('leitlinie'), kindOfType('vorlage'), kindOfType('werkzeug'), kindOfType('roman')]).toEqual([
      'policy',
      'template',
      'tool',
      undefined,
    ]);
  });

  it.each(['gs2023:ORP.4', 'gs2023:CON.11.1', 'wiba:12', 'iso27001:A.5.17', 'nis2:21-2-a'])('resolve %s', (ref) => {
    expect(resolve(ref)?.ref).toBe(ref);
    expect(isWritten(resolve(ref)?.title.en)).toBe(true);
  });

  it('resolve every requirement that a catalogue lists, and nothing else', () => {
    const all = requirementCatalogues.flatMap((one) => requirementsOf(one.code));
    expect(all).toHaveLength(111 + 19 + 93 + 10);
    expect(all.filter((one) => resolve(one.ref) !== one)).toEqual([]);
    expect([resolve('gs2023:ORP.99'), resolve('ORP.4'), resolve('')]).toEqual([undefined, undefined, undefined]);
    expect(requirementsOf('unknown')).toEqual([]);
  });
});

describe('terms', () => {
  it('are found by code, and an unknown code is its own label', () => {
    expect(termOf(topics, 'mobil')?.label.de).toBe('Mobiles Arbeiten & Mobilgeräte');
    expect(labelOf(topics, 'mobil', 'en')).toBe('Mobile working and mobile devices');
    expect(labelOf(topics, 'abgeschafft', 'de')).toBe('abgeschafft');
  });
});

describe('size classes', () => {
  it('follow each other without gap or overlap', () => {
    const upwards = [...sizeClasses].reverse();
    expect(upwards[0]?.from).toBe(0);
    upwards.slice(1).forEach((one, index) => expect(one.from).toBe((upwards[index]?.to ?? NaN) + 1));
    expect(upwards.at(-1)?.to).toBeNull();
    expect(Object.keys(sizeFilterLabels)).toEqual(['LAND', 'KLEIN', 'MITTEL', 'GROSS']);
  });

  it.each([
    [0, '50', 'LAND'],
    [4999, '50', 'LAND'],
    [5000, '40', 'KLEIN'],
    [19_999, '30', 'KLEIN'],
    [20_000, '22', 'MITTEL'],
    [99_999, '21', 'MITTEL'],
    [100_000, '12', 'GROSS'],
    [3_660_000, '11', 'GROSS'],
  ])('put a municipality of %d inhabitants into class %s', (population, code, filter) => {
    expect(sizeClassOf(population)).toMatchObject({ code, filter });
  });

  it.each([-1, NaN, Infinity])('refuse %d as a number of inhabitants', (population) => {
    expect(() => sizeClassOf(population)).toThrow(RangeError);
  });
});

describe('the municipalities that the catalogue starts with', () => {
  const districts = municipalities.filter((one) => one.kind === 'district');

  it('are 92 and four districts, each with an AGS of its own', () => {
    expect(municipalities).toHaveLength(96);
    expect(districts.map((one) => one.ags)).toEqual(['14625', '05334', '09273', '03452']);
    expect(duplicates(municipalities.map((one) => one.ags))).toEqual([]);
  });

  it('carry an AGS that lies in their Land, and an ARS that contains it', () => {
    for (const { ags, ars, land, kind } of municipalities) {
      expect(ags).toMatch(kind === 'district' ? /^\d{5}$/ : /^\d{8}$/);
      expect(landOfAgs(ags)?.code).toBe(land);
      if (ars) expect(ars.slice(0, 5) + ars.slice(9)).toBe(ags);
    }
  });

  it('have a kind, a Land and the size class of their inhabitants', () => {
    for (const one of municipalities) {
      expect(municipalityKindCodes).toContain(one.kind);
      expect(landCodes).toContain(one.land);
      expect({ name: one.name, code: sizeClassOf(one.population).code }).toEqual({
        name: one.name,
        code: one.sizeClass,
      });
      expect(sizeClassOf(one.population).filter).toBe(one.sizeFilter);
    }
  });

  it('lie in Germany, also on the map', () => {
    for (const { latitude, longitude, mapX, mapY } of municipalities) {
      expect(latitude).toBeGreaterThan(47);
      expect(latitude).toBeLessThan(55.1);
      expect(longitude).toBeGreaterThan(5.8);
      expect(longitude).toBeLessThan(15.1);
      expect(mapX).toBeGreaterThan(0);
      expect(mapX).toBeLessThan(592);
      expect(mapY).toBeGreaterThan(0);
      expect(mapY).toBeLessThan(802);
    }
  });

  it('are direct members of the Städtetag where they are independent, and districts are none', () => {
    expect(municipalityByAgs('11000000')).toMatchObject({ name: 'Berlin', membership: 'direct' });
    expect(municipalityByAgs('09273137')).toMatchObject({ name: 'Kelheim', membership: 'indirect' });
    expect(districts.map((one) => one.membership)).toEqual(['none', 'none', 'none', 'none']);
    expect(municipalityByAgs('00000000')).toBeUndefined();
  });
});

describe('licences', () => {
  it('are open but for the internal one, which alone has no public text', () => {
    expect(licences.filter((one) => !one.open).map((one) => one.code)).toEqual([internalLicence]);
    expect(licences.filter((one) => one.url === null).map((one) => one.code)).toEqual([internalLicence]);
    expect(licences.filter((one) => one.code !== one.spdx)).toEqual([]);
  });
});

describe('TLP labels', () => {
  it('are written as the protocol writes them', () => {
    expect(tlpCodes.map(writtenTlp)).toEqual(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT']);
    expect(refusedTlp.written).toBe('TLP:RED');
  });
});

describe('the city profile', () => {
  it('has a catalogue of variables with keys of the agreed form, complete in both languages', () => {
    expect(profileVariables).toHaveLength(34);
    expect(duplicates(profileVariables.map((one) => one.key))).toEqual([]);
    for (const one of profileVariables) {
      expect(one.key).toMatch(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/);
      expect(Object.keys(profileGroups)).toContain(one.group);
      expect(
        [one.label.de, one.label.en, one.help.de, one.help.en, one.example].filter((text) => !isWritten(text)),
      ).toEqual([]);
    }
  });
});

describe('synonyms', () => {
  it('stand in groups of at least two, and no word in two groups', () => {
    expect(synonymGroups.filter((group) => group.length < 2)).toEqual([]);
    expect(duplicates(synonymGroups.flat().map((word) => word.toLowerCase()))).toEqual([]);
  });
});
