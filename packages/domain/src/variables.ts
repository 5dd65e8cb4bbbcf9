import type { Definition, Html, Image, ImageReference, Link, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Content, Variable } from './content.ts';
import { parseMarkdown, rangeOf } from './mdast.ts';

/** Where a variable stands decides how its value has to be written there. */
export interface VariableToken {
  readonly key: string;
  /** Offsets in the Markdown, braces included. */
  readonly start: number;
  readonly end: number;
  readonly place: 'text' | 'url' | 'html';
}

export type ValueSource = 'profile' | 'own' | 'default';
export interface Value {
  readonly value: string;
  readonly source: ValueSource;
}
/** Values by key, as `valuesFor` makes them or as plain texts. */
export type Values = ReadonlyMap<string, Value | string> | Readonly<Record<string, string>>;

export interface Gap {
  readonly key: string;
  readonly label: string;
  readonly occurrences: number;
}

/** First parts of the keys that the city profile answers. */
export const profileNamespaces = [
  'municipality',
  'mayor',
  'isb',
  'dsb',
  'it',
  'emergency',
  'press',
  'staff-council',
  'land',
  'dpa',
  'police',
  'crisis',
] as const;

/** A backslash before the braces makes them text, unless it is itself escaped. */
const token = /(?<=^|[^\\]|(?<!\\)(?:\\\\)+)\{\{([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*)\}\}/g;

/** A stretch of a Markdown text in which variables may stand. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly place: VariableToken['place'];
}

/** Where variables and values stand in a Markdown text, in order. Code and comments are no such place. */
export function placesIn(markdown: string): Place[] {
  const found: Place[] = [];
  const add = (start: number, end: number, place: Place['place']) => {
    if (end > start) found.push({ start, end, place });
  };
  visit(parseMarkdown(markdown), (node: Nodes) => {
    const range = rangeOf(node) ?? { start: 0, end: markdown.length };
    if (node.type === 'text') add(range.start, range.end, 'text');
    else if (node.type === 'html' && !isComment(node)) add(range.start, range.end, 'html');
    else if (hasDestination(node)) addAroundDestination(node, range, markdown, add);
    return node.type === 'code' || node.type === 'inlineCode' ? SKIP : undefined;
  });
  return found.sort((one, other) => one.start - other.start);
}

/** The variables in a Markdown text, in order. What stands in code is text about variables and stays as it is. */
export function tokensIn(markdown: string): VariableToken[] {
  if (!markdown.includes('{{')) return [];
  return placesIn(markdown)
    .flatMap(({ start, end, place }) =>
      [...markdown.slice(start, end).matchAll(token)].map((match) => ({
        key: match[1]!,
        start: start + match.index,
        end: start + match.index + match[0].length,
        place,
      })),
    )
    .sort((one, other) => one.start - other.start)
    .filter((one, at, all) => one.start !== all[at - 1]?.start);
}

/** Keys of all variables in headings and bodies, with the number of their occurrences. */
export function variablesIn(content: Pick<Content, 'clauses'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { heading, body } of content.clauses)
    for (const { key } of [...tokensIn(heading), ...tokensIn(body)]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Clauses in which a variable stands, in order. */
export function clausesUsing(content: Pick<Content, 'clauses'>, key: string): string[] {
  return content.clauses
    .filter(({ heading, body }) => [...tokensIn(heading), ...tokensIn(body)].some((found) => found.key === key))
    .map(({ id }) => id);
}

export interface Filled {
  readonly text: string;
  /** Keys without a value, each once. */
  readonly missing: string[];
}

/**
 * Puts values in place of variables. Values are plain text: what would be Markdown in them is escaped, and the text around
 * them is not touched. `gap` writes what is shown where there is no value; without it the variable stays.
 */
export function fill(markdown: string, values: Values, gap?: (key: string) => string): Filled {
  const missing = new Set<string>();
  let text = '';
  let done = 0;
  for (const { key, start, end, place } of tokensIn(markdown)) {
    const value = valueOf(values, key);
    if (value === '') missing.add(key);
    const written = value === '' ? gap?.(key) : asWritten(value, place, markdown[start - 1]);
    text += markdown.slice(done, start) + (written ?? markdown.slice(start, end));
    done = end;
  }
  return { text: text + markdown.slice(done), missing: [...missing] };
}

/** The value of a key; empty where there is none. */
export function valueOf(values: Values, key: string): string {
  const found = isMap(values) ? values.get(key) : Object.hasOwn(values, key) ? values[key] : undefined;
  return (typeof found === 'object' ? found.value : (found ?? '')).trim();
}

/**
 * The values with which a city reads a content: its own answers for this document first, then its city profile, then
 * the document's defaults. Only keys that the content defines or uses.
 */
export function valuesFor(
  content: Pick<Content, 'clauses' | 'variables'>,
  profile: Values,
  own: Values = {},
): Map<string, Value> {
  const defaults = new Map(content.variables.map((variable) => [variable.key, variable.default]));
  const values = new Map<string, Value>();
  for (const key of new Set([...defaults.keys(), ...variablesIn(content).keys()])) {
    const candidates: Value[] = [
      { value: valueOf(own, key), source: 'own' },
      { value: valueOf(profile, key), source: 'profile' },
      { value: (defaults.get(key) ?? '').trim(), source: 'default' },
    ];
    const first = candidates.find(({ value }) => value !== '');
    if (first) values.set(key, first);
  }
  return values;
}

/** What is used but has no value, in order of appearance: named before an export, marked in it. */
export function gaps(content: Pick<Content, 'clauses' | 'variables'>, values: Values): Gap[] {
  return [...variablesIn(content)]
    .filter(([key]) => valueOf(values, key) === '')
    .map(([key, occurrences]) => ({ key, label: labelOf(content.variables, key), occurrences }));
}

export const labelOf = (variables: readonly Variable[], key: string): string =>
  variables.find((variable) => variable.key === key)?.label ?? key;

export const isComment = (node: Html): boolean => node.value.trimStart().startsWith('<!--');

type WithDestination = Link | Definition | Image | ImageReference;
const hasDestination = (node: Nodes): node is WithDestination =>
  node.type === 'link' || node.type === 'definition' || node.type === 'image' || node.type === 'imageReference';

/** Address, title and alternative text of a link or image are no nodes of their own: they are told apart by the source. */
function addAroundDestination(
  node: WithDestination,
  range: { start: number; end: number },
  markdown: string,
  add: (start: number, end: number, place: VariableToken['place']) => void,
) {
  const lastChild = 'children' in node ? node.children.at(-1) : undefined;
  const tail = lastChild ? (rangeOf(lastChild)?.end ?? range.start) : range.start;
  const source = markdown.slice(tail, range.end);
  if (lastChild && !source.includes(']')) return;
  const opening = node.type === 'definition' ? source.indexOf(']:') : source.lastIndexOf('](');
  const destination = opening < 0 ? null : /^\]?[(:]\s*(<[^>]*>|\S*)/.exec(source.slice(opening));
  const from = destination ? tail + opening + destination[0].length - destination[1]!.length : range.end;
  const to = destination ? tail + opening + destination[0].length : range.end;
  add(tail, from, 'text');
  add(from, to, 'url');
  add(to, range.end, 'text');
}

/** A value as it stands at a place of that kind; `before` is the sign in front of it. */
export function asWritten(value: string, place: VariableToken['place'], before?: string): string {
  const line = value.replace(/\s*[\r\n]+\s*/g, ', ');
  if (place === 'url') return encodeURI(line).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  if (place === 'html') return line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escapedMarkdown(line, before);
}

/** Plain text as Markdown that reads the same. Only what could take effect is escaped: addresses stay legible. */
export function escapedMarkdown(text: string, before?: string): string {
  const signs = text
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/\{(?=\{)/g, '\\{')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w{1,32};)/g, '\\&');
  const startsLine = before === undefined || /\s/.test(before);
  if (!startsLine) return signs;
  return signs
    .replace(/^([-+]|#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-=])(?=\1*\s*$)/, '\\$1');
}

export const isMap = (values: Values): values is ReadonlyMap<string, Value | string> => values instanceof Map;
