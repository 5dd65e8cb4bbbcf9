import type { Content } from '@allmende/domain/content';
import { toHtml } from '@allmende/domain/markdown';

/** A clause as readers will see it, sanitised HTML; null where there is no such clause. */
export function previewOf({ clauses, variables }: Content, clauseId: string): string | null {
  const clause = clauses.find(({ id }) => id === clauseId);
  return clause ? toHtml(clause.body, { variables, prefix: clauseId, below: Math.min(clause.level + 1, 5) }) : null;
}
