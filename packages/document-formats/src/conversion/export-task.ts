import type { ExportDocument } from '../office-export/export-document.ts';

export const exportFormats = ['docx', 'pdf', 'pdfCard', 'odt', 'pdfA'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What only LibreOffice writes: two formats, and every PDF in a letterhead, which is a Word document. */
export const needsOffice = ({ format, letterhead }: Pick<ExportTask, 'format' | 'letterhead'>): boolean =>
  format === 'odt' || format === 'pdfA' || (format !== 'docx' && letterhead !== null);

interface FormatFacts {
  readonly ending: 'docx' | 'pdf' | 'odt';
  readonly mediaType: string;
}
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  docx: { ending: 'docx', mediaType: word },
  pdf: { ending: 'pdf', mediaType: 'application/pdf' },
  pdfCard: { ending: 'pdf', mediaType: 'application/pdf' },
  odt: { ending: 'odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  pdfA: { ending: 'pdf', mediaType: 'application/pdf' },
};

/** A document to be written; its pictures are named after the files in the folder of the task. */
export interface DocumentToWrite extends Omit<ExportDocument, 'pictures'> {
  readonly pictures: readonly { readonly name: string; readonly file: string }[];
}

export interface ExportTask {
  readonly kind: 'exportDocument';
  readonly format: ExportFormat;
  readonly document: DocumentToWrite;
  /** The version that it is compared with: what is different is written as changes that Word tracks. */
  readonly from: DocumentToWrite | null;
  /** The letterhead, a file in the folder of the task. */
  readonly letterhead: string | null;
  /** ISO instant of the tracked changes. */
  readonly at: string;
}
