import { type Block, type Row, type Run, wordsOfRuns } from './document-text.ts';

/** What a table may hold to stay on one page: beyond it the page before would be left half empty. */
const [FEW_ROWS, FEW_CHARACTERS] = [8, 900];

type TableText = Pick<Extract<Block, { kind: 'table' }>, 'header' | 'rows'>;

/** Does a table stay together, so that no row of it stands alone on the next page? */
export function staysTogether({ header, rows }: TableText): boolean {
  const characters = [header, ...rows.map(({ cells }) => cells)]
    .flat()
    .reduce((sum, cell) => sum + wordsOfRuns(cell).length, 0);
  return rows.length <= FEW_ROWS && characters <= FEW_CHARACTERS;
}

/** Does a paragraph announce what follows it, and so stay with it? */
export const announces = (runs: readonly Run[]): boolean => wordsOfRuns(runs).trimEnd().endsWith(':');

/** Is a row there to be written into by hand: is nothing in it but the name of what belongs there? */
export const isToFillIn = ({ cells }: Row): boolean => {
  const [first = [], ...others] = cells;
  return others.length > 0 && others.every(isOpen) && (others.some(isEmpty) || isOpen(first));
};

const isEmpty = (cell: readonly Run[]): boolean =>
  wordsOfRuns(cell).trim() === '' && cell.every(({ kind }) => kind !== 'picture');
const isOpen = (cell: readonly Run[]): boolean => isEmpty(cell) || announces(cell);
