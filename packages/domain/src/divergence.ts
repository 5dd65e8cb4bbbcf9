import { canonicalJson } from './canonical.ts';
import type { Clause, Content } from './content.ts';
import { putBackValues } from './put-back.ts';
import type { Values } from './variables.ts';

/** Below this number of own versions a count would say who it is. */
export const MIN_SHOWN_FORKS = 3;

/** What an own version has made of a clause of the version it began with. */
export const clauseStands = ['kept', 'changed', 'removed'] as const;
export type ClauseStand = (typeof clauseStands)[number];
/** By clause id. A clause that is not named came later: the own version says nothing about it. */
export type Stands = Readonly<Record<string, ClauseStand>>;

/**
 * How an own version stands to each clause of its base. Values are put back to variables first: whoever says the own name
 * in place of a variable deviates in nothing. Compared is what a reader reads: heading, text, and for whom it stands.
 */
export function standsOf(base: Content, own: Content, values: Values): Stands {
  const today = new Map(own.clauses.map((clause) => [clause.id, clause]));
  return Object.fromEntries(base.clauses.map((clause) => [clause.id, standOf(clause, today.get(clause.id), values)]));
}

function standOf(base: Clause, own: Clause | undefined, values: Values): ClauseStand {
  if (!own) return 'removed';
  if (readingOf(own) === readingOf(base)) return 'kept';
  return readingOf(putBackValues(own, values).clause) === readingOf(base) ? 'kept' : 'changed';
}

const readingOf = ({ heading, body, when }: Clause): string =>
  canonicalJson({ heading: heading.trim(), body: body.trim(), when: when ?? null });

/** An own version, as far as counting asks about it. */
export interface CountedFork {
  /** Whether those who ask may read it themselves: then its text is no secret. */
  readonly isSeen: boolean;
  readonly stands: Stands;
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
  /** False below three own versions; then nothing is told at all. */
  readonly shown: boolean;
  /** How many own versions are counted. */
  readonly forks: number;
  readonly clauses: readonly ClauseDivergence[];
}

/**
 * Where cities deviate from a text, for those who write it. Own versions that are not published only count, and only
 * where there are three of them: with fewer, whoever takes the published ones away from a count would read what a single
 * city has changed.
 */
export function divergenceOf(clauseIds: readonly string[], forks: readonly CountedFork[]): Divergence {
  const seen = forks.filter(({ isSeen }) => isSeen);
  const counted = forks.length - seen.length >= MIN_SHOWN_FORKS ? forks : seen;
  if (counted.length < MIN_SHOWN_FORKS) return { shown: false, forks: 0, clauses: [] };
  const stands = counted.map((fork) => new Map(Object.entries(fork.stands)));
  return { shown: true, forks: counted.length, clauses: clauseIds.map((clauseId) => countOf(clauseId, stands)) };
}

function countOf(clauseId: string, forks: readonly ReadonlyMap<string, ClauseStand>[]): ClauseDivergence {
  const count = (stand: ClauseStand | undefined) => forks.filter((fork) => fork.get(clauseId) === stand).length;
  return {
    clauseId,
    changed: count('changed'),
    removed: count('removed'),
    kept: count('kept'),
    unknown: count(undefined),
  };
}
