import type { Element, ElementContent } from 'hast';
import { ImportRefusal } from '../import-refusal.ts';
import { wordsOf } from './html-lists.ts';
import type { Reporter } from './import-report.ts';
import type { MergedCells } from './written-markdown.ts';

/** Columns and rows over which a cell may reach. */
const MAX_SPAN = 60;
/** Cells of a document with all that are made of merged ones: more is nothing for people. */
const MAX_CELLS = 50_000;

/** How tables are read, and how many cells they have had so far. */
export interface TableReading {
  readonly mergedCells: MergedCells;
  readonly reporter: Reporter;
  readonly cells: { count: number };
}

interface Reaching {
  readonly cell: Element;
  /** Rows that it still reaches into. */
  left: number;
}

/** A table in which every cell stands for itself, as Markdown has it: what was merged is repeated, or the others are empty. */
export function wholeTable(table: Element, { mergedCells: merged, reporter, cells: all }: TableReading): Element {
  const reaching: Reaching[] = [];
  let hasMerged = false;
  const whole = (element: Element): Element => ({
    ...element,
    children: element.children.map((child) => {
      if (child.type !== 'element') return child;
      if (child.tagName === 'tr') return wholeRow(child);
      return /^t(?:head|body|foot)$/.test(child.tagName) ? whole(child) : child;
    }),
  });
  const wholeRow = (row: Element): Element => {
    const cells: Element[] = [];
    const given = row.children.filter(isCell);
    const add = (cell: Element) => {
      all.count += 1;
      if (all.count > MAX_CELLS) throw new ImportRefusal('too-complex');
      cells.push(cell);
    };
    const above = () => {
      for (let open = reaching[cells.length]; open && open.left > 0; open = reaching[cells.length]) {
        open.left -= 1;
        add(merged === 'repeat' ? open.cell : emptied(open.cell));
      }
    };
    for (const { cell, columns, rows } of given.map(spread)) {
      above();
      if (columns > 1 || rows > 1) hasMerged = true;
      // A line across the whole table says what it says once.
      const isOnce = merged === 'empty' || given.length === 1;
      for (let column = 0; column < columns; column += 1) {
        reaching[cells.length] = { cell, left: rows - 1 };
        add(column === 0 || !isOnce ? cell : emptied(cell));
      }
    }
    above();
    return { ...row, children: cells };
  };
  const result = whole(table);
  if (hasMerged) reporter.remark(merged === 'repeat' ? 'cells-repeated' : 'cells-emptied', firstWords(table));
  return result;
}

/** What stands in its first row. */
function firstWords(table: Element): string {
  const [row] = table.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'tr' ? child : child.children,
  );
  return row?.type === 'element'
    ? row.children
        .map((cell) => wordsOf(cell).trim())
        .filter((words) => words !== '')
        .join(' | ')
    : '';
}

const isCell = (node: ElementContent): node is Element => node.type === 'element' && /^t[dh]$/.test(node.tagName);

function spread(cell: Element): { cell: Element; columns: number; rows: number } {
  const { colSpan, rowSpan, ...properties } = cell.properties;
  return { cell: { ...cell, properties }, columns: spanOf(colSpan), rows: spanOf(rowSpan) };
}

const spanOf = (value: unknown): number => Math.max(1, Math.min(MAX_SPAN, Math.floor(Number(value ?? 1)) || 1));

const emptied = (cell: Element): Element => ({ ...cell, children: [] });
