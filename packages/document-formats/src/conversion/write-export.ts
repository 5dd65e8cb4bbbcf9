import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportDocxChanges } from '../office-export/docx-changes-export.ts';
import { exportDocx } from '../office-export/docx-export.ts';
import type { ExportDocument, Exported } from '../office-export/export-document.ts';
import { type Letterhead, readLetterhead } from '../office-export/letterhead.ts';
import { OfficePdf } from '../office-export/office-pdf.ts';
import { PdfFailure } from '../office-export/pdf-port.ts';
import type { Converted, Workplace } from './conversion-task.ts';
import { type DocumentToWrite, type ExportTask, formatFacts, needsOffice } from './export-task.ts';

/** Writes a version as a document, and leaves it in the folder of the task. */
export async function writeExport(task: ExportTask, place: Workplace): Promise<Converted> {
  const letterhead =
    task.letterhead === null ? null : await readLetterhead(await readFile(join(place.folder, task.letterhead)));
  place.progress(needsOffice(task) ? 'office' : 'write');
  const { bytes, notes } = await written(task, letterhead, place);
  const { ending, mediaType } = formatFacts[task.format];
  const name = `document.${ending}`;
  await writeFile(join(place.folder, name), bytes);
  // What is to be known of the letterhead itself was said when it was brought.
  const said = new Set<string>(letterhead?.notes.map(({ code }) => code));
  return { file: { name, mediaType }, result: null, notes: notes.filter(({ code }) => !said.has(code)) };
}

async function written(task: ExportTask, letterhead: Letterhead | null, place: Workplace): Promise<Exported> {
  const document = await withPictures(task.document, place);
  if (task.from) {
    const author = document.frame.municipalityName ?? 'Allmende';
    return exportDocxChanges(await withPictures(task.from, place), document, { author, date: task.at });
  }
  const office = () => new OfficePdf(place.office, 'of this process');
  switch (task.format) {
    case 'docx':
      return exportDocx(document, letterhead);
    case 'odt':
      return office().writeOdt(document, letterhead);
    case 'pdfA':
      return office().writePdfA(document, letterhead);
    default:
      if (letterhead) return office().writeWithLetterhead(document, letterhead);
      return writePdf(document, task.format === 'pdfCard' ? 'card' : 'a4', office);
  }
}

let typst: import('../office-export/typst-pdf.ts').TypstPdf | null = null;

/** By Typst, which is loaded when the first PDF is asked for; where it fails, by LibreOffice. */
async function writePdf(document: ExportDocument, layout: 'a4' | 'card', office: () => OfficePdf): Promise<Exported> {
  const { TypstPdf } = await import('../office-export/typst-pdf.ts');
  try {
    return await (typst ??= new TypstPdf()).write(document, layout);
  } catch (error) {
    const other = office();
    if (!(error instanceof PdfFailure) || !other.isInstalled) throw error;
    return other.write(document, layout);
  }
}

async function withPictures(
  { pictures, ...document }: DocumentToWrite,
  { folder }: Workplace,
): Promise<ExportDocument> {
  const read = pictures.map(
    async ({ name, file }) => [name, new Uint8Array(await readFile(join(folder, file)))] as const,
  );
  return { ...document, pictures: new Map(await Promise.all(read)) };
}
