import type { Language } from '@allmende/domain/texts';

const sentences = {
  'office-missing': {
    de: 'Dieses Format ist hier nicht eingerichtet: LibreOffice fehlt auf dem Server.',
    en: 'This format is not set up here: LibreOffice is missing on the server.',
  },
  'office-too-slow': {
    de: 'Das Umwandeln hat zu lange gedauert und wurde abgebrochen.',
    en: 'The conversion took too long and was stopped.',
  },
  'office-failed': {
    de: 'LibreOffice konnte das Dokument nicht umwandeln.',
    en: 'LibreOffice could not convert the document.',
  },
} as const;

export type OfficeFailureCode = keyof typeof sentences;
export const officeFailureCodes = Object.keys(sentences) as OfficeFailureCode[];

/** LibreOffice did not do what it was asked to. */
export class OfficeFailure extends Error {
  readonly code: OfficeFailureCode;

  constructor(code: OfficeFailureCode) {
    super(sentences[code].en);
    this.name = 'OfficeFailure';
    this.code = code;
  }
}

export const officeFailureSentence = (code: OfficeFailureCode, language: Language = 'de'): string =>
  sentences[code][language];
