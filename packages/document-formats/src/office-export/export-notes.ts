import type { Language, Params } from '@allmende/domain/texts';
import { withParams } from '../import-refusal.ts';

const sentences = {
  'picture-in-words': {
    de: 'Das Bild „{name}“ steht nur als Text im Dokument: Die Datei fehlt, oder dieses Format zeigt Bilder dieser Art nicht.',
    en: 'The picture “{name}” stands in the document as words only: the file is missing, or this format does not show pictures of this kind.',
  },
  'signs-missing': {
    de: 'Für diese Zeichen haben wir keine Schrift; im PDF steht ein Kästchen: {signs}',
    en: 'We have no font for these signs; the PDF shows a box: {signs}',
  },
  'letterhead-picture-elsewhere': {
    de: 'Ein Bild im Briefkopf liegt nicht in der Datei, sondern unter {address}; es fehlt deshalb. Betten Sie es in die Vorlage ein.',
    en: 'A picture of the letterhead lies not in the file but at {address}, and is therefore missing. Embed it in the template.',
  },
  'letterhead-part-left': {
    de: 'Aus dem Briefkopf konnten wir das nicht übernehmen: {part}.',
    en: 'This could not be taken over from the letterhead: {part}.',
  },
  'letterhead-text-left': {
    de: 'Der Text der Vorlage selbst wurde nicht übernommen; von ihr stammen Formatvorlagen, Kopf- und Fußzeilen und die Seite.',
    en: 'The text of the template itself was not taken over; styles, headers, footers and the page come from it.',
  },
  'letterhead-sections': {
    de: 'Die Vorlage hat {count} Abschnitte mit eigener Seite; genommen wurde der erste.',
    en: 'The template has {count} sections with pages of their own; the first was taken.',
  },
} as const;

export type ExportNoteCode = keyof typeof sentences;
export const exportNoteCodes = Object.keys(sentences) as ExportNoteCode[];

/** What an export could not do as it was asked to. */
export interface ExportNote {
  readonly code: ExportNoteCode;
  readonly params: Params;
}

export const exportNoteSentence = ({ code, params }: ExportNote, language: Language = 'de'): string =>
  withParams(sentences[code][language], params);
