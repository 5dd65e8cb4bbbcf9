import type { Clause } from '@allmende/domain/content';
import { parseMarkdown } from '@allmende/domain/mdast';
import { fill, type Values } from '@allmende/domain/variables';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutStrong } from './heading-offers.ts';
import { numberNotes } from './note-numbers.ts';
import { writtenMarkdown } from './written-markdown.ts';

/**
 * Do two clauses read the same on paper? What a word processor does not keep makes no difference: names of footnotes,
 * signs of lists, the alignment of columns, that the head of a table is bold, where lines end in the source.
 */
export const readsTheSame = (one: Readable, other: Readable, values: Values): boolean =>
  bothRead(one.heading, other.heading, values) && bothRead(one.body, other.body, values);

/** What is written the same reads the same: reading it costs something. */
const bothRead = (one: string, other: string, values: Values): boolean =>
  one === other || onPaper(one, values) === onPaper(other, values);

type Readable = Pick<Clause, 'heading' | 'body'>;

function onPaper(markdown: string, values: Values): string {
  const root: Root = parseMarkdown(fill(markdown, values).text);
  numberNotes(root);
  visit(root, (node: Nodes) => {
    if (node.type === 'text') node.value = node.value.replace(/\s+/g, ' ');
    if (node.type === 'table') {
      node.align = (node.align ?? []).map(() => null);
      for (const cell of node.children[0]?.children ?? []) cell.children = withoutStrong(cell.children);
    }
    if (node.type === 'code') node.lang = node.meta = null;
    if (node.type === 'link') node.title = null;
    if (node.type === 'list' || node.type === 'listItem') node.spread = false;
  });
  return writtenMarkdown(root).trim();
}
