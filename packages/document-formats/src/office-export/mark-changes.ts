import type { Block, Changed, ClauseText, DocumentText, Item, Row, Run } from './document-text.ts';

export type Change = NonNullable<Changed['change']>;

export const markedRuns = (runs: readonly Run[], change: Change): Run[] => runs.map((run) => ({ ...run, change }));
export const markedItem = (item: Item, change: Change): Item => ({
  ...item,
  change,
  blocks: item.blocks.map((block) => markedBlock(block, change)),
});
export const markedRow = ({ cells }: Row, change: Change): Row => ({
  change,
  cells: cells.map((cell) => markedRuns(cell, change)),
});

export const markedClause = (clause: ClauseText, change: Change): ClauseText => ({
  ...clause,
  change,
  heading: markedRuns(clause.heading, change),
  blocks: clause.blocks.map((block) => markedBlock(block, change)),
});

export function markedBlock(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, change, runs: markedRuns(block.runs, change) };
    case 'quote':
      return { ...block, change, blocks: block.blocks.map((one) => markedBlock(one, change)) };
    case 'list':
      return { ...block, change, items: block.items.map((item) => markedItem(item, change)) };
    case 'table':
      return {
        ...block,
        change,
        header: block.header.map((cell) => markedRuns(cell, change)),
        rows: block.rows.map((row) => markedRow(row, change)),
      };
    default:
      return { ...block, change };
  }
}

/** The text with its references to footnotes moved, so that they may stand behind others. */
export function withFootnotesBehind(text: DocumentText, by: number): DocumentText {
  const ofRuns = (runs: readonly Run[]): Run[] =>
    runs.map((run) => (run.kind === 'footnote' ? { ...run, at: run.at + by } : run));
  const ofBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: ofRuns(block.runs) };
      case 'quote':
        return { ...block, blocks: block.blocks.map(ofBlock) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(ofBlock) })) };
      case 'table':
        return {
          ...block,
          header: block.header.map(ofRuns),
          rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(ofRuns) })),
        };
      default:
        return block;
    }
  };
  return { ...text, clauses: text.clauses.map((clause) => ({ ...clause, blocks: clause.blocks.map(ofBlock) })) };
}
