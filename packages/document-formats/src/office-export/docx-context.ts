import type { Revision } from './docx-elements.ts';
import type { Block, DocumentText } from './document-text.ts';
import { bookmarkOfClause } from '../word-marks.ts';

/** What the parts of one document share while it is written. */
export class DocxContext {
  /** Bookmarks around the headings of clauses, by their ids. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Set for a comparison: who changed what, and when. */
  readonly revision: Revision | null;
  /** Whether variables stand in content controls: a comparison is for reading, and comes back without them. */
  readonly hasControls: boolean;
  readonly labelOf: (key: string) => string;
  readonly footnotes: DocumentText['footnotes'];
  /** Twips between the margins of a page. */
  readonly textWidth: number;
  private used = 0;
  private lists = 0;

  constructor(
    { clauses, footnotes }: DocumentText,
    options: {
      readonly pictures: ReadonlyMap<string, Uint8Array>;
      readonly revision: Revision | null;
      readonly labelOf: (key: string) => string;
      readonly textWidth: number;
    },
  ) {
    // Where a clause has moved it stands twice; links lead to where it is now.
    const present = clauses.filter(({ change }) => change !== 'removed');
    this.anchors = new Map(present.map(({ id }, at) => [id, bookmarkOfClause(at)]));
    this.footnotes = footnotes;
    this.pictures = options.pictures;
    this.revision = options.revision;
    this.hasControls = options.revision === null;
    this.labelOf = options.labelOf;
    this.textWidth = options.textWidth;
  }

  /** A number that no other element of the document has. */
  nextId(): number {
    this.used += 1;
    return this.used;
  }

  /** A list of its own, which counts from its own beginning. */
  nextList(): number {
    this.lists += 1;
    return this.lists;
  }
}

/** Where blocks stand. */
export interface BlockPlace {
  /** Lists around it. */
  readonly lists: number;
  readonly inQuote: boolean;
  readonly inFootnote: boolean;
}

export const onPage: BlockPlace = { lists: 0, inQuote: false, inFootnote: false };

export type ListBlock = Extract<Block, { kind: 'list' }>;
export type TableBlock = Extract<Block, { kind: 'table' }>;
