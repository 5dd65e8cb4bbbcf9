import { Injectable } from '@nestjs/common';
import { may, type Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { noteIn, recordStep } from '../solutions/release-record.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { ModerationCaseEntity } from './moderation-case.entity.ts';

/** A city takes back what it has handed over: its request for a release, or what it has submitted. */
@Injectable()
export class TakeBackVersion {
  constructor(private readonly database: Database) {}

  do(actor: Actor, { solutionId, reason }: { solutionId: string; reason: string }): Promise<string> {
    const note = noteIn(reason, 'reason');
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      const { workingCopy } = hand;
      if (workingCopy?.release === 'awaitingRelease') {
        if (!may(actor, 'takeBackRequest', hand.thing)) hand.allow('takeBack');
        await hand.move(workingCopy, 'takeBackRelease', { requestedBy: null });
        await recordStep(work, hand, { versionId: workingCopy.id, action: 'takenBack', note });
        await hand.record('solution.takeBackRequest', { versionId: workingCopy.id });
        return hand.solution.id;
      }
      hand.allow('takeBack');
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
      await hand.record('solution.takeBack', { versionId: submitted.id });
      return hand.solution.id;
    });
  }
}
