import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { MIN_REASON_CHARACTERS, moveConsent, reasonIn, refuseOutsiders, visibleConsent } from './consent-in-hand.ts';
import type { TakeBackConsentInput } from './consent.input.ts';
import { FindConsents } from './find-consents.ts';

/** The owner takes its consent back, for the future: what has been taken over or published meanwhile stays. */
@Injectable()
export class TakeBackConsent {
  constructor(
    private readonly database: Database,
    private readonly consents: FindConsents,
  ) {}

  /** @returns inner id of the consent */
  async do(actor: Actor, { consentId, expectedRevision, reason }: TakeBackConsentInput): Promise<string> {
    const seen = await visibleConsent(this.consents, actor, consentId);
    refuseOutsiders(actor, seen.originOwnerId);
    return this.database.change(async (work) => {
      // Whoever hands in or publishes under this consent holds the origin's row: one of the two comes first.
      const hand = await SolutionInHand.take(work, actor, outside('solution', seen.originSolutionId));
      hand.allow('answerConsent');
      const endReason = reasonIn(reason, MIN_REASON_CHARACTERS);
      const by = { endReason, endedBy: actor.accountId, endedAt: new Date() };
      await moveConsent(work, seen.id, 'takeBack', by, expectedRevision);
      await hand.record('consent.takeBack', { consentId: seen.id });
      return seen.id;
    });
  }
}
