import type { Clause } from '@allmende/domain/content';
import { decisionId } from '@allmende/domain/merge';
import type {
  ClauseConflict,
  ClauseMerge,
  ContentMerge,
  Decision,
  FieldMerge,
  Outcome,
} from '@allmende/domain/merge-outcome';
import { type Labels, readableClause, readableText, readableValue } from '../../shell/readable.ts';

export type ItemKind = 'clause' | 'metadata' | 'variable' | 'file' | 'link';

/** Why a person has to decide. */
export type ItemConflict = ClauseConflict | 'metadata' | 'variable' | 'file' | 'link';

/** Something that a merge decides about, as a list names it. */
export interface MergeItem {
  /** Id of its decision. */
  readonly id: string;
  readonly kind: ItemKind;
  /** Heading of the clause, label of the variable, name of the file or link; of metadata the name of the field. */
  readonly title: string;
  readonly outcome: Outcome;
  readonly conflict: ItemConflict | null;
}

/** The same with its sides as words; null where a side does not hold it. */
export interface MergeItemSides extends MergeItem {
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** What stands without a decision. */
  readonly result: string | null;
  /** What combining by hand begins with: a clause, a plain text, or nothing where a value cannot be combined. */
  readonly combining: Pick<Clause, 'heading' | 'level' | 'body'> | string | null;
  /** Why the city deviates, as it has noted. */
  readonly deviation: string;
}

/** Texts of the metadata that a person can write into one another. */
const combinable = new Set(['title', 'shortVersion', 'summary', 'legalBasis', 'prerequisites']);

/** Everything that a merge changes or leaves to a person; what nobody touched is left out. */
export function itemsOf(merge: ContentMerge): MergeItem[] {
  const fields = (kind: Exclude<ItemKind, 'clause'>, list: readonly FieldMerge[]) =>
    list.filter(({ outcome }) => outcome !== 'unchanged').map((field) => fieldItem(kind, field));
  return [
    ...merge.clauses.filter(({ outcome }) => outcome !== 'unchanged').map(clauseItem),
    ...fields('metadata', merge.metadata),
    ...fields('variable', merge.variables),
    ...fields('file', merge.files),
    ...fields('link', merge.links),
  ];
}

/** One of them with all its sides; null where the merge knows no such id. */
export function sidesOf(merge: ContentMerge, id: string, labels: Labels): MergeItemSides | null {
  const clause = merge.clauses.find((one) => one.id === id);
  if (clause) return clauseSides(clause, labels);
  const kinds = { metadata: merge.metadata, variable: merge.variables, file: merge.files, link: merge.links } as const;
  for (const kind of ['metadata', 'variable', 'file', 'link'] as const) {
    const field = kinds[kind].find((one) => decisionId(kind, one.field) === id);
    if (field) return fieldSides(kind, field, labels);
  }
  return null;
}

function clauseItem({ id, outcome, conflict, mine, theirs, base }: ClauseMerge): MergeItem {
  const title = (mine ?? theirs ?? base)?.heading ?? id;
  return { id, kind: 'clause', title, outcome, conflict: conflict ?? null };
}

function clauseSides(merge: ClauseMerge, labels: Labels): MergeItemSides {
  const { base, mine, theirs, result } = merge;
  const all = [base, mine, theirs, result];
  const words = (clause: Clause | null) => clause && readableClause(clause, all, labels);
  const begin = result ?? mine ?? theirs;
  return {
    ...clauseItem(merge),
    ...{ base: words(base), mine: words(mine), theirs: words(theirs), result: words(result) },
    combining: begin && { heading: begin.heading, level: begin.level, body: begin.body },
    deviation: mine?.deviation ?? '',
  };
}

function fieldItem(kind: Exclude<ItemKind, 'clause'>, { field, outcome, mine, theirs, base }: FieldMerge): MergeItem {
  const held = (mine ?? theirs ?? base) as { label?: string } | null;
  const title = kind === 'variable' || kind === 'link' ? (held?.label ?? field) : field;
  return { id: decisionId(kind, field), kind, title, outcome, conflict: outcome === 'conflict' ? kind : null };
}

function fieldSides(kind: Exclude<ItemKind, 'clause'>, field: FieldMerge, labels: Labels): MergeItemSides {
  const isText = kind === 'metadata' && combinable.has(field.field);
  const words = (value: unknown): string | null =>
    value === null || value === undefined ? null : readableText(readableValue(value), labels);
  return {
    ...fieldItem(kind, field),
    ...{ base: words(field.base), mine: words(field.mine), theirs: words(field.theirs), result: words(field.result) },
    combining: isText && typeof field.mine === 'string' ? field.mine : null,
    deviation: '',
  };
}

/** What stands after a decision, or without one. */
export function standing(item: MergeItemSides, decision: Decision | null, labels: Labels): string | null {
  if (!decision) return item.conflict ? item.mine : item.result;
  if (decision.take !== 'combined') return decision.take === 'mine' ? item.mine : item.theirs;
  if ('clause' in decision) return readableText(`${decision.clause.heading}\n\n${decision.clause.body}`, labels);
  return readableValue(decision.value);
}
