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
import { columnWidths } from './column-widths.ts';
import type { DocxContext, TableBlock } from './docx-context.ts';
import { docxRuns } from './docx-runs.ts';
import { isToFillIn, staysTogether } from './how-it-breaks.ts';
import { type Alignment, changeOf, type Row, type Run, wordsOfRuns } from './document-text.ts';

const INDENT = 397;
/** Twips of a row that is to be written into by hand. */
const BY_HAND = 500;

/** A table with a head that is repeated on each page; its borders come from the table style. */
export function docxTable(table: TableBlock, context: DocxContext, lists: number): Table {
  const { alignments, header, rows } = table;
  const widths = columnWidths([header, ...rows.map(({ cells }) => cells)], context.textWidth - lists * INDENT);
  const hasHeader = header.some((cell) => wordsOfRuns(cell).trim() !== '');
  const look = { alignments, widths, context };
  const head = hasHeader
    ? [docxRow({ cells: header, ...changeOf(table) }, { ...look, isHeader: true, keepsNext: true })]
    : [];
  const together = staysTogether(table);
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
    rows: [
      ...head,
      ...rows.map((row, at) => docxRow(row, { ...look, isHeader: false, keepsNext: together && at < rows.length - 1 })),
    ],
  });
}

interface RowLook {
  readonly isHeader: boolean;
  /** Whether it stays on the page of the row below it. */
  readonly keepsNext: boolean;
  readonly alignments: readonly Alignment[];
  readonly widths: readonly number[];
  readonly context: DocxContext;
}

function docxRow(row: Row, look: RowLook): TableRow {
  const { cells, change } = row;
  const { isHeader, widths, context } = look;
  const revision = change && context.revision ? { ...context.revision, id: context.nextId() } : null;
  return new TableRow({
    ...(isHeader ? { tableHeader: true } : {}),
    cantSplit: true,
    ...(!isHeader && isToFillIn(row) ? { height: { value: BY_HAND, rule: 'atLeast' as const } } : {}),
    ...(revision && change === 'added' ? { insertion: revision } : {}),
    ...(revision && change === 'removed' ? { deletion: revision } : {}),
    children: cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at]!, type: WidthType.DXA },
          children: [new Paragraph(cellParagraph(cell, at, look))],
        }),
    ),
  });
}

const alignmentOf = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cellParagraph(
  cell: readonly Run[],
  at: number,
  { isHeader, keepsNext, alignments, context }: RowLook,
): IParagraphOptions {
  const alignment = alignments[at] ?? null;
  return {
    style: isHeader ? 'AllmendeTableHead' : 'AllmendeTableText',
    ...(alignment ? { alignment: alignmentOf[alignment] } : {}),
    ...(keepsNext ? { keepNext: true } : {}),
    children: docxRuns(cell, context),
  };
}
