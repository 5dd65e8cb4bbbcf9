/** A query with the grade of each relevant entry: 3 is what was meant, 1 is of some use, what is missing is none. */
export interface JudgedQuery {
  readonly q: string;
  readonly rel: Readonly<Record<string, number>>;
  /** What makes the query hard: a synonym, a typo, a split compound, … */
  readonly kind: string;
}

export interface Figures {
  readonly queries: number;
  /** Mean normalised discounted cumulative gain of the first ten hits, gain 2^grade − 1; 1 is the ideal order. */
  readonly ndcgAt10: number;
  /** Share of the entries of grade 3 that are among the first five hits. */
  readonly recallAt5: number;
  /** Share of the queries that found nothing at all. */
  readonly empty: number;
}

export interface Measurement extends Figures {
  readonly perKind: Readonly<Record<string, Figures>>;
  /** Queries that fall short of the ideal, worst first. */
  readonly short: readonly { readonly q: string; readonly ndcgAt10: number; readonly found: readonly string[] }[];
}

/** Asks all queries and measures the answers; `search` gives the ids of the hits, best first. */
export async function measure(
  queries: readonly JudgedQuery[],
  search: (query: string) => Promise<readonly string[]>,
): Promise<Measurement> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const found = (await search(query.q)).slice(0, 10);
    answers.push({ ...query, found, ndcgAt10: ndcgAt10(query.rel, found) });
  }
  const kinds = [...new Set(queries.map((query) => query.kind))];
  return {
    ...figures(answers),
    perKind: Object.fromEntries(kinds.map((kind) => [kind, figures(answers.filter((answer) => answer.kind === kind))])),
    short: answers
      .filter((answer) => answer.ndcgAt10 < 0.999)
      .sort((one, other) => one.ndcgAt10 - other.ndcgAt10)
      .map(({ q, ndcgAt10: reached, found }) => ({ q, ndcgAt10: reached, found })),
  };
}

/** Normalised discounted cumulative gain of the first ten hits; 1 where nothing is relevant. */
export function ndcgAt10(grades: Readonly<Record<string, number>>, found: readonly string[]): number {
  const ideal = gain(Object.values(grades).sort((one, other) => other - one));
  return ideal === 0 ? 1 : gain(found.map((id) => grades[id] ?? 0)) / ideal;
}

const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

type Answer = JudgedQuery & { readonly found: readonly string[]; readonly ndcgAt10: number };

function figures(answers: readonly Answer[]): Figures {
  const meant = answers.flatMap(({ rel, found }) =>
    Object.keys(rel)
      .filter((id) => rel[id] === 3)
      .map((id) => found.slice(0, 5).includes(id)),
  );
  return {
    queries: answers.length,
    ndcgAt10: mean(answers.map((answer) => answer.ndcgAt10)),
    recallAt5: mean(meant.map(Number)),
    empty: mean(answers.map((answer) => Number(answer.found.length === 0))),
  };
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
