import { settle } from '@allmende/domain/merge';
import type { Decision } from '@allmende/domain/merge-outcome';
import { redirect } from 'react-router';
import type { Language } from '../../i18n/languages.ts';
import { notFound } from '../../session/api.ts';
import { itemsOf, type MergeItem, type MergeItemSides, sidesOf } from './merge-items.ts';
import { decisionsOf, type MergeWork, type OpenMerge } from './merge-page.ts';
import type { ReviewedChange } from './merge-review.tsx';
import type { ListedItem } from './open-merge.tsx';
import { labelsIn } from '../../shell/readable.ts';
import { reviewOf } from './review-changes.ts';

export interface KeptDecision {
  readonly take: 'MINE' | 'THEIRS' | 'COMBINED' | null;
  readonly combined: { readonly heading: string; readonly level: number; readonly body: string } | string | null;
  readonly note: string;
  readonly again: boolean;
}

/** What of an open merge a page shows. */
export type MergeView =
  | { readonly kind: 'overview'; readonly items: readonly ListedItem[] }
  | { readonly kind: 'review'; readonly changes: readonly ReviewedChange[] }
  | {
      readonly kind: 'decision';
      readonly item: MergeItemSides;
      readonly kept: KeptDecision;
      /** Which of how many decisions; null for what was decided in advance. */
      readonly place: { readonly at: number; readonly count: number } | null;
    };

/**
 * The part of an open merge that an address asks for: `?entscheidung=2` the second decision, `?punkt=<id>` anything that
 * is decided in advance, `?schritt=pruefen` the review, otherwise the overview.
 *
 * @throws a redirect to what is open next where `?entscheidung=offen` or `?nach=<id>` asks for it; 404 for what is not there
 */
export function mergeViewOf(
  merge: OpenMerge,
  work: MergeWork,
  language: Language,
  here: string,
  asked: URLSearchParams,
): MergeView {
  const { conflicts } = work.merge;
  const wanted = asked.get('entscheidung');
  if (wanted === 'offen' || asked.has('nach'))
    throw redirect(nextAddress(merge, conflicts, here, asked.get('nach')), 303);
  const point = wanted === null ? asked.get('punkt') : conflicts[Number(wanted) - 1];
  if (wanted !== null || point) return decisionView(merge, work, language, point);
  if (asked.get('schritt') === 'pruefen') {
    const decisions = decisionsOf(merge);
    const { content } = settle(work.merge, work.mine, decisions);
    const labels = labelsIn(language, work.mine, work.theirs);
    return { kind: 'review', changes: reviewOf(work.mine, content, decisions, merge.seen, labels) };
  }
  const decided = decisionsOf(merge);
  return {
    kind: 'overview',
    items: itemsOf(work.merge).map((item) => ({ ...item, state: stateOf(item, merge, decided) })),
  };
}

function decisionView(merge: OpenMerge, work: MergeWork, language: Language, id: string | null | undefined): MergeView {
  const labels = labelsIn(language, work.mine, work.theirs);
  const item = id ? sidesOf(work.merge, id, labels) : null;
  if (!item) throw notFound();
  const kept = merge.decisions.find((one) => one.id === item.id);
  const at = work.merge.conflicts.indexOf(item.id);
  return {
    kind: 'decision',
    item,
    kept: {
      take: kept?.take ?? null,
      combined: kept?.combinedJson ? (JSON.parse(kept.combinedJson) as KeptDecision['combined']) : null,
      note: kept?.note ?? '',
      again: kept?.again ?? false,
    },
    place: at < 0 ? null : { at: at + 1, count: work.merge.conflicts.length },
  };
}

/** The first open decision behind the one that was just left, else the first of all; the review where none is open. */
function nextAddress(
  { undecided }: OpenMerge,
  conflicts: readonly string[],
  here: string,
  after: string | null,
): string {
  const from = after === null ? -1 : conflicts.indexOf(after);
  const open = conflicts.map((id, at) => ({ id, at })).filter(({ id }) => undecided.includes(id) && id !== after);
  const next = open.find(({ at }) => at > from) ?? open[0];
  if (next) return `${here}?entscheidung=${next.at + 1}`;
  return undecided.length > 0 ? here : `${here}?schritt=pruefen`;
}

function stateOf(
  { id, conflict }: MergeItem,
  { decisions }: OpenMerge,
  decided: Record<string, Decision>,
): ListedItem['state'] {
  const isDecided = Object.hasOwn(decided, id);
  if (conflict === null) return isDecided ? 'otherwise' : 'preDecided';
  if (isDecided) return 'decided';
  return decisions.some((one) => one.id === id && one.again) ? 'again' : 'open';
}
