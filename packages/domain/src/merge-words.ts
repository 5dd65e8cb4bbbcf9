import { editsBetween } from './edits.ts';
import type { BlockReader } from './text-blocks.ts';
import { likeness, wordsOf } from './words.ts';

/** How a merge of texts deals with what it cannot know. */
export interface TextMerge {
  /** Do two pieces read the same with the city's values in place? Then theirs stands. */
  readonly readsSame?: (mine: string, theirs: string) => boolean;
  /** Tells the blocks of a text; one that remembers saves reading what the versions have in common. */
  readonly blocksOf?: BlockReader;
  /** True for a proposal: where both contradict each other mine stands, instead of the whole being a conflict. */
  readonly mineWhereInConflict?: boolean;
}

/** Merges three texts that come from the first; null where they contradict each other. */
export type Merger = (base: string, mine: string, theirs: string) => string | null;

interface Word {
  readonly text: string;
  readonly space: string;
}

/** Words that must stand between an edit of mine and one of theirs; nearer ones may depend on each other. */
const WORDS_BETWEEN = 2;
/** Below this a text counts as written anew: words that it still has in common are chance, not common ground. */
const REWRITTEN_BELOW = 0.4;
/**
 * Merges a text without blocks (a paragraph, a heading, a cell) word by word; null where the edits of both sides meet.
 * Line ends within it are white space.
 */
export function mergeWords(base: string, mine: string, theirs: string, how: TextMerge): string | null {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const inConflict = how.mineWhereInConflict ? mine : null;
  if (Math.min(likeness(base, mine), likeness(base, theirs)) < REWRITTEN_BELOW) return inConflict;
  const [o, a, b] = [spaced(base), spaced(mine), spaced(theirs)];
  const merged = mergeSpaced(o, a, b, how);
  if (merged !== null || !how.readsSame) return merged ?? inConflict;
  const putBack = withoutWrittenValues(o, a, how.readsSame);
  return (putBack && mergeSpaced(o, putBack, b, how)) ?? inConflict;
}

function mergeSpaced(o: readonly Word[], a: readonly Word[], b: readonly Word[], how: TextMerge): string | null {
  const [editsOfA, editsOfB] = [editsTo(o, a), editsTo(o, b)];
  if (!editsOfA || !editsOfB) return null;
  const merged: Word[] = [];
  let [done, shiftA, shiftB] = [0, 0, 0];
  const keepUntil = (end: number) => {
    for (; done < end; done += 1)
      merged.push({
        text: o[done]!.text,
        space: mergedSpace(o[done]!.space, a[done + shiftA]!.space, b[done + shiftB]!.space),
      });
  };
  for (const { start, end, byA, byB, growthA, growthB, agreed } of inPlaces(editsOfA, editsOfB)) {
    keepUntil(start);
    const ofA = a.slice(start + shiftA, end + shiftA + growthA);
    const ofB = b.slice(start + shiftB, end + shiftB + growthB);
    shiftA += growthA;
    shiftB += growthB;
    done = end;
    if (agreed || !byB) merged.push(...ofA);
    else if (!byA || how.readsSame?.(joined(ofA), joined(ofB))) merged.push(...ofB);
    else if (how.mineWhereInConflict) merged.push(...ofA);
    else return null;
  }
  keepUntil(o.length);
  return joined(merged);
}

/** My words, with variables of the base where I only wrote out their values: who reads them sees no edit. */
function withoutWrittenValues(
  base: readonly Word[],
  mine: readonly Word[],
  readsSame: NonNullable<TextMerge['readsSame']>,
): Word[] | null {
  const words: Word[] = [];
  let done = 0;
  for (const edit of editsBetween(textsOf(base), textsOf(mine)) ?? []) {
    const old = base.slice(edit.start, edit.start + edit.length);
    const end = edit.newStart + edit.newLength;
    const isWritten = edit.length > 0 && edit.newLength > 0;
    if (!isWritten || !readsSame(joined(old), joined(mine.slice(edit.newStart, end)))) continue;
    words.push(...mine.slice(done, edit.newStart), ...old.slice(0, -1));
    words.push({ text: old.at(-1)!.text, space: mine[end - 1]!.space });
    done = end;
  }
  return done > 0 ? [...words, ...mine.slice(done)] : null;
}

/** Words with the white space behind them; a hard line break and the space between paragraphs are words. */
function spaced(text: string): Word[] {
  const words: { text: string; space: string }[] = [];
  for (const word of wordsOf(text.trim())) {
    const last = words.at(-1);
    if (word.trim() !== '' || !last) words.push({ text: word, space: '' });
    else if (/\n\s*\n/.test(word)) words.push({ text: '\n\n', space: '' });
    else if (/ {2,}\n/.test(word)) words.push({ text: '  \n', space: '' });
    else last.space = word;
  }
  return words;
}

function joined(words: readonly Word[]): string {
  let text = '';
  let last: Word = { text: '', space: '' };
  for (const word of words) {
    const wouldFuse = last.space === '' && /[\p{L}\p{N}]$/u.test(last.text) && /^[\p{L}\p{N}]/u.test(word.text);
    text += last.space + (wouldFuse ? ' ' : '') + word.text;
    last = word;
  }
  return text;
}

function mergedSpace(base: string, mine: string, theirs: string): string {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  return mine < theirs ? mine : theirs;
}

interface WordEdit {
  readonly start: number;
  readonly length: number;
  readonly written: string;
  readonly growth: number;
}

/** Places of the base that one or both edited, in order; what lies too near together is one place. */
interface Edited {
  readonly start: number;
  end: number;
  byA: boolean;
  byB: boolean;
  growthA: number;
  growthB: number;
  readonly agreed: boolean;
}

function inPlaces(ofA: readonly WordEdit[], ofB: readonly WordEdit[]): Edited[] {
  const nameOf = ({ start, length, written }: WordEdit) => `${start} ${length} ${written}`;
  const [namesA, namesB] = [new Set(ofA.map(nameOf)), new Set(ofB.map(nameOf))];
  const all = [
    ...ofA.map((edit) => ({ edit, byA: true, byB: namesB.has(nameOf(edit)) })),
    ...ofB.filter((edit) => !namesA.has(nameOf(edit))).map((edit) => ({ edit, byA: false, byB: true })),
  ].sort((one, other) => one.edit.start - other.edit.start);
  const edited: Edited[] = [];
  for (const { edit, byA, byB } of all) {
    const agreed = byA && byB;
    const last = edited.at(-1);
    const end = edit.start + edit.length;
    const [growthA, growthB] = [byA ? edit.growth : 0, byB ? edit.growth : 0];
    if (!last || edit.start - last.end >= WORDS_BETWEEN || ((agreed || last.agreed) && edit.start > last.end)) {
      edited.push({ start: edit.start, end, byA, byB, growthA, growthB, agreed });
      continue;
    }
    last.end = Math.max(last.end, end);
    last.byA ||= byA;
    last.byB ||= byB;
    last.growthA += growthA;
    last.growthB += growthB;
  }
  return edited;
}

const textsOf = (words: readonly Word[]): string[] => words.map(({ text }) => text);

function editsTo(from: readonly Word[], to: readonly Word[]): WordEdit[] | null {
  const edits = editsBetween(textsOf(from), textsOf(to));
  return (
    edits &&
    edits.map(({ start, length, newStart, newLength }) => ({
      ...{ start, length, growth: newLength - length },
      written: textsOf(to.slice(newStart, newStart + newLength)).join('\0'),
    }))
  );
}
