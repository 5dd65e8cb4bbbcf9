import type { Content } from '@allmende/domain/content';
import type { Values } from '@allmende/domain/variables';
import type { Language } from '@allmende/domain/texts';
import type { FrameFacts } from '../document-frame.ts';
import type { ExportNote } from './export-notes.ts';
import type { WordMark } from '../word-marks.ts';

/** Who made, checked and released a document: functions, never people. */
export type ApprovalStep = 'created' | 'checked' | 'released';
export interface Approval {
  readonly function: string;
  /** `2026-11-23` */
  readonly date: string;
}

/** All that an export needs to know: nothing is looked up on the way. */
export interface ExportDocument {
  readonly content: Content;
  /** Values in place of variables, gaps marked; without it variables stand as open places with their labels. */
  readonly values?: Values | undefined;
  readonly frame: FrameFacts;
  /** Bytes of the pictures that the text shows, by the names of their files. */
  readonly pictures?: ReadonlyMap<string, Uint8Array> | undefined;
  /** By what the document is known again; left out for those who only read. */
  readonly mark?: Pick<WordMark, 'solution' | 'version'> | undefined;
  /** What is known for the cover sheet; the rest stays empty for the pen. */
  readonly approvals?: Partial<Record<ApprovalStep, Approval>> | undefined;
  /** Number of the version that it is compared with, for the cover sheet. */
  readonly comparedWith?: string | undefined;
  readonly language?: Language | undefined;
}

/** A document in a format, and what is not in it as it should be. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly notes: readonly ExportNote[];
}
