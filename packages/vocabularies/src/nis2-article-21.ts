import type { Term } from './term.ts';

/** A measure of article 21(2) of directive (EU) 2022/2555; the code is article, paragraph and letter. */
export interface Nis2Measure extends Term {
  readonly letter: string;
}

export const nis2Source = 'Richtlinie (EU) 2022/2555, Artikel 21 Absatz 2';

export const nis2Measures: readonly Nis2Measure[] = [
  {
    code: '21-2-a',
    letter: 'a',
    label: {
      de: 'Konzepte für Risikoanalyse und Sicherheit der Informationssysteme',
      en: 'Policies on risk analysis and information system security',
    },
    alternatives: [],
  },
  {
    code: '21-2-b',
    letter: 'b',
    label: { de: 'Bewältigung von Sicherheitsvorfällen', en: 'Incident handling' },
    alternatives: [],
  },
  {
    code: '21-2-c',
    letter: 'c',
    label: {
      de: 'Aufrechterhaltung des Betriebs (Backup-Management, Wiederherstellung) und Krisenmanagement',
      en: 'Business continuity (backup management, recovery) and crisis management',
    },
    alternatives: [],
  },
  {
    code: '21-2-d',
    letter: 'd',
    label: { de: 'Sicherheit der Lieferkette', en: 'Supply chain security' },
    alternatives: [],
  },
  {
    code: '21-2-e',
    letter: 'e',
    label: {
      de: 'Sicherheit bei Erwerb, Entwicklung und Wartung einschließlich Schwachstellenmanagement',
      en: 'Security in acquisition, development and maintenance, including vulnerability handling',
    },
    alternatives: [],
  },
  {
    code: '21-2-f',
    letter: 'f',
    label: {
      de: 'Bewertung der Wirksamkeit von Risikomanagementmaßnahmen',
      en: 'Assessing the effectiveness of risk-management measures',
    },
    alternatives: [],
  },
  {
    code: '21-2-g',
    letter: 'g',
    label: { de: 'Cyberhygiene und Schulungen', en: 'Cyber hygiene and training' },
    alternatives: [],
  },
  {
    code: '21-2-h',
    letter: 'h',
    label: { de: 'Kryptografie und Verschlüsselung', en: 'Cryptography and encryption' },
    alternatives: [],
  },
  {
    code: '21-2-i',
    letter: 'i',
    label: {
      de: 'Personalsicherheit, Zugriffskontrolle, Management von Anlagen',
      en: 'Human resources security, access control, asset management',
    },
    alternatives: [],
  },
  {
    code: '21-2-j',
    letter: 'j',
    label: {
      de: 'Multi-Faktor-Authentisierung, gesicherte Kommunikation, Notfallkommunikation',
      en: 'Multi-factor authentication, secured communications, emergency communications',
    },
    alternatives: [],
  },
];
