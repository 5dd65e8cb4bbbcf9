import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionEntity } from './solution.entity.ts';
import { SolutionInHand } from './solution-in-hand.ts';

/** Opens a working copy that goes on from the newest released version. */
@Injectable()
export class StartNextVersion {
  constructor(private readonly database: Database) {}

  do(actor: Actor, solutionId: string): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      if (hand.workingCopy) throw new Refusal('CONFLICT', 'alreadyOpen');
      hand.allow('startNextVersion');
      const { solution } = hand;
      const { id: versionId } = await hand.beginWorkingCopy();
      await hand.record('solution.startNextVersion', { versionId });
      await work.entities.update(
        SolutionEntity,
        { id: solution.id },
        { workingVersionId: solution.workingVersionId, updatedAt: new Date() },
      );
      return solution.id;
    });
  }
}
