import { stayed } from '@allmende/domain/merge-order';
import { comparedRuns, type Texts } from './compare-runs.ts';
import { alignedBlocks } from './align-blocks.ts';
import type { Block, ClauseText, DocumentText, Item, Row, Run } from './document-text.ts';
import { markedBlock, markedClause, markedItem, markedRow, withFootnotesBehind } from './mark-changes.ts';

/**
 * What became of a text: everything that both have, in the order of the new one, what came in and what fell away marked.
 * Without what is marked as removed it is the new text, without what is marked as added the old one.
 */
export function compareTexts(from: DocumentText, to: DocumentText): DocumentText & { titleRuns: Run[] } {
  // Footnotes of the old text stand behind those of the new one.
  const old = withFootnotesBehind(from, to.footnotes.length);
  const texts: Texts = { footnotes: [...to.footnotes, ...old.footnotes] };
  return {
    ...to,
    footnotes: texts.footnotes,
    clauses: comparedClauses(old.clauses, to.clauses, texts),
    titleRuns: comparedRuns([{ kind: 'text', text: from.title }], [{ kind: 'text', text: to.title }], texts),
    picturesInWords: [...new Set([...from.picturesInWords, ...to.picturesInWords])],
  };
}

/** A clause that has moved fell away in one place and came in at another: so both orders can be had again. */
function comparedClauses(from: readonly ClauseText[], to: readonly ClauseText[], texts: Texts): ClauseText[] {
  const unmoved = stayed(
    from.map(({ id }) => id),
    to.map(({ id }) => id),
  );
  const clauses: ClauseText[] = [];
  const queue = [...from];
  for (const clause of to) {
    if (!unmoved.has(clause.id)) clauses.push(markedClause(clause, 'added'));
    else {
      while (queue[0]!.id !== clause.id) clauses.push(markedClause(queue.shift()!, 'removed'));
      clauses.push(...comparedClause(queue.shift()!, clause, texts));
    }
  }
  return [...clauses, ...queue.map((clause) => markedClause(clause, 'removed'))];
}

/** Where the heading itself is another kind of heading, the clause is taken out and put in as a whole. */
function comparedClause(from: ClauseText, to: ClauseText, texts: Texts): ClauseText[] {
  const isSameKind =
    from.depth === to.depth && (from.number === '') === (to.number === '') && from.condition === to.condition;
  if (!isSameKind) return [markedClause(from, 'removed'), markedClause(to, 'added')];
  const heading = comparedRuns(from.heading, to.heading, texts);
  return [{ ...to, heading, blocks: comparedBlocks(from.blocks, to.blocks, texts) }];
}

export function comparedBlocks(from: readonly Block[], to: readonly Block[], texts: Texts): Block[] {
  return alignedBlocks(from, to).flatMap(([old, now]): Block[] => {
    if (!now) return [markedBlock(old!, 'removed')];
    if (!old) return [markedBlock(now, 'added')];
    return comparedBlock(old, now, texts) ?? [markedBlock(old, 'removed'), markedBlock(now, 'added')];
  });
}

/** Null for two blocks that nothing leads from one to the other. */
function comparedBlock(from: Block, to: Block, texts: Texts): Block[] | null {
  if (from.kind === 'paragraph' && to.kind === 'paragraph')
    return [{ ...to, runs: comparedRuns(from.runs, to.runs, texts) }];
  if (from.kind === 'heading' && to.kind === 'heading' && from.depth === to.depth)
    return [{ ...to, runs: comparedRuns(from.runs, to.runs, texts) }];
  if (from.kind === 'quote' && to.kind === 'quote')
    return [{ ...to, blocks: comparedBlocks(from.blocks, to.blocks, texts) }];
  if (from.kind === 'list' && to.kind === 'list' && from.ordered === to.ordered && from.start === to.start)
    return [{ ...to, items: comparedItems(from.items, to.items, texts) }];
  if (from.kind === 'table' && to.kind === 'table') return comparedTable(from, to, texts);
  if (from.kind === 'code' && to.kind === 'code' && from.text === to.text) return [to];
  return from.kind === 'rule' && to.kind === 'rule' ? [to] : null;
}

function comparedItems(from: readonly Item[], to: readonly Item[], texts: Texts): Item[] {
  // Items are told apart by what they say, as blocks are.
  const asBlocks = (items: readonly Item[]): Block[] => items.map(({ blocks }) => ({ kind: 'quote', blocks }));
  const [old, now] = [asBlocks(from), asBlocks(to)];
  const itemOf = new Map([...pairsOf(old, from), ...pairsOf(now, to)]);
  return alignedBlocks(old, now).flatMap(([before, after]): Item[] => {
    const [one, other] = [before && itemOf.get(before)!, after && itemOf.get(after)!];
    if (!other) return [markedItem(one!, 'removed')];
    if (!one) return [markedItem(other, 'added')];
    if (one.done !== other.done || startsLine(one) !== startsLine(other))
      return [markedItem(one, 'removed'), markedItem(other, 'added')];
    const lines = startsLine(one) ? 1 : 0;
    const line = lines === 1 ? comparedBlock(one.blocks[0]!, other.blocks[0]!, texts)! : [];
    const rest = comparedBlocks(one.blocks.slice(lines), other.blocks.slice(lines), texts);
    return [{ ...other, blocks: [...line, ...rest] }];
  });
}

const pairsOf = <Thing>(blocks: readonly Block[], things: readonly Thing[]): [Block, Thing][] =>
  blocks.map((block, at) => [block, things[at]!]);

const startsLine = ({ blocks }: Item): boolean => blocks[0]?.kind === 'paragraph';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Row by row where the columns are the same. */
function comparedTable(from: TableBlock, to: TableBlock, texts: Texts): Block[] | null {
  if (from.alignments.join() !== to.alignments.join()) return null;
  const isHead = ({ header }: TableBlock) => header.some((cell) => cell.length > 0);
  if (isHead(from) !== isHead(to)) return null;
  const asBlocks = (rows: readonly Row[]): Block[] =>
    rows.map(({ cells }) => ({ kind: 'paragraph', runs: cells.flat() }));
  const [old, now] = [asBlocks(from.rows), asBlocks(to.rows)];
  const rowOf = new Map([...pairsOf(old, from.rows), ...pairsOf(now, to.rows)]);
  const rows = alignedBlocks(old, now).map(([before, after]): Row => {
    const [one, other] = [before && rowOf.get(before)!, after && rowOf.get(after)!];
    if (!other) return markedRow(one!, 'removed');
    if (!one) return markedRow(other, 'added');
    return { cells: other.cells.map((cell, at) => comparedRuns(one.cells[at]!, cell, texts)) };
  });
  return [{ ...to, header: to.header.map((cell, at) => comparedRuns(from.header[at]!, cell, texts)), rows }];
}
