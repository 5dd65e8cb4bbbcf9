import type { Language, Params } from '@allmende/domain/texts';

const sentences = {
  'too-large': {
    de: 'Die Datei ist mit {size} kB zu groß; möglich sind {max} kB. Bitte teilen Sie sie in mehrere Dokumente.',
    en: 'The file is too large: {size} kB, {max} kB are possible. Please split it into several documents.',
  },
  'not-text': {
    de: 'Das ist keine Textdatei. Bitte speichern Sie das Dokument als Text in UTF-8.',
    en: 'This is no text file. Please save the document as text in UTF-8.',
  },
  empty: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  'too-many-clauses': {
    de: 'Das Dokument hat {count} Abschnitte; möglich sind {max}. Bitte teilen Sie es.',
    en: 'The document has {count} clauses; {max} are possible. Please split it.',
  },
  'clause-too-long': {
    de: 'Der Abschnitt „{heading}“ ist mit {count} Zeichen zu lang; möglich sind {max}. Bitte gliedern Sie ihn mit Überschriften.',
    en: 'The clause “{heading}” is too long: {count} characters, {max} are possible. Please divide it by headings.',
  },
  'guidance-too-long': {
    de: 'Die Hinweise im Abschnitt „{heading}“ sind mit {count} Zeichen zu lang; möglich sind {max}.',
    en: 'The guidance in the clause “{heading}” is too long: {count} characters, {max} are possible.',
  },
  'classification-refused': {
    de: 'Dokumente mit der Einstufung {label} werden hier nicht angenommen.',
    en: 'Documents classified {label} are not accepted here.',
  },
  'yaml-broken': {
    de: 'Die Datei ist kein gültiges YAML: Zeile {line}. {reason}',
    en: 'The file is not valid YAML: line {line}. {reason}',
  },
  'not-publiccode': {
    de: 'Das ist keine publiccode.yml: {reason}',
    en: 'This is not a publiccode.yml: {reason}',
  },
  'content-invalid': {
    de: 'Das Dokument ließ sich nicht übernehmen: {path}.',
    en: 'The document could not be taken over: {path}.',
  },
} as const;

export type ImportRefusalCode = keyof typeof sentences;
export const importRefusalCodes = Object.keys(sentences) as ImportRefusalCode[];

/** A document that cannot be taken in, with a reason its author can act on. */
export class ImportRefusal extends Error {
  readonly code: ImportRefusalCode;
  readonly params: Params;

  constructor(code: ImportRefusalCode, params: Params = {}) {
    super(refusalSentence(code, 'en', params));
    this.name = 'ImportRefusal';
    this.code = code;
    this.params = params;
  }
}

export const refusalSentence = (code: ImportRefusalCode, language: Language = 'de', params: Params = {}): string =>
  withParams(sentences[code][language], params);

export const withParams = (sentence: string, params: Params): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '–'));
