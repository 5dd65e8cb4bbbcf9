import { departments } from '@allmende/vocabularies/departments';
import { laender } from '@allmende/vocabularies/laender';
import { licences } from '@allmende/vocabularies/licences';
import { resolve } from '@allmende/vocabularies/requirement-catalogues';
import { sizeFilterLabels } from '@allmende/vocabularies/size-classes';
import { solutionKindLabels, solutionTypes } from '@allmende/vocabularies/solution-types';
import { labelOf } from '@allmende/vocabularies/term';
import { writtenTlp } from '@allmende/vocabularies/tlp';
import { topics } from '@allmende/vocabularies/topics';
import type { ConsultedBody, Seal, SizeClass, SolutionKind, Tlp } from '../gql/graphql.ts';
import type { Language } from './languages.ts';
import { useLanguage } from './texts.ts';

const seals: Record<Seal, Record<Language, string>> = {
  UNCHECKED: { de: 'Ungeprüft', en: 'Unchecked' },
  FORMALLY_CHECKED: { de: 'Formal geprüft', en: 'Formally checked' },
  PROFESSIONALLY_CHECKED: { de: 'Fachlich geprüft', en: 'Professionally checked' },
  PROVEN: { de: 'Bewährt', en: 'Proven' },
  RECOMMENDED: { de: 'Empfohlen', en: 'Recommended' },
};

const sealMeanings: Record<Seal, Record<Language, string>> = {
  UNCHECKED: { de: 'Noch nicht geprüft.', en: 'Not checked yet.' },
  FORMALLY_CHECKED: {
    de: 'Der Deutsche Städtetag hat Angaben, Lizenz und Vertraulichkeit geprüft.',
    en: 'The Deutscher Städtetag has checked metadata, licence and confidentiality.',
  },
  PROFESSIONALLY_CHECKED: {
    de: 'Fachleute kommunaler Informationssicherheit haben den Inhalt geprüft.',
    en: 'Experts in municipal information security have checked the content.',
  },
  PROVEN: { de: 'Bei mindestens drei Kommunen in Kraft.', en: 'In force in at least three municipalities.' },
  RECOMMENDED: {
    de: 'Ein Gremium des Deutschen Städtetages empfiehlt die Übernahme.',
    en: 'A body of the Deutscher Städtetag recommends adopting it.',
  },
};

const bodies: Record<ConsultedBody, Record<Language, string>> = {
  STAFF_COUNCIL: { de: 'Personalrat', en: 'Staff council' },
  DATA_PROTECTION: { de: 'Datenschutz', en: 'Data protection' },
  ISB: { de: 'Informationssicherheit (ISB)', en: 'Information security officer (ISB)' },
  LEADERSHIP: { de: 'Verwaltungsleitung', en: 'Leadership' },
  COUNCIL: { de: 'Rat', en: 'Council' },
};

const words = (language: Language) => ({
  kind: (code: SolutionKind) => solutionKindLabels[code.toLowerCase() as Lowercase<SolutionKind>]?.[language] ?? code,
  type: (code: string) => labelOf(solutionTypes, code, language),
  topic: (code: string) => labelOf(topics, code, language),
  department: (code: string) => labelOf(departments, code, language),
  land: (code: string) => labelOf(laender, code, language),
  licence: (code: string) => labelOf(licences, code, language),
  /** As people write it in one line: `CC BY-SA 4.0`. */
  shortLicence: (code: string) =>
    code.startsWith('LicenseRef-') ? labelOf(licences, code, language) : code.replace(/^CC-(BY(?:-SA)?)-/, 'CC $1 '),
  sizeClass: (code: SizeClass) => sizeFilterLabels[code]?.[language] ?? code,
  seal: (code: Seal) => seals[code]?.[language] ?? code,
  sealMeaning: (code: Seal) => sealMeanings[code]?.[language] ?? '',
  /** Who has to be heard in a city. */
  body: (code: ConsultedBody) => bodies[code]?.[language] ?? code,
  tlp: (code: Tlp) => writtenTlp(code),
  /** A requirement as people say it: `ORP.4`, `WiBA 12`. */
  requirement: (reference: string) => resolve(reference)?.number ?? reference,
  requirementTitle: (reference: string) => resolve(reference)?.title[language] ?? reference,
});

const inLanguage = { de: words('de'), en: words('en') };
export type Words = (typeof inLanguage)['de'];

/** Names of the codes in the controlled vocabularies, in the language of the page. */
export const useWords = (): Words => inLanguage[useLanguage()];
export const wordsIn = (language: Language): Words => inLanguage[language];
