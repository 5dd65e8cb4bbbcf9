import { type Run, wordsOfRuns } from './document-text.ts';

/** Characters that a column should at least have room for, and how many count at most. */
const [FEWEST, MOST] = [5, 60];

/** Widths of columns by what stands in them: no word is broken where there is room, and long texts get more. */
export function columnWidths(rows: readonly (readonly (readonly Run[])[])[], total: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const texts = Array.from({ length: columns }, (_, at) => rows.map((row) => wordsOfRuns(row[at] ?? [])));
  const longestWord = texts.map((cells) =>
    Math.max(FEWEST, ...cells.flatMap((cell) => wordsIn(cell).map((word) => word.length))),
  );
  const weights = texts.map((cells, at) => {
    const longest = Math.max(...cells.map((cell) => cell.length));
    const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    return Math.min(MOST, Math.max(longestWord[at]! * 1.2 + 3, (longest + mean) / 2));
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * total));
  // What is left over from rounding goes to the last column, so that all tables are of one width.
  return widths.map((width, at) =>
    at === columns - 1 ? total - widths.slice(0, -1).reduce((all, one) => all + one, 0) : width,
  );
}

/** What should not be broken; the groups of a phone number are one word. */
const wordsIn = (cell: string): string[] => cell.replace(/(?<=\d)[\s/-](?=\d)/g, '0').split(/[\s\u00AD-]+/);
