import { allParts, knownForm, partsOf } from './compounds.ts';
import { formWords, nameWords, subjectWords } from './lexicon.ts';
import { normalise, wordsOf } from './normalise.ts';
import { corrected } from './spelling.ts';
import { stopWords } from './stop-words.ts';

// Everything here is about IT, so the word alone tells nothing beside others.
const silent = new Set([...stopWords.map(normalise), 'it']);

/** Meilisearch reads ten words. */
const MOST_WORDS = 10;

/**
 * What is asked for what was typed: words without meaning dropped, compounds taken apart, typing errors in known words
 * mended, the most telling words first. The index gives up words from the end when not all are found together, so their
 * order decides what a search is about. Typed words that mean nothing by themselves are asked as they are.
 */
export function searchWords(typed: string): string[] {
  const words = wordsOf(normalise(joinSplitCompounds(typed)));
  const telling = words.filter((word) => !silent.has(word));
  const asked = (telling.length > 0 ? telling : words).flatMap(asKnown);
  return [...new Set(asked)].sort((one, other) => weight(one) - weight(other)).slice(0, MOST_WORDS);
}

/**
 * A text as it is searched: as written, then in plain forms with compounds taken apart, so that a question finds it both
 * ways and phrases stay phrases, then the smaller parts that are left.
 */
export function searchText(text: string): string {
  return text.split('\n').flatMap(searchedLines).join('\n');
}

/** Words in plain form with compounds taken apart, in order: the side of a document and of a synonym that queries meet. */
export const plainWords = (text: string): string[] => wordsOf(normalise(joinSplitCompounds(text))).flatMap(plainForms);

function searchedLines(line: string): string[] {
  const written = normalise(line);
  const words = wordsOf(written);
  const plain = words.flatMap(plainForms);
  const known = new Set([...words, ...plain]);
  const smaller = [...new Set([...words, ...plain].flatMap(allParts))].filter((part) => !known.has(part));
  return [written, ...(plain.join(' ') === words.join(' ') ? [] : [plain.join(' ')]), smaller.join(' ')].filter(
    Boolean,
  );
}

function plainForms(word: string): string[] {
  const form = knownForm(word) ?? word;
  return nameWords.has(form) ? [form] : (partsOf(form) ?? [form]);
}

function asKnown(word: string): string[] {
  const forms = plainForms(word);
  const [only] = forms;
  return forms.length === 1 && only === word ? [corrected(word) ?? word].flatMap(plainForms) : forms;
}

function weight(word: string): number {
  if (subjectWords.has(word)) return 0;
  return formWords.has(word) ? 2 : 1;
}

function joinSplitCompounds(typed: string): string {
  return typed.replace(/(\p{L}{3,})-(?=\p{L}{3,})/gu, '$1 ');
}
