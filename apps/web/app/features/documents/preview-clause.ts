import { toHtml } from '@allmende/domain/markdown';
import { picturesShown } from './draft-pictures.ts';
import type { Working } from './working-copy.ts';

/** A clause as readers will see it, sanitised HTML; null where there is no such clause. */
export function previewOf(working: Pick<Working, 'content' | 'downloads'>, clauseId: string): string | null {
  const { clauses, variables } = working.content;
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!clause) return null;
  const below = Math.min(clause.level + 1, 5);
  return toHtml(clause.body, { variables, prefix: clauseId, below, pictures: picturesShown(working) });
}
