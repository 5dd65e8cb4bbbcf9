import type { RootContent } from 'mdast';
import { parseMarkdown, rangeOf } from './mdast.ts';

/** A paragraph, list, table or other block as it is written, without the empty lines around it. */
export interface Block {
  /** `unread`: one or more blocks that only a parser can tell. */
  readonly kind: RootContent['type'] | 'unread';
  readonly source: string;
  /** What parts it from the block above; a list may follow its introduction line on line. */
  readonly gap: '\n' | '\n\n';
  /** What was read, and where in the read text the source begins; null for plain paragraphs and what is unread. */
  readonly read: { readonly node: RootContent; readonly start: number } | null;
}

/**
 * The sections of a Markdown text: plain paragraphs, nearly all of a document, are told by their first signs; the rest
 * stays unread. Reading all would take longer than all other work of a merge.
 */
export function sectionsOf(markdown: string): Block[] {
  if (runsOn.test(markdown)) return [unread(markdown)];
  const sections: (Block & { readonly start: number })[] = [];
  let fence: string | null = null;
  for (const { 0: chunk, index } of markdown.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const last = sections.at(-1);
    const continues = fence !== null || (last?.kind === 'unread' && belongsTo(chunk, last.source));
    fence = fenceAfter(chunk, fence);
    const start = continues ? last!.start : index;
    if (continues) sections.pop();
    if (!continues && !beginsBlock.test(chunk)) sections.push({ ...plain(chunk), start });
    else sections.push({ ...unread(markdown.slice(start, index + chunk.length)), start });
  }
  return sections;
}

const plain = (source: string): Block => ({ kind: 'paragraph', source: source.trimEnd(), gap: '\n\n', read: null });
const unread = (source: string): Block => ({ kind: 'unread', source: source.trimEnd(), gap: '\n\n', read: null });

/** What is indented belongs to what stands above it, and so does the next item of a list. */
const belongsTo = (chunk: string, before: string): boolean =>
  /^[ \t]/.test(chunk) || (listItem.test(chunk.split('\n', 1)[0]!) && listItem.test(before));
const listItem = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)/m;

/** The fence of code that is open after these lines; it may hold empty lines. */
function fenceAfter(chunk: string, open: string | null): string | null {
  let fence = open;
  for (const [, sign = '', rest = ''] of chunk.matchAll(/^(`{3,}|~{3,})(.*)$/gm)) {
    const closes = fence !== null && sign[0] === fence[0] && sign.length >= fence.length && rest.trim() === '';
    if (closes) fence = null;
    else if (fence === null && !(sign[0] === '`' && rest.includes('`'))) fence = sign;
  }
  return fence;
}

/** Tags, and fences inside of something else, may run over what follows. */
const runsOn = /[^\n`~](?:`{3}|~{3})|^[ \t>]*<|\r/m;

/** Lines that begin another block, or end a paragraph as heading. */
const beginsBlock = /^(?:[ \t#>=]|`{3}|~{3}|[-+*](?:\s|$)|[-*_][-*_ \t]*$|\d{1,9}[.)](?:\s|$)|\[[^\]]*\]:)|\|/m;

export type BlockReader = (markdown: string) => Block[];

/** All blocks of a Markdown text, in order. */
export const blocksOf: BlockReader = (markdown) => readAll(markdown, readBlocks);

/** Reads as `blocksOf`, and nothing twice: versions of one text are mostly the same. For as long as one merge takes. */
export function rememberingReader(): BlockReader {
  const known = new Map<string, Block[]>();
  const read = (source: string) => {
    const blocks = known.get(source) ?? readBlocks(source);
    known.set(source, blocks);
    return blocks;
  };
  return (markdown) => readAll(markdown, read);
}

const readAll = (markdown: string, read: BlockReader): Block[] =>
  sectionsOf(markdown).flatMap((section) => (section.kind === 'unread' ? read(section.source) : [section]));

function readBlocks(markdown: string): Block[] {
  let done = 0;
  return parseMarkdown(markdown).children.map((node) => {
    const range = rangeOf(node) ?? { start: 0, end: markdown.length };
    const lineStart = markdown.lastIndexOf('\n', range.start - 1) + 1;
    const start = markdown.slice(lineStart, range.start).trim() === '' ? lineStart : range.start;
    const source = markdown.slice(start, range.end).trimEnd();
    const gap = /^[^\S\n]*\n[^\S\n]*$/.test(markdown.slice(done, start)) ? '\n' : '\n\n';
    done = start + source.length;
    return { kind: node.type, source, gap, read: { node, start } };
  });
}
