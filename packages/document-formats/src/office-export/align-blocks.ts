import { editsBetween } from '@allmende/domain/edits';
import { likeness } from '@allmende/domain/words';
import { type Block, wordsOfRuns } from './document-text.ts';

/** Below this two blocks are not the same one, written anew, but one that went and one that came. */
const SAME = 0.4;

type Pair = readonly [old: Block | null, now: Block | null];

/** Which block became which, in order: equal ones first, and between these the ones that are alike. */
export function alignedBlocks(from: readonly Block[], to: readonly Block[]): Pair[] {
  const edits = editsBetween(from.map(nameOf), to.map(nameOf)) ?? [
    { start: 0, length: from.length, newStart: 0, newLength: to.length },
  ];
  const pairs: Pair[] = [];
  let [done, doneNew] = [0, 0];
  const same = (until: number) => {
    for (; done < until; done += 1, doneNew += 1) pairs.push([from[done]!, to[doneNew]!]);
  };
  for (const { start, length, newStart, newLength } of edits) {
    same(start);
    pairs.push(...alike(from.slice(start, start + length), to.slice(newStart, newStart + newLength)));
    [done, doneNew] = [start + length, newStart + newLength];
  }
  same(from.length);
  return pairs;
}

/** Pairs in order: each old block with the first of the new ones that is like it. */
function alike(from: readonly Block[], to: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const old of from) {
    const found = to.findIndex((now, at) => at >= next && now.kind === old.kind && isLike(old, now));
    if (found < 0) {
      pairs.push([old, null]);
      continue;
    }
    for (; next < found; next += 1) pairs.push([null, to[next]!]);
    pairs.push([old, to[found]!]);
    next = found + 1;
  }
  return [...pairs, ...to.slice(next).map((now): Pair => [null, now])];
}

const isLike = (old: Block, now: Block): boolean =>
  old.kind === 'rule' || likeness(wordsOfBlock(old), wordsOfBlock(now)) >= SAME;

const nameOf = (block: Block): string => JSON.stringify(block);

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOfRuns(block.runs);
    case 'quote':
      return block.blocks.map(wordsOfBlock).join('\n');
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.map(wordsOfBlock)).join('\n');
    case 'table':
      return [block.header, ...block.rows.map(({ cells }) => cells)]
        .map((cells) => cells.map(wordsOfRuns).join(' '))
        .join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}
