import { type Variable, variableKeyPattern } from '@allmende/domain/content';
import { slugOf } from '@allmende/domain/slug';
import { readableKey } from '@allmende/domain/variables';
import { profileVariable } from '@allmende/vocabularies/profile-variables';
import type { Edit } from './source-edits.ts';

export const MAX_VARIABLES = 300;
const MAX_LABEL = 120;

/** A place in the source that asks for a value, with what surrounds it. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Heading of the clause it stands in. */
  readonly heading: string;
  /** What the line or the table says about it, e.g. `Service Desk: Telefon`; empty where nothing does. */
  readonly context: string;
}

export interface Placeholders {
  readonly edits: Edit[];
  readonly variables: Variable[];
  readonly translated: Map<string, string>;
  readonly filled: number;
  readonly open: number;
  readonly left: string[];
  readonly tooMany: number;
}

export const placeholderPattern = /\{\{\{?([^{}\n]{0,160})\}?\}\}|\[TO-?DO(?:\s*[:：]\s*([^[\]]{1,480}))?\](?![([:])/gi;

/** Collects the variables of a document, known ones first. */
export class PlaceholderReader {
  readonly #variables = new Map<string, Variable>();
  readonly #counts = new Map<string, number>();
  readonly #keysByText = new Map<string, string>();
  readonly #edits: Edit[] = [];
  readonly #translated = new Map<string, string>();
  readonly #left: string[] = [];
  #filled = 0;
  #open = 0;
  #tooMany = 0;

  constructor(known: readonly Variable[]) {
    for (const variable of known) this.#variables.set(variable.key, variable);
  }

  /** Reads one match of `placeholderPattern`. */
  read(match: RegExpExecArray, place: Place): void {
    const [whole, inBraces, openText] = match;
    if (inBraces === undefined) this.#readOpen((openText ?? '').replace(/\s+/g, ' ').trim(), place);
    else this.#readKey(whole, inBraces.trim(), place);
  }

  result(): Placeholders {
    return {
      edits: this.#edits,
      variables: [...this.#variables.values()],
      translated: this.#translated,
      filled: this.#filled,
      open: this.#open,
      left: this.#left,
      tooMany: this.#tooMany,
    };
  }

  #readKey(whole: string, written: string, place: Place): void {
    const key = whole.startsWith('{{{') ? null : normalisedKey(written);
    if (key === null) {
      this.#left.push(whole);
      return;
    }
    if (!this.#define(key, () => definitionOf(key, written))) return;
    this.#filled += 1;
    if (key !== written) this.#translated.set(written, key);
    if (whole !== `{{${key}}}`) this.#edits.push({ start: place.start, end: place.end, text: `{{${key}}}` });
  }

  #readOpen(text: string, place: Place): void {
    const key = text === '' ? this.#numberedKey(place.heading) : this.#keyOfText(text);
    const count = this.#counts.get(`heading ${place.heading}`) ?? 0;
    const label = text || place.context || `Offene Angabe ${count}: ${place.heading}`;
    if (!this.#define(key, () => variable(key, label, label.length > MAX_LABEL ? label : ''))) return;
    if (text !== '') this.#keysByText.set(text, key);
    this.#open += 1;
    this.#edits.push({ start: place.start, end: place.end, text: `{{${key}}}` });
  }

  /** Bare open places are numbered by clause; each is a value of its own. */
  #numberedKey(heading: string): string {
    const count = (this.#counts.get(`heading ${heading}`) ?? 0) + 1;
    this.#counts.set(`heading ${heading}`, count);
    return this.#free(`todo.${shortSlug(heading)}.${count}`);
  }

  /** The same words ask for the same value. */
  #keyOfText(text: string): string {
    return this.#keysByText.get(text) ?? this.#free(`todo.${shortSlug(text)}`);
  }

  #free(key: string): string {
    let candidate = key;
    for (let count = 2; this.#variables.has(candidate); count += 1) candidate = `${key}-${count}`;
    return candidate;
  }

  #define(key: string, make: () => Variable): boolean {
    if (this.#variables.has(key)) return true;
    if (this.#variables.size >= MAX_VARIABLES) {
      this.#tooMany += 1;
      return false;
    }
    this.#variables.set(key, make());
    return true;
  }
}

/** The key in our spelling: lower case, hyphens, dots between parts; null for what is no name (a template's `#if`). */
export function normalisedKey(written: string): string | null {
  if (!/^[\p{L}_][\p{L}\p{N}_ .:/-]*$/u.test(written)) return null;
  const parts = written
    .split(/[.:/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[\p{L}\p{N}]/u.test(part) ? slugOf(part) : ''))
    .filter((part) => part !== '');
  const key = parts
    .join('.')
    .replace(/^(?=\d)/, 'v-')
    .slice(0, 80)
    .replace(/[.-]+$/, '');
  return variableKeyPattern.test(key) ? key : null;
}

/** A key that the city profile knows is described there; any other is described by its own words. */
function definitionOf(key: string, written: string): Variable {
  const known = profileVariable(key);
  if (known)
    return { ...variable(key, known.label.de, known.help.de), example: known.example.slice(0, 300), fromProfile: true };
  return variable(key, readableKey(written.replaceAll('_', '-').replace(/[:/]/g, '.')), '');
}

function variable(key: string, label: string, help: string): Variable {
  const short = label.length <= MAX_LABEL ? label : `${label.slice(0, MAX_LABEL - 1).trimEnd()}…`;
  return {
    key,
    label: short,
    help: help.slice(0, 500),
    type: 'text',
    example: '',
    default: '',
    options: [],
    fromProfile: false,
  };
}

const shortSlug = (text: string): string => slugOf(text.slice(0, 200)).slice(0, 40).replace(/-+$/, '');
