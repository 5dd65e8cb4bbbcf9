import { exportDocx } from './docx-export.ts';
import type { ExportDocument, Exported } from './export-document.ts';
import type { Letterhead } from './letterhead.ts';
import { convertByOffice, officePath, type OfficeGroup } from './office-program.ts';
import type { PdfLayout, PdfWriter } from './pdf-port.ts';

const option = (type: 'boolean' | 'long', value: string) => ({ type, value });
const pdf = (options: object) => `pdf:writer_pdf_Export:${JSON.stringify(options)}`;
const readable = {
  UseTaggedPDF: option('boolean', 'true'),
  ExportBookmarks: option('boolean', 'true'),
};
const filters = {
  'pdf-ua': pdf({ ...readable, PDFUACompliance: option('boolean', 'true') }),
  // PDF/A-2b (ISO 19005-2) for records that are kept for decades.
  'pdf-a': pdf({ ...readable, SelectPdfVersion: option('long', '2') }),
  odt: 'odt',
};
type Form = keyof typeof filters;

/** What LibreOffice makes of our Word documents: ODT and PDF/A-2b, and PDF/UA where the other writer fails. */
export class OfficePdf implements PdfWriter {
  private readonly program: string | null;
  /** Conversions one after the other: each of them takes a processor and 200 MB. */
  private last: Promise<unknown> = Promise.resolve();

  private readonly group: OfficeGroup;

  constructor(program: string | null = officePath(), group: OfficeGroup = 'of its own') {
    this.program = program;
    this.group = group;
  }

  get isInstalled(): boolean {
    return this.program !== null;
  }

  /** A pocket card is laid out by the other writer only; here it is a page as any other. */
  write(document: ExportDocument, _layout: PdfLayout): Promise<Exported> {
    return this.made(document, 'pdf-ua', null);
  }

  /** In a city's letterhead, which the other writer cannot take. */
  writeWithLetterhead(document: ExportDocument, letterhead: Letterhead): Promise<Exported> {
    return this.made(document, 'pdf-ua', letterhead);
  }

  writePdfA(document: ExportDocument, letterhead: Letterhead | null = null): Promise<Exported> {
    return this.made(document, 'pdf-a', letterhead);
  }

  writeOdt(document: ExportDocument, letterhead: Letterhead | null = null): Promise<Exported> {
    return this.made(document, 'odt', letterhead);
  }

  private async made(document: ExportDocument, form: Form, letterhead: Letterhead | null): Promise<Exported> {
    const { bytes: docx, notes } = await exportDocx(document, letterhead);
    const ending = form === 'odt' ? 'odt' : 'pdf';
    const { program, group } = this;
    const made = this.last.then(() =>
      convertByOffice(program, docx, { ending, filter: filters[form] }, undefined, group),
    );
    this.last = made.catch(() => undefined);
    return { bytes: await made, notes };
  }
}
