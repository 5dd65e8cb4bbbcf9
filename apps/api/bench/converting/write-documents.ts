// Writes documents of the sample catalogue at once, in a process of its own, so that its memory can be told. With the
// name of a folder it leaves all of them there as Word, with their pages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportDocx } from '@allmende/document-formats/office-export/docx-export';
import type { ExportDocument } from '@allmende/document-formats/office-export/export-document';
import { TypstPdf } from '@allmende/document-formats/office-export/typst-pdf';
import { sampleDocuments } from '@allmende/sample-catalogue/documents';
import { type Converted, measured, takenInTurn } from './measured.ts';

const [format = 'docx', parallel = '1', folder] = process.argv.slice(2);
const catalogue = sampleDocuments().map(({ versions, tlp }): ExportDocument => {
  const { content, number } = versions.at(-1)!;
  const frame = { label: tlp, number, licence: content.metadata.licence, municipalityName: 'Stadt Kelheim' };
  return { content, frame, values: {} };
});
const typst = new TypstPdf();
const write = (document: ExportDocument) => (format === 'docx' ? exportDocx(document) : typst.write(document, 'a4'));
const pagesOf = async (document: ExportDocument): Promise<number> => {
  const { bytes } = await typst.write(document, 'a4');
  return Number(/\/Count (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? 1);
};

if (folder === undefined) {
  const documents = takenInTurn(catalogue, Number(parallel));
  // Programs and fonts are read once, at the first document.
  await write(catalogue[0]!);
  const cost = await measured(() => Promise.all(documents.map(write)));
  let pages = 0;
  for (const document of documents) pages += await pagesOf(document);
  process.stdout.write(JSON.stringify({ ...cost, pages } satisfies Converted));
} else {
  const pages: number[] = [];
  for (const [at, document] of catalogue.entries()) {
    writeFileSync(join(folder, `${at}.docx`), (await exportDocx(document)).bytes);
    pages.push(await pagesOf(document));
  }
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(pages));
}
