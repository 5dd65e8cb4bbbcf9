// Writes documents of the sample catalogue at once, in a process of its own, so that its memory can be told.
import { exportDocx } from '@allmende/document-formats/office-export/docx-export';
import type { ExportDocument } from '@allmende/document-formats/office-export/export-document';
import { TypstPdf } from '@allmende/document-formats/office-export/typst-pdf';
import { sampleDocuments } from '@allmende/sample-catalogue/documents';

export interface Written {
  readonly seconds: number;
  /** CPU time, of which there may be more than one second in a second. */
  readonly cpuSeconds: number;
  /** Pages of all documents together, as PDF counts them. */
  readonly pages: number;
  /** Most memory of the process until all were written, MB. */
  readonly megabytes: number;
}

const [format = 'docx', parallel = '1'] = process.argv.slice(2);
const catalogue = sampleDocuments().map(({ versions, tlp }): ExportDocument => {
  const { content, number } = versions.at(-1)!;
  const frame = { label: tlp, number, licence: content.metadata.licence, municipalityName: 'Stadt Kelheim' };
  return { content, frame, values: {} };
});
// Different documents: a second copy of the same one would be half remembered.
const documents = Array.from({ length: Number(parallel) }, (_, at) => catalogue[(at + 1) % catalogue.length]!);
const typst = new TypstPdf();
const write = (document: ExportDocument) => (format === 'docx' ? exportDocx(document) : typst.write(document, 'a4'));

// Programs and fonts are read once, at the first document.
await write(catalogue[0]!);
const cpu = process.cpuUsage();
const started = performance.now();
await Promise.all(documents.map(write));
const seconds = (performance.now() - started) / 1_000;
const { user, system } = process.cpuUsage(cpu);
const megabytes = process.resourceUsage().maxRSS / 1_024;

let pages = 0;
for (const document of documents) {
  const { bytes } = await typst.write(document, 'a4');
  pages += Number(/\/Count (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? 1);
}
const written: Written = { seconds, cpuSeconds: (user + system) / 1_000_000, pages, megabytes };
process.stdout.write(JSON.stringify(written));
