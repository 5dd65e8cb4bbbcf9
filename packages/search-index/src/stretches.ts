import type { Stretch } from './catalogue-index.ts';
import { foundEnd, foundStart } from './query.ts';

/** Cuts a marked text into stretches; marks never reach the page, so nothing has to be trusted as markup. */
export function stretchesOf(marked: string): Stretch[] {
  return marked
    .split(foundStart)
    .flatMap((piece, index): Stretch[] => {
      if (index === 0) return [{ text: piece, found: false }];
      const [found = '', ...rest] = piece.split(foundEnd);
      return [
        { text: found, found: true },
        { text: rest.join(''), found: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
