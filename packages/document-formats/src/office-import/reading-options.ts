import type { WantedHeadings } from './heading-offers.ts';
import type { ChangedText } from './recorded-changes.ts';
import type { MergedCells } from './written-markdown.ts';

/** How a person wants a document to be read. */
export interface ReadingOptions {
  readonly changes: ChangedText;
  readonly headings: WantedHeadings;
  readonly mergedCells: MergedCells;
}

export const firstReading: ReadingOptions = { changes: 'accepted', headings: 'none', mergedCells: 'repeat' };
