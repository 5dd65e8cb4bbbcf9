import { circleAfter } from '@allmende/domain/hand-over';
import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { VersionEntity } from '../solutions/version.entity.ts';
import { endHandOver } from './end-hand-over.ts';
import { FindHandOvers } from './find-hand-overs.ts';
import type { AnswerHandOverInput } from './hand-over.input.ts';
import { refuseObstacle } from './offer-hand-over.ts';

/** What belongs to a city and not to the text: values of the day, what its bodies said, and what the new owner thinks of it. */
const leavesBehind = [
  statement(
    'hand-over-values',
    `DELETE FROM released_values WHERE version_id IN (SELECT id FROM version WHERE solution_id = $1) AND $2::uuid IS NOT NULL`,
  ),
  statement(
    'hand-over-involvements',
    `DELETE FROM involvement WHERE version_id IN (SELECT id FROM version WHERE solution_id = $1) AND $2::uuid IS NOT NULL`,
  ),
  statement('hand-over-rating', `DELETE FROM rating WHERE solution_id = $1 AND municipality_id = $2`),
] as const;

/** The municipality to which a solution is offered takes it, or does not. */
@Injectable()
export class AnswerHandOver {
  constructor(
    private readonly database: Database,
    private readonly handOvers: FindHandOvers,
  ) {}

  /** @returns the inner id of the hand-over */
  async do(actor: Actor, { handOverId, municipalityId, answer }: AnswerHandOverInput): Promise<string> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const id = inside('handOver', handOverId);
    const seen = id ? await this.handOvers.byId(id, actor) : null;
    if (!seen) throw notFound(['handOverId']);
    // Whoever belongs to both names the one that takes it.
    const isReceiver = inside('municipality', municipalityId) === seen.toId;
    if (!isReceiver || !may(actor, 'receiveSolution', municipalityThing(seen.toId), seen.toId))
      throw new Refusal('NOT_ALLOWED', 'notAllowed', ['municipalityId']);
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.takePastAudience(work, actor, seen.solutionId);
      const { toId, fromId } = await endHandOver(work, seen.id, answer, actor.accountId);
      if (answer === 'accept') await changeHands(work, hand, toId);
      const about = { kind: 'solution', id: seen.solutionId } as const;
      const facts = { answer, fromId, toId };
      await work.record({ verb: 'handover.answer', by: actor, actingFor: toId, about, owner: fromId, facts });
      return seen.id;
    });
  }
}

/** Everything of the solution moves: versions, threads, files, proposals, consents and cases hang on it. */
async function changeHands(work: Work, hand: SolutionInHand, toId: string): Promise<void> {
  const { solution, versions } = hand;
  // Since the offer a release may have been asked for.
  refuseObstacle(hand.thing);
  const { ownerId, recipientIds } = circleAfter(hand.circle, toId);
  Object.assign(solution, { municipalityId: ownerId, recipients: [...recipientIds], values: {} });
  for (const version of versions) {
    version.audience = hand.audienceOf(version);
    await work.entities.update(VersionEntity, { id: version.id }, { audience: version.audience });
  }
  for (const one of leavesBehind) await work.run(one, [solution.id, toId]);
  await hand.settle();
}
