import { diffIndices } from 'node-diff3';

/** A stretch of a sequence that became another one; either may be empty. */
export interface Edit {
  readonly start: number;
  readonly length: number;
  /** Where the new stretch begins in the new sequence. */
  readonly newStart: number;
  readonly newLength: number;
}

/** Pairs that are compared at most; the effort grows with their number. */
const MOST_PAIRS = 4_000_000;

/**
 * What became of a sequence, in order; what stays is the longest run that both have in common. A common beginning and end
 * are not searched. Null where the rest is too long to be compared.
 */
export function editsBetween(from: readonly string[], to: readonly string[]): Edit[] | null {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const [old, now] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  if (old.length * now.length > MOST_PAIRS) return null;
  return diffIndices(old, now).map(({ buffer1, buffer2 }) => ({
    start: start + buffer1[0],
    length: buffer1[1],
    newStart: start + buffer2[0],
    newLength: buffer2[1],
  }));
}
