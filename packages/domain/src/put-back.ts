import type { Clause } from './content.ts';
import { inlineHtml, toHtml } from './markdown.ts';
import { isOwnWord, wordFormsOf, type WordForm } from './put-back-forms.ts';
import { fill, placesIn, tokensIn, type Place, type Values } from './variables.ts';

export type PutBackPlace = 'heading' | 'body' | 'guidance';

/** What has become a variable again. */
export interface Replaced {
  readonly key: string;
  /** As it stood in the text. */
  readonly found: string;
  readonly place: PutBackPlace;
  readonly count: number;
  /** Other keys with the same value: a person may know better. */
  readonly also: readonly string[];
}

/**
 * What speaks of the municipality and was left: a value that may as well be an everyday word, one in code or in an address
 * where a variable would break it, or a form of the name for which there is no key.
 */
export interface Left {
  readonly key: string;
  readonly found: string;
  readonly place: PutBackPlace;
  readonly count: number;
  readonly reason: 'generic' | 'place' | 'form';
}

export interface PutBack {
  readonly clause: Clause;
  readonly replaced: readonly Replaced[];
  readonly left: readonly Left[];
}

/**
 * Puts values back to variables, inflected forms of the municipality's name included, the longest first. Filled with the
 * same values, the clause reads as before: whatever would read differently is left and reported.
 */
export function putBackValues(clause: Clause, values: Values): PutBack {
  const forms = wordFormsOf(values);
  const reads: Record<PutBackPlace, (text: string) => string> = { heading: inlineHtml, body: toHtml, guidance: toHtml };
  const replaced: Replaced[] = [];
  const left: Left[] = [];
  const cleaned = (place: PutBackPlace): string => {
    const text = clause[place];
    const edits = fitting(text, editsIn(text, forms), values, reads[place]);
    for (const { key, also, found } of edits) count(replaced, { key, found, place, also });
    for (const one of remainsIn(text, edits, forms, values)) count(left, { ...one, place });
    return applied(text, edits);
  };
  const [heading, body, guidance] = [cleaned('heading'), cleaned('body'), cleaned('guidance')];
  return { clause: { ...clause, heading, body, guidance }, replaced, left };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly also: readonly string[];
  readonly found: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const isFree = (taken: readonly Span[], start: number, end: number): boolean =>
  taken.every((one) => end <= one.start || start >= one.end);

function editsIn(text: string, forms: readonly WordForm[]): Edit[] {
  const places = acrossBreaks(text, placesIn(text));
  const taken: Span[] = tokensIn(text);
  const edits: Edit[] = [];
  for (const form of forms) {
    if (form.isGeneric || form.template === null || !form.mayStandIn(text)) continue;
    for (const place of places)
      for (const { start, end } of matchesIn(text, form, place)) {
        if (!isFree(taken, start, end)) continue;
        const { key, also } = form.keyAt(text.slice(0, start), text);
        const span = withAngles(text, start, end);
        edits.push({ ...span, text: form.template(key), key, also, found: text.slice(start, end) });
        taken.push(span);
      }
  }
  return edits.sort((one, other) => one.start - other.start);
}

/** An address is often written in lines: a break between them is none between words. */
function acrossBreaks(text: string, places: readonly Place[]): Place[] {
  return places.reduce<Place[]>((joined, place) => {
    const last = joined.at(-1);
    const isNext = last?.place === 'text' && place.place === 'text' && last.end < place.start;
    if (last && isNext && /^(?: {2,}|\\)\n[ \t]*$/.test(text.slice(last.end, place.start)))
      joined[joined.length - 1] = { ...last, end: place.end };
    else joined.push(place);
    return joined;
  }, []);
}

function matchesIn(text: string, form: WordForm, { start, end, place }: Place): Span[] {
  // The signs around a place belong to the question whether a word ends there.
  return [...text.matchAll(form.pattern(place))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((match) => match.start >= start && match.end <= end);
}

/** `<https://…>` is an address by its angle brackets; without the address they would be text. */
function withAngles(text: string, start: number, end: number): Span {
  const isAngled =
    text[start - 1] === '<' && text[end] === '>' && !/^\(?\]?[(:]\s*$/.test(text.slice(start - 3, start - 1));
  return isAngled && /[:@]/.test(text.slice(start, end)) ? { start: start - 1, end: end + 1 } : { start, end };
}

const applied = (text: string, edits: readonly Edit[]): string => {
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
};

/** Those edits after which the text, filled, reads as it did. */
function fitting(
  text: string,
  edits: readonly Edit[],
  values: Values,
  reads: (text: string) => string,
): readonly Edit[] {
  if (edits.length === 0) return edits;
  const readingOf = (markdown: string) =>
    reads(fill(markdown, values).text)
      .replace(/<br>\s*|,\s+/g, ', ')
      .replace(/\s+/g, ' ');
  const before = readingOf(text);
  const fits = (some: readonly Edit[]) => readingOf(applied(text, some)) === before;
  if (fits(edits)) return edits;
  return edits.reduce<readonly Edit[]>((kept, edit) => (fits([...kept, edit]) ? [...kept, edit] : kept), []);
}

/** What still speaks of the municipality where nothing has been put back. */
function remainsIn(
  text: string,
  edits: readonly Edit[],
  forms: readonly WordForm[],
  values: Values,
): Omit<Left, 'place' | 'count'>[] {
  const taken: Span[] = [...tokensIn(text), ...edits];
  const found: Omit<Left, 'place' | 'count'>[] = [];
  const note = (key: string, start: number, end: number, reason: Left['reason']) => {
    if (!isFree(taken, start, end)) return;
    taken.push({ start, end });
    found.push({ key, found: text.slice(start, end), reason });
  };
  for (const form of forms) {
    if (!form.mayStandIn(text)) continue;
    const reason = form.isGeneric ? 'generic' : form.template === null ? 'form' : 'place';
    for (const match of text.matchAll(form.pattern('text')))
      note(form.key, match.index, match.index + match[0].length, reason);
  }
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.@_-]*[\p{L}\p{N}]/gu))
    if (isOwnWord(match[0], values))
      note('municipality.name-short', match.index, match.index + match[0].length, 'form');
  return found;
}

function count<Found extends { key: string; found: string; place: string }>(
  list: (Found & { count: number })[],
  one: Found,
): void {
  const at = list.findIndex(({ key, found, place }) => key === one.key && found === one.found && place === one.place);
  list[at < 0 ? list.length : at] = { ...one, count: (list[at]?.count ?? 0) + 1 };
}
