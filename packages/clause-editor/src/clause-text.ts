import type { Node, Schema } from '@tiptap/pm/model';
import type { Nodes } from 'mdast';
import { type ReadMarkdown, readMarkdown } from './read-markdown.ts';
import { treeOf } from './to-tree.ts';
import { writeBlock, writeDocument } from './write-markdown.ts';
import { styleOf, type WritingStyle } from './writing-style.ts';

/**
 * A clause's Markdown while it is edited. What nobody touches is written back letter by letter; only blocks that have
 * changed are written anew.
 */
export class ClauseText {
  readonly doc: Node;
  readonly markdown: string;
  private readonly schema: Schema;
  private readonly read: ReadMarkdown;
  private readonly style: WritingStyle;

  constructor(markdown: string, schema: Schema) {
    this.markdown = markdown;
    this.schema = schema;
    this.read = readMarkdown(markdown, schema);
    this.doc = this.read.doc;
    this.style = styleOf(markdown, this.read.root);
  }

  /** The document as Markdown. Where kept and new blocks would read differently beside each other, all are written anew. */
  write(doc: Node): string {
    if (doc.eq(this.doc)) return this.markdown;
    const kept = this.writeKeeping(doc);
    return this.saysSame(kept, doc) ? kept : writeDocument(doc, this.style);
  }

  /** Do the words read as the document? Without it nothing would tell that a block has swallowed the next. */
  private saysSame(markdown: string, doc: Node): boolean {
    return meaningOf(readMarkdown(markdown, this.schema).doc) === meaningOf(doc);
  }

  private writeKeeping(doc: Node): string {
    const { blocks } = this.read;
    const found = this.findKept(doc);
    let text = '';
    let before: number | null = null;
    let isFirst = true;
    doc.children.forEach((node, index) => {
      const at = found[index] ?? null;
      const block = at === null ? null : blocks[at];
      const written = block ? this.markdown.slice(block.start, block.end) : writeBlock(node, this.style);
      if (written === '') return;
      const isNext = at !== null && before !== null && at === before + 1;
      const gap = isNext ? this.markdown.slice(blocks[before!]!.end, block!.start) : '\n\n';
      if (isFirst) text += at === 0 ? this.markdown.slice(0, block!.start) : '';
      else text += gap;
      text += written;
      before = at;
      isFirst = false;
    });
    const end = blocks.at(-1)?.end ?? this.markdown.length;
    return isFirst ? '' : text + this.markdown.slice(end);
  }

  /** Which block of the source each block of the document is, if it is one: first from both ends, then in order. */
  private findKept(doc: Node): (number | null)[] {
    const { blocks } = this.read;
    const now = doc.children;
    const found: (number | null)[] = now.map(() => null);
    const isSame = (index: number, at: number) => now[index]!.eq(blocks[at]!.node);
    let head = 0;
    while (head < now.length && head < blocks.length && isSame(head, head)) found[head] = head++;
    let tail = 0;
    while (
      tail < Math.min(now.length, blocks.length) - head &&
      isSame(now.length - 1 - tail, blocks.length - 1 - tail)
    ) {
      tail += 1;
      found[now.length - tail] = blocks.length - tail;
    }
    let next = head;
    for (let index = head; index < now.length - tail; index += 1) {
      let at = next;
      while (at < blocks.length - tail && !isSame(index, at)) at += 1;
      if (at >= blocks.length - tail) continue;
      found[index] = at;
      next = at + 1;
    }
    return found;
  }
}

/** What a document says, whatever is said in several ways; two documents that say the same are equal here. */
export function meaningOf(doc: Node): string {
  return JSON.stringify(treeOf(doc), (key, value: unknown) => {
    if (key === 'spread') return undefined;
    return key === 'children' ? joinedTexts(value as Nodes[]) : value;
  });
}

function joinedTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}
