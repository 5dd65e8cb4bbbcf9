/** A text in both languages of the interface. */
export interface LocalizedText {
  readonly de: string;
  readonly en: string;
}
export type Language = keyof LocalizedText;

/** An entry of a controlled vocabulary. Codes are stable and never used again for something else. */
export interface Term {
  readonly code: string;
  readonly label: LocalizedText;
  /** Other names for the same thing, German, as people write them. */
  readonly alternatives: readonly string[];
  readonly definition?: LocalizedText;
  readonly source?: string;
  /** Calendar days (ISO 8601) between which the term may be chosen; open where one is missing. */
  readonly validity?: { readonly from?: string; readonly until?: string };
}

const indexes = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

/** The term with this code; undefined where the vocabulary has none. */
export function termOf<One extends Term>(vocabulary: readonly One[], code: string): One | undefined {
  let index = indexes.get(vocabulary);
  if (!index) indexes.set(vocabulary, (index = new Map(vocabulary.map((term) => [term.code, term]))));
  return index.get(code) as One | undefined;
}

/** Label of a code; the code itself where the vocabulary does not know it, so that old data stays readable. */
export function labelOf(vocabulary: readonly Term[], code: string, language: Language): string {
  return termOf(vocabulary, code)?.label[language] ?? code;
}
