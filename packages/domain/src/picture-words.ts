import type { Image, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown, rangeOf } from './mdast.ts';
import { DECORATIVE, isDecorativeMark, pictureAddress, pictureName } from './pictures.ts';

/** What is said about a picture to those who do not see it; a decorative one needs no words. */
export interface PictureWords {
  /** Name of its file. */
  readonly name: string;
  readonly words: string;
  readonly isDecorative: boolean;
}

/** A text in which pictures without words get those that a person has given; what has words already keeps them. */
export function withPictureWords(body: string, given: readonly PictureWords[]): string {
  if (!body.includes('![')) return body;
  const said = new Map(given.map((one) => [one.name, one]));
  const edits: { start: number; end: number; text: string }[] = [];
  visit(parseMarkdown(body), 'image', (node: Image & Nodes) => {
    const name = pictureName(node.url);
    const found = name === null ? undefined : said.get(name);
    const range = rangeOf(node);
    if (!found || !range || node.alt?.trim() || isDecorativeMark(node.title)) return;
    const words = found.words.replace(/\s+/g, ' ').trim();
    if (words === '' && !found.isDecorative) return;
    edits.push({ ...range, text: written(found.name, words) });
  });
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end), body);
}

const written = (name: string, words: string): string =>
  words === ''
    ? `![](${pictureAddress(name)} "${DECORATIVE}")`
    : `![${words.replace(/[\\`*_{}[\]<>!&|~$]/g, '\\$&')}](${pictureAddress(name)})`;
