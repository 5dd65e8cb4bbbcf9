import { Injectable } from '@nestjs/common';
import { settle } from '@allmende/domain/merge';
import type { Decision } from '@allmende/domain/merge-outcome';
import type { Actor } from '@allmende/domain/rights';
import { Database, type Work } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { contentIn, writeContent } from '../solutions/write-version.ts';
import { FindUpstream } from './find-upstream.ts';
import { LayMergeGround } from './merge-ground.ts';
import { MergeInHand } from './merge-in-hand.ts';
import type { KeptDecision } from './merge.entity.ts';
import { mergeable } from './start-merge.ts';

/** Writes what was decided into the working copy and records the new base: all of it in one transaction, or nothing. */
@Injectable()
export class FinishMerge {
  constructor(
    private readonly database: Database,
    private readonly upstream: FindUpstream,
    private readonly ground: LayMergeGround,
  ) {}

  /** @returns the inner id of the own version */
  do(actor: Actor, { mergeId, expectedRevision }: { mergeId: string; expectedRevision: number }): Promise<string> {
    return this.database.change(async (work) => {
      const merge = await MergeInHand.take(work, actor, mergeId);
      const { hand, entry } = merge;
      merge.refuseUnlessOpen(expectedRevision);
      hand.allow('merge');
      await this.refuseMoved(work, actor, merge);
      const before = merge.mine.content;
      const ground = await this.ground.of(
        {
          solutionId: hand.solution.id,
          municipalityId: hand.solution.municipalityId,
          values: hand.solution.values,
          baseVersionId: entry.baseVersionId,
          theirsVersionId: entry.theirsVersionId,
          mine: before,
        },
        work,
      );
      if (ground.ownDigest !== entry.ownDigest) throw new Refusal('STALE_REVISION', 'mergeStale');
      const { content, open } = settle(ground.merge, before, decidedIn(entry.decisions));
      if (open.length > 0)
        throw new Refusal('CONFLICT', 'mergeUndecided', ['decisions', ...open], { count: open.length });
      const written = contentIn(content);
      const version = hand.workingCopy ?? (await hand.beginWorkingCopy());
      await writeContent(work, version, written);
      hand.solution.originVersionId = entry.theirsVersionId;
      await hand.settle();
      await merge.end('finished', { before, written, writtenVersionId: version.id });
      await hand.record('merge.finish', { mergeId: entry.id, theirsVersionId: entry.theirsVersionId });
      return hand.solution.id;
    });
  }

  /** What was withdrawn, narrowed or replaced in the meantime is not taken over; a base that has moved is no base. */
  private async refuseMoved(work: Work, actor: Actor, { hand, entry }: MergeInHand): Promise<void> {
    const found = mergeable(await this.upstream.within(work, hand.solution.id, actor));
    const isThere = found.newer.some(({ id }) => id === entry.theirsVersionId);
    if (!isThere || found.baseId !== entry.baseVersionId) throw new Refusal('STALE_REVISION', 'mergeStale');
  }
}

export const decidedIn = (decisions: Readonly<Record<string, KeptDecision>>): Record<string, Decision> =>
  Object.fromEntries(Object.entries(decisions).flatMap(([id, { decision }]) => (decision ? [[id, decision]] : [])));
