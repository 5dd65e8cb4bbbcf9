import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { CaseInHand } from './case-in-hand.ts';

/** One moderator takes a case, so that no two work on it; or gives it back to the queue. */
@Injectable()
export class ClaimCase {
  constructor(private readonly database: Database) {}

  claim(actor: Actor, caseId: string): Promise<string> {
    return this.database.change(async (work) => {
      const taken = await CaseInHand.take(work, actor, caseId);
      taken.allowModeration();
      await taken.refuseIfClaimedByOther();
      if (taken.entry.state !== 'open' && taken.entry.state !== 'claimed')
        throw new Refusal('WRONG_STATE', 'wrongState');
      if (taken.version.publication === 'submitted') await taken.hand.move(taken.version, 'claim');
      await taken.change({ state: 'claimed', claimedBy: actor.accountId });
      await taken.hand.record('case.claim', { case: taken.entry.number });
      return taken.entry.id;
    });
  }

  release(actor: Actor, caseId: string): Promise<string> {
    return this.database.change(async (work) => {
      const taken = await CaseInHand.take(work, actor, caseId);
      await taken.refuseIfClaimedByOther();
      if (taken.entry.state !== 'claimed') throw new Refusal('WRONG_STATE', 'wrongState');
      await taken.change({ state: 'open', claimedBy: null });
      await taken.hand.record('case.giveBack', { case: taken.entry.number });
      return taken.entry.id;
    });
  }
}
