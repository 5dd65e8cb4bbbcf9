import type { Content, Metadata } from './content.ts';
import { type PictureWords, withPictureWords } from './picture-words.ts';
import { type TraceChoice, type WithoutTraces, withoutTraces } from './remove-traces.ts';
import type { Trace, TracePlace } from './traces.ts';

/** Days that a document which was read waits to be taken over. */
export const READING_DAYS = 7;
/** Documents of one person that may wait at the same time. */
export const MAX_READINGS = 20;
/** Characters of the words about one picture. */
export const MAX_PICTURE_WORDS = 500;
/** Places at which traces are shown, and recorded changes: more than anybody decides about one by one. */
export const MAX_TRACE_PLACES = 5_000;
export const MAX_CHANGES_SHOWN = 2_000;
/** Comments that are shown, and characters of each. */
export const MAX_COMMENTS_SHOWN = 500;
export const MAX_COMMENT_SHOWN = 2_000;

/** What a person has decided about a document that was read. Nothing is decided by itself. */
export interface ReadingChoices {
  readonly traces: readonly TraceChoice[];
  readonly pictures: readonly PictureWords[];
  /** Title and type of the solution that it becomes, where they are to be others than the document says. */
  readonly said?: Partial<Pick<Metadata, 'title' | 'type'>>;
}

export const noChoices: ReadingChoices = { traces: [], pictures: [] };

/** What was found in a document, as far as a person decides about it. */
export interface Decidable {
  readonly traces: readonly Trace[];
  readonly pictures: readonly { readonly name: string; readonly sha256: string }[];
}

/** The document as it is kept: with what was decided, and otherwise as it was read. */
export function settledReading(
  content: Content,
  { traces }: Pick<Decidable, 'traces'>,
  choices: ReadingChoices,
): WithoutTraces {
  const settled = withoutTraces(content, traces, choices.traces);
  const clauses = settled.content.clauses.map((clause) => ({
    ...clause,
    body: withPictureWords(clause.body, choices.pictures),
  }));
  const metadata = { ...settled.content.metadata, ...choices.said };
  return { ...settled, content: { ...settled.content, metadata, clauses } };
}

/**
 * What was decided, when the same document is read anew with other wishes: wordings are known by themselves, their single
 * places by what stands around them, pictures by their bytes. What is not there any more is decided about no longer.
 */
export function carriedChoices(choices: ReadingChoices, before: Decidable, now: Decidable): ReadingChoices {
  const places = namesOf(now.traces);
  const kept = new Map([...namesOf(before.traces)].map(([name, id]) => [id, places.get(name)]));
  const names = new Map(now.pictures.map(({ name, sha256 }) => [sha256, name]));
  const bytes = new Map(before.pictures.map(({ name, sha256 }) => [name, sha256]));
  return {
    ...choices,
    traces: choices.traces.flatMap(({ of, to }) => {
      const id = kept.get(of);
      return id === undefined ? [] : [{ of: id, to }];
    }),
    pictures: choices.pictures.flatMap((words) => {
      const name = names.get(bytes.get(words.name) ?? '');
      return name === undefined ? [] : [{ ...words, name }];
    }),
  };
}

/** Ids of traces and of their places, by what both are known by in another reading of the same document. */
function namesOf(traces: readonly Trace[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, code, found, places } of traces) {
    const wording = `${code} ${found}`;
    names.set(wording, id);
    const counts = new Map<string, number>();
    for (const place of places) names.set(`${wording} ${nameOf(place, counts)}`, place.id);
  }
  return names;
}

/** The same words may stand in the same surroundings more than once. */
function nameOf({ field, excerpt }: TracePlace, counts: Map<string, number>): string {
  const around = `${field} ${excerpt}`;
  const count = (counts.get(around) ?? 0) + 1;
  counts.set(around, count);
  return `${around} ${count}`;
}

/** As many traces as can be shown, whole, and how many wordings are left out. */
export function shownTraces(
  traces: readonly Trace[],
  max: number = MAX_TRACE_PLACES,
): { readonly traces: readonly Trace[]; readonly left: number } {
  let places = 0;
  const shown = traces.filter((trace) => (places += trace.places.length) <= max);
  return { traces: shown, left: traces.length - shown.length };
}
