import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { ModerationCaseEntity } from './moderation-case.entity.ts';

/** A city takes back what it has handed over: its request for a release, or what it has submitted. */
@Injectable()
export class TakeBackVersion {
  constructor(private readonly database: Database) {}

  do(actor: Actor, solutionId: string): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      hand.allow('takeBack');
      if (hand.workingCopy?.release === 'awaitingRelease') {
        await hand.move(hand.workingCopy, 'takeBackRelease', { requestedBy: null });
        return hand.solution.id;
      }
      const submitted = hand.versions.find(
        ({ publication }) => publication === 'submitted' || publication === 'inReview',
      );
      if (!submitted) throw new Refusal('WRONG_STATE', 'wrongState');
      await hand.move(submitted, 'takeBack');
      await work.entities.update(
        ModerationCaseEntity,
        { versionId: submitted.id },
        { state: 'closed', claimedBy: null, updatedAt: new Date() },
      );
      return hand.solution.id;
    });
  }
}
