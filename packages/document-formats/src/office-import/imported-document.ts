import type { Tlp } from '@allmende/domain/audience';
import type { Content, Variable } from '@allmende/domain/content';
import { findingsIn } from '@allmende/domain/findings';
import { type DocumentLimits, documentLimits } from '@allmende/domain/limits';
import { outlineOf } from '@allmende/domain/outline';
import { isHostileMarkdown } from '@allmende/domain/parse-limits';
import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BlockCollector } from './block-collector.ts';
import type { ChangedText } from './recorded-changes.ts';
import type { WantedHeadings } from './heading-offers.ts';
import { PREFACE } from '../import-clauses.ts';
import type { ImportNote } from '../import-notes.ts';
import { ImportRefusal } from '../import-refusal.ts';
import type { ImportReport, ReportEntry, Reporter } from './import-report.ts';
import { importMarkdown } from '../markdown-import.ts';
import { numberNotes } from './note-numbers.ts';
import type { TakenPicture } from './taken-pictures.ts';
import type { WordMark } from '../word-marks.ts';
import type { Block } from './written-document.ts';
import { BOOKMARK, wordsIn } from './written-inline.ts';
import {
  flowOf,
  headingLine,
  isClauseLevel,
  levelOf,
  type MergedCells,
  type Shape,
  writtenMarkdown,
} from './written-markdown.ts';

export interface DocumentOptions {
  /** Name of the file: its ending has to fit, and it is the title of a document that has none. */
  readonly name?: string;
  /** The text with all recorded changes (by default), or the one before them. */
  readonly changes?: ChangedText;
  /** Lines that look like headings and are to become some; by default none. */
  readonly headings?: WantedHeadings;
  /** What covered cells of a table hold; by default what the cell says that covers them. */
  readonly mergedCells?: MergedCells;
  /** Makes the ids of clauses that bring none; random where not given. */
  readonly newId?: () => string;
  readonly limits?: DocumentLimits;
}

/** An office document as content, with what a person should know before it is kept. */
export interface ImportedDocument {
  readonly content: Content;
  readonly notes: readonly ImportNote[];
  readonly report: ImportReport;
  /** To be kept as files under their names; the content does not list them yet. */
  readonly pictures: readonly TakenPicture[];
  /** What a document that Allmende wrote says about itself. */
  readonly mark: WordMark | null;
  /** The label that it carries in its header, footer or properties. */
  readonly tlp: Tlp | null;
}

/** What has been read of a document, whichever program wrote it. */
export interface WrittenDocument {
  readonly body: BlockCollector;
  readonly notes: readonly { readonly identifier: string; readonly blocks: readonly Block[] }[];
  readonly variables: readonly Variable[];
  readonly pictures: readonly TakenPicture[];
  readonly mark: WordMark | null;
  readonly tlp: Tlp | null;
  /** Title in the properties of the file; empty where there is none. */
  readonly title: string;
}

/** Turns what was read into content, by way of Markdown: so every import cuts clauses and finds places alike. */
export function importedDocument(
  written: WrittenDocument,
  reporter: Reporter,
  options: DocumentOptions,
): ImportedDocument {
  const { body } = written;
  const headings = body.blocks.filter((block) => block.type === 'heading');
  const title = body.title ?? (isTitled(headings) ? null : titleFrom(written.title, options.name));
  const shape: Shape = {
    mergedCells: options.mergedCells ?? 'repeat',
    shift: body.title === null && isTitled(headings) ? 0 : 1,
  };
  const root: Root = {
    type: 'root',
    children: [
      ...(title ? [headingLine(1, title)] : []),
      ...flowOf(body.blocks, shape),
      ...written.notes.map(({ identifier, blocks }): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: flowOf(blocks, shape),
      })),
    ],
  };
  leadToClauses(root, body);
  numberNotes(root);
  const markdown = writtenMarkdown(root);
  if (isHostileMarkdown(markdown)) throw new ImportRefusal('too-complex');
  const { content, notes } = importMarkdown(markdown, {
    variables: written.variables,
    ...(options.newId ? { newId: options.newId } : {}),
  });
  refuseClassified(content);
  for (const { depth, children } of headings)
    if (!isClauseLevel(levelOf(depth, shape)) && levelOf(depth, shape) > 0)
      reporter.remark('heading-deep', wordsIn(children));
  const ids = new Set(content.clauses.map(({ id }) => id));
  const first = content.clauses[0]?.heading === PREFACE ? content.clauses[0].id : null;
  const report = reporter.result(ids, first);
  return {
    content,
    notes: notes.filter(({ code }) => code !== 'pictures-named'),
    report: { ...report, entries: [...report.entries, ...jumpsIn(content)] },
    pictures: written.pictures,
    mark: written.mark,
    tlp: written.tlp,
  };
}

/** One highest heading, above all others and before them, is the title; a number in front makes it a chapter. */
function isTitled(headings: readonly Extract<Block, { type: 'heading' }>[]): boolean {
  const [first, ...others] = headings;
  const isNumbered = /^(?:§\s*)?\d/.test(wordsIn(first?.children ?? []));
  return first?.depth === 1 && !isNumbered && others.length > 0 && others.every(({ depth }) => depth > 1);
}

/** A title that a person gave the file rather than a program. */
function titleFrom(property: string, name = ''): PhrasingContent[] | null {
  const isAutomatic =
    /^(?:microsoft word\b|dokument\s?\d*$|document\s?\d*$|unbenannt|untitled|vorlage$|normal(\.dotm?)?$)/i.test(
      property,
    );
  const ofFile = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_]+/g, ' ')
    .trim();
  const value = (isAutomatic || property === '' ? ofFile : property).trim();
  return value === '' ? null : [{ type: 'text', value }];
}

/** Links to bookmarks lead to the clauses whose headings bear them; others are words. */
function leadToClauses(root: Root, { targets }: BlockCollector): void {
  visit(root, 'link', (node, at, parent: Parents | undefined) => {
    if (!node.url.startsWith(BOOKMARK) || !parent || at === undefined) return;
    const target = targets.get(node.url.slice(BOOKMARK.length));
    if (target) node.url = `#${target.id}`;
    else (parent.children as Nodes[]).splice(at, 1, ...node.children);
  });
}

function refuseClassified(content: Content): void {
  const mark = findingsIn(content).find(({ code }) => code === 'classification-mark');
  if (mark) throw new ImportRefusal('classification-refused', { label: mark.excerpt });
}

const jumpsIn = ({ clauses }: Content): ReportEntry[] =>
  outlineOf(clauses)
    .filter(({ jumps }) => jumps)
    .map(({ id, heading }) => ({
      ...{ code: 'heading-jumps', count: 1, params: {}, offer: null },
      ...{ clauseId: id, heading, excerpt: heading },
    }));

export const limitsOf = ({ limits }: DocumentOptions): DocumentLimits => limits ?? documentLimits;
