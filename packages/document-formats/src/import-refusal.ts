import type { Language, Params } from '@allmende/domain/texts';

const sentences = {
  'too-large': {
    de: 'Der Text ist mit {size} kB zu lang; möglich sind {max} kB. Bitte teilen Sie ihn in mehrere Dokumente.',
    en: 'The text is too long: {size} kB, {max} kB are possible. Please split it into several documents.',
  },
  'not-text': {
    de: 'Das ist keine Textdatei. Bitte speichern Sie das Dokument als Text in UTF-8.',
    en: 'This is no text file. Please save the document as text in UTF-8.',
  },
  empty: {
    de: 'Die Datei enthält keinen Text. Eingescannte Seiten sind Bilder; bitte nehmen Sie das Dokument, aus dem sie entstanden sind.',
    en: 'The file contains no text. Scanned pages are pictures; please take the document from which they were made.',
  },
  'too-many-clauses': {
    de: 'Das Dokument hat {count} Abschnitte; möglich sind {max}. Bitte teilen Sie es in mehrere Dokumente.',
    en: 'The document has {count} clauses; {max} are possible. Please split it into several documents.',
  },
  'clause-too-long': {
    de: 'Der Abschnitt „{heading}“ ist mit {count} Zeichen zu lang; möglich sind {max}. Bitte gliedern Sie ihn mit Überschriften.',
    en: 'The clause “{heading}” is too long: {count} characters, {max} are possible. Please divide it by headings.',
  },
  'guidance-too-long': {
    de: 'Die Hinweise im Abschnitt „{heading}“ sind mit {count} Zeichen zu lang; möglich sind {max}. Bitte kürzen Sie sie.',
    en: 'The guidance in the clause “{heading}” is too long: {count} characters, {max} are possible. Please shorten it.',
  },
  'classification-refused': {
    de: 'Eingestufte Dokumente werden hier nicht angenommen. In diesem steht: {label}',
    en: 'Classified documents are not accepted here. This one says: {label}',
  },
  'file-broken': {
    de: 'Die Datei ist beschädigt oder unvollständig. Bitte öffnen Sie sie in Word oder LibreOffice, speichern Sie sie unter neuem Namen und laden Sie diese Datei hoch.',
    en: 'The file is damaged or incomplete. Please open it in Word or LibreOffice, save it under a new name, and upload that file.',
  },
  'file-encrypted': {
    de: 'Die Datei ist mit einem Kennwort geschützt oder verschlüsselt. Bitte speichern Sie sie ohne Schutz und laden Sie sie dann hoch.',
    en: 'The file is protected by a password or encrypted. Please save it without protection and then upload it.',
  },
  'file-macros': {
    de: 'Die Datei enthält Makros. Bitte speichern Sie sie als Word-Dokument (.docx) oder OpenDocument-Text (.odt) ohne Makros.',
    en: 'The file contains macros. Please save it as a Word document (.docx) or OpenDocument text (.odt) without macros.',
  },
  'file-old-format': {
    de: 'Die Datei hat ein altes Format ({found}). Bitte speichern Sie sie als Word-Dokument (.docx) oder OpenDocument-Text (.odt).',
    en: 'The file has an old format ({found}). Please save it as a Word document (.docx) or OpenDocument text (.odt).',
  },
  'not-a-document': {
    de: 'Das ist kein Word-Dokument (.docx) und kein OpenDocument-Text (.odt). Bitte speichern Sie die Datei in einem dieser Formate.',
    en: 'This is neither a Word document (.docx) nor an OpenDocument text (.odt). Please save the file in one of these formats.',
  },
  'not-as-named': {
    de: 'Die Datei „{name}“ ist nicht, was ihr Name sagt: Ihr Inhalt ist {found}. Bitte geben Sie ihr die richtige Endung.',
    en: 'The file “{name}” is not what its name says: its content is {found}. Please give it the right ending.',
  },
  'too-much-unpacked': {
    de: 'Die Datei wird beim Entpacken unverhältnismäßig groß und wird deshalb nicht gelesen. Bitte verkleinern Sie die Bilder oder teilen Sie das Dokument.',
    en: 'The file grows out of all proportion when unpacked and is therefore not read. Please make its pictures smaller or split the document.',
  },
  'too-many-entries': {
    de: 'Die Datei besteht aus {count} Teilen; möglich sind {max}. Bitte teilen Sie das Dokument.',
    en: 'The file consists of {count} parts; {max} are possible. Please split the document.',
  },
  'entry-names-unsafe': {
    de: 'Die Datei enthält Teile mit unzulässigen Namen und wird deshalb nicht gelesen. Bitte öffnen Sie sie in Word oder LibreOffice, speichern Sie sie unter neuem Namen und laden Sie diese Datei hoch.',
    en: 'The file contains parts with names that are not permitted and is therefore not read. Please open it in Word or LibreOffice, save it under a new name, and upload that file.',
  },
  'doctype-refused': {
    de: 'Die Datei enthält Anweisungen, die in Textdokumenten nicht vorkommen (eine Dokumenttyp-Deklaration), und wird deshalb nicht gelesen. Bitte öffnen Sie sie in Word oder LibreOffice, speichern Sie sie unter neuem Namen und laden Sie diese Datei hoch.',
    en: 'The file contains instructions that text documents never have (a document type declaration) and is therefore not read. Please open it in Word or LibreOffice, save it under a new name, and upload that file.',
  },
  'too-deep': {
    de: 'Listen, Tabellen oder andere Teile liegen in der Datei tiefer ineinander, als gelesen werden kann. Bitte vereinfachen Sie den Aufbau des Dokuments.',
    en: 'Lists, tables or other parts of the file lie deeper in each other than can be read. Please simplify the structure of the document.',
  },
  'too-complex': {
    de: 'Die Datei hat zu viele Teile, um gelesen zu werden. Bitte teilen Sie das Dokument.',
    en: 'The file has too many parts to be read. Please split the document.',
  },
  'archive-unreadable': {
    de: 'Das ist kein Gesamtarchiv von Allmende: {reason}',
    en: 'This is no archive of Allmende: {reason}',
  },
  'archive-version': {
    de: 'Dieses Archiv hat das Format {version}; hier wird das Format {known} gelesen.',
    en: 'This archive has format {version}; format {known} is read here.',
  },
  'archive-part-differs': {
    de: 'Im Archiv ist „{path}“ nicht mehr, was beim Schreiben darin lag. Nehmen Sie das Archiv so, wie es heruntergeladen wurde.',
    en: 'In the archive “{path}” is no longer what it was when it was written. Take the archive as it was downloaded.',
  },
  'archive-part-unlisted': {
    de: 'Im Archiv liegt „{path}“, das sein Verzeichnis nicht nennt, oder umgekehrt. Nehmen Sie das Archiv so, wie es heruntergeladen wurde.',
    en: 'The archive holds “{path}” that its manifest does not list, or the other way round. Take the archive as it was downloaded.',
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
