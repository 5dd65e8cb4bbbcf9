import type { AlignType } from 'mdast';
import { rangeOf } from './mdast.ts';
import { mergeValue } from './merge-fields.ts';
import { mergeSequence } from './merge-sequence.ts';
import type { Merger, TextMerge } from './merge-words.ts';
import { blocksOf, type Block } from './text-blocks.ts';
import { likeness } from './words.ts';

type Row = readonly string[];

interface TableParts {
  readonly header: Row;
  readonly align: readonly AlignType[];
  readonly rows: readonly Row[];
}

/**
 * Merges tables row by row and cell by cell. Columns that one side added, removed or moved are brought into the others
 * first; where both changed the columns, or one removed what the other filled, they contradict each other.
 */
export function mergeTable(base: Block, mine: Block, theirs: Block, cell: Merger, how: TextMerge): string | null {
  const columns = withSameColumns(tableParts(base), tableParts(mine), tableParts(theirs));
  if (!columns) return null;
  const [o, a, b] = columns;
  const mergeRow = (old: Row, one: Row, other: Row): Row | null => {
    const cells = one.map((text, at) => cell(old[at]!, text, other[at]!));
    return cells.includes(null) ? null : (cells as string[]);
  };
  const rows = mergeSequence(o.rows, a.rows, b.rows, {
    key: (row) => row.join('|'),
    alike: rowLikeness,
    merge: mergeRow,
    independent: true,
    ...(how.mineWhereInConflict ? { mineWhereInConflict: true } : {}),
  });
  const header = mergeRow(o.header, a.header, b.header);
  const align = a.align.map((side, at) => mergeValue(o.align[at], side, b.align[at]));
  if (!rows || !header || align.some(({ outcome }) => outcome === 'conflict')) return null;
  const merged = { header, align: align.map(({ result }) => result ?? null), rows };
  const text = tableText(merged);
  const [block, ...more] = (how.blocksOf ?? blocksOf)(text);
  const read = block && more.length === 0 ? tableParts(block) : null;
  return read && JSON.stringify([read.header, read.rows]) === JSON.stringify([header, rows]) ? text : null;
}

/** Null for what is no table, or holds rows that do not fit its columns. */
function tableParts({ source, read }: Block): TableParts | null {
  const table = read?.node;
  if (table?.type !== 'table') return null;
  const [header, ...rows] = table.children.map((row) => {
    const { start, end } = rangeOf(row)!;
    return cellsOf(source.slice(start - read!.start, end - read!.start));
  });
  const width = header?.length ?? 0;
  if (!header || rows.some((row) => row.length > width)) return null;
  const align = Array.from({ length: width }, (_, at) => table.align?.[at] ?? null);
  return { header, align, rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((text) => text.trim());

const dashes: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };

function tableText({ header, align, rows }: TableParts): string {
  const delimiters = align.map((side) => (side ? dashes[side]! : '---'));
  return [header, delimiters, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The first cell names what a row is about. */
function rowLikeness(one: Row, other: Row): number {
  const words = likeness(one.join(' '), other.join(' '));
  return one[0] === other[0] && one[0] !== '' ? 0.5 + words / 2 : words;
}

type Three = readonly [base: TableParts, mine: TableParts, theirs: TableParts];

function withSameColumns(base: TableParts | null, mine: TableParts | null, theirs: TableParts | null): Three | null {
  if (!base || !mine || !theirs) return null;
  const width = base.header.length;
  const [byMine, byTheirs] = [mine.header.length !== width, theirs.header.length !== width];
  if (!byMine && !byTheirs) return [base, mine, theirs];
  if (byMine && byTheirs) {
    const common = mine.header.join('|') === theirs.header.join('|') ? inColumnsOf(mine, base, base) : null;
    return common && [common, mine, theirs];
  }
  const [changed, other] = byMine ? [mine, theirs] : [theirs, mine];
  const [ground, brought] = [inColumnsOf(changed, base, base), inColumnsOf(changed, base, other)];
  if (!ground || !brought) return null;
  return byMine ? [ground, mine, brought] : [ground, brought, theirs];
}

/** A table in the columns of another one; null where a column that falls away is not as it was in the base. */
function inColumnsOf(goal: TableParts, base: TableParts, table: TableParts): TableParts | null {
  if (hasTwice(goal.header) || hasTwice(base.header)) return null;
  const from = goal.header.map((name) => base.header.indexOf(name));
  const texts = ({ header, rows }: TableParts, at: number) => [header, ...rows].map((row) => row[at]).join('|');
  const isLost = base.header.some((_, at) => !from.includes(at) && texts(table, at) !== texts(base, at));
  if (isLost) return null;
  return {
    header: from.map((at, column) => (at < 0 ? goal.header[column]! : table.header[at]!)),
    align: from.map((at, column) => (at < 0 ? goal.align[column]! : table.align[at]!)),
    rows: table.rows.map((row) => from.map((at) => (at < 0 ? '' : row[at]!))),
  };
}

const hasTwice = (names: Row): boolean => new Set(names).size !== names.length;
