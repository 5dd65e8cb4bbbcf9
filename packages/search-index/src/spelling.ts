import { knownForm, partsOf } from './compounds.ts';
import { lexicon } from './lexicon.ts';

// Letters that sound alike are written alike here, so that "Fishing" is no further from "Phishing" than it sounds.
const sound = (word: string) =>
  word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck/g, 'k')
    .replace(/v/g, 'f')
    .replace(/(.)\1+/g, '$1');

const bySound = new Map<string, string>();
const byLength = new Map<number, { readonly word: string; readonly sound: string }[]>();
for (const word of lexicon) {
  if (word.length < 5 || /\d/.test(word)) continue;
  const heard = sound(word);
  if (!bySound.has(heard)) bySound.set(heard, word);
  byLength.set(heard.length, [...(byLength.get(heard.length) ?? []), { word, sound: heard }]);
}

/** The word that was probably meant; null where the word is known, too short or like nothing we know. */
export function corrected(word: string): string | null {
  if (word.length < 5 || /\d/.test(word) || knownForm(word) || partsOf(word)) return null;
  const heard = sound(word);
  const alike = bySound.get(heard);
  if (alike) return alike;
  const allowed = heard.length >= 9 ? 2 : heard.length >= 6 ? 1 : 0;
  let best: { word: string; distance: number } | null = null;
  for (let length = heard.length - allowed; length <= heard.length + allowed; length += 1)
    for (const candidate of byLength.get(length) ?? []) {
      // People mistype the middle of a word; another beginning or ending makes another word of it (nutzen, Nutzer).
      if (candidate.sound[0] !== heard[0] || candidate.sound.at(-1) !== heard.at(-1)) continue;
      const distance = distanceWithin(heard, candidate.sound, allowed);
      if (distance <= allowed && (!best || distance < best.distance)) best = { word: candidate.word, distance };
    }
  return best?.word ?? null;
}

/** Letters to add, drop, change or swap between neighbours; anything above the limit is one more than the limit. */
export function distanceWithin(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[other.length] ?? 0, limit + 1);
}
