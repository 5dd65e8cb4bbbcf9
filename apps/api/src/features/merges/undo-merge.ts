import { Injectable } from '@nestjs/common';
import { mergeContents, settle } from '@allmende/domain/merge';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { contentIn, writeContent } from '../solutions/write-version.ts';
import { MergeInHand } from './merge-in-hand.ts';
import { MergeEntity } from './merge.entity.ts';

/**
 * Takes a finished merge back, as long as the working copy it was written to is open: content and base are as before.
 * What was edited since stays: what the merge brought is taken out of the text as it stands.
 */
@Injectable()
export class UndoMerge {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the own version, and the ids of what was edited since and therefore stays as it stands */
  do(actor: Actor, { mergeId }: { mergeId: string }): Promise<{ id: string; kept: string[] }> {
    return this.database.change(async (work) => {
      const merge = await MergeInHand.take(work, actor, mergeId);
      const { hand, entry } = merge;
      const { workingCopy, solution } = hand;
      const isLast =
        entry.state === 'finished' &&
        workingCopy?.id === entry.writtenVersionId &&
        solution.originVersionId === entry.theirsVersionId;
      if (!isLast || !workingCopy || !entry.before || !entry.written) throw new Refusal('WRONG_STATE', 'undoTooLate');
      hand.allow('merge');
      const back = mergeContents(entry.written, workingCopy.content, entry.before);
      const { content, open } = settle(back, workingCopy.content, {});
      await writeContent(work, workingCopy, contentIn(content));
      solution.originVersionId = entry.baseVersionId;
      await hand.settle();
      await merge.end('undone', { before: null, written: null });
      // A merge begun since then stands on a base that is no more.
      await work.entities.update(
        MergeEntity,
        { solutionId: solution.id, state: 'open' },
        { state: 'abandoned', endedBy: actor.accountId, endedAt: new Date() },
      );
      await hand.record('merge.undo', { mergeId: entry.id });
      return { id: solution.id, kept: open };
    });
  }
}
