import type { Clause, Content } from './content.ts';
import { wordCounts } from './words.ts';

/** Two clauses that are taken for one. A proposal: a person sees it before it is used. */
export interface ClauseMatch {
  /** Id of the known clause. */
  readonly known: string;
  /** Id of the clause in the document that came in again. */
  readonly found: string;
  /** 0 to 1: how much heading and text have in common; 1 for clauses that say the same. */
  readonly score: number;
}

type Words = ReadonlyMap<string, number>;
type Readable = Pick<Clause, 'id' | 'heading' | 'body'>;

/** Share of the heading in the score; the rest is the text's. */
const HEADING = 0.4;
/** Below this two clauses are not the same one. */
const SAME = 0.45;
/** Two clauses without text are the same one by their heading alone. */
const SAME_HEADING = 0.7;

/**
 * Which clauses of a document that was imported again are which of the known ones, where they have no ids in common. Each
 * clause is matched once at most, the most alike first, and of equal ones those in the nearest place. Words that stand
 * in many clauses count little: unrelated clauses share them too. In the order of the known clauses.
 */
export function matchClauses(known: readonly Readable[], found: readonly Readable[]): ClauseMatch[] {
  const headings = likenesses(known.map(headingWords), found.map(headingWords));
  const bodies = likenesses(
    known.map(({ body }) => wordCounts(body)),
    found.map(({ body }) => wordCounts(body)),
  );
  const isEmpty = ({ body }: Readable) => body.trim() === '';
  const pairs = known.flatMap((one, from) =>
    found.flatMap((other, to) => {
      const [heading, body] = [headings(from, to), bodies(from, to)];
      const onlyHeadings = isEmpty(one) && isEmpty(other);
      const score = onlyHeadings ? heading : HEADING * heading + (1 - HEADING) * body;
      const distance = Math.abs(from / known.length - to / found.length);
      return score >= (onlyHeadings ? SAME_HEADING : SAME) ? [{ from, to, score, distance }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score || a.distance - b.distance || a.from - b.from || a.to - b.to);
  const [taken, matched] = [new Set<number>(), new Map<number, (typeof pairs)[number]>()];
  for (const pair of pairs) {
    if (matched.has(pair.from) || taken.has(pair.to)) continue;
    matched.set(pair.from, pair);
    taken.add(pair.to);
  }
  return known.flatMap(({ id }, from) => {
    const pair = matched.get(from);
    return pair ? [{ known: id, found: found[pair.to]!.id, score: Math.round(pair.score * 100) / 100 }] : [];
  });
}

/** A heading without its number, which changes with its place. */
const headingWords = ({ heading }: Readable): Words =>
  wordCounts(heading.toLowerCase().replace(/^(?:§\s*)?\d+(?:\.\d+)*[.)]?\s+(?=\S)/, ''));

/** Dice's coefficient of all pairs, each word weighed by its rarity; found by the words that two texts share. */
function likenesses(known: readonly Words[], found: readonly Words[]): (from: number, to: number) => number {
  const all = [...known, ...found];
  const texts = new Map<string, number>();
  for (const words of all) for (const word of words.keys()) texts.set(word, (texts.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + all.length / texts.get(word)!);
  const total = (words: Words) => [...words].reduce((sum, [word, count]) => sum + count * weight(word), 0);
  const [totalsKnown, totalsFound] = [known.map(total), found.map(total)];
  const places = new Map<string, { to: number; count: number }[]>();
  found.forEach((words, to) => {
    for (const [word, count] of words) places.set(word, [...(places.get(word) ?? []), { to, count }]);
  });
  const shared = known.map((words) => {
    const sums = new Float64Array(found.length);
    for (const [word, count] of words)
      for (const place of places.get(word) ?? []) sums[place.to]! += weight(word) * Math.min(count, place.count);
    return sums;
  });
  return (from, to) => {
    const sum = totalsKnown[from]! + totalsFound[to]!;
    return sum === 0 ? 0 : (2 * shared[from]![to]!) / sum;
  };
}

/**
 * A content with the ids of the clauses that its own were matched with, in references within the text as well; from then
 * on it merges and compares as any other version. Ids stay unique.
 */
export function withKnownIds(content: Content, matches: readonly Pick<ClauseMatch, 'known' | 'found'>[]): Content {
  const names = new Map(matches.map(({ known, found }) => [found, known]));
  const freed = new Map(matches.map(({ known, found }) => [known, found]));
  for (const { id } of content.clauses) {
    if (names.has(id)) continue;
    let name = id;
    while (freed.has(name)) name = freed.get(name)!;
    names.set(id, name);
  }
  const renamed = (text: string) =>
    text.replace(/(\]\(#)([a-z0-9][a-z0-9-]*)\)/g, (whole, opening: string, id: string) =>
      names.has(id) ? `${opening}${names.get(id)})` : whole,
    );
  const clauses = content.clauses.map((clause) => ({
    ...clause,
    id: names.get(clause.id)!,
    body: renamed(clause.body),
    guidance: renamed(clause.guidance),
  }));
  return { ...content, clauses };
}
