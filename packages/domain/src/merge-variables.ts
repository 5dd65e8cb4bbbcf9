import type { Clause, Content } from './content.ts';
import { MAX_VARIABLES } from './limits.ts';
import { mergeNamed, within } from './merge-fields.ts';
import type { ClauseMerge, FieldMerge } from './merge-outcome.ts';

/**
 * Definitions of variables by key. One that a side removed because nothing of its own text needs it any more stays
 * where the merged text still does, or may after a decision.
 */
export function mergeVariables(
  base: Content,
  mine: Content,
  theirs: Content,
  clauses: readonly ClauseMerge[],
): FieldMerge[] {
  const standing = clauses.flatMap(({ outcome, mine: ours, theirs: others, result }) =>
    (outcome === 'conflict' ? [ours, others] : [result]).filter((clause) => clause !== null),
  );
  const fields = mergeNamed(base.variables, mine.variables, theirs.variables, ({ key }) => key).map((merged) => {
    const { field, outcome, result } = merged;
    if (result !== null || (outcome !== 'mine' && outcome !== 'theirs')) return merged;
    const remover = outcome === 'mine' ? mine : theirs;
    if (uses(remover.clauses, field) || !uses(standing, field)) return merged;
    return outcome === 'mine'
      ? { ...merged, outcome: 'theirs' as const, result: merged.theirs }
      : { ...merged, outcome: 'mine' as const, result: merged.mine };
  });
  return within(MAX_VARIABLES, fields);
}

const uses = (clauses: readonly Clause[], key: string): boolean =>
  clauses.some(
    ({ heading, body, guidance, when }) =>
      when?.key === key || [heading, body, guidance].some((text) => text.includes(`{{${key}}}`)),
  );
