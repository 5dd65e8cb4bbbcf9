// Reads Word documents at once, in a process of its own, so that its memory can be told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument } from '@allmende/document-formats/office-import/document-import';
import { type Converted, measured, takenInTurn } from './measured.ts';

const [folder = '.', parallel = '1'] = process.argv.slice(2);
const catalogue = (JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as number[]).map((pages, at) => ({
  pages,
  bytes: readFileSync(join(folder, `${at}.docx`)),
}));
const documents = takenInTurn(catalogue, Number(parallel));
await importDocument(catalogue[0]!.bytes);
const cost = await measured(() => Promise.all(documents.map(({ bytes }) => importDocument(bytes))));
const pages = documents.reduce((sum, document) => sum + document.pages, 0);
process.stdout.write(JSON.stringify({ ...cost, pages } satisfies Converted));
