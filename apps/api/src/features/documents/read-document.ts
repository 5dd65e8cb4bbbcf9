import { tlpLabels, type Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import { findingsIn } from '@allmende/domain/findings';
import { ImportRefusal, refusalSentence } from '@allmende/document-formats/import-refusal';
import { noteSentence, type ImportNote as FormatNote } from '@allmende/document-formats/import-notes';
import { importMarkdown } from '@allmende/document-formats/markdown-import';
import { importPubliccode } from '@allmende/document-formats/publiccode-import';
import { MAX_CONTENT_BYTES } from '@allmende/domain/limits';
import { Refusal, type Language } from '../../foundation/graphql/refusal.ts';
import type { ImportNote, SolutionSource } from './document.type.ts';

/** A document as it was read: what it says, whom its head names, and what the reader noted. */
export interface ReadDocument {
  readonly content: Content;
  readonly tlp: Tlp | null;
  /** AGS of the municipalities named for TLP:AMBER. */
  readonly recipients: readonly string[];
  readonly notes: readonly FormatNote[];
}

/** Reads a document of a format; what cannot be taken in is refused with a reason, and with the line where there is one. */
export function readDocument(from: Exclude<SolutionSource, 'blank'>, text: string, language: Language): ReadDocument {
  if (text.trim() === '') throw new Refusal('INVALID_INPUT', 'required', ['text']);
  const read = refusing(() => (from === 'markdown' ? markdown(text) : publiccode(text)), language);
  if (findingsIn(read.content).some(({ code }) => code === 'classification-mark'))
    throw new Refusal('INVALID_INPUT', 'tlpRefused', ['text']);
  return read;
}

function markdown(text: string): ReadDocument {
  const { content, extra, notes } = importMarkdown(text);
  return { content, tlp: extra.tlp, recipients: extra.recipients, notes };
}

function publiccode(text: string): ReadDocument {
  return { ...importPubliccode(text), tlp: null, recipients: [] };
}

function refusing(read: () => ReadDocument, language: Language): ReadDocument {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    if (error.code === 'too-large') throw new Refusal('TOO_LARGE', 'tooLarge', ['text'], { max: MAX_CONTENT_BYTES });
    if (error.code === 'classification-refused') throw new Refusal('INVALID_INPUT', 'tlpRefused', ['text']);
    const line = error.params['line'];
    const path = line === undefined ? ['text'] : ['text', String(line)];
    const isTooLong =
      error.code === 'clause-too-long' || error.code === 'guidance-too-long' || error.code === 'too-many-clauses';
    throw new Refusal(isTooLong ? 'TOO_LARGE' : 'INVALID_INPUT', 'unreadable', path, {
      detail: refusalSentence(error.code, language, error.params),
    });
  }
}

/** Only the source may lower a label: of two, the stricter holds. */
export const stricter = (one: Tlp, other: Tlp | null): Tlp =>
  other !== null && tlpLabels.indexOf(other) > tlpLabels.indexOf(one) ? other : one;

const labelTaken = {
  de: 'Das Dokument trägt eine strengere Kennzeichnung; sie gilt.',
  en: 'The document carries a stricter label; it holds.',
} as const;

/** What the person reads about the import. */
export function reportOf(
  { notes, tlp }: Pick<ReadDocument, 'notes' | 'tlp'>,
  chosen: Tlp,
  language: Language,
): ImportNote[] {
  const said = notes.map((note) => ({
    code: note.code as string,
    message: noteSentence(note, language),
    count: note.count,
  }));
  const isTaken = stricter(chosen, tlp) !== chosen;
  return isTaken ? [...said, { code: 'label-from-document', message: labelTaken[language], count: 1 }] : said;
}
