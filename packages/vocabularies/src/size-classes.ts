import type { LocalizedText, Term } from './term.ts';

/** Size classes as the catalogue filters by them. */
export const sizeFilters = ['LAND', 'KLEIN', 'MITTEL', 'GROSS'] as const;
export type SizeFilter = (typeof sizeFilters)[number];

export const sizeFilterLabels: Record<SizeFilter, LocalizedText> = {
  LAND: { de: 'Landgemeinde (unter 5.000)', en: 'Rural municipality (below 5,000)' },
  KLEIN: { de: 'Kleinstadt (5.000 bis 19.999)', en: 'Small town (5,000 to 19,999)' },
  MITTEL: { de: 'Mittelstadt (20.000 bis 99.999)', en: 'Medium-sized town (20,000 to 99,999)' },
  GROSS: { de: 'Großstadt (ab 100.000)', en: 'Large city (from 100,000)' },
};

/** A class of the BBSR's types of towns and municipalities, by inhabitants. */
export interface SizeClass extends Term {
  readonly from: number;
  /** Last number of inhabitants in the class; null where it is open upwards. */
  readonly to: number | null;
  readonly filter: SizeFilter;
}

export const sizeClassSource = 'BBSR, Laufende Stadtbeobachtung, Stadt- und Gemeindetypen';

export const sizeClasses: readonly SizeClass[] = [
  {
    code: '11',
    label: { de: 'Große Großstadt', en: 'Major large city' },
    alternatives: [],
    from: 500000,
    to: null,
    filter: 'GROSS',
  },
  {
    code: '12',
    label: { de: 'Kleinere Großstadt', en: 'Minor large city' },
    alternatives: [],
    from: 100000,
    to: 499999,
    filter: 'GROSS',
  },
  {
    code: '21',
    label: { de: 'Größere Mittelstadt', en: 'Major medium-sized town' },
    alternatives: [],
    from: 50000,
    to: 99999,
    filter: 'MITTEL',
  },
  {
    code: '22',
    label: { de: 'Kleinere Mittelstadt', en: 'Minor medium-sized town' },
    alternatives: [],
    from: 20000,
    to: 49999,
    filter: 'MITTEL',
  },
  {
    code: '30',
    label: { de: 'Größere Kleinstadt', en: 'Major small town' },
    alternatives: [],
    from: 10000,
    to: 19999,
    filter: 'KLEIN',
  },
  {
    code: '40',
    label: { de: 'Kleine Kleinstadt', en: 'Minor small town' },
    alternatives: [],
    from: 5000,
    to: 9999,
    filter: 'KLEIN',
  },
  {
    code: '50',
    label: { de: 'Landgemeinde', en: 'Rural municipality' },
    alternatives: [],
    from: 0,
    to: 4999,
    filter: 'LAND',
  },
];

/**
 * Size class of a municipality with so many inhabitants.
 * @throws RangeError where the number is negative or not finite
 */
export function sizeClassOf(population: number): SizeClass {
  const found = sizeClasses.find((one) => population >= one.from);
  if (!found || !Number.isFinite(population)) throw new RangeError(`not a number of inhabitants: ${population}`);
  return found;
}
