import type { Node } from '@tiptap/pm/model';
import type { PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { asLetters, beforeVariable, blockOf, treeOf, type VariableInTree } from './to-tree.ts';
import { FIRST_SIGN, restored, slotOf } from './variable-slots.ts';
import type { WritingStyle } from './writing-style.ts';

/** A block of the editor's document as Markdown; empty where Markdown has nothing to say. */
export function writeBlock(node: Node, style: WritingStyle): string {
  const block = blockOf(node);
  return block ? writeTree({ type: 'root', children: [block] }, style) : '';
}

export const writeDocument = (doc: Node, style: WritingStyle): string => writeTree(treeOf(doc), style);

function writeTree(tree: Root | RootContent, style: WritingStyle): string {
  const keys: string[] = [];
  const handlers = { ...defaultHandlers, ...gfmHandlers, ...handlersFor(keys) };
  const written = toMarkdown(tree, {
    ...style,
    listItemIndent: 'one',
    extensions: [gfm],
    handlers: handlers as Options['handlers'],
  });
  return restored(written, keys).replace(/\n$/, '');
}

const gfm: Options = gfmToMarkdown({ tablePipeAlign: false });
const gfmHandlers = Object.assign({}, ...(gfm.extensions ?? []).map(({ handlers }) => handlers)) as NonNullable<
  Options['handlers']
>;

const handlersFor = (keys: string[]): Record<string, Handle> => {
  const variable: Handle & { peek?: Handle } = ({ key }: VariableInTree) =>
    slotOf(keys.push(key) - 1, Math.max(5, key.length + 4));
  variable.peek = () => slotOf(0, 5);
  return {
    variable,
    text: ({ value }: { value: string }, _parent, state, info) => {
      const text = asLetters(state.safe(value, info));
      return info.after === FIRST_SIGN ? beforeVariable(text) : text;
    },
    table: (table: Table, _parent, state) => writeTable(table, state),
  };
};

const borders = { left: ':---', right: '---:', center: ':---:' } as const;

/** Columns are not padded to the same width: a longer word in one row would change all others. */
function writeTable({ children: rows, align }: Table, state: State): string {
  const exitTable = state.enter('table');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = rows.map(({ children: cells }) => line(cells.map((cell) => writeCell(cell.children, state))));
  const rule = `|${(align ?? []).map((side) => (side ? borders[side] : '---')).join('|')}|`;
  exitTable();
  return lines.toSpliced(1, 0, rule).join('\n');
}

function writeCell(children: PhrasingContent[], state: State): string {
  const exitCell = state.enter('tableCell');
  const exit = state.enter('phrasing');
  const text = state.containerPhrasing({ type: 'tableCell', children } as never, {
    ...tracking,
    before: ' ',
    after: ' ',
  });
  exit();
  exitCell();
  return text;
}

/** Where the words come to stand is asked by nobody. */
const tracking = { now: { line: 1, column: 1 }, lineShift: 0 };
