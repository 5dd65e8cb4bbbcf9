import { isStanding } from '@allmende/domain/delegation';
import type { Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { DelegationInHand, termsIn } from './delegation-in-hand.ts';
import type { ChangeDelegationInput } from './delegation.input.ts';

/**
 * The municipality renews a delegation, raises or lowers it. That holds with the next request: the body has agreed to act
 * for it, and may lay it down.
 */
@Injectable()
export class ChangeDelegation {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the delegation */
  do(actor: Actor, input: ChangeDelegationInput): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await DelegationInHand.take(work, actor, input.delegationId);
      const { municipalityId, state, id } = hand.row;
      hand.speakFor(municipalityId);
      if (!isStanding(state)) throw new Refusal('WRONG_STATE', 'delegationOver');
      hand.expect(input.expectedRevision);
      const { grade, purpose, endsOn } = termsIn(input);
      await hand.save({ grade, purpose, endsOn });
      await hand.record('delegation.change', municipalityId, { grade, endsOn });
      return id;
    });
  }
}
