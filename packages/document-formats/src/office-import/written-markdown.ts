import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  Root,
  TableRow,
  Text,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { withoutStrong } from './heading-offers.ts';
import { AS_IT_IS } from './written-inline.ts';
import { type Block, isEmptyText, type WrittenRow } from './written-document.ts';

export type MergedCells = 'repeat' | 'empty';
type Flow = BlockContent | DefinitionContent;

/** Addresses stay legible: they may be read as what they are, and a line between letters emphasises nothing. */
const legible = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(/(?<!\\)((?:\\\\)*)\\(@)/g, '$1$2')
    .replace(/(?<=https?)\\:(?=\/\/)|(?<=www)\\(?=\.)/gi, (found) => found.slice(1));

const writer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    handlers: {
      text: (node: Text, _parent, state, info) => legible(state.safe(node.value, info)),
      ...{ [AS_IT_IS]: ({ value }: Pick<Text, 'value'>) => value },
    },
  })
  .freeze();

/** A tree as Markdown, in the way in which Allmende writes it. */
export const writtenMarkdown = (root: Root): string => writer.stringify(root);

/**
 * Nothing is read as Markdown here: this is what a place for a variable looks like. A node of our own, known to the writer
 * above: of HTML it would take away the line break in front.
 */
export const asItIs = (value: string): PhrasingContent => ({ type: AS_IT_IS, value }) as unknown as PhrasingContent;

export interface Shape {
  readonly mergedCells: MergedCells;
  /** How many levels lie above the document's first: one where its title stands apart. */
  readonly shift: number;
}

/** Levels of clauses; the ids of deeper headings would be read as their words. */
const MAX_LEVEL = 4;
export const levelOf = (depth: number, { shift }: Pick<Shape, 'shift'>): number => depth + shift - 1;
export const isClauseLevel = (level: number): boolean => level >= 1 && level <= MAX_LEVEL;

/** Blocks as a tree; headings of clauses carry their ids. */
export function flowOf(blocks: readonly Block[], shape: Shape): Flow[] {
  const flow: Flow[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.type === 'item') {
      const end = endOfList(blocks, at);
      flow.push(...listsOf(blocks.slice(at, end)));
      at = end - 1;
    } else flow.push(...flowOfOne(block, shape));
  }
  return flow;
}

function flowOfOne(block: Exclude<Block, { type: 'item' }>, shape: Shape): Flow[] {
  switch (block.type) {
    case 'heading':
      return [headingOf(block, shape)];
    case 'table':
      return tableOf(block.rows, shape.mergedCells);
    case 'quote':
      return [{ type: 'blockquote', children: flowOf(block.blocks, shape) }];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'code':
      return [{ type: 'code', value: block.value }];
    default:
      return isEmptyText(block.children) ? [] : [{ type: 'paragraph', children: block.children }];
  }
}

function headingOf({ depth, id, children }: Extract<Block, { type: 'heading' }>, shape: Shape): Flow {
  const mark = isClauseLevel(levelOf(depth, shape)) ? [asItIs(` {#${id}}`)] : [];
  return headingLine(depth + shape.shift, [...children, ...mark]);
}

/** A heading is one line. */
export const headingLine = (depth: number, children: readonly PhrasingContent[]): Heading => ({
  type: 'heading',
  depth: Math.max(1, Math.min(depth, 6)) as Heading['depth'],
  children: children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child)),
});

function endOfList(blocks: readonly Block[], start: number): number {
  let end = start;
  while (end < blocks.length && (blocks[end]!.type === 'item' || blocks[end]!.type === 'item-goes-on')) end += 1;
  return end;
}

/** Markdown reads no number of more digits as that of a list. */
const MAX_START = 999_999;

interface OpenList {
  readonly list: List;
  readonly name: string;
  readonly level: number;
}

/** Lists in lists, out of items that know their level only. A level that is skipped leaves no empty list behind. */
function listsOf(items: readonly Block[]): Flow[] {
  const lists: Flow[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    if (item.type === 'item-goes-on') {
      while (open.length > 1 && open.at(-1)!.level > item.level) open.pop();
      const last = open.at(-1)?.list.children.at(-1);
      const paragraph: Flow = { type: 'paragraph', children: item.children };
      if (isEmptyText(item.children)) continue;
      last?.children.push(paragraph);
      if (last) last.spread = true;
      else lists.push(paragraph);
    }
    if (item.type !== 'item') continue;
    while (open.length > 0 && open.at(-1)!.level > item.level) open.pop();
    const current = open.at(-1);
    const isSame =
      current?.level === item.level &&
      current.list.ordered === (item.number !== null) &&
      (current.name === item.list || item.number === null);
    const entry = itemOf(item.children);
    if (isSame) {
      current.list.children.push(entry);
      continue;
    }
    if (current?.level === item.level) open.pop();
    const list: List = {
      type: 'list',
      ordered: item.number !== null,
      start: item.number === null ? null : Math.min(item.number, MAX_START),
      spread: false,
      children: [entry],
    };
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent) parent.children.push(list);
    else lists.push(list);
    open.push({ list, name: item.list, level: item.level });
  }
  return lists;
}

/** A sign of a box in front makes an item a task. */
function itemOf(children: readonly PhrasingContent[]): ListItem {
  const [first, ...others] = children;
  const [, sign, rest] = (first?.type === 'text' && /^([☐☑☒])\s*(.*)$/s.exec(first.value)) || [];
  const line = sign === undefined ? [...children] : [{ type: 'text' as const, value: rest! }, ...others];
  const checked = sign === undefined ? null : sign !== '☐';
  return { type: 'listItem', spread: false, checked, children: [{ type: 'paragraph', children: line }] };
}

/** A table, its first row as its head where it has none: Markdown has no table without. */
function tableOf(rows: readonly WrittenRow[], merged: MergedCells): Flow[] {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (columns === 0) return [];
  const children = rows.map(({ cells }, row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, (_, at) => {
      const cell = cells[at];
      const isCovered = cell?.covered && (merged === 'empty' || spansWholeRow(cells));
      return {
        type: 'tableCell',
        children: !cell || isCovered ? [] : cellOf(row === 0 ? withoutStrong(cell.children) : cell.children),
      };
    }),
  }));
  return [{ type: 'table', align: Array.from({ length: columns }, () => null), children }];
}

/** A line across the whole table says what it says once. */
const spansWholeRow = (cells: WrittenRow['cells']): boolean =>
  cells.length > 1 && cells.slice(1).every(({ covered }) => covered === 'from-left');

/** A cell is one line: breaks in it are written as tags. */
const cellOf = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children.map((child) => (child.type === 'break' ? asItIs('<br>') : child));
