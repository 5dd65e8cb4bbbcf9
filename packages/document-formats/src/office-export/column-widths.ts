import { type Run, wordsOfRuns } from './document-text.ts';

/** Characters that a line of a page has room for. */
export const PAGE_ROOM = 88;
/** Characters of a word for which a column has room (longer ones may be hyphenated), and that count for one cell. */
const [FEWEST, LONGEST, MOST] = [5, 14, 60];
/** Characters that a column is wide which is mostly open, to be filled in by hand. */
const BY_HAND = 34;
/** Characters that the borders of a cell take, and that each column gets of what is left, whatever it holds. */
const [BORDERS, SHARE] = [3, 4];

/**
 * Widths of columns by what stands in them: first room for the longest word of each, then more for longer texts. Where a
 * page has no room for all of that, only the columns with the longest words give way.
 */
export function columnWidths(
  rows: readonly (readonly (readonly Run[])[])[],
  total: number,
  room = PAGE_ROOM,
): number[] {
  const columns = rows[0]?.length ?? 0;
  const texts = Array.from({ length: columns }, (_, at) => rows.map((row) => wordsOfRuns(row[at] ?? [])));
  const words = texts.map((cells) => Math.max(FEWEST, ...cells.flatMap(wordLengths)));
  const needsUpTo = (most: number) => words.map((longest) => Math.min(most, longest) * 1.1 + BORDERS);
  let most = LONGEST;
  while (most > FEWEST && sum(needsUpTo(most)) > room) most -= 1;
  const needs = needsUpTo(most);
  const wishes = texts.map((cells, at) => {
    const [, ...below] = cells;
    const open = below.filter((cell) => cell.trim() === '');
    if (open.length > below.length / 2) return Math.max(SHARE, BY_HAND - needs[at]!);
    const longest = Math.max(...cells.map((cell) => cell.length));
    const mean = sum(cells.map((cell) => cell.length)) / Math.max(1, cells.length);
    return SHARE + Math.max(0, Math.min(MOST, (longest + mean) / 2) - needs[at]!);
  });
  const left = Math.max(0, room - sum(needs));
  const shares = needs.map((need, at) => need + (left * wishes[at]!) / sum(wishes));
  const widths = shares.map((share) => Math.floor((share / sum(shares)) * total));
  // What is left over from rounding goes to the last column, so that all tables are of one width.
  return widths.map((width, at) => (at === columns - 1 ? total - sum(widths.slice(0, -1)) : width));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What should not be broken; the groups of a phone number are one word. */
const wordLengths = (cell: string): number[] =>
  cell
    .replace(/(?<=\d)[\s/-](?=\d)/g, '0')
    .split(/[\s\u00AD-]+/)
    .map((word) => word.length);
