import { chancesOf } from './chances.ts';
import type { SampleDocument } from './documents.ts';

/** What the moderation found a sample document worth. */
export type SampleSeal = 'unchecked' | 'formallyChecked' | 'professionallyChecked' | 'proven' | 'recommended';

/** Days before today on which a version was published; it was released and handed in some days before. */
export interface Chronicle {
  readonly publishedDaysAgo: number;
  readonly releasedDaysAgo: number;
  readonly seal: SampleSeal;
}

/** When what most people look for came into the catalogue; the others spread over a year and a half. */
const knownDays: Readonly<Record<string, readonly number[]>> = {
  'leitlinie-informationssicherheit': [512],
  passwortrichtlinie: [540, 38],
  datensicherungskonzept: [470, 96],
  'it-notfallkarte': [498],
  'kommunikationsplan-cyberangriff': [301],
  'muster-avv': [455],
  'it-notfallhandbuch-kleine-kommunen': [388],
  'wiba-startpaket': [412],
  'planspiel-ransomware-rathaus': [344],
  'dienstanweisung-mobiles-arbeiten': [266],
  'meldeweg-sicherheitsvorfall': [233],
  'merkblatt-ratsmitglieder': [201],
  'vereinbarung-gemeinsame-isb': [340],
  'ansible-haertung-linux': [163],
  'darksite-notfall-webseite': [127],
  'csaf-schwachstellen-monitoring': [91],
  'offline-notbetrieb-buergerbuero': [74],
  'stabsordnung-cyberlage': [58],
  'erfahrungsbericht-100-tage-ransomware': [12],
  'redaktionsleitfaden-datenabfluss': [5],
};

const seals: Readonly<Record<string, readonly SampleSeal[]>> = {
  'leitlinie-informationssicherheit': ['recommended'],
  'it-notfallkarte': ['recommended'],
  'wiba-startpaket': ['recommended'],
  passwortrichtlinie: ['proven', 'professionallyChecked'],
  datensicherungskonzept: ['proven', 'professionallyChecked'],
  'muster-avv': ['proven'],
  'kommunikationsplan-cyberangriff': ['proven'],
  'planspiel-ransomware-rathaus': ['proven'],
  'it-notfallhandbuch-kleine-kommunen': ['professionallyChecked'],
  'dienstanweisung-mobiles-arbeiten': ['professionallyChecked'],
  'meldeweg-sicherheitsvorfall': ['professionallyChecked'],
  'patch-und-aenderungsmanagement': ['professionallyChecked'],
  'ansible-haertung-linux': ['professionallyChecked'],
  'csaf-schwachstellen-monitoring': ['unchecked'],
  'gruppenrichtlinien-office-browser': ['unchecked'],
  'darksite-notfall-webseite': ['unchecked'],
};

/** When each version of a document was released and published, the oldest first. */
export function chroniclesOf({ slug, versions }: Pick<SampleDocument, 'slug' | 'versions'>): Chronicle[] {
  const chances = chancesOf(`chronicle ${slug}`);
  return versions.map((_version, at) => {
    const publishedDaysAgo = knownDays[slug]?.[at] ?? chances.between(20, 440);
    return {
      publishedDaysAgo,
      releasedDaysAgo: publishedDaysAgo + chances.between(4, 16),
      seal: seals[slug]?.[at] ?? 'formallyChecked',
    };
  });
}
