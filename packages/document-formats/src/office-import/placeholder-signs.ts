import type { PhrasingContent } from 'mdast';
import { normalisedKey } from '../import-placeholders.ts';
import { asItIs } from './written-markdown.ts';

/** Ways in which people mark a place that is still to be filled in, and what they say between the signs. */
const signs =
  /\{\{\{?[^{}\n]{0,160}\}?\}\}|\$\{(?<dollar>[\p{L}_][\p{L}\p{N}_ .-]{0,60})\}|<<(?<merge>[\p{L}_][\p{L}\p{N}_ .-]{0,60})>>|«(?<field>[^«»\n]{1,80})»|\[TO-?DO(?:\s*[:：]\s*[^[\]]{1,480})?\]|\[(?<square>\p{L}[^[\]\n]{2,80})\]|<(?<pointed>\p{L}[^<>\n/@=]{1,80})>|(?<![\p{L}\p{N}])(?<blank>[Xx]{2}\.[Xx]{2}\.[Xx]{2,4}|X{3,}|x{4,}|_{3,}|\.{6,}|…{2,})(?![\p{L}\p{N}])/gu;

/** In square brackets also stand references, omissions and answers. */
const isNoQuestion = (words: string): boolean =>
  /^(?:sic|x|ja|nein|yes|no|https?:.*|www\..*)$/i.test(words) ||
  /^[\p{Lu}-]{1,12}[\s-]?\d[\p{L}\d.,\s-]*$/u.test(words);

/** A quotation in angled signs says a sentence, the name of a field does not. */
const isName = (words: string): boolean => words.trim().split(/\s+/).length <= 6 && !/[.!?;]$/.test(words.trim());

/** Texts in which places to be filled in are written as the import of Markdown reads them. */
export function withPlaceholders(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return piecesOf(node.value);
    if (node.type === 'link' || node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
      return [{ ...node, children: withPlaceholders(node.children) as never }];
    return [node];
  });
}

function piecesOf(text: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const match of text.matchAll(signs)) {
    const place = placeOf(match);
    if (place === null) continue;
    if (match.index > done) pieces.push({ type: 'text', value: text.slice(done, match.index) });
    done = match.index + match[0].length;
    // What follows would make a link of it.
    const after = /^[[(:]/.exec(text.slice(done));
    pieces.push(asItIs(after ? `${place}\\${after[0]}` : place));
    done += after ? 1 : 0;
  }
  return done < text.length ? [...pieces, { type: 'text', value: text.slice(done) }] : pieces;
}

function placeOf({ 0: whole, groups = {} }: RegExpExecArray): string | null {
  const { dollar, merge, field, square, pointed, blank } = groups;
  const key = dollar ?? merge;
  if (key !== undefined) return normalisedKey(key) ? `{{${key}}}` : null;
  if (field !== undefined && !isName(field)) return null;
  if (field !== undefined && normalisedKey(field)) return `{{${field}}}`;
  const words = field ?? square ?? pointed;
  if (words !== undefined) return isNoQuestion(words) ? null : asked(words);
  return blank === undefined ? whole : '[TODO]';
}

const asked = (words: string): string => `[TODO: ${words.replace(/\s+/g, ' ').trim()}]`;
