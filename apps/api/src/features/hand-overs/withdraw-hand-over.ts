import type { Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.ts';
import { inside, outside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { FindHandOvers } from './find-hand-overs.ts';
import { endHandOver } from './end-hand-over.ts';

/** The owner takes its offer back before it was answered. */
@Injectable()
export class WithdrawHandOver {
  constructor(
    private readonly database: Database,
    private readonly handOvers: FindHandOvers,
  ) {}

  /** @returns the inner id of the hand-over */
  async do(actor: Actor, handOverId: string): Promise<string> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const id = inside('handOver', handOverId);
    const seen = id ? await this.handOvers.byId(id, actor) : null;
    if (!seen) throw notFound(['handOverId']);
    if (!actor.memberships.some(({ municipalityId }) => municipalityId === seen.fromId))
      throw new Refusal('NOT_ALLOWED', 'notAllowed');
    if (seen.state !== 'offered') throw new Refusal('WRONG_STATE', 'handOverOver');
    return this.database.change(async (work) => {
      // The solution's row first, as in every change of it: whoever answers at this moment waits, or has been quicker.
      const hand = await SolutionInHand.take(work, actor, outside('solution', seen.solutionId));
      hand.allow('handOver', () => undefined);
      await endHandOver(work, seen.id, 'withdraw', actor.accountId);
      const about = { kind: 'solution', id: seen.solutionId } as const;
      await work.record({ verb: 'handover.withdraw', by: actor, actingFor: seen.fromId, about, owner: seen.toId });
      return seen.id;
    });
  }
}
