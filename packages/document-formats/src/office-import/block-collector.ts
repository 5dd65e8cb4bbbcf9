import type { PhrasingContent } from 'mdast';
import { isWanted, offeredLevel, type WantedHeadings, withoutStrong } from './heading-offers.ts';
import type { MergedCells } from './written-markdown.ts';
import type { HeadingRef, Reporter } from './import-report.ts';
import { withPlaceholders } from './placeholder-signs.ts';
import { type Block, isEmptyText, TITLE_DEPTH, type WrittenRow } from './written-document.ts';
import { phrasingOf, type Piece, wordsIn } from './written-inline.ts';

export interface BlockChoices {
  /** Null where no line is to be offered as a heading. */
  readonly headings: WantedHeadings | null;
  readonly mergedCells: MergedCells;
  readonly newId: () => string;
  /** Did Allmende write it? Then a cover stands before the clauses, which is not theirs. */
  readonly isOwn: boolean;
  /** Are places to be filled in looked for in the text? In an export of ours they are marked. */
  readonly asks: boolean;
}

/** Collects what a document says, one thing after the other, whichever program wrote it. */
export class BlockCollector {
  readonly blocks: Block[] = [];
  title: PhrasingContent[] | null = null;
  readonly #reporter: Reporter;
  readonly #choices: BlockChoices;
  readonly #ids = new Set<string>();
  readonly #targets = new Map<string, HeadingRef>();
  readonly #lines = new Map<string, number>();
  #level = 0;
  #titleGoesOn = false;
  #hasEnded = false;

  constructor(reporter: Reporter, choices: BlockChoices) {
    this.#reporter = reporter;
    this.#choices = choices;
  }

  /** Headings by the names of the bookmarks that stand in them. */
  get targets(): ReadonlyMap<string, HeadingRef> {
    return this.#targets;
  }

  /** From here on stands what an export of ours adds at the end. */
  end(): void {
    this.#hasEnded = this.#choices.isOwn;
  }

  /** Cover and end of an export of ours are no text of the document. */
  #isBeside(words: string): boolean {
    const isCover = this.#choices.isOwn && this.#reporter.headings.length === 0;
    if (isCover && words.trim() !== '') this.#reporter.remark('cover-left', words);
    return isCover || this.#hasEnded;
  }

  /** For what lies in a frame: its blocks are collected apart. */
  inside(): BlockCollector {
    return new BlockCollector(this.#reporter, { ...this.#choices, headings: null, isOwn: false });
  }

  /** @param ids that the document brings for it, the first of which it gets */
  heading(
    depth: number,
    pieces: readonly Piece[],
    ids: readonly string[] = [],
    bookmarks: readonly string[] = [],
  ): void {
    const children = withoutStrong(this.#textOf(pieces));
    if (isEmptyText(children) || this.#hasEnded) return;
    const isFirst = this.#reporter.headings.length === 0;
    if (depth === TITLE_DEPTH && this.title !== null && this.#titleGoesOn)
      this.title.push({ type: 'text', value: ' ' }, ...children);
    else if (depth === TITLE_DEPTH && this.title === null && isFirst) this.title = children;
    else this.#enter(depth >= 1 ? Math.min(Math.floor(depth), 9) : 1, children, ids, bookmarks);
    this.#titleGoesOn = depth === TITLE_DEPTH && isFirst;
  }

  paragraph(pieces: readonly Piece[], isBold = false): void {
    const children = this.#textOf(pieces);
    if (isEmptyText(children) || this.#isBeside(wordsIn(children))) return;
    this.#titleGoesOn = false;
    if (!this.#offered(children, isBold, this.#level)) this.blocks.push({ type: 'paragraph', children });
  }

  item(
    item: { readonly list: string; readonly level: number; readonly number: number | null },
    pieces: readonly Piece[],
  ): void {
    const children = this.#textOf(pieces);
    if (isEmptyText(children) || this.#isBeside(wordsIn(children))) return;
    this.#titleGoesOn = false;
    if (item.number !== null && this.#offered(children, false, item.level)) return;
    this.blocks.push({ type: 'item', ...item, children });
  }

  /** A paragraph that belongs to the item before it, if there is one. */
  itemGoesOn(pieces: readonly Piece[], level?: number): void {
    const last = this.blocks.at(-1);
    if (last?.type !== 'item' && last?.type !== 'item-goes-on') return this.paragraph(pieces);
    const children = this.#textOf(pieces);
    this.blocks.push({ type: 'item-goes-on', level: level ?? last.level, children });
  }

  quote(blocks: readonly Block[]): void {
    if (blocks.length === 0 || this.#isBeside('')) return;
    const last = this.blocks.at(-1);
    if (last?.type === 'quote')
      this.blocks[this.blocks.length - 1] = { type: 'quote', blocks: [...last.blocks, ...blocks] };
    else this.blocks.push({ type: 'quote', blocks });
  }

  rule(): void {
    if (!this.#isBeside('')) this.blocks.push({ type: 'rule' });
  }

  code(line: string): void {
    if (this.#isBeside(line)) return;
    const last = this.blocks.at(-1);
    if (last?.type === 'code') this.blocks[this.blocks.length - 1] = { type: 'code', value: `${last.value}\n${line}` };
    else if (line.trim() !== '') this.blocks.push({ type: 'code', value: line });
  }

  table(rows: readonly WrittenRow[]): void {
    const firstCells = rows[0]?.cells.filter(({ covered }) => covered === null) ?? [];
    const firstWords = firstCells.map(({ children }) => wordsIn(children)).join(' | ');
    if (rows.every(({ cells }) => cells.every(({ children }) => isEmptyText(children)))) return;
    if (this.#isBeside(firstWords)) return;
    const isMerged = rows.some(({ cells }) => cells.some(({ covered }) => covered !== null));
    if (isMerged)
      this.#reporter.remark(this.#choices.mergedCells === 'repeat' ? 'cells-repeated' : 'cells-emptied', firstWords);
    if (!rows[0]!.isHead) this.#reporter.remark('table-head-assumed', firstWords);
    this.#titleGoesOn = false;
    this.blocks.push({ type: 'table', rows });
  }

  /** Text of a cell, made of its paragraphs. */
  cell(paragraphs: readonly (readonly Piece[])[]): PhrasingContent[] {
    const lines = paragraphs.map((pieces) => this.#textOf(pieces)).filter((line) => !isEmptyText(line));
    return lines.flatMap((line, at): PhrasingContent[] => (at === 0 ? line : [{ type: 'break' }, ...line]));
  }

  #textOf(pieces: readonly Piece[]): PhrasingContent[] {
    const text = phrasingOf(pieces);
    return this.#choices.asks ? withPlaceholders(text) : text;
  }

  /** A bold line that looks like a heading is offered as one, or made one where a person wants it. */
  #offered(children: PhrasingContent[], isBold: boolean, above: number): boolean {
    const { headings } = this.#choices;
    if (headings === null) return false;
    const level = offeredLevel(children, isBold, above);
    if (level === null) return false;
    const words = wordsIn(children);
    const offer = this.#nameOf(words);
    if (!isWanted(headings, offer)) {
      this.#reporter.remark('heading-offered', words, { level }, offer);
      return false;
    }
    this.#enter(level, withoutStrong(children), [], []);
    this.#reporter.remark('heading-turned', words, { level }, offer);
    return true;
  }

  /** By its words, and by its number where there are several: so it is known however the document is read. */
  #nameOf(words: string): string {
    const count = (this.#lines.get(words) ?? 0) + 1;
    this.#lines.set(words, count);
    return count === 1 ? words : `${words} (${count})`;
  }

  #enter(depth: number, children: PhrasingContent[], ids: readonly string[], bookmarks: readonly string[]): void {
    const [brought, ...others] = ids.filter((id) => !this.#ids.has(id));
    let id = brought ?? this.#choices.newId();
    while (this.#ids.has(id)) id = this.#choices.newId();
    this.#ids.add(id);
    const heading = { id, words: wordsIn(children).trim() };
    this.#reporter.enter(heading);
    for (const name of bookmarks) this.#targets.set(name, heading);
    if (others.length > 0) this.#reporter.remark('ids-joined', heading.words);
    this.#level = depth;
    this.blocks.push({ type: 'heading', depth, id, children });
  }
}
