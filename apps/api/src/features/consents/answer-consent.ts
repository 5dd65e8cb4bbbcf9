import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { MIN_REASON_CHARACTERS, moveConsent, reasonIn, refuseOutsiders, visibleConsent } from './consent-in-hand.ts';
import type { AnswerConsentInput } from './consent.input.ts';
import { FindConsents } from './find-consents.ts';

/** The owner of the original gives its consent, or refuses it with a reason. */
@Injectable()
export class AnswerConsent {
  constructor(
    private readonly database: Database,
    private readonly consents: FindConsents,
  ) {}

  /** @returns inner id of the consent */
  async do(actor: Actor, { consentId, expectedRevision, verdict, reason }: AnswerConsentInput): Promise<string> {
    const seen = await visibleConsent(this.consents, actor, consentId);
    refuseOutsiders(actor, seen.originOwnerId);
    return this.database.change(async (work) => {
      // The origin's row is locked: what the consent is given under is its label of this moment.
      const hand = await SolutionInHand.take(work, actor, outside('solution', seen.originSolutionId));
      hand.allow('answerConsent');
      const { tlp, recipients, recipientGroups, municipalityId } = hand.solution;
      const answer = reasonIn(reason ?? '', verdict === 'refuse' ? MIN_REASON_CHARACTERS : 0);
      const originThen =
        verdict === 'give'
          ? {
              originTlp: tlp,
              originRecipients: [...recipients, municipalityId],
              originRecipientGroups: recipientGroups,
            }
          : {};
      const by = { answer, answeredBy: actor.accountId, answeredAt: new Date() };
      await moveConsent(work, seen.id, verdict, { ...by, ...originThen }, expectedRevision);
      await hand.record('consent.answer', { consentId: seen.id, verdict });
      return seen.id;
    });
  }
}
