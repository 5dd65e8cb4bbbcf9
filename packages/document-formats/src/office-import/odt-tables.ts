import type { DocumentLimits } from '@allmende/domain/limits';
import type { PhrasingContent } from 'mdast';
import { ImportRefusal } from '../import-refusal.ts';
import type { WrittenCell, WrittenRow } from './written-document.ts';
import { elementsOf, type XmlElement } from '../office-package/xml-tree.ts';

const MAX_COLUMNS = 256;

interface Row {
  readonly element: XmlElement;
  readonly isHead: boolean;
}

/** A cell that takes several rows, while the rows below are read. */
interface Reach {
  readonly from: number;
  readonly to: number;
  rows: number;
  readonly children: PhrasingContent[];
}

export function odtRowsOf(table: XmlElement, isHead = false): Row[] {
  return elementsOf(table).flatMap((child): Row[] => {
    if (child.name === 'table:table-row') return [{ element: child, isHead }];
    if (child.name === 'table:table-header-rows') return odtRowsOf(child, true);
    return /^table:table-rows?(?:-group)?$/.test(child.name) ? odtRowsOf(child, isHead) : [];
  });
}

export const odtCellsOf = (row: XmlElement): XmlElement[] =>
  elementsOf(row).filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell');

/** The table as a grid: a cell says how far it reaches, and what it covers stands there as a covered cell. */
export function odtGridOf(
  rows: readonly Row[],
  limits: DocumentLimits,
  read: (cell: XmlElement) => PhrasingContent[],
): WrittenRow[] {
  let count = 0;
  let reaching: Reach[] = [];
  return rows.map(({ element, isHead }) => {
    const cells: WrittenCell[] = [];
    let left: { until: number; children: PhrasingContent[] } = { until: 0, children: [] };
    for (const cell of odtCellsOf(element)) {
      const times = Math.min(numberIn(cell, 'table:number-columns-repeated'), MAX_COLUMNS - cells.length);
      for (let time = 0; time < times; time += 1) {
        const at = cells.length;
        const above = reaching.find(({ from, to }) => at >= from && at < to);
        if (cell.name === 'table:covered-table-cell') {
          const origin = at < left.until ? left.children : above?.children;
          cells.push({ children: origin ?? [], covered: at < left.until ? 'from-left' : above ? 'from-above' : null });
          continue;
        }
        const children = read(cell);
        const width = numberIn(cell, 'table:number-columns-spanned');
        const height = numberIn(cell, 'table:number-rows-spanned');
        left = { until: at + width, children };
        if (height > 1) reaching.push({ from: at, to: at + width, rows: height, children });
        cells.push({ children, covered: null });
      }
    }
    if ((count += cells.length) > limits.cells) throw new ImportRefusal('too-complex');
    reaching = reaching.map((reach) => ({ ...reach, rows: reach.rows - 1 })).filter((reach) => reach.rows > 0);
    return { cells, isHead };
  });
}

function numberIn({ attributes }: XmlElement, name: string): number {
  const value = Number(attributes[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

/** One cell alone is a frame around text. */
export const isOdtBox = (rows: readonly Row[]): boolean =>
  rows.length === 1 &&
  odtCellsOf(rows[0]!.element).length === 1 &&
  !elementsOf(odtCellsOf(rows[0]!.element)[0]).some(({ name }) => name === 'table:table');
