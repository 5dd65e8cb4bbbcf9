import {
  AlignmentType,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { DocxContext, TableBlock } from './docx-context.ts';
import { docxRuns } from './docx-runs.ts';
import { type Alignment, type Changed, type Row, type Run, wordsOfRuns } from './document-text.ts';

/** Twips between the margins of a page. */
export const TEXT_WIDTH = 9_070;
const INDENT = 397;

/** A table with a head that is repeated on each page; its borders come from the table style. */
export function docxTable(table: TableBlock, context: DocxContext, lists: number): Table {
  const { alignments, header, rows } = table;
  const widths = columnWidths([header, ...rows.map(({ cells }) => cells)], TEXT_WIDTH - lists * INDENT);
  const hasHeader = header.some((cell) => wordsOfRuns(cell).trim() !== '');
  const head = hasHeader ? [docxRow({ cells: header, ...changeOf(table) }, true, alignments, widths, context)] : [];
  return new Table({
    style: 'AllmendeTable',
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(lists > 0 ? { indent: { size: lists * INDENT, type: WidthType.DXA } } : {}),
    tableLook: {
      firstRow: hasHeader,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [...head, ...rows.map((row) => docxRow(row, false, alignments, widths, context))],
  });
}

const changeOf = ({ change }: Changed): Changed => (change ? { change } : {});

function docxRow(
  { cells, change }: Row,
  isHeader: boolean,
  alignments: readonly Alignment[],
  widths: readonly number[],
  context: DocxContext,
): TableRow {
  const revision = change && context.revision ? { ...context.revision, id: context.nextId() } : null;
  return new TableRow({
    ...(isHeader ? { tableHeader: true } : {}),
    cantSplit: true,
    ...(revision && change === 'added' ? { insertion: revision } : {}),
    ...(revision && change === 'removed' ? { deletion: revision } : {}),
    children: cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at]!, type: WidthType.DXA },
          children: [new Paragraph(cellParagraph(cell, isHeader, alignments[at] ?? null, context))],
        }),
    ),
  });
}

const alignmentOf = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cellParagraph(
  cell: readonly Run[],
  isHeader: boolean,
  alignment: Alignment,
  context: DocxContext,
): IParagraphOptions {
  return {
    style: isHeader ? 'AllmendeTableHead' : 'AllmendeTableText',
    ...(alignment ? { alignment: alignmentOf[alignment] } : {}),
    ...(isHeader ? { keepNext: true } : {}),
    children: docxRuns(cell, context),
  };
}

/** Characters that a column should at least have room for, and how many count at most. */
const [FEWEST, MOST] = [5, 60];

/** Widths of columns by what stands in them: no word is broken where there is room, and long texts get more. */
export function columnWidths(rows: readonly (readonly (readonly Run[])[])[], total: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const texts = Array.from({ length: columns }, (_, at) => rows.map((row) => wordsOfRuns(row[at] ?? [])));
  const longestWord = texts.map((cells) =>
    Math.max(FEWEST, ...cells.flatMap((cell) => cell.split(/[\s\u00AD-]+/).map((word) => word.length))),
  );
  const weights = texts.map((cells, at) => {
    const longest = Math.max(...cells.map((cell) => cell.length));
    const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    return Math.min(MOST, Math.max(longestWord[at]! + 2, (longest + mean) / 2));
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * total));
  // What is left over from rounding goes to the last column, so that all tables are of one width.
  return widths.map((width, at) =>
    at === columns - 1 ? total - widths.slice(0, -1).reduce((all, one) => all + one, 0) : width,
  );
}
