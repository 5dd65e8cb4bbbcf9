import { join } from 'node:path';
import type { Visit } from './visit.ts';

const folder = join(import.meta.dirname, 'documents');
/** A Word document as a town hall has it: recorded changes, a comment, names, numbers, pictures, lines that look like headings. */
export const visitors = join(folder, 'besuch.docx');
/** One that is marked as classified. */
export const classified = join(folder, 'eingestuft.docx');

/** Chooses a file on the page and sends it with the button. */
export async function bring({ page }: Visit, file: string): Promise<void> {
  await page.getByLabel('Word- oder ODT-Datei').setInputFiles(file);
  await page.getByRole('button', { name: 'Hochladen und einlesen' }).click();
}

/** Brings a document, for a new solution or into a working copy. Answers the address at which it was read or refused. */
export async function brought(visit: Visit, file: string, draft?: string): Promise<string> {
  const { page, open } = visit;
  await open(draft ? `${draft}/einlesen` : '/einlesen');
  await bring(visit, file);
  await page.getByRole('heading', { name: /^(Übernahmebericht|Das Dokument kann nicht eingelesen werden)$/ }).waitFor();
  return new URL(page.url()).pathname;
}
