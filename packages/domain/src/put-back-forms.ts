import { nameForms, nameKeys } from './municipality-name.ts';
import { asWritten, isMap, type Place, type Values, valueOf, writtenOf } from './variables.ts';

/** A wording that speaks of the municipality, and what is to stand in its place. */
export interface WordForm {
  readonly key: string;
  readonly value: string;
  /** Could as well be an everyday word: reported, never replaced. */
  readonly isGeneric: boolean;
  /** What is written instead; null where no key says this form. */
  readonly template: ((key: string) => string) | null;
  /** A quick no. */
  readonly mayStandIn: (text: string) => boolean;
  /** Finds the wording at places of a kind, between the bounds of words. */
  readonly pattern: (place: Place['place']) => RegExp;
  /** Which of the keys with this value is meant, by what stands before it and by what the text uses already. */
  readonly keyAt: (before: string, text: string) => { readonly key: string; readonly also: readonly string[] };
}

/** All wordings of the municipality's values, the longest first. Defaults are the document's own and no values of a city. */
export function wordFormsOf(values: Values): WordForm[] {
  const keys = new Map<string, string[]>();
  for (const [key, held] of isMap(values) ? values : Object.entries(values)) {
    const value = writtenOf(values, key);
    if (value === '' || (typeof held === 'object' && held.source === 'default')) continue;
    keys.set(value, [...(keys.get(value) ?? []), key]);
  }
  const forms = [...keys].flatMap(([value, alike]) => {
    const isGeneric = isEverydayWord(value);
    const whole = form(value, alike, (key) => `{{${key}}}`, isGeneric);
    // „Sabine Hubers Vertretung“, „Kelheims Rathaus“
    return /[\p{L}]$/u.test(value) && !/[sßxz]$/i.test(value) && !isGeneric
      ? [whole, form(`${value}s`, alike, (key) => `{{${key}}}s`)]
      : [whole];
  });
  const known = new Set(keys.keys());
  return [...forms, ...formsWithoutKey(values, known)].sort((one, other) => other.value.length - one.value.length);
}

/** Forms of the name that the profile has no value for. */
function formsWithoutKey(values: Values, known: ReadonlySet<string>): WordForm[] {
  const name = valueOf(values, nameKeys.name);
  if (name === '') return [];
  const forms = nameForms(name);
  const short = valueOf(values, nameKeys.short) || forms.short;
  const genitive = valueOf(values, nameKeys.genitive) || forms.genitive;
  const bare = genitive.replace(/^(der|des|von)\s+/, '');
  const adjective = forms.adjective;
  const wanted = new Map<string, ((key: string) => string) | null>();
  if (!known.has(short)) wanted.set(short, null);
  if (!known.has(bare) && bare !== name) wanted.set(bare, null);
  if (adjective !== '' && !known.has(adjective)) {
    const ending = adjective.startsWith(short) && known.has(short) ? adjective.slice(short.length) : null;
    wanted.set(adjective, ending === null ? null : (key) => `{{${key}}}${ending}`);
  }
  return [...wanted].map(([value, template]) => form(value, [nameKeys.short], template));
}

function form(value: string, keys: readonly string[], template: WordForm['template'], isGeneric = false): WordForm {
  const patterns = new Map<Place['place'], RegExp>();
  const firstWord = /[\p{L}\p{N}]+/u.exec(value)?.[0] ?? value;
  return {
    key: keys[0]!,
    value,
    isGeneric,
    template,
    mayStandIn: (text) => text.includes(firstWord) || text.includes(encodeURI(firstWord)),
    pattern: (place) => {
      const known = patterns.get(place) ?? patternOf(value, place);
      patterns.set(place, known);
      return known;
    },
    keyAt: (before, text) => {
      const key = meant(keys, before, text);
      return { key, also: keys.filter((other) => other !== key) };
    },
  };
}

const dativePreposition =
  /(?:^|[^\p{L}])(?:ab|aus|außer|bei|entgegen|gegenüber|gemäß|in|mit|mitsamt|nach|nebst|samt|seit|unter|vor|von|zu|zwischen|an|auf|hinter|neben|über)\s+$/iu;

/** After `mit` stands the dative, after a noun the genitive; where several keys say the same, the one in use is meant. */
function meant(keys: readonly string[], before: string, text: string): string {
  if (keys.length === 1) return keys[0]!;
  const isDative = dativePreposition.test(before);
  const byCase = keys.find((key) => key === (isDative ? nameKeys.dative : nameKeys.genitive));
  return byCase ?? keys.find((key) => text.includes(`{{${key}}}`)) ?? keys[0]!;
}

/** Two signs, a short number, a yes or no: too much of a text would become a variable. */
export function isEverydayWord(value: string): boolean {
  return (
    [...value].length < 3 ||
    /^[\d\s.,%€-]{1,4}$/.test(value) ||
    /^\p{Ll}{1,4}$/u.test(value) ||
    /^(yes|ja|nein|keine?[rsnm]?|alle|offen|entfällt|intern|extern|täglich|wöchentlich|monatlich|jährlich|Bürgermeister(in)?|Oberbürgermeister(in)?|Landr(at|ätin)|Personalrat|Pressestelle|Rathaus)$/iu.test(
      value,
    )
  );
}

/** A word made of the municipality's name, such as `Kelheimerin`, `KELHEIM` or `kelheim.de`. */
export function isOwnWord(word: string, values: Values): boolean {
  const name = valueOf(values, nameKeys.short) || nameForms(valueOf(values, nameKeys.name)).short;
  const core = name.replace(/^Bad\s+/, '').split(/\s/)[0]!;
  if ([...core].length < 4) return false;
  const [spoken, spelled] = [core.toLowerCase(), withoutUmlauts(core.toLowerCase())];
  const lower = word.toLowerCase();
  return [spoken, spelled].some((wanted) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}`, 'u').test(lower));
}

const withoutUmlauts = (word: string): string =>
  word.replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? sign);

/** The bounds of a word: no part of a longer word, number, address or hyphenated name. */
const [BEFORE, AFTER] = [
  '(?<![\\p{L}\\p{N}\\p{M}_@])(?<![\\p{L}\\p{N}][.@_-])',
  '(?![\\p{L}\\p{N}\\p{M}_@])(?![-.@][\\p{L}\\p{N}])',
];

function patternOf(value: string, place: Place['place']): RegExp {
  if (place === 'url') return new RegExp(`${BEFORE}${escaped(asWritten(value, 'url'))}${AFTER}`, 'gu');
  const words = value.split(/(\s+)/).map((part, at) => (at % 2 === 1 ? gap(part) : [...part].map(sign).join('')));
  return new RegExp(`${BEFORE}${words.join('')}${AFTER}`, 'gu');
}

const SPACE = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)';
/** A line break in a value is a comma in the text, or a break. */
const gap = (part: string): string => (part.includes('\n') ? `(?:,${SPACE}?|[^\\S\\n]*\\\\?\\n[^\\S\\n]*)` : SPACE);

/** A sign as it may stand in Markdown: punctuation with or without a backslash, or as an entity. */
function sign(one: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  const plain = /[!-/:-@[-`{-~]/.test(one) ? `\\\\?${escaped(one)}` : escaped(one);
  return entities[one] ? `(?:${plain}|${entities[one]})` : plain;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
