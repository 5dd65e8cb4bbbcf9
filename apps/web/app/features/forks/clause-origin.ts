import { conditionOf } from '@allmende/domain/clauses';
import type { Clause, Condition } from '@allmende/domain/content';

/** What makes the text of a clause, and when it stands. */
type Wording = Pick<Clause, 'id' | 'heading' | 'level' | 'body'> & {
  readonly when?: Condition | null | undefined;
};

/** How a clause of an own version stands to the original. */
export type ClauseOrigin = 'same' | 'changed' | 'added';

/** Compares an own version with its original, clause by clause, by their ids. */
export function originsOf(
  own: readonly Wording[],
  original: readonly Wording[],
): { states: ReadonlyMap<string, ClauseOrigin>; removed: { id: string; heading: string }[] } {
  const before = new Map(original.map((clause) => [clause.id, clause]));
  const states = new Map(own.map((clause) => [clause.id, originOf(clause, before.get(clause.id))]));
  return { states, removed: original.filter(({ id }) => !states.has(id)).map(({ id, heading }) => ({ id, heading })) };
}

export function originOf(own: Wording, original: Wording | undefined): ClauseOrigin {
  if (!original) return 'added';
  const isSame =
    own.heading === original.heading &&
    own.level === original.level &&
    own.body === original.body &&
    conditionOf(own) === conditionOf(original);
  return isSame ? 'same' : 'changed';
}
