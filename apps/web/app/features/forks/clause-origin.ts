import type { Clause } from '@allmende/domain/content';

/** How a clause of an own version stands to the original. */
export type ClauseOrigin = 'same' | 'changed' | 'added';

/** Compares an own version with its original, clause by clause, by their ids. */
export function originsOf(
  own: readonly Clause[],
  original: readonly Clause[],
): { states: ReadonlyMap<string, ClauseOrigin>; removed: { id: string; heading: string }[] } {
  const before = new Map(original.map((clause) => [clause.id, clause]));
  const states = new Map(own.map((clause) => [clause.id, originOf(clause, before.get(clause.id))]));
  return { states, removed: original.filter(({ id }) => !states.has(id)).map(({ id, heading }) => ({ id, heading })) };
}

export function originOf(own: Clause, original: Clause | undefined): ClauseOrigin {
  if (!original) return 'added';
  const isSame = own.heading === original.heading && own.level === original.level && own.body === original.body;
  return isSame ? 'same' : 'changed';
}
