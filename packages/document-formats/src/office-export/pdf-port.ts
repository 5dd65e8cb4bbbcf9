import type { ExportDocument, Exported } from './export-document.ts';

/** `a4` for the folder, `card` for the pocket: A6, large type, phone numbers first. */
export type PdfLayout = 'a4' | 'card';

/** Writes documents as PDF that everybody can read: tagged, with language and title (PDF/UA-1, ISO 14289-1). */
export interface PdfWriter {
  write(document: ExportDocument, layout: PdfLayout): Promise<Exported>;
}

/** A document that could not be written, and why; for the log, not for the reader. */
export class PdfFailure extends Error {}
