import type { Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { recordDelegation, termsIn } from './delegation-in-hand.ts';
import { DelegationEntity } from './delegation.entity.ts';
import type { OfferDelegationInput } from './delegation.input.ts';
import { maySpeakFor, ownSides } from './find-delegations.ts';

const bodyOf = statement<{ participates: boolean }>(
  'body-of-delegation',
  `SELECT participates FROM municipality WHERE id = $1`,
);
/** Two offers at once: one waits for the other and finds it. */
const lockPair = statement(
  'lock-delegation',
  `SELECT pg_advisory_xact_lock(hashtext('delegation ' || $1 || ' ' || $2))`,
);

/** A municipality offers a body to act for it; nothing opens before the body has accepted. */
@Injectable()
export class OfferDelegation {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the delegation */
  do(actor: Actor, input: OfferDelegationInput): Promise<string> {
    const { accountId } = actor;
    if (accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const municipalityId = inside('municipality', input.municipalityId);
    if (!municipalityId || !ownSides(actor).includes(municipalityId)) throw notFound(['municipalityId']);
    // A provider's own people administer it as an employment: what it holds it cannot give on.
    const isOwn = actor.memberships.some((one) => one.municipalityId === municipalityId);
    if (!isOwn || !maySpeakFor(actor, municipalityId)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
    const bodyId = inside('municipality', input.bodyId);
    const { grade, purpose, endsOn } = termsIn(input);
    return this.database.change(async (work) => {
      const [body] = bodyId ? await work.run(bodyOf, [bodyId]) : [];
      if (!bodyId || !body) throw notFound(['bodyId']);
      if (bodyId === municipalityId) throw new Refusal('INVALID_INPUT', 'delegationToOneself', ['bodyId']);
      if (!body.participates) throw new Refusal('INVALID_INPUT', 'delegationToNobody', ['bodyId']);
      await work.run(lockPair, [municipalityId, bodyId]);
      const standing = await work.entities.countBy(DelegationEntity, [
        { municipalityId, bodyId, state: 'offered' },
        { municipalityId, bodyId, state: 'active' },
      ]);
      if (standing > 0) throw new Refusal('CONFLICT', 'delegationStands', ['bodyId']);
      const now = new Date();
      const row = work.entities.create(DelegationEntity, {
        ...{ id: newId(), municipalityId, bodyId, grade, purpose, endsOn, state: 'offered', revision: 1 },
        ...{ offeredBy: accountId, offeredAt: now, updatedAt: now },
      });
      await work.entities.insert(DelegationEntity, row);
      await recordDelegation(work, actor, row, 'delegation.offer', municipalityId, { grade, endsOn });
      return row.id;
    });
  }
}
