import type { DocumentLimits } from '@allmende/domain/limits';
import type { PhrasingContent } from 'mdast';
import type { DocxReading } from './docx-reading.ts';
import { CHANGE_MARK, reportChange } from './recorded-changes.ts';
import { toggle } from './docx-styles.ts';
import { ImportRefusal } from '../import-refusal.ts';
import type { WrittenCell, WrittenRow } from './written-document.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../office-package/xml-tree.ts';

/** Columns of a table in Word. */
const MAX_COLUMNS = 63;

/** Rows that may lie in controls and other frames. */
export function rowsOf(table: XmlElement, reading?: DocxReading): XmlElement[] {
  return elementsOf(table).flatMap((child): XmlElement[] => {
    if (child.name === 'w:tr') return [child];
    if (child.name === CHANGE_MARK && reading) reportChange(reading.changes, child.attributes.at, reading.reporter);
    if (child.name === 'w:sdt') return rowsOf(childOf(child, 'w:sdtContent') ?? child, reading);
    return child.name === 'w:customXml' ? rowsOf(child, reading) : [];
  });
}

export const cellsOf = (row: XmlElement): XmlElement[] =>
  elementsOf(row).flatMap((child): XmlElement[] => {
    if (child.name === 'w:tc') return [child];
    if (child.name === 'w:sdt') return cellsOf(childOf(child, 'w:sdtContent') ?? child);
    return child.name === 'w:customXml' ? cellsOf(child) : [];
  });

/** The table as a grid: Word says of a cell how many columns it takes, and of the one below that it goes on. */
export function gridOf(
  rows: readonly XmlElement[],
  limits: DocumentLimits,
  read: (cell: XmlElement) => PhrasingContent[],
): WrittenRow[] {
  let count = 0;
  const grid: WrittenRow[] = [];
  for (const row of rows) {
    const properties = childOf(row, 'w:trPr');
    const above = grid.at(-1)?.cells ?? [];
    const cells: WrittenCell[] = blanks(numberIn(properties, 'w:gridBefore', 0));
    for (const cell of cellsOf(row)) {
      const own = childOf(cell, 'w:tcPr');
      const merge = childOf(own, 'w:vMerge');
      const goesOn = merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue';
      const origin = goesOn ? above[cells.length] : undefined;
      const children = origin ? origin.children : read(cell);
      const width = numberIn(own, 'w:gridSpan', 1);
      for (let column = 0; column < Math.max(1, width); column += 1)
        cells.push({ children, covered: origin ? 'from-above' : column > 0 ? 'from-left' : null });
      if (cells.length > MAX_COLUMNS) throw new ImportRefusal('too-complex');
    }
    cells.push(...blanks(numberIn(properties, 'w:gridAfter', 0)));
    if ((count += cells.length) > limits.cells) throw new ImportRefusal('too-complex');
    grid.push({ cells, isHead: toggle(properties, 'w:tblHeader') ?? false });
  }
  return grid;
}

const blanks = (count: number): WrittenCell[] => Array.from({ length: count }, () => ({ children: [], covered: null }));

function numberIn(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number(childOf(properties, name)?.attributes['w:val'] ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, MAX_COLUMNS) : otherwise;
}

/** One cell alone is a frame around text. */
export const isBox = (rows: readonly XmlElement[]): boolean =>
  rows.length === 1 && cellsOf(rows[0]!).length === 1 && childrenOf(cellsOf(rows[0]!)[0], 'w:tbl').length === 0;
