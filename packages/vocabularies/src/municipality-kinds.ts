import type { Term } from './term.ts';

export const municipalityKindCodes = [
  'independent-city',
  'stadtkreis',
  'grosse-kreisstadt',
  'town',
  'market',
  'municipality',
  'district',
] as const;
export type MunicipalityKind = (typeof municipalityKindCodes)[number];

/** What a municipality is in law. */
export interface MunicipalityKindTerm extends Term {
  readonly code: MunicipalityKind;
  /** Textkennzeichen of the official Gemeindeverzeichnis. */
  readonly marks: readonly string[];
}

export const municipalityKinds: readonly MunicipalityKindTerm[] = [
  {
    code: 'independent-city',
    label: { de: 'Kreisfreie Stadt', en: 'Independent city' },
    alternatives: [],
    marks: ['61'],
  },
  {
    code: 'stadtkreis',
    label: { de: 'Stadtkreis', en: 'Independent city (Stadtkreis)' },
    alternatives: [],
    marks: ['62'],
  },
  {
    code: 'grosse-kreisstadt',
    label: { de: 'Große Kreisstadt', en: 'Large district town' },
    alternatives: ['Große kreisangehörige Stadt'],
    marks: ['67'],
  },
  { code: 'town', label: { de: 'Stadt', en: 'Town' }, alternatives: ['Kreisangehörige Stadt'], marks: ['63'] },
  { code: 'market', label: { de: 'Markt', en: 'Market town' }, alternatives: ['Marktgemeinde'], marks: ['60'] },
  { code: 'municipality', label: { de: 'Gemeinde', en: 'Municipality' }, alternatives: [], marks: ['64'] },
  {
    code: 'district',
    label: { de: 'Landkreis', en: 'District' },
    alternatives: ['Kreis', 'Städteregion', 'Region', 'Regionalverband'],
    marks: ['43', '44', '45'],
  },
];

const byMark = new Map(municipalityKinds.flatMap((kind) => kind.marks.map((mark) => [mark, kind.code] as const)));

/** Kind by Textkennzeichen; undefined for areas that are no municipality of their own (65, 66) and for Kreis rows of cities. */
export const kindOfMark = (mark: string): MunicipalityKind | undefined => byMark.get(mark);
