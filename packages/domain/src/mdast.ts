import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isHostileMarkdown } from './parse-limits.ts';

const blocks = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** Constructs that would make a list, heading or rule of a line that is only a heading's or label's text. */
const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
];
const inline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(function () {
    (this.data().micromarkExtensions ??= []).push({ disable: { null: blockConstructs } });
  })
  .freeze();

/** Markdown (CommonMark and GFM) as a tree. */
export const parseMarkdown = (markdown: string): Root => parsed(markdown, (text) => blocks.parse(text));

/** One line of Markdown: emphasis, code and links, but no blocks (`1. Zweck` stays a heading's text). */
export function parseInline(markdown: string): PhrasingContent[] {
  const root = parsed(markdown, (text) => inline.parse(text));
  return root.children.flatMap((node) => (node.type === 'paragraph' ? node.children : []));
}

/**
 * A text made to keep the parser busy, or nested so deep that its tree cannot be walked, is nobody's document: it is
 * shown as it was written, in one paragraph, instead of failing the page.
 */
function parsed(markdown: string, parse: (text: string) => Root): Root {
  const root = isHostileMarkdown(markdown) ? null : parseOrNull(markdown, parse);
  if (root && depthOf(root) <= MAX_DEPTH) return root;
  const end = { line: 1, column: 1, offset: markdown.length };
  const position = { start: { line: 1, column: 1, offset: 0 }, end };
  const text: Text = { type: 'text', value: markdown, position };
  return { type: 'root', children: [{ type: 'paragraph', children: [text], position }], position };
}

/** The parser itself walks the tree and may run out of stack on the way. */
function parseOrNull(markdown: string, parse: (text: string) => Root): Root | null {
  try {
    return parse(markdown);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const MAX_DEPTH = 100;

function depthOf(root: Root): number {
  let depth = 0;
  for (let level: Nodes[] = [root]; level.length > 0 && depth <= MAX_DEPTH; depth += 1)
    level = level.flatMap((node): Nodes[] => (isParent(node) ? node.children : []));
  return depth;
}

export const isParent = (node: Nodes): node is Extract<Nodes, { children: unknown[] }> => 'children' in node;

/** Offsets of a node in its source; null for nodes that were made rather than read. */
export function rangeOf(node: Nodes): { start: number; end: number } | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}
