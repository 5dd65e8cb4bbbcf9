import type { Params } from '@allmende/domain/texts';
import type { ArchiveTask } from '../archive/archive-task.ts';
import type { ExportTask } from './export-task.ts';
import type { LetterheadTask } from './letterhead-task.ts';
import type { ReadingTask } from './reading-task.ts';

/** What a conversion process is asked to do: plain data that can be cloned. Files lie in a folder of their own. */
export type ConversionTask = ExportTask | LetterheadTask | ReadingTask | ArchiveTask;

/** What is not in the result as it should be, by a code that whoever asked has the words for. */
export interface ConversionNote {
  readonly code: string;
  readonly params: Params;
}

/** What came of a task. */
export interface Converted {
  /** A file in the folder of the task. */
  readonly file: { readonly name: string; readonly mediaType: string } | null;
  /** What is no file: data that goes into the database as JSON. */
  readonly result: object | null;
  readonly notes: readonly ConversionNote[];
}

export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Where a task finds its files, leaves its own, and says how far it is. */
export interface Workplace {
  readonly folder: string;
  /** LibreOffice on this machine; null where there is none. */
  readonly office: string | null;
  progress(phase: string, done?: number, total?: number): void;
}

/** What the process is told. */
export interface Order {
  readonly task: ConversionTask;
  readonly folder: string;
}

/** What it answers: any number of times how far it is, and once how it ended. */
export type Answer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'converted'; readonly converted: Converted }
  /** Whoever brought the document can act on it. */
  | { readonly kind: 'refused'; readonly code: string; readonly params: Params }
  /** A fault of ours: name of the error and where it happened, without what it says, which may quote the document. */
  | { readonly kind: 'failed'; readonly where: string };
