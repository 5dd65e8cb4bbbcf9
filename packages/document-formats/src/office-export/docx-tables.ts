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
import { type Alignment, changeOf, type Row, type Run, wordsOfRuns } from './document-text.ts';

const INDENT = 397;

/** A table with a head that is repeated on each page; its borders come from the table style. */
export function docxTable(table: TableBlock, context: DocxContext, lists: number): Table {
  const { alignments, header, rows } = table;
  const widths = columnWidths([header, ...rows.map(({ cells }) => cells)], context.textWidth - lists * INDENT);
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
