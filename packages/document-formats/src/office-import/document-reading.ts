import type { Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import { findingsIn } from '@allmende/domain/findings';
import { MAX_CHANGES_SHOWN, MAX_COMMENT_SHOWN, MAX_COMMENTS_SHOWN, shownTraces } from '@allmende/domain/readings';
import { type Trace, tracesIn } from '@allmende/domain/traces';
import type { ImportNote } from '../import-notes.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { importMarkdown } from '../markdown-import.ts';
import type { WordMark } from '../word-marks.ts';
import { importDocument } from './document-import.ts';
import { importHtml } from './html-import.ts';
import { type ImportReport, shortened } from './import-report.ts';
import type { ReadingOptions } from './reading-options.ts';
import type { TakenPicture } from './taken-pictures.ts';

/** A document, and how it is to be read. */
export interface DocumentToRead {
  readonly bytes: Uint8Array;
  /** Its ending says what it is: .docx and .odt are documents, .html is what was copied somewhere. */
  readonly name: string;
  readonly options: ReadingOptions;
  /** Names that would betray from whom the document comes. */
  readonly municipalities: readonly string[];
}

/** A document as it was read, with all that a person should know and decide before it is kept. */
export interface DocumentReading {
  readonly content: Content;
  readonly notes: readonly ImportNote[];
  readonly report: ImportReport;
  /** How many changes are recorded, of which the report shows the first. */
  readonly changes: number;
  /** How many comments there are, of which the report shows the first. */
  readonly comments: number;
  readonly pictures: readonly TakenPicture[];
  readonly mark: WordMark | null;
  readonly tlp: Tlp | null;
  readonly traces: readonly Trace[];
  /** Wordings that are traces too and are not shown: there are more than anybody can look at. */
  readonly tracesLeft: number;
}

/**
 * Reads a document for its report.
 * @throws ImportRefusal with a reason its author can act on
 */
export async function documentReading({
  bytes,
  name,
  options,
  municipalities,
}: DocumentToRead): Promise<DocumentReading> {
  const read = /\.html?$/i.test(name) ? copiedText(bytes, options) : await importDocument(bytes, { ...options, name });
  const { traces, left } = shownTraces(tracesIn(read.content, municipalities));
  const { changes, comments } = read.report;
  return {
    ...read,
    // The report tells these place by place.
    notes: read.notes.filter(({ code }) => code !== 'level-jumps' && code !== 'heading-deep'),
    report: {
      ...read.report,
      changes: changes.slice(0, MAX_CHANGES_SHOWN).map(briefly),
      comments: comments
        .slice(0, MAX_COMMENTS_SHOWN)
        .map((comment) => ({ ...briefly(comment), text: comment.text.slice(0, MAX_COMMENT_SHOWN) })),
    },
    changes: changes.length,
    comments: comments.length,
    traces,
    tracesLeft: left,
  };
}

/** A document may say anything where a name or a moment should stand. */
const briefly = <Told extends { readonly author: string; readonly date: string }>(told: Told): Told => ({
  ...told,
  author: shortened(told.author),
  date: told.date.slice(0, 40),
});

/** What is copied comes as UTF-8; a page that Word has saved may be none. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What was copied in Word, LibreOffice or a browser. */
function copiedText(bytes: Uint8Array, options: ReadingOptions) {
  const { markdown, report, pictures } = importHtml(decoded(bytes), options);
  if (markdown === '') throw new ImportRefusal('empty');
  const { content, notes, extra } = importMarkdown(markdown);
  const mark = findingsIn(content).find(({ code }) => code === 'classification-mark');
  if (mark) throw new ImportRefusal('classification-refused', { label: mark.excerpt });
  return {
    content,
    notes: notes.filter(({ code }) => code !== 'pictures-named'),
    report,
    pictures,
    mark: null,
    tlp: extra.tlp,
  };
}
