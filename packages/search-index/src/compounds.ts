import { lexicon, synonymWords } from './lexicon.ts';

const links = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const endings = ['ern', 'er', 'en', 'es', 'e', 'n', 's'];
const SHORTEST_PART = 4;
/** Nothing longer is a word; it would only cost time. */
const LONGEST_COMPOUND = 64;

/**
 * A word in its plain form: updates → update, Passwörter → Passwort; null where the lexicon knows neither. Words with
 * synonyms of their own stay as they are (Rechte is not Recht).
 */
export function knownForm(word: string): string | null {
  if (synonymWords.has(word)) return word;
  for (const ending of endings) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || stem.length < SHORTEST_PART) continue;
    if (lexicon.has(stem)) return stem;
    if (lexicon.has(withoutUmlaut(stem))) return withoutUmlaut(stem);
  }
  return lexicon.has(word) ? word : null;
}

/** The known words that a compound is made of, as few as possible: kennwortrichtlinie → kennwort, richtlinie. Null where it is none. */
export function partsOf(word: string): string[] | null {
  if (word.length < 2 * SHORTEST_PART || word.length > LONGEST_COMPOUND) return null;
  return split(word, 3);
}

function split(word: string, most: number): string[] | null {
  let best: string[] | null = null;
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const head = headOf(word.slice(0, at));
    if (!head) continue;
    const rest = word.slice(at);
    const last = knownForm(rest);
    const tail = last ? [last] : most > 2 ? split(rest, most - 1) : null;
    if (tail && (!best || tail.length + 1 < best.length)) best = [head, ...tail];
    if (best?.length === 2) break;
  }
  return best;
}

// Many plurals change the vowel: Passwörter, Pläne, Netzpläne.
const withoutUmlaut = (text: string) =>
  text.replace(/äu/g, 'au').replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');

function headOf(text: string): string | null {
  for (const link of links) {
    const stem = text.slice(0, text.length - link.length);
    if (stem.length >= SHORTEST_PART && text.endsWith(link) && lexicon.has(stem)) return stem;
  }
  // "Schulung" but "Schul-IT", "Adresse" but "Adressbuch": a final e falls away.
  return lexicon.has(`${text}e`) ? `${text}e` : null;
}

/** Every known word inside a word, from the largest down: what a document is found by beside the word itself. */
export function allParts(word: string): string[] {
  const parts = partsOf(word) ?? [];
  const form = knownForm(word);
  return [...new Set([...(form ? [form] : []), ...parts, ...parts.flatMap((part) => partsOf(part) ?? [])])].filter(
    (part) => part !== word,
  );
}
