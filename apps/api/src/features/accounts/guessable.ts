import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Words of the place: whoever guesses begins with them. */
const wordsOfThePlace = [
  ...['allmende', 'staedtetag', 'städtetag', 'kommune', 'gemeinde', 'stadt', 'landkreis', 'rathaus'],
  ...['stadtverwaltung', 'kreisverwaltung', 'verwaltung', 'informationssicherheit', 'datenschutz', 'moderation'],
  ...['administrator', 'passwort', 'kennwort', 'geheim', 'willkommen', 'anmelden', 'sommer', 'winter'],
];
/** Characters that are looked at; what follows makes a password no easier to guess. */
const LOOKED_AT = 64;
/** Of the library's four steps: at least a hundred million guesses, however clever. */
const ENOUGH = 3;

let checker: Promise<ZxcvbnFactory> | undefined;

/**
 * Whether a password is one that guessers try early: one of those used most and leaked often, a word of the place or of the
 * person, a row of keys, a repetition, or little more than that.
 *
 * @param about what others know of the person: name and e-mail address
 */
export async function isGuessable(password: string, about: readonly string[] = []): Promise<boolean> {
  const known = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(({ length }) => length > 2);
  const guesser = await (checker ??= withLists());
  return guesser.check(password.slice(0, LOOKED_AT), [...wordsOfThePlace, ...known]).score < ENOUGH;
}

/** The lists are long: read when the first password is set, not at the start. */
async function withLists(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT });
}
