import type { Term } from './term.ts';

export const landCodes = [
  'SH',
  'HH',
  'NI',
  'HB',
  'NW',
  'HE',
  'RP',
  'BW',
  'BY',
  'SL',
  'BE',
  'BB',
  'MV',
  'SN',
  'ST',
  'TH',
] as const;
export type LandCode = (typeof landCodes)[number];

export interface Land extends Term {
  readonly code: LandCode;
  /** First two digits of every AGS in the Land. */
  readonly ags: string;
  readonly iso: `DE-${LandCode}`;
  readonly capital: string;
  readonly nuts1: string;
  /** The CERT that serves municipalities of the Land. */
  readonly cert: string;
}

export const laender: readonly Land[] = [
  {
    code: 'SH',
    label: { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein' },
    alternatives: [],
    ags: '01',
    iso: 'DE-SH',
    capital: 'Kiel',
    nuts1: 'DEF',
    cert: 'CERT Nord (über ITV.SH)',
  },
  {
    code: 'HH',
    label: { de: 'Hamburg', en: 'Hamburg' },
    alternatives: ['Freie und Hansestadt Hamburg'],
    ags: '02',
    iso: 'DE-HH',
    capital: 'Hamburg',
    nuts1: 'DE6',
    cert: 'CERT Nord',
  },
  {
    code: 'NI',
    label: { de: 'Niedersachsen', en: 'Lower Saxony' },
    alternatives: [],
    ags: '03',
    iso: 'DE-NI',
    capital: 'Hannover',
    nuts1: 'DE9',
    cert: 'N-CERT',
  },
  {
    code: 'HB',
    label: { de: 'Bremen', en: 'Bremen' },
    alternatives: ['Freie Hansestadt Bremen'],
    ags: '04',
    iso: 'DE-HB',
    capital: 'Bremen',
    nuts1: 'DE5',
    cert: 'CERT Nord',
  },
  {
    code: 'NW',
    label: { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
    alternatives: ['NRW'],
    ags: '05',
    iso: 'DE-NW',
    capital: 'Düsseldorf',
    nuts1: 'DEA',
    cert: 'CERT NRW / KomCERT (regio iT)',
  },
  {
    code: 'HE',
    label: { de: 'Hessen', en: 'Hesse' },
    alternatives: [],
    ags: '06',
    iso: 'DE-HE',
    capital: 'Wiesbaden',
    nuts1: 'DE7',
    cert: 'Hessen3C',
  },
  {
    code: 'RP',
    label: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
    alternatives: [],
    ags: '07',
    iso: 'DE-RP',
    capital: 'Mainz',
    nuts1: 'DEB',
    cert: 'CERT-rlp',
  },
  {
    code: 'BW',
    label: { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
    alternatives: ['BaWü'],
    ags: '08',
    iso: 'DE-BW',
    capital: 'Stuttgart',
    nuts1: 'DE1',
    cert: 'CSBW',
  },
  {
    code: 'BY',
    label: { de: 'Bayern', en: 'Bavaria' },
    alternatives: ['Freistaat Bayern'],
    ags: '09',
    iso: 'DE-BY',
    capital: 'München',
    nuts1: 'DE2',
    cert: 'LSI Bayern',
  },
  {
    code: 'SL',
    label: { de: 'Saarland', en: 'Saarland' },
    alternatives: [],
    ags: '10',
    iso: 'DE-SL',
    capital: 'Saarbrücken',
    nuts1: 'DEC',
    cert: 'CERT-kommunal-sal (eGo-Saar)',
  },
  {
    code: 'BE',
    label: { de: 'Berlin', en: 'Berlin' },
    alternatives: [],
    ags: '11',
    iso: 'DE-BE',
    capital: 'Berlin',
    nuts1: 'DE3',
    cert: 'Berlin-CERT',
  },
  {
    code: 'BB',
    label: { de: 'Brandenburg', en: 'Brandenburg' },
    alternatives: [],
    ags: '12',
    iso: 'DE-BB',
    capital: 'Potsdam',
    nuts1: 'DE4',
    cert: 'CERT-Brandenburg',
  },
  {
    code: 'MV',
    label: { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
    alternatives: ['MV', 'Meck-Pomm'],
    ags: '13',
    iso: 'DE-MV',
    capital: 'Schwerin',
    nuts1: 'DE8',
    cert: 'CERT M-V',
  },
  {
    code: 'SN',
    label: { de: 'Sachsen', en: 'Saxony' },
    alternatives: ['Freistaat Sachsen'],
    ags: '14',
    iso: 'DE-SN',
    capital: 'Dresden',
    nuts1: 'DED',
    cert: 'SAX.CERT',
  },
  {
    code: 'ST',
    label: { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
    alternatives: [],
    ags: '15',
    iso: 'DE-ST',
    capital: 'Magdeburg',
    nuts1: 'DEE',
    cert: 'CERT Nord',
  },
  {
    code: 'TH',
    label: { de: 'Thüringen', en: 'Thuringia' },
    alternatives: ['Freistaat Thüringen'],
    ags: '16',
    iso: 'DE-TH',
    capital: 'Erfurt',
    nuts1: 'DEG',
    cert: 'ThüringenCERT',
  },
];

const byAgs = new Map(laender.map((land) => [land.ags, land]));

/** The Land that an AGS or ARS lies in; undefined where its first two digits are of none. */
export const landOfAgs = (ags: string): Land | undefined => byAgs.get(ags.slice(0, 2));
