import type { Clause } from '../content.ts';
import type { ContentMerge } from '../merge-outcome.ts';
import { wordCounts } from '../words.ts';

/**
 * Words of clauses without a conflict that a side added and the result lacks, and words that both sides kept and the
 * result holds less often. Clauses with a conflict hold both sides whole. None, if the merge is right.
 */
export function lostWords({ clauses }: ContentMerge): string[] {
  return clauses.flatMap(({ id, outcome, base, mine, theirs, result }) => {
    if (outcome === 'conflict' || result === null) return [];
    const [old, one, other, now] = [base, mine, theirs, result].map(wordsIn) as [Words, Words, Words, Words];
    const added = [...one.keys(), ...other.keys()].filter((word) => !old.has(word) && !now.has(word));
    const kept = [...old].filter(([word, count]) => Math.min(one.get(word) ?? 0, other.get(word) ?? 0) >= count);
    const fewer = kept.filter(([word, count]) => (now.get(word) ?? 0) < count).map(([word]) => word);
    return [...added, ...fewer].map((word) => `${id}: ${word}`);
  });
}

type Words = ReadonlyMap<string, number>;

/** Without the numbers of lists, which change when items come and go. */
const wordsIn = (clause: Clause | null): Words =>
  wordCounts(clause ? `${clause.heading}\n\n${clause.guidance}\n\n${clause.body.replace(/^\s*\d+\. /gm, '')}` : '');
