import type { Definition, Html, Image, ImageReference, Link, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Clause, Condition, Content, Variable } from './content.ts';
import { parseMarkdown, rangeOf } from './mdast.ts';
import { keptValue, writtenValue } from './variable-values.ts';

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
  /** As it is kept: conditions ask for it. */
  readonly value: string;
  readonly source: ValueSource;
  /** As it reads in a text, where that differs: `1. Juli 2026` for `2026-07-01`. */
  readonly written?: string;
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

type Spoken = Pick<Clause, 'heading' | 'body' | 'when'>;

/** Keys of all variables in headings, bodies and conditions, with the number of their occurrences. */
export function variablesIn(content: { readonly clauses: readonly Spoken[] }): Map<string, number> {
  const counts = new Map<string, number>();
  for (const clause of content.clauses) for (const key of keysIn(clause)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Clauses in which a variable stands or which depend on it, in order. */
export function clausesUsing(content: Pick<Content, 'clauses'>, key: string): string[] {
  return content.clauses.filter((clause) => keysIn(clause).includes(key)).map(({ id }) => id);
}

const keysIn = ({ heading, body, when }: Spoken): string[] => [
  ...(when ? [when.key] : []),
  ...[...tokensIn(heading), ...tokensIn(body)].map(({ key }) => key),
];

/** Does a clause with this condition stand? While its question is open it does not. */
export const holds = (when: Condition | undefined, values: Values): boolean =>
  when === undefined || when.is.includes(valueOf(values, when.key));

/** The clauses of a filled document: all but those whose condition does not hold. */
export const clausesFor = <Of extends { readonly when?: Condition | undefined }>(
  content: { readonly clauses: readonly Of[] },
  values: Values,
): Of[] => content.clauses.filter(({ when }) => holds(when, values));

/** What is asked of a city: what stands in the clauses that hold, and what decides about clauses. With the occurrences. */
export function askedIn(content: { readonly clauses: readonly Spoken[] }, values: Values): Map<string, number> {
  const clauses = content.clauses.map((clause) =>
    holds(clause.when, values) ? clause : { heading: '', body: '', when: clause.when },
  );
  return variablesIn({ clauses });
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
    const value = writtenOf(values, key);
    if (value === '') missing.add(key);
    const written = value === '' ? gap?.(key) : asWritten(value, place, markdown[start - 1]);
    text += markdown.slice(done, start) + (written ?? markdown.slice(start, end));
    done = end;
  }
  return { text: text + markdown.slice(done), missing: [...missing] };
}

/** The value of a key as it is kept; empty where there is none. */
export function valueOf(values: Values, key: string): string {
  const found = heldBy(values, key);
  return (typeof found === 'object' ? found.value : (found ?? '')).trim();
}

/** The value of a key as it reads in a text; empty where there is none. */
export function writtenOf(values: Values, key: string): string {
  const found = heldBy(values, key);
  return (typeof found === 'object' ? (found.written ?? found.value) : (found ?? '')).trim();
}

const heldBy = (values: Values, key: string): Value | string | undefined =>
  isMap(values) ? values.get(key) : Object.hasOwn(values, key) ? values[key] : undefined;

/**
 * The values with which a city reads a content: its own answers for this document first, then its city profile, then
 * the document's defaults. Only keys that the content defines or uses.
 */
export function valuesFor(
  content: Pick<Content, 'clauses' | 'variables'>,
  profile: Values,
  own: Values = {},
): Map<string, Value> {
  const described = new Map(content.variables.map((variable) => [variable.key, variable]));
  const values = new Map<string, Value>();
  for (const key of new Set([...described.keys(), ...variablesIn(content).keys()])) {
    const variable = described.get(key);
    const candidates = [
      { value: valueOf(own, key), source: 'own' },
      { value: valueOf(profile, key), source: 'profile' },
      { value: (variable?.default ?? '').trim(), source: 'default' },
    ] as const;
    const first = candidates.find(({ value }) => value !== '');
    if (first) values.set(key, variable ? asTyped(first, variable) : first);
  }
  return values;
}

/** A value as its variable wants it: kept in one spelling, and written as it reads in a text. */
export function asTyped({ value: given, source }: Value, variable: Variable): Value {
  const value = keptValue(variable, given);
  const written = writtenValue(variable, value);
  return written === value ? { value, source } : { value, source, written };
}

/** What is asked and has no value, in order of appearance: named before an export, marked in it. */
export function gaps(
  content: Pick<Content, 'clauses'> & { readonly variables: readonly Labelled[] },
  values: Values,
): Gap[] {
  return [...askedIn(content, values)]
    .filter(([key]) => valueOf(values, key) === '')
    .map(([key, occurrences]) => ({ key, label: labelOf(content.variables, key), occurrences }));
}

/** A variable as far as naming it goes. */
export type Labelled = Pick<Variable, 'key' | 'label'>;

/** What a key is called: by its description, else by its own words. */
export const labelOf = (variables: readonly Labelled[], key: string): string =>
  variables.find((variable) => variable.key === key)?.label ?? readableKey(key);

/** A key in words, for want of a description: `passwort.mindest-laenge` becomes `Passwort: Mindest länge`. */
export function readableKey(key: string): string {
  return key
    .split('.')
    .map((part) => part.replaceAll('-', ' ').trim())
    .filter((part) => part !== '')
    .map((part) => withUmlauts(part).replace(/^\p{Ll}/u, (first) => first.toUpperCase()))
    .join(': ');
}

/** Keys spell ä as ae; in `neue`, `Quelle` and `aktuell` the letters mean themselves. */
const withUmlauts = (word: string): string =>
  word
    .replace(/(?<![aeioq])ue(?!ll|rst)/g, 'ü')
    .replace(/(?<![aei])ae/g, 'ä')
    .replace(/(?<![aei])oe/g, 'ö');

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
