import { hasRunOut } from '@allmende/domain/delegation';
import type { Actor } from '@allmende/domain/rights';
import { dayInGermany } from '@allmende/domain/validity';
import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { DelegationInHand } from './delegation-in-hand.ts';
import type { AnswerDelegationInput } from './delegation.input.ts';

/** The body accepts or refuses what a municipality offers. */
@Injectable()
export class AnswerDelegation {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the delegation */
  do(actor: Actor, { delegationId, expectedRevision, answer }: AnswerDelegationInput): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await DelegationInHand.take(work, actor, delegationId);
      const { bodyId, id } = hand.row;
      hand.speakFor(bodyId);
      if (answer === 'accept') {
        if (hasRunOut(hand.row, dayInGermany(new Date()))) throw new Refusal('WRONG_STATE', 'delegationRanOut');
        if (hand.row.state === 'offered') hand.expect(expectedRevision);
      }
      const by = { answeredBy: actor.accountId, answeredAt: new Date() };
      await hand.step(answer, answer === 'accept' ? by : { ...by, endedBy: actor.accountId, endedAt: by.answeredAt });
      await hand.record('delegation.answer', bodyId, { answer });
      return id;
    });
  }
}
