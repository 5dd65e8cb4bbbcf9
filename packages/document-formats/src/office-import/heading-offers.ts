import type { PhrasingContent } from 'mdast';
import { wordsIn } from './written-inline.ts';

/** Which lines that look like headings become some: none, all, or those of these offers. */
export type WantedHeadings = 'none' | 'all' | readonly string[];

export const isWanted = (wanted: WantedHeadings, offer: string): boolean =>
  wanted === 'all' || (wanted !== 'none' && wanted.includes(offer));

const MAX_HEADING = 100;
const numbered = /^(?:§\s*\d+[a-z]?|(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?)\s+(?=\p{L})/u;

/**
 * The level at which a line of a document looks like a heading, null where it looks like none: short, bold from the first
 * letter to the last, and no sentence. A number in front tells its level.
 *
 * @param above level of the heading above; 0 where there is none
 */
export function offeredLevel(children: readonly PhrasingContent[], isBold: boolean, above: number): number | null {
  const words = wordsIn(children).trim();
  if (words.length < 2 || words.length > MAX_HEADING || !/\p{L}{2}/u.test(words)) return null;
  if (!isBold && !isAllStrong(children)) return null;
  if (/[.:;,!]$/.test(words) || children.some(({ type }) => type === 'image')) return null;
  const number = numbered.exec(words);
  if (number) return Math.min(4, number[1]?.split('.').length ?? 1);
  return Math.min(4, above + 1);
}

const isAllStrong = (children: readonly PhrasingContent[]): boolean =>
  children.length > 0 &&
  children.every((child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''));

/** A heading's words without the emphasis that made it look like one. */
export const withoutStrong = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children.flatMap((child) => (child.type === 'strong' ? withoutStrong(child.children) : [child]));
