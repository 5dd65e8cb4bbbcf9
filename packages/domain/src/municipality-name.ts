/** How a municipality is called in a German sentence. */
export interface NameForms {
  /** `Stadt Kelheim` */
  readonly name: string;
  /** `die Stadt Kelheim` */
  readonly sentence: string;
  /** `der Stadt Kelheim` */
  readonly dative: string;
  /** `der Stadt Kelheim` */
  readonly genitive: string;
  /** `Kelheim` */
  readonly short: string;
  /** `Kelheimer` */
  readonly adjective: string;
}

/** The profile's key of each form. */
export const nameKeys = {
  name: 'municipality.name',
  sentence: 'municipality.name-sentence',
  dative: 'municipality.name-dative',
  genitive: 'municipality.name-genitive',
  short: 'municipality.name-short',
  adjective: 'municipality.adjective',
} as const satisfies Record<keyof NameForms, string>;

/** What a municipality is in law, as far as its designation follows from that. */
export type DesignatedKind = 'city' | 'town' | 'municipality' | 'district' | 'association';

const designationsOf: Readonly<Record<DesignatedKind, readonly string[]>> = {
  city: ['Stadt'],
  town: ['Stadt'],
  municipality: ['Gemeinde', 'Markt'],
  // Their names in the register carry it already: Landkreis Bautzen, Städteregion Aachen.
  district: [],
  association: [],
};

/** Names with a designation that a municipality of this kind may bear, the likeliest first: for a person to choose from. */
export function designatedNames(name: string, kind: DesignatedKind, isCapital = false): string[] {
  const place = name.trim();
  if (place === '') return [];
  if (isCapital) return [`Landeshauptstadt ${place}`];
  const names = designationsOf[kind].map((designation) => `${designation} ${place}`);
  return nameForms(place).short !== place || names.length === 0 ? [place] : names;
}

/** Designations that are not feminine, by their ending, with their genitive. */
const designations: readonly (readonly [ending: RegExp, article: 'der' | 'das', genitive: string])[] = [
  [/kreis$/i, 'der', 'es'],
  [/markt$/i, 'der', 'es'],
  [/verband$/i, 'der', 'es'],
  [/bezirk$/i, 'der', 's'],
  [/flecken$/i, 'der', 's'],
  [/amt$/i, 'das', 'es'],
];
const feminine = /(stadt|gemeinde|region|gemeinschaft)$/i;
const preposition = /^(am|an|im|in|bei|ob|vor|auf|unter)$/;

/** Adjectives that do not follow the rule. */
const adjectives: Readonly<Record<string, string>> = {
  Bremen: 'Bremer',
  Dresden: 'Dresdner',
  Emden: 'Emder',
  Hannover: 'Hannoversche',
  München: 'Münchner',
  Münster: 'Münsteraner',
  Zweibrücken: 'Zweibrücker',
};

/**
 * The forms of a name such as `Stadt Kelheim` or `Landkreis Bautzen`, as far as its designation tells them: a suggestion
 * for a person to confirm. A name without a known designation stands without an article.
 */
export function nameForms(name: string): NameForms {
  const whole = name.trim().replace(/\s+/g, ' ');
  const words = whole.split(' ');
  const isWord = words.length === 1 && /.kreis$/i.test(whole);
  // „Große Kreisstadt Calw“, but „Neustadt an der Weinstraße“.
  const at = words.findIndex(
    (word, index) => index < words.length - 1 && designationOf(word) !== null && !preposition.test(words[index + 1]!),
  );
  const kind = at < 0 ? (isWord ? designationOf(whole) : null) : designationOf(words[at]!);
  const place = at < 0 ? whole : words.slice(at + 1).join(' ');
  return { name: whole, ...declined(words, at, kind), short: place, adjective: isWord ? '' : adjectiveOf(place) };
}

function declined(words: readonly string[], at: number, kind: ReturnType<typeof designationOf>) {
  const whole = words.join(' ');
  if (kind === 'feminine') {
    const oblique = `der ${weak(words, at)}`;
    return { sentence: `die ${whole}`, dative: oblique, genitive: oblique };
  }
  if (kind === null || at > 0) return { sentence: whole, dative: whole, genitive: whole };
  const [, article, ending] = kind;
  const genitive = ['des', `${words[0]}${ending}`, ...words.slice(1)].join(' ');
  return { sentence: `${article} ${whole}`, dative: `dem ${whole}`, genitive };
}

/** `Große Kreisstadt` becomes `Großen Kreisstadt` behind an article. */
const weak = (words: readonly string[], at: number): string =>
  words.map((word, index) => (index < at ? word.replace(/e$/, 'en') : word)).join(' ');

function designationOf(word: string): 'feminine' | (typeof designations)[number] | null {
  if (feminine.test(word)) return 'feminine';
  return designations.find(([ending]) => ending.test(word)) ?? null;
}

/** `Rüsselsheim am Main` gives `Rüsselsheimer`, `Bad Schwalbach` gives `Bad Schwalbacher`. */
function adjectiveOf(place: string): string {
  const core = place.replace(/(?:\s+(?:am|an|im|in|bei|ob|vor|auf|unter|a\.|i\.)\s.*|\s*[(/,].*)$/, '');
  if (core === '') return '';
  return adjectives[core] ?? (core.endsWith('e') ? `${core}r` : `${core}er`);
}
