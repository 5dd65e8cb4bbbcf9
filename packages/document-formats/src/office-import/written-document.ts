import type { PhrasingContent } from 'mdast';

/** A cell of a table in its grid: what merged cells cover knows what covers it. */
export interface WrittenCell {
  readonly children: readonly PhrasingContent[];
  readonly covered: 'from-left' | 'from-above' | null;
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  readonly isHead: boolean;
}

/** A document as word processors write it: one thing after the other, lists told by their levels only. */
export type Block =
  | { readonly type: 'heading'; readonly depth: number; readonly id: string; readonly children: PhrasingContent[] }
  | { readonly type: 'paragraph'; readonly children: PhrasingContent[] }
  | {
      readonly type: 'item';
      /** Which list it belongs to, as far as the document tells. */
      readonly list: string;
      /** 0 for the outermost list. */
      readonly level: number;
      /** Its number; null where it has a bullet. */
      readonly number: number | null;
      readonly children: PhrasingContent[];
    }
  /** A further paragraph of the item before. */
  | { readonly type: 'item-goes-on'; readonly level: number; readonly children: PhrasingContent[] }
  | { readonly type: 'table'; readonly rows: readonly WrittenRow[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'rule' };

/** Depth of a document's title, above all headings. */
export const TITLE_DEPTH = 0;

/** Does it say anything? */
export const isEmptyText = (children: readonly PhrasingContent[]): boolean =>
  children.every((child) => (child.type === 'text' ? child.value.trim() === '' : child.type === 'break'));
