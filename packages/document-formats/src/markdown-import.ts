import { type Content, contentSchema, type Variable } from '@allmende/domain/content';
import { MAX_CONTENT_BYTES } from '@allmende/domain/limits';
import { parseMarkdown } from '@allmende/domain/mdast';
import { outlineOf } from '@allmende/domain/outline';
import type { Root } from 'mdast';
import { type Extra, type FrontMatter, noExtra, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { anchorEdits, footnoteEdits } from './import-anchors.ts';
import { buildClauses, type ClauseDraft, joined, PREFACE, refuseTooLong, tooLarge } from './import-clauses.ts';
import { type Comment, commentsIn, unclosedComments } from './import-comments.ts';
import { moveDefinitions } from './import-definitions.ts';
import { metadataOf } from './import-metadata.ts';
import { type ImportNote, note } from './import-notes.ts';
import { MAX_VARIABLES, PlaceholderReader, type Placeholders } from './import-placeholders.ts';
import { picturesToImport } from './import-pictures.ts';
import { placesIn } from './import-places.ts';
import { ImportRefusal } from './import-refusal.ts';
import { ClauseIds, outlineOfDocument, type Outline, type Section, tally } from './import-sections.ts';
import { EditedSource, removal, type Span, SpanIndex } from './source-edits.ts';

export interface ImportedMarkdown {
  readonly content: Content;
  readonly extra: Extra;
  readonly notes: ImportNote[];
}

export interface ImportOptions {
  /** Makes the ids of clauses that bring none; random where not given. */
  readonly newId?: () => string;
  /** Variables that are known besides those of its head: the form fields of an office document. */
  readonly variables?: readonly Variable[];
}

/**
 * Reads a Markdown document as content. Headings become clauses, comments guidance, `{{ … }}` and `[TODO]` variables;
 * everything else is taken over as it was written, and what could not be taken over as it was meant is noted.
 * @throws ImportRefusal where the document is no text, is too large, or carries a label that is refused.
 */
export function importMarkdown(text: string, options: ImportOptions = {}): ImportedMarkdown {
  const { head, text: written } = splitFrontMatter(readable(text));
  const read = head === null ? noFrontMatter : readFrontMatter(head);
  const matter = { ...read, variables: [...read.variables, ...(options.variables ?? [])] };
  const { root, source, unclosed } = parsedWithoutOpenComments(written);
  const outline = outlineOfDocument(root, source);
  const comments = commentsIn(root, source);
  const placeholders = readPlaceholders(root, source, comments, outline, matter);

  const sections = outline.sections.map((section): Span => ({
    start: section.heading?.start ?? section.start,
    end: section.end,
  }));
  const definitions = moveDefinitions(root, sections);
  const ids = new ClauseIds(options.newId);
  const drafts = draftsOf(outline.sections, ids, comments, definitions.added);
  const pictures = picturesToImport(root, source);
  const changes = [
    ...placeholders.edits,
    ...comments.map((comment) => removal(comment, source)),
    ...anchorEdits(root, source, drafts, ids.replaced),
    ...footnoteEdits(root, source, drafts),
    ...pictures.edits,
  ];
  const moves = definitions.removed.map((definition) => removal(definition, source));
  const edits = new EditedSource(source, [...changes, ...moves]);

  const built = buildClauses(drafts, edits, new EditedSource(source, changes));
  const title = outline.title ? edits.text(outline.title.start, outline.title.end) : '';
  const { metadata, remarks, notes } = metadataOf(matter, title, built.clauses, placeholders.variables);
  const first = {
    guidance: [...remarks, built.loose.guidance].filter((part) => part !== '').join('\n\n'),
    requirements: built.loose.requirements,
  };
  const clauses = withLeadingGuidance(built.clauses, first, ids);
  const content = validated({ metadata, clauses, variables: placeholders.variables, files: [], links: matter.links });
  return {
    content,
    extra: matter.extra,
    notes: [
      ...matter.notes,
      ...notes,
      ...counted('clauses', outline.sections.filter(({ heading }) => heading !== null).length),
      ...counted('tables', tally(root).tables),
      ...placeholderNotes(placeholders),
      ...counted('guidance', comments.length),
      ...built.notes,
      ...counted('heading-deep', outline.deepHeadings),
      ...counted('level-jumps', outlineOf(clauses).filter(({ jumps }) => jumps).length),
      ...[...ids.replaced].map(([from, to]) => note('id-replaced', 1, { from, to })),
      ...counted('definitions-moved', definitions.added.flat().length),
      ...counted('comment-unclosed', unclosed),
      ...counted('html-shown', tally(root).html),
      ...pictures.notes,
    ],
  };
}

const noFrontMatter: FrontMatter = { metadata: {}, variables: [], links: [], extra: noExtra, leftover: '', notes: [] };

/** The text as it is read: without byte order mark, with the line ends of this world. */
function readable(text: string): string {
  const size = new TextEncoder().encode(text).length;
  if (size > MAX_CONTENT_BYTES) throw tooLarge(size);
  if (text.includes('\0')) throw new ImportRefusal('not-text');
  const lines = text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (lines.trim() === '') throw new ImportRefusal('empty');
  return lines;
}

/** A comment that nobody closed would hide the rest of the document: its opening becomes text. */
function parsedWithoutOpenComments(written: string): { root: Root; source: string; unclosed: number } {
  let source = written;
  for (let unclosed = 0; ; unclosed += 1) {
    const root = parseMarkdown(source);
    const open = unclosed < 20 ? unclosedComments(root, source)[0] : undefined;
    if (open === undefined) return { root, source, unclosed };
    source = `${source.slice(0, open)}\\${source.slice(open)}`;
  }
}

function readPlaceholders(
  root: Root,
  source: string,
  comments: readonly Comment[],
  outline: Outline,
  matter: FrontMatter,
): Placeholders {
  const sectionAt = new SpanIndex(
    outline.sections.map(({ heading, start, end }) => ({
      start: heading?.start ?? start,
      end,
      heading: heading ? source.slice(heading.start, heading.end) : PREFACE,
    })),
  );
  const reader = new PlaceholderReader(matter.variables);
  const headingAt = (offset: number) => sectionAt.at(offset)?.heading ?? PREFACE;
  for (const { match, place } of placesIn(root, source, comments, headingAt)) reader.read(match, place);
  return reader.result();
}

function draftsOf(
  sections: readonly Section[],
  ids: ClauseIds,
  comments: readonly Comment[],
  definitions: readonly (readonly Span[])[],
): ClauseDraft[] {
  const index = new SpanIndex(
    sections.map(({ heading, start, end }, at) => ({ start: heading?.start ?? start, end, at })),
  );
  const commentsOf = sections.map((): Comment[] => []);
  for (const comment of comments) commentsOf[index.at(comment.start)?.at ?? 0]!.push(comment);
  return sections.map((section, at) => ({
    section,
    id: ids.take(section.heading?.id ?? null),
    comments: commentsOf[at]!,
    definitions: definitions[at]!,
  }));
}

/** Guidance that belongs to the document as a whole stands before that of its first clause. */
function withLeadingGuidance(
  clauses: Content['clauses'],
  leading: { readonly guidance: string; readonly requirements: string[] },
  ids: ClauseIds,
): Content['clauses'] {
  const [first, ...rest] = clauses;
  if (!first && leading.guidance === '' && leading.requirements.length === 0) return [];
  const bearer = first ?? { id: ids.take(null), heading: PREFACE, level: 1, body: '', guidance: '', requirements: [] };
  const clause = joined(leading, bearer);
  refuseTooLong(clause.heading, clause.body, clause.guidance);
  return [clause, ...rest];
}

function placeholderNotes({ filled, open, translated, left, tooMany }: Placeholders): ImportNote[] {
  return [
    ...counted('variables', filled),
    ...counted('open-places', open),
    ...[...translated].map(([from, to]) => note('key-translated', 1, { from, to })),
    ...(left.length > 0 ? [note('placeholder-left', left.length, { text: left[0]! })] : []),
    ...(tooMany > 0 ? [note('too-many-variables', tooMany, { max: MAX_VARIABLES })] : []),
  ];
}

const counted = (code: ImportNote['code'], count: number): ImportNote[] => (count > 0 ? [note(code, count)] : []);

function validated(content: Content): Content {
  const result = contentSchema.safeParse(content);
  if (!result.success)
    throw new ImportRefusal('content-invalid', { path: result.error.issues[0]?.path.join('.') ?? '' });
  return result.data;
}
