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
import type { Frame } from './document-frame.ts';
import { cleanText, type DocumentText, type Run } from './document-text.ts';
import { documentWords } from './document-words.ts';
import type { DocxContext } from './docx-context.ts';
import { docxRuns, textRuns } from './docx-runs.ts';
import { TEXT_WIDTH } from './docx-tables.ts';
import type { Approval, ApprovalStep, ExportDocument } from './export-document.ts';

/** The first page: what this is, which version, who signs, and what is still open. */
export function docxCover(
  { title, gaps }: Pick<DocumentText, 'gaps'> & { readonly title: readonly Run[] },
  { frame: facts, approvals, language = 'de' }: ExportDocument,
  frame: Frame,
  context: DocxContext,
): (Paragraph | Table)[] {
  const words = documentWords[language];
  const lines: readonly (readonly [string, string])[] = [
    [words.municipality, frame.municipality],
    [words.version, facts.number ?? frame.version],
    [words.date, frame.date],
    [words.label, frame.label],
    [words.licence, facts.licence ?? ''],
    [words.recipient, frame.recipient],
    [words.source, frame.sources.map(({ text }) => text).join(' ')],
  ];
  return [
    new Paragraph({ style: 'Title', children: docxRuns(title, context) }),
    ...lines
      .filter(([, fact]) => fact !== '')
      .map(([name, fact]) => factLine(name, textRuns(cleanText(fact), {}, {}, context))),
    ...(frame.url === '' ? [] : [factLine(words.address, [addressLink(frame.url)])]),
    new Paragraph({ style: 'AllmendeCoverHead', children: [new TextRun(words.approval)] }),
    approvalTable(approvals ?? {}, language),
    ...(gaps.length === 0
      ? []
      : [
          new Paragraph({ style: 'AllmendeCoverHead', children: [new TextRun(words.gaps(gaps.length))] }),
          ...gaps.map(({ label, occurrences }) => gapLine(words.gap(cleanText(label), occurrences))),
        ]),
  ];
}

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

const steps: readonly ApprovalStep[] = ['created', 'checked', 'released'];

function approvalTable(approvals: Partial<Record<ApprovalStep, Approval>>, language: Language): Table {
  const words = documentWords[language];
  const widths = [1_700, 3_000, 1_500, TEXT_WIDTH - 6_200];
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
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: true, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row([words.step, words.function, words.date, words.signature], true),
      ...steps.map((step) =>
        row(
          [words.steps[step], cleanText(approvals[step]?.function ?? ''), dayOf(approvals[step], language), ''],
          false,
        ),
      ),
    ],
  });
}

function dayOf(approval: Approval | undefined, language: Language): string {
  if (!approval || approval.date === '') return '';
  const day = new Date(`${approval.date}T12:00:00Z`);
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
    timeZone: 'UTC',
  }).format(day);
}
