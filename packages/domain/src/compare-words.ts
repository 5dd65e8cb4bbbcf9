/** A piece of text in a comparison. The pieces that are not `added` make the old text, those not `removed` the new one. */
export interface Words {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What became of a text, word by word; Markdown is compared as it is written. */
export function compareWords(from: string, to: string): Words[] {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const pieces: Words[] = [
    { kind: 'same', text: before.slice(0, start).join('') },
    { kind: 'removed', text: before.slice(start, before.length - end).join('') },
    { kind: 'added', text: after.slice(start, after.length - end).join('') },
    { kind: 'same', text: before.slice(before.length - end).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const wordsOf = (text: string): string[] => text.match(/\{\{[^{}\s]+\}\}|[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
