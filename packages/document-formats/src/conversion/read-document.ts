import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentReading } from '../office-import/document-reading.ts';
import type { Converted, Workplace } from './conversion-task.ts';
import { READING_FILE, type ReadingTask, type ReadPicture, type WrittenReading } from './reading-task.ts';

/** Reads a document for its report, and leaves what was read and its pictures in the folder of the task. */
export async function readDocument(
  { file, name, options, municipalities }: ReadingTask,
  { folder, progress }: Workplace,
): Promise<Converted> {
  progress('read');
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  const { pictures, ...read } = await documentReading({ bytes, name, options, municipalities });
  const written: ReadPicture[] = [];
  for (const [at, picture] of pictures.entries()) {
    await writeFile(join(folder, `picture-${at}`), picture.bytes);
    written.push({ name: picture.name, mediaType: picture.mediaType, file: `picture-${at}` });
  }
  const reading: WrittenReading = { ...read, pictures: written };
  await writeFile(join(folder, READING_FILE), JSON.stringify(reading));
  return { file: null, result: null, notes: [] };
}
