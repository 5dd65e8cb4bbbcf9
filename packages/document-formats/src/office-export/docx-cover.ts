import type { Language } from '@allmende/domain/texts';
import {
  ExternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { approvalRows, coverFacts } from './cover-facts.ts';
import type { Frame } from '../document-frame.ts';
import { cleanText, type DocumentText, type Run } from './document-text.ts';
import { documentWords } from './document-words.ts';
import type { DocxContext } from './docx-context.ts';
import { docxRuns, textRuns } from './docx-runs.ts';
import type { ExportDocument } from './export-document.ts';

/** Entries that are still open, from which on the title makes room for them. */
const MANY_GAPS = 8;

/** The first page: what this is, which version, who signs, and what is still open. */
export function docxCover(
  { title, gaps }: Pick<DocumentText, 'gaps'> & { readonly title: readonly Run[] },
  document: ExportDocument,
  frame: Frame,
  context: DocxContext,
): (Paragraph | Table)[] {
  const { language = 'de' } = document;
  const words = documentWords[language];
  return [
    new Paragraph({
      style: 'Title',
      ...(gaps.length > MANY_GAPS ? { spacing: { before: 600 } } : {}),
      children: docxRuns(title, context),
    }),
    ...coverFacts(document, frame, language).map(([name, fact]) =>
      factLine(name, isAddress(fact) ? [addressLink(fact)] : textRuns(fact, {}, {}, context)),
    ),
    new Paragraph({ style: 'AllmendeCoverHead', children: [new TextRun(words.approval)] }),
    approvalTable(document, language, context.textWidth),
    ...(gaps.length === 0
      ? []
      : [
          new Paragraph({ style: 'AllmendeCoverHead', children: [new TextRun(words.gaps(gaps.length))] }),
          ...gaps.map(({ label, occurrences }) => gapLine(words.gap(cleanText(label), occurrences))),
        ]),
  ];
}

const isAddress = (fact: string): boolean => /^https?:\/\/\S+$/.test(fact);

const factLine = (name: string, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({
    style: 'AllmendeCover',
    tabStops: [{ type: 'left', position: 2_400 }],
    children: [new TextRun({ children: [`${name}:`, new Tab()], bold: true }), ...children],
  });

const addressLink = (url: string): ParagraphChild =>
  new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] });

const gapLine = (text: string): Paragraph =>
  new Paragraph({
    style: 'AllmendeTask',
    indent: { left: 397, hanging: 397 },
    children: [new TextRun({ children: ['☐', new Tab()] }), new TextRun(text)],
  });

function approvalTable(document: ExportDocument, language: Language, textWidth: number): Table {
  const { head, rows } = approvalRows(document, language);
  const widths = [1_700, 3_000, 1_500, textWidth - 6_200];
  const row = (texts: readonly string[], isHeader: boolean) =>
    new TableRow({
      ...(isHeader ? { tableHeader: true } : { height: { value: 620, rule: 'atLeast' as const } }),
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at]!, type: WidthType.DXA },
            verticalAlign: 'center',
            children: [
              new Paragraph({
                style: isHeader || at === 0 ? 'AllmendeTableHead' : 'AllmendeTableText',
                children: [new TextRun(text)],
              }),
            ],
          }),
      ),
    });
  return new Table({
    style: 'AllmendeTable',
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: true, lastColumn: false, noHBand: true, noVBand: true },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}
