import { rangeOf } from '@allmende/domain/mdast';
import type { Nodes, Root, Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Comment } from './import-comments.ts';
import { type Place, placeholderPattern } from './import-placeholders.ts';
import { type Span, SpanIndex } from './source-edits.ts';

/** Finds the places that ask for a value, outside code, comments and addresses, and what is said around them. */
export function placesIn(
  root: Root,
  source: string,
  comments: readonly Comment[],
  headingAt: (offset: number) => string,
): { match: RegExpExecArray; place: Place }[] {
  const closed = new SpanIndex(closedRanges(root, comments));
  const cells = new SpanIndex(tableContexts(root));
  return [...source.matchAll(placeholderPattern)]
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !closed.at(start) && !closed.at(end - 1) && source[start - 1] !== '\\')
    .map(({ match, start, end }) => {
      const cell = cells.at(start);
      return {
        match,
        place: { start, end, heading: headingAt(start), context: cell?.context ?? lineContext(source, start) },
      };
    });
}

function closedRanges(root: Root, comments: readonly Comment[]): Span[] {
  const closed: Span[] = [...comments];
  visit(root, (node: Nodes) => {
    const range = rangeOf(node);
    if (range && (node.type === 'code' || node.type === 'inlineCode' || node.type === 'footnoteReference'))
      closed.push(range);
  });
  return closed;
}

/** In a table, a cell is named by its row and its column: `Service Desk: Telefon`. */
function tableContexts(root: Root): (Span & { context: string })[] {
  const contexts: (Span & { context: string })[] = [];
  visit(root, 'table', (table: Table) => {
    const [head, ...rows] = table.children;
    for (const row of rows) {
      const name = wordsOf(row.children[0]);
      row.children.forEach((cell, column) => {
        const range = rangeOf(cell);
        const parts = [column === 0 ? '' : name, wordsOf(head?.children[column])].filter((part) => part !== '');
        if (range) contexts.push({ ...range, context: parts.join(': ') });
      });
    }
  });
  return contexts;
}

function wordsOf(cell: TableCell | undefined): string {
  const words = cell ? toString(cell).trim() : '';
  return words.replace(placeholderPattern, '').replace(/\s+/g, ' ').trim();
}

/** In a line, what stands before the colon: `**Stellvertretung:** [TODO]`. */
function lineContext(source: string, start: number): string {
  const line = source.slice(Math.max(start - 200, source.lastIndexOf('\n', start - 1) + 1), start);
  const label = /([^:]{2,100}):[*_]*\s*$/.exec(line)?.[1] ?? '';
  const words = label
    .replace(/^\s*(?:[-+*>]|\d+[.)])\s+/, '')
    .replace(/[*_`]/g, '')
    .trim();
  return words.replace(placeholderPattern, '').replace(/\s+/g, ' ').trim();
}
