import { outside } from '../../foundation/database/ids.ts';
import { versionSummaryOf } from '../solutions/solution-mapping.ts';
import type { ContentMerge } from '@allmende/domain/merge-outcome';
import type { MergeRow } from './find-merges.ts';
import type { UpstreamFound } from './find-upstream.ts';
import type { KeptDecision } from './merge.entity.ts';
import type { Merge, MergeCounts, MergeDecision, Upstream } from './merge.type.ts';

export function upstreamOf(row: UpstreamFound): Upstream {
  const { state, baseNumber, newer, newest, ownerTakesPart } = row;
  return {
    ...{ state, baseNumber, ownerTakesPart, row },
    baseId: outside('version', row.baseId),
    behind: newer.length,
    newer: newer.map(versionSummaryOf),
    newest: newest && versionSummaryOf(newest),
  };
}

export function mergeOf(row: MergeRow): Merge {
  const { state, revision, baseNumber, theirsNumber, decisions, seen, startedBy, startedAt, endedAt, canUndo } = row;
  return {
    ...{ state, revision, baseNumber, theirsNumber, startedBy, startedAt, endedAt, canUndo, row },
    id: outside('merge', row.id),
    baseId: outside('version', row.baseVersionId),
    theirsId: outside('version', row.theirsVersionId),
    decisions: Object.entries(decisions).map(([id, kept]) => decisionOf(id, kept)),
    seen: Object.keys(seen),
  };
}

function decisionOf(id: string, { decision, note, again }: KeptDecision): MergeDecision {
  const combined =
    decision?.take === 'combined' ? ('clause' in decision ? decision.clause : decision.value) : undefined;
  return {
    ...{ id, note, again, take: decision?.take ?? null },
    combinedJson: combined === undefined ? null : JSON.stringify(combined),
  };
}

/** Counts what a merge comes to, as a person is told before it is begun. */
export function countsOf({ clauses, conflicts }: ContentMerge): MergeCounts {
  const count = (...outcomes: string[]) => clauses.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const taken = count('theirs', 'merged', 'addedByThem', 'removedByThem');
  return {
    taken,
    changed: taken + count('conflict'),
    kept: count('mine', 'addedByMe', 'removedByMe'),
    decisions: conflicts.length,
  };
}
