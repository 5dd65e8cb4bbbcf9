import { audienceOf, type Tlp } from '@allmende/domain/audience';
import type { Metadata } from '@allmende/domain/content';
import { departments } from '@allmende/vocabularies/departments';
import { municipalities } from '@allmende/vocabularies/municipalities';
import { solutionTypes } from '@allmende/vocabularies/solution-types';
import { topics } from '@allmende/vocabularies/topics';
import { Chance } from './chance.ts';
import { CHAPTERS, WORDINGS } from './clause-stock.ts';
import { sentence, subjectOf } from './words.ts';

const MUNICIPALITIES = 2_000;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const MINUTES_BETWEEN = 27;

/** An entry of the generated catalogue, before its clauses are put together. */
export interface GeneratedEntry {
  readonly id: string;
  readonly versionId: string;
  readonly slug: string;
  readonly title: string;
  readonly municipalityId: string;
  readonly tlp: Tlp;
  readonly audience: readonly string[];
  readonly type: string;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly publishedAt: string;
  /** Version 1.0, which half of the entries have behind them. */
  readonly replacedId: string | null;
  /** Places in the stock of clauses. */
  readonly clauses: readonly number[];
}

/** An id in the form of UUIDv7, the same in every run. */
export function idOf(family: number, number: number, milliseconds = FIRST_DAY): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(family, 3)}-8000-${hex(number, 12)}`;
}

export interface GeneratedMunicipality {
  readonly id: string;
  readonly ags: string;
  readonly name: string;
  readonly land: string;
  readonly kind: string;
  readonly population: number;
  readonly sizeClass: string;
  readonly membership: string;
}

/** The real ones of the catalogue's start, and invented ones (no AGS begins with 99) up to two thousand. */
export const generatedMunicipalities: readonly GeneratedMunicipality[] = Array.from(
  { length: MUNICIPALITIES },
  (_, number) => {
    const id = idOf(1, number);
    const real = municipalities[number];
    if (real) {
      const { ags, name, land, population, sizeFilter, membership } = real;
      const kind = real.kind === 'independent-city' ? 'city' : 'town';
      return { id, ags, name, land, kind, population, sizeClass: sizeFilter, membership };
    }
    const model = municipalities[number % municipalities.length]!;
    const name = `${['Neu', 'Alt', 'Ober', 'Unter'][number % 4]!}${['stadt', 'heim', 'kirchen', 'hausen', 'dorf'][number % 5]!} ${number}`;
    return {
      id,
      ags: `99${String(number).padStart(6, '0')}`,
      name,
      land: model.land,
      kind: 'town',
      population: 9_000,
      sizeClass: 'KLEIN',
      membership: 'indirect',
    };
  },
);

export function generatedEntry(number: number, seed: number): GeneratedEntry {
  const chance = new Chance(seed * 1_000_003 + number);
  const type = chance.of(solutionTypes);
  const owner = chance.oftenFirst(generatedMunicipalities);
  const tlp: Tlp = chance.below(100) < 85 ? 'CLEAR' : 'GREEN';
  const time = FIRST_DAY + number * MINUTES_BETWEEN * 60_000;
  const title = `${subjectOf(chance)} für ${subjectOf(chance)} ${owner.name}`.slice(0, 90);
  return {
    id: idOf(2, number, time),
    versionId: idOf(3, number, time),
    replacedId: chance.below(2) === 0 ? idOf(4, number, time) : null,
    slug: `eintrag-${number}`,
    title,
    municipalityId: owner.id,
    tlp,
    audience: audienceOf({ tlp, ownerId: owner.id, recipientIds: [], recipientGroupIds: [], publication: 'published' }),
    type: type.code,
    kind: type.kind,
    metadata: metadataOf(chance, title, type.code, tlp),
    publishedAt: new Date(time).toISOString(),
    clauses: Array.from({ length: CHAPTERS }, (_, chapter) => chapter * WORDINGS + chance.below(WORDINGS)),
  };
}

function metadataOf(chance: Chance, title: string, type: string, tlp: Tlp): Metadata {
  return {
    title,
    shortVersion: sentence(chance).replaceAll(/[{}*]/g, ''),
    summary: [sentence(chance), sentence(chance), sentence(chance)].join(' ').replaceAll(/[{}*]/g, ''),
    type,
    topics: chance.some(topics, 1, 3).map(({ code }) => code),
    departmentsUse: chance.some(departments, 1, 3).map(({ code }) => code),
    departmentsInvolve: chance.some(departments, 0, 2).map(({ code }) => code),
    requirements: chance.some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0, 3).map((each) => `wiba:${each}`),
    sizeClasses: chance.some(['LAND', 'KLEIN', 'MITTEL', 'GROSS'] as const, 0, 2),
    landScope: [],
    legalBasis: 'Art. 32 DSGVO, § 8a BSIG',
    effort: chance.below(6),
    prerequisites: '',
    offline: chance.below(4) === 0,
    staffCouncil: chance.below(5) === 0,
    licence: tlp === 'CLEAR' ? chance.of(['CC-BY-4.0', 'CC0-1.0', 'CC-BY-SA-4.0']) : 'LicenseRef-Kommunal-intern-1.0',
    keywords: [subjectOf(chance), subjectOf(chance)],
    reviewMonths: 12,
    maintainer: { function: 'ISB', contact: 'isb@beispielstadt.example' },
    deputy: { function: 'IT-Leitung', contact: '' },
    sample: false,
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
