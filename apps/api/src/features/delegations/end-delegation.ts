import { endingStep } from '@allmende/domain/delegation';
import type { Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { DelegationInHand } from './delegation-in-hand.ts';
import type { EndDelegationInput } from './delegation.input.ts';

/** Either side ends a delegation: it opens nothing from the next request on, in sessions that are open too. */
@Injectable()
export class EndDelegation {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the delegation */
  do(actor: Actor, { delegationId, municipalityId }: EndDelegationInput): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await DelegationInHand.take(work, actor, delegationId);
      const { row } = hand;
      const side = inside('municipality', municipalityId);
      if (side !== row.municipalityId && side !== row.bodyId) throw notFound(['municipalityId']);
      hand.speakFor(side);
      const step = endingStep(row.state, side === row.bodyId ? 'body' : 'municipality');
      if (!step) throw new Refusal('WRONG_STATE', 'delegationOver');
      const endedAt = new Date();
      const answered = step === 'refuse' ? { answeredBy: actor.accountId, answeredAt: endedAt } : {};
      await hand.step(step, { ...answered, endedBy: actor.accountId, endedAt });
      await hand.record('delegation.end', side, { step });
      return row.id;
    });
  }
}
