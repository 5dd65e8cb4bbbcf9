import type { Element, Nodes as HastNodes, Root as Hast } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { MAX_CONTENT_BYTES } from '@allmende/domain/limits';
import { isHostileMarkdown } from '@allmende/domain/parse-limits';
import type { FootnoteDefinition, Nodes, PhrasingContent, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanedHtml, NOTE, NOTE_TEXT } from './html-cleaning.ts';
import { refuseMarks } from './classification.ts';
import { tooLarge } from '../import-clauses.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { type ImportReport, Reporter } from './import-report.ts';
import { withPlaceholders } from './placeholder-signs.ts';
import type { ReadingOptions } from './reading-options.ts';
import { PictureCollection, type TakenPicture } from './taken-pictures.ts';
import { withoutStrong } from './heading-offers.ts';
import { wordsIn } from './written-inline.ts';
import { asItIs, writtenMarkdown } from './written-markdown.ts';

export interface PastedText {
  readonly markdown: string;
  readonly report: ImportReport;
  readonly pictures: readonly TakenPicture[];
}

/** Word writes ten signs of HTML for one of text. */
const MAX_HTML = 2 * MAX_CONTENT_BYTES;
/** More elements than these, or deeper ones, no text for people has. */
const MAX_TAGS = 150_000;
const MAX_DEPTH = 200;

/**
 * What was copied in Word, LibreOffice or a browser, as Markdown. Only what Markdown can say comes through: no programs,
 * no styles, no addresses but http, https and mailto, and no pictures but those that lie in the text itself.
 * @throws ImportRefusal where it is too much, too deep, or classified
 */
export function importHtml(
  html: string,
  { changes = 'accepted', mergedCells = 'repeat' }: Partial<Pick<ReadingOptions, 'changes' | 'mergedCells'>> = {},
): PastedText {
  const fragment = fragmentOf(html);
  if (fragment.length > MAX_HTML) throw tooLarge(fragment.length);
  if ((fragment.match(/</g)?.length ?? 0) > MAX_TAGS) throw new ImportRefusal('too-complex');
  refuseDepth(fragment);
  const reporter = new Reporter();
  const pictures = new PictureCollection(reporter);
  const tree = parsed(fragment);
  const root = toMdast(cleanedHtml(tree, { reporter, pictures, changes, mergedCells, cells: { count: 0 } }), {
    handlers: {
      [NOTE]: (_state, node: Element) => ({ type: 'footnoteReference', identifier: nameOf(node), label: nameOf(node) }),
      [NOTE_TEXT]: (state, node: Element): FootnoteDefinition => ({
        ...{ type: 'footnoteDefinition', identifier: nameOf(node), label: nameOf(node) },
        children: state.toFlow(state.all(node)) as FootnoteDefinition['children'],
      }),
    },
  }) as Root;
  settle(root, reporter);
  const markdown = writtenMarkdown(root).trim();
  if (isHostileMarkdown(markdown)) throw new ImportRefusal('too-complex');
  refuseMarks([markdown], 'within');
  return { markdown, report: reporter.result(new Set(), null), pictures: pictures.taken };
}

/** Between the marks that programs put around what was really copied. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  const copied =
    start >= 0 && end > start
      ? html.slice(start + 20, end)
      : html.replace(/^Version:[\d.]+\s(?:[A-Za-z]+:\S*\s+)*/, '');
  return copied.replaceAll('\0', '').toWellFormed();
}

/** Elements that are opened and not closed; the parser walks through all of them again and again. */
function refuseDepth(html: string): void {
  let depth = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    if (/^(?:br|img|hr|meta|link|input|col|p|li|td|th|tr|option|o:p)$/i.test(name!)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) throw new ImportRefusal('too-deep');
  }
}

function parsed(html: string): Hast {
  const tree = fromHtml(html, { fragment: true });
  let level: HastNodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new ImportRefusal('too-deep');
    level = level.flatMap((node): HastNodes[] => ('children' in node ? node.children : []));
  }
  return tree;
}

const nameOf = ({ properties }: Element): string => String(properties.name ?? '');

/** Places to be filled in, breaks in cells, and no notes without their text. */
function settle(root: Root, reporter: Reporter): void {
  const told = new Set<string>();
  visit(root, 'footnoteDefinition', ({ identifier }) => void told.add(identifier));
  visit(root, 'table', (table: Table) => {
    // A table without a head gets an empty one from the reader; its first row says more.
    const [first, second] = table.children;
    if (!second || first!.children.some((cell) => cell.children.length > 0)) return;
    table.children.shift();
    for (const cell of second.children) cell.children = withoutStrong(cell.children);
    reporter.remark('table-head-assumed', second.children.map((cell) => wordsIn(cell.children)).join(' | '));
  });
  visit(root, (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const children = node.children.filter((child) => child.type !== 'footnoteReference' || told.has(child.identifier));
    node.children = withPlaceholders(children);
    if (node.type === 'tableCell')
      node.children = node.children.map((child): PhrasingContent => (child.type === 'break' ? asItIs('<br>') : child));
  });
}
