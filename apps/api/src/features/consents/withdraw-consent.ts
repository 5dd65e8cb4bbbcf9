import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { moveConsent, refuseOutsiders, visibleConsent } from './consent-in-hand.ts';
import { FindConsents } from './find-consents.ts';

/** The city withdraws its question, while nobody has answered. */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly database: Database,
    private readonly consents: FindConsents,
  ) {}

  async do(actor: Actor, consentId: string): Promise<string> {
    const seen = await visibleConsent(this.consents, actor, consentId);
    refuseOutsiders(actor, seen.municipalityId);
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, outside('solution', seen.forkSolutionId));
      hand.allow('askConsent');
      await moveConsent(work, seen.id, 'withdraw', { endedBy: actor.accountId, endedAt: new Date() });
      await work.record({
        verb: 'consent.withdraw',
        by: actor,
        actingFor: seen.municipalityId,
        about: { kind: 'solution', id: seen.originSolutionId },
        owner: seen.originOwnerId,
        facts: { consentId: seen.id },
      });
      return seen.id;
    });
  }
}
