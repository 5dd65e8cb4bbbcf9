import { annexAControls } from '@allmende/vocabularies/iso27001-annex-a';
import { bausteine } from '@allmende/vocabularies/bausteine';

const dashes = /[\u2010-\u2015\u2212]/g;
const quotes = /[\u201A-\u201F\u2018\u2019\u00AB\u00BB\u2039\u203A"]/g;
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

// "Beauftragte/r", "Bürger:innen", "Mitarbeiter*innen", "Bürgermeister/-in": one word for all of them.
const genderForms = /(?<=\p{Ll}{2})(?:[/:*_]-?(?:innen|in|r|n|s)|\((?:in|innen|r|n)\)|Innen)(?!\p{L})/gu;

// Baustein and Annex A numbers as people type them: ORP.4, ORP 4, orp4, A 5.17.
const bausteinNumber =
  /(?<![\p{L}\p{N}])(isms|orp|con|ops|der|app|sys|ind|net|inf)([ .-]?)(\d{1,2}(?:\.\d{1,2}){0,3})(?!\d)/gu;
const annexNumber = /(?<![\p{L}\p{N}])a[ .]?([5-8]\.\d{1,2})(?![.\d])/gu;

/** Numbers of Bausteine and of Annex A controls, each of which is one word. */
export const requirementNumbers: ReadonlySet<string> = new Set(
  [...bausteine, ...annexAControls].map((term) => term.code.toLowerCase()),
);

// ae, oe, ue stand for an umlaut, except where two vowels meet by themselves: neue, Feuer, Quelle, aktuell, zuerst, Michael.
const transcriptions: readonly (readonly [RegExp, string])[] = [
  [/(?<![aeiouyäöüq]|^(?:isr|mich|raph))ae(?!ro|l\b)/gi, 'ä'],
  [/(?<![aeiouyäöü]|^(?:k|p|s))oe(?!ben|xist|si)/gi, 'ö'],
  [/(?<![aeiouyäöüq]|^(?:z|d|stat))ue(?!ll|rst|nz)/gi, 'ü'],
];

const wordPattern = /[\p{L}\p{N}]+(?:[.'][\p{L}\p{N}]+)*/gu;

/** Words of a text, in order; numbers such as ORP.4 are one word. */
export const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

/**
 * One spelling for all that people type for the same thing: umlaut or transcription, ß or ss, gendered or not, any dash,
 * any way to write a Baustein number. Documents and queries both pass through here, so that they meet; doing it twice
 * changes nothing.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(quotes, ' ')
    .replace(genderForms, '')
    .toLowerCase()
    .replace(/\p{L}+/gu, normaliseWord)
    .replace(bausteinNumber, bausteinAsOneWord)
    .replace(annexNumber, (typed, number: string) => (requirementNumbers.has(`a.${number}`) ? `a.${number}` : typed))
    .replace(/\s+/g, ' ')
    .trim();
}

function normaliseWord(word: string): string {
  let result = word.replaceAll('ß', 'ss');
  for (const [pattern, umlaut] of transcriptions) result = result.replace(pattern, umlaut);
  return result;
}

// "der 4" is more often part of a sentence than a number; written together or with two levels it is not.
function bausteinAsOneWord(typed: string, layer: string, between: string, number: string): string {
  const code = `${layer}.${number}`;
  const saysSo = between !== ' ' || number.includes('.') || layer !== 'der';
  return saysSo && requirementNumbers.has(code) ? code : typed;
}
