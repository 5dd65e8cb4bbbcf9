import { compareContents } from '@allmende/domain/compare';
import type { Content } from '@allmende/domain/content';
import { decisionId } from '@allmende/domain/merge';
import type { Decision } from '@allmende/domain/merge-outcome';
import type { ItemKind } from './merge-items.ts';
import type { ReviewedChange } from './merge-review.tsx';
import { type Labels, readableClause, readableText, readableValue } from '../../shell/readable.ts';

/** What will be different in the own version once the merge is finished. */
export function reviewOf(
  mine: Content,
  settled: Content,
  decisions: Readonly<Record<string, Decision>>,
  seen: readonly string[],
  labels: Labels,
): ReviewedChange[] {
  const comparison = compareContents(mine, settled);
  const marks = (id: string) => ({ id, isDecided: Object.hasOwn(decisions, id), isSeen: seen.includes(id) });
  const clauses = comparison.clauses.flatMap(({ id, change, from, to }): ReviewedChange[] => {
    if (change === 'same') return [];
    const words = (clause: typeof from) => clause && readableClause(clause, [from, to], labels);
    const title = (to ?? from)?.heading ?? id;
    return [{ ...marks(id), kind: 'clause', title, change, from: words(from), to: words(to) }];
  });
  const lists: [Exclude<ItemKind, 'clause'>, typeof comparison.metadata][] = [
    ['metadata', comparison.metadata],
    ['variable', comparison.variables],
    ['file', comparison.files],
    ['link', comparison.links],
  ];
  const fields = lists.flatMap(([kind, list]) =>
    list.map(({ field, from, to }): ReviewedChange => {
      const words = (value: unknown) => (value === null ? null : readableText(readableValue(value), labels));
      const change = from === null ? 'added' : to === null ? 'removed' : 'changed';
      const held = (to ?? from) as { label?: string } | null;
      const title = kind === 'variable' || kind === 'link' ? (held?.label ?? field) : field;
      return { ...marks(decisionId(kind, field)), kind, title, change, from: words(from), to: words(to) };
    }),
  );
  return [...clauses, ...fields];
}
