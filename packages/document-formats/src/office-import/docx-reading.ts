import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { FoundChange } from './recorded-changes.ts';
import type { Relationship } from '../office-package/docx-package.ts';
import type { DocumentFields } from './document-fields.ts';
import type { Reporter } from './import-report.ts';
import type { PictureCollection } from './taken-pictures.ts';

export interface WrittenComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** What everybody who reads a part of a Word document needs. */
export interface DocxReading {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly reporter: Reporter;
  readonly pictures: PictureCollection;
  readonly fields: DocumentFields;
  readonly comments: ReadonlyMap<string, WrittenComment>;
  readonly changes: readonly FoundChange[];
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Bytes of the pictures that the part shows, by their paths. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}
