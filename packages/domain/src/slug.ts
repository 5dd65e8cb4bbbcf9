/** Characters of a slug: addresses stay short enough to be read out. */
export const MAX_SLUG_CHARACTERS = 80;

const german: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};

/** Letters that every address and file system knows: `Größe` becomes `Groesse`, `ÜBER` becomes `UEBER`. */
export const inAscii = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[äöüßæøœłđ]/giu, (letter, at: number, whole: string) => spelled(letter, whole.slice(at + 1)))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** In a word of capitals both letters are capitals, at its beginning only the first. */
function spelled(letter: string, behind: string): string {
  const small = german[letter.toLowerCase()] ?? letter;
  if (letter === letter.toLowerCase()) return small;
  return /^\p{Lu}/u.test(behind) ? small.toUpperCase() : small.replace(/^./, (first) => first.toUpperCase());
}

/** The readable part of an address: `Passwörter & Maße` becomes `passwoerter-masse`. Never empty. */
export function slugOf(title: string): string {
  const ascii = inAscii(title.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return shortened(ascii) || 'loesung';
}

/** A slug that nobody holds yet: `leitlinie`, `leitlinie-2`, `leitlinie-3` … */
export function freeSlug(title: string, isTaken: (slug: string) => boolean): string {
  const slug = slugOf(title);
  let candidate = slug;
  for (let count = 2; isTaken(candidate); count += 1) candidate = `${slug}-${count}`;
  return candidate;
}

/** Cuts at the end of a word where the last word is not the only one. */
function shortened(slug: string): string {
  if (slug.length <= MAX_SLUG_CHARACTERS) return slug;
  const cut = slug.slice(0, MAX_SLUG_CHARACTERS + 1);
  const end = cut.lastIndexOf('-');
  return (end > MAX_SLUG_CHARACTERS / 2 ? cut.slice(0, end) : slug.slice(0, MAX_SLUG_CHARACTERS)).replace(/-+$/, '');
}
