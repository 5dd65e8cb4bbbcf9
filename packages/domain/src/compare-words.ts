import { diffArrays } from 'diff';
import { wordsOf } from './words.ts';

/** A piece of text in a comparison. The pieces that are not `added` make the old text, those not `removed` the new one. */
export interface Words {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words that may differ before two texts are compared by paragraphs instead: nobody reads more side by side. */
const MOST_EDITS = 3_000;

/**
 * What became of a text, word by word; Markdown is compared as it is written, variables and links as one word each. What
 * was removed comes before what stands in its place.
 */
export function compareWords(from: string, to: string): Words[] {
  const changes =
    diffArrays(wordsOf(from), wordsOf(to), { maxEditLength: MOST_EDITS }) ??
    diffArrays(paragraphsOf(from), paragraphsOf(to), { maxEditLength: MOST_EDITS });
  const pieces: Words[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const all = changes ?? [
    { removed: true, added: false, value: [from] },
    { removed: false, added: true, value: [to] },
  ];
  all.forEach((change, at) => {
    const text = change.value.join('');
    const isBetween = removed !== '' && added !== '' && at < all.length - 1 && !/[\p{L}\p{N}]/u.test(text);
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if (isBetween) [removed, added] = [removed + text, added + text];
    else {
      flush();
      pieces.push({ kind: 'same', text });
    }
  });
  flush();
  return pieces;
}

const paragraphsOf = (text: string): string[] => text.match(/[^]*?(?:\n\s*\n|$)/g)?.filter((one) => one !== '') ?? [];
