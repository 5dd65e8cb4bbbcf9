import { MAX_HAND_OVER_NOTE } from '@allmende/domain/hand-over';
import { handOverObstacle, type Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { HandOverEntity } from './hand-over.entity.ts';
import type { OfferHandOverInput } from './hand-over.input.ts';

const receiverOf = statement<{ mayReceive: boolean }>(
  'receiver-of-hand-over',
  `SELECT participates AND kind <> 'provider' AS "mayReceive" FROM municipality WHERE id = $1`,
);

const obstacles = {
  'own-version': 'handOverOwnVersion',
  'awaits-release': 'handOverAwaitsRelease',
  'in-moderation': 'handOverInModeration',
} as const;

/** Refuses with the reason why a solution cannot change hands now. */
export function refuseObstacle(thing: Parameters<typeof handOverObstacle>[0]): void {
  const obstacle = handOverObstacle(thing);
  if (obstacle) throw new Refusal('WRONG_STATE', obstacles[obstacle]);
}

/** The owner offers a solution to another municipality; it changes hands when that one takes it. */
@Injectable()
export class OfferHandOver {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the hand-over */
  do(actor: Actor, { solutionId, receiverId, note: given }: OfferHandOverInput): Promise<string> {
    const { accountId } = actor;
    if (accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const note = (given ?? '').replaceAll('\u0000', '').trim();
    if (note.length > MAX_HAND_OVER_NOTE)
      throw new Refusal('TOO_LARGE', 'tooLong', ['note'], { max: MAX_HAND_OVER_NOTE });
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      const { id, municipalityId: fromId } = hand.solution;
      hand.allow('handOver', () => refuseObstacle(hand.thing));
      const toId = inside('municipality', receiverId);
      const [receiver] = toId ? await work.run(receiverOf, [toId]) : [];
      if (!toId || !receiver) throw notFound(['receiverId']);
      if (toId === fromId) throw new Refusal('INVALID_INPUT', 'handOverToOneself', ['receiverId']);
      if (!receiver.mayReceive) throw new Refusal('INVALID_INPUT', 'handOverToNobody', ['receiverId']);
      if ((await work.entities.countBy(HandOverEntity, { solutionId: id, state: 'offered' })) > 0)
        throw new Refusal('CONFLICT', 'handOverOffered');
      const row = { id: newId(), solutionId: id, fromId, toId, state: 'offered', note, offeredBy: accountId } as const;
      await work.entities.insert(HandOverEntity, { ...row, offeredAt: new Date() });
      const about = { kind: 'solution', id } as const;
      await work.record({ verb: 'handover.offer', by: actor, actingFor: fromId, about, owner: toId, facts: { toId } });
      return row.id;
    });
  }
}
