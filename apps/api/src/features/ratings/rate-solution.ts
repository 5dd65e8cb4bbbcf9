import { Injectable } from '@nestjs/common';
import type { AdoptionStatus } from '@allmende/domain/adoption';
import { mayRate, ratingDimensions } from '@allmende/domain/ratings';
import { may, type Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { RatingEntity } from './rating.entity.ts';
import type { RateSolutionInput } from './rating.type.ts';

const MAX_NOTE_CHARACTERS = 2_000;

const standing = statement<{ status: AdoptionStatus }>(
  'standing-of-rater',
  `SELECT status FROM adoption_standing WHERE solution_id = $1 AND municipality_id = $2`,
);

/** A municipality that has lived with a solution says what it is like; saying it again replaces what was said. */
@Injectable()
export class RateSolution {
  constructor(private readonly database: Database) {}

  /** @returns inner ids of the rating and the solution */
  do(actor: Actor, input: RateSolutionInput): Promise<{ ratingId: string; solutionId: string }> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const municipalityId = inside('municipality', input.municipalityId);
    if (!municipalityId) throw notFound(['municipalityId']);
    const said = saidIn(input);
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, input.solutionId);
      const solutionId = hand.solution.id;
      const [held] = await work.run(standing, [solutionId, municipalityId]);
      allowRating(hand, municipalityId, held?.status ?? null);

      const before = await work.entities.findOneBy(RatingEntity, { municipalityId, solutionId });
      const ratingId = before?.id ?? newId();
      const now = new Date();
      const row = { ...said, accountId: actor.accountId, updatedAt: now };
      if (before) await work.entities.update(RatingEntity, { id: ratingId }, row);
      else
        await work.entities.insert(RatingEntity, { ...row, id: ratingId, municipalityId, solutionId, createdAt: now });
      await work.indexChanged(solutionId);
      const about = { kind: 'solution', id: solutionId } as const;
      await work.record({ verb: 'rating.give', by: actor, actingFor: municipalityId, about, facts: { ratingId } });
      return { ratingId, solutionId };
    });
  }
}

/** Says which of the conditions is not met: the role, the own solution, the adoption. */
function allowRating({ actor, thing }: SolutionInHand, municipalityId: string, status: AdoptionStatus | null): void {
  const adoptions = status ? [{ municipalityId, status }] : [];
  if (may(actor, 'rate', { ...thing, adoptions }, municipalityId)) return;
  const holdsRole = may(actor, 'adopt', thing, municipalityId);
  if (holdsRole && municipalityId === thing.ownerId)
    throw new Refusal('NOT_ALLOWED', 'ownSolution', ['municipalityId']);
  if (holdsRole && !mayRate({ municipalityId, ownerId: thing.ownerId, adoptionStatus: status }))
    throw new Refusal('NOT_ALLOWED', 'adoptersOnly', ['municipalityId']);
  throw new Refusal('NOT_ALLOWED', 'notAllowed', ['municipalityId']);
}

function saidIn({ note, understandable, adaptable, complete, effortAsStated }: RateSolutionInput) {
  const values = { understandable, adaptable, complete, effortAsStated };
  for (const dimension of ratingDimensions)
    if (values[dimension] < 1 || values[dimension] > 5)
      throw new Refusal('INVALID_INPUT', 'invalid', [dimension], { detail: '1–5' });
  const text = (note ?? '').replaceAll('\u0000', '').trim();
  if (text.length > MAX_NOTE_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', ['note'], { max: MAX_NOTE_CHARACTERS });
  return { ...values, note: text };
}
