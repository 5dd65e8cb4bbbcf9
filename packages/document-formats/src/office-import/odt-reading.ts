import type { DocumentFields, FieldDraft } from './document-fields.ts';
import type { Reporter } from './import-report.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { FoundChange } from './recorded-changes.ts';
import type { PictureCollection } from './taken-pictures.ts';
import type { Block } from './written-document.ts';
import type { XmlElement } from '../office-package/xml-tree.ts';

/** What everybody who reads a part of an OpenDocument text needs. */
export interface OdtReading {
  readonly styles: OdtStyles;
  readonly reporter: Reporter;
  readonly pictures: PictureCollection;
  readonly fields: DocumentFields;
  readonly forms: ReadonlyMap<string, FieldDraft>;
  readonly changes: readonly FoundChange[];
  /** Bytes of the pictures of the package, by their paths. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Footnotes and endnotes, in the order in which the text comes to them. */
  readonly notes: { identifier: string; blocks: readonly Block[] }[];
  /** Reads what a note says. */
  readonly noteBlocks: (body: XmlElement) => readonly Block[];
}
