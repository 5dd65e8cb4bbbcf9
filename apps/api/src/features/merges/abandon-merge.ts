import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { MergeInHand } from './merge-in-hand.ts';

/** Puts an open merge aside; the own version has not been touched. */
@Injectable()
export class AbandonMerge {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the own version */
  do(actor: Actor, { mergeId, expectedRevision }: { mergeId: string; expectedRevision: number }): Promise<string> {
    return this.database.change(async (work) => {
      const merge = await MergeInHand.take(work, actor, mergeId);
      merge.refuseUnlessOpen(expectedRevision);
      merge.hand.allow('merge');
      await merge.end('abandoned');
      await merge.hand.record('merge.abandon', { mergeId: merge.entry.id });
      return merge.hand.solution.id;
    });
  }
}
