import type { DocumentReading } from '../office-import/document-reading.ts';
import type { ReadingOptions } from '../office-import/reading-options.ts';
import type { TakenPicture } from '../office-import/taken-pictures.ts';

/** A document to be read for its report. */
export interface ReadingTask {
  readonly kind: 'readDocument';
  /** The document, a file in the folder of the task. */
  readonly file: string;
  /** Its name as it was brought: the ending says what it is. */
  readonly name: string;
  readonly options: ReadingOptions;
  /** Names that would betray from whom it comes. */
  readonly municipalities: readonly string[];
}

/** What was read lies in the folder of the task under this name, as JSON. */
export const READING_FILE = 'reading.json';

/** A picture lies there as a file of its own, named by its place: a name that the process tells could lead elsewhere. */
export const pictureFile = (at: number): string => `picture-${at}`;

export interface WrittenReading extends Omit<DocumentReading, 'pictures'> {
  readonly pictures: readonly Pick<TakenPicture, 'name' | 'mediaType'>[];
}
