/** Below this number of own versions a count would say who it is. */
export const MIN_SHOWN_FORKS = 3;

/** What a text says, by clause id: equal prints, equal wording. */
export type Prints = ReadonlyMap<string, string>;

/** An own version in force: what it began with, and what it says today. */
export interface ForkPrints {
  readonly base: Prints;
  readonly own: Prints;
}

/** How many own versions have changed, removed or kept a clause. */
export interface ClauseDivergence {
  readonly clauseId: string;
  readonly changed: number;
  readonly removed: number;
  readonly kept: number;
  /** Own versions that began before there was this clause; they say nothing about it. */
  readonly unknown: number;
}

export interface Divergence {
  /** False below three own versions; then nothing is told but their number. */
  readonly shown: boolean;
  readonly forks: number;
  readonly clauses: readonly ClauseDivergence[];
}

/**
 * Where cities deviate from a text, for those who write it. Each own version is compared with the version it began with:
 * whoever has not merged yet has not thereby changed anything.
 */
export function divergenceOf(clauseIds: readonly string[], forks: readonly ForkPrints[]): Divergence {
  const shown = forks.length >= MIN_SHOWN_FORKS;
  return {
    shown,
    forks: forks.length,
    clauses: shown ? clauseIds.map((clauseId) => countOf(clauseId, forks)) : [],
  };
}

function countOf(clauseId: string, forks: readonly ForkPrints[]): ClauseDivergence {
  const stands = forks.map(({ base, own }) => standOf(base.get(clauseId), own.get(clauseId)));
  const count = (stand: (typeof stands)[number]) => stands.filter((one) => one === stand).length;
  return {
    clauseId,
    changed: count('changed'),
    removed: count('removed'),
    kept: count('kept'),
    unknown: count('unknown'),
  };
}

function standOf(base: string | undefined, own: string | undefined): 'changed' | 'removed' | 'kept' | 'unknown' {
  if (base === undefined) return 'unknown';
  if (own === undefined) return 'removed';
  return own === base ? 'kept' : 'changed';
}
