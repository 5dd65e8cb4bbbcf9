import type { Clause } from '@allmende/domain/content';
import { divergenceOf } from '@allmende/domain/divergence';
import type { ClauseVariant, Divergence } from './divergence.type.ts';
import type { DivergingForkRow, VariantRow } from './find-divergence.ts';

/** Counts by the rule of the domain; beside them the words of those own versions that the viewer may read anyway. */
export function divergenceShown(clauses: readonly Clause[], forks: readonly DivergingForkRow[]): Divergence {
  const {
    shown,
    forks: counted,
    clauses: counts,
  } = divergenceOf(
    clauses.map(({ id }) => id),
    forks,
  );
  const headings = new Map(clauses.map(({ id, heading }) => [id, heading]));
  const variants = Map.groupBy(
    forks.flatMap(({ variant }) => (variant ? variantsOf(variant) : [])),
    ({ clauseId }) => clauseId,
  );
  return {
    shown,
    forks: counted,
    clauses: counts.map((count) => ({
      ...count,
      heading: headings.get(count.clauseId) ?? '',
      variants: (variants.get(count.clauseId) ?? []).map(({ variant }) => variant),
    })),
  };
}

function variantsOf({ clauses, ...fork }: VariantRow): { clauseId: string; variant: ClauseVariant }[] {
  return (clauses ?? []).map(({ base, own }) => {
    const isRenamed = own !== null && own.heading.trim() !== base.heading.trim();
    const words = ({ heading, body }: Clause) => (isRenamed ? `${heading}\n\n${body}` : body);
    return { clauseId: base.id, variant: { ...fork, before: words(base), after: own && words(own) } };
  });
}
