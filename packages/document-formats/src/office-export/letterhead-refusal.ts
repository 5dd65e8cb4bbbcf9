import type { Language, Params } from '@allmende/domain/texts';
import { type ImportRefusal, type ImportRefusalCode, withParams } from '../import-refusal.ts';

const sentences = {
  'letterhead-no-word': {
    de: 'Das ist kein Word-Dokument, das wir öffnen können. Speichern Sie die Vorlage als .docx, ohne Kennwort.',
    en: 'This is no Word document that we can open. Save the template as .docx, without a password.',
  },
  'letterhead-too-large': {
    de: 'Die Vorlage ist zu groß. Verkleinern Sie die Bilder in Kopf- und Fußzeile.',
    en: 'The template is too large. Make the pictures in its header and footer smaller.',
  },
  'letterhead-macros': {
    de: 'Die Vorlage enthält Makros oder Steuerelemente, die Programme ausführen. Speichern Sie sie als .docx ohne Makros.',
    en: 'The template contains macros or controls that run programs. Save it as .docx without macros.',
  },
  'letterhead-template': {
    de: 'Die Vorlage hängt an einer weiteren Vorlage außerhalb der Datei ({address}). Lösen Sie diese Verbindung in Word unter „Entwicklertools, Dokumentvorlage“.',
    en: 'The template hangs on another template outside of the file ({address}). Remove this link in Word under “Developer, Document Template”.',
  },
  'letterhead-fields': {
    de: 'Kopf- oder Fußzeile der Vorlage holt etwas von außerhalb der Datei ({field}). Ersetzen Sie dieses Feld durch Text oder ein eingebettetes Bild.',
    en: 'A header or footer of the template fetches something from outside of the file ({field}). Replace this field by text or an embedded picture.',
  },
} as const;

export type LetterheadRefusalCode = keyof typeof sentences;
export const letterheadRefusalCodes = Object.keys(sentences) as LetterheadRefusalCode[];

/** A letterhead that is not taken, with a reason that its owner can act on. */
export class LetterheadRefusal extends Error {
  readonly code: LetterheadRefusalCode;
  readonly params: Params;

  constructor(code: LetterheadRefusalCode, params: Params = {}) {
    super(letterheadSentence(code, 'en', params));
    this.name = 'LetterheadRefusal';
    this.code = code;
    this.params = params;
  }
}

export const letterheadSentence = (
  code: LetterheadRefusalCode,
  language: Language = 'de',
  params: Params = {},
): string => withParams(sentences[code][language], params);

/** What the reader of foreign files objects to, in the words of a letterhead. */
const asLetterhead: Readonly<Partial<Record<ImportRefusalCode, LetterheadRefusalCode>>> = {
  'file-macros': 'letterhead-macros',
  'too-large': 'letterhead-too-large',
  'too-much-unpacked': 'letterhead-too-large',
  'too-many-entries': 'letterhead-too-large',
  'too-complex': 'letterhead-too-large',
};

export const asLetterheadRefusal = ({ code }: ImportRefusal): LetterheadRefusal =>
  new LetterheadRefusal(asLetterhead[code] ?? 'letterhead-no-word');
