import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentReading } from '../office-import/document-reading.ts';
import type { Converted, Workplace } from './conversion-task.ts';
import { pictureFile, READING_FILE, type ReadingTask, type WrittenReading } from './reading-task.ts';

/** Reads a document for its report, and leaves what was read and its pictures in the folder of the task. */
export async function readDocument(
  { file, name, options, municipalities }: ReadingTask,
  { folder, progress }: Workplace,
): Promise<Converted> {
  progress('read');
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  const { pictures, ...read } = await documentReading({ bytes, name, options, municipalities });
  for (const [at, { bytes: picture }] of pictures.entries()) await writeFile(join(folder, pictureFile(at)), picture);
  const reading: WrittenReading = {
    ...read,
    pictures: pictures.map(({ name: called, mediaType }) => ({ name: called, mediaType })),
  };
  await writeFile(join(folder, READING_FILE), JSON.stringify(reading));
  return { file: null, result: null, notes: [] };
}
