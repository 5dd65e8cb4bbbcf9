import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionEntity } from './solution.entity.ts';
import { SolutionInHand } from './solution-in-hand.ts';
import { beginVersion } from './write-version.ts';

/** Opens a working copy that goes on from the newest released version. */
@Injectable()
export class StartNextVersion {
  constructor(private readonly database: Database) {}

  do(actor: Actor, solutionId: string): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      if (hand.workingCopy) throw new Refusal('CONFLICT', 'alreadyOpen');
      hand.allow('startNextVersion');
      const before = hand.newestReleased;
      if (!before) throw new Refusal('WRONG_STATE', 'wrongState');
      const { solution } = hand;
      const audience = hand.audienceOf({ publication: 'none' });
      const version = await beginVersion(work, {
        solutionId: solution.id,
        content: before.content,
        audience,
        accountId: actor.accountId,
      });
      await work.entities.update(
        SolutionEntity,
        { id: solution.id },
        { workingVersionId: version.id, updatedAt: new Date() },
      );
      return solution.id;
    });
  }
}
