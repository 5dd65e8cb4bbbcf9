import { Injectable } from '@nestjs/common';
import { may, type Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { FindProposals } from './find-proposals.ts';
import { ProposalEntity } from './proposal.entity.ts';
import { heldProposal, visibleProposal } from './proposal-in-hand.ts';

/** The city takes back what it has offered, while nobody has answered. */
@Injectable()
export class TakeBackProposal {
  constructor(
    private readonly database: Database,
    private readonly proposals: FindProposals,
  ) {}

  async do(actor: Actor, proposalId: string): Promise<string> {
    const seen = await visibleProposal(this.proposals, actor, proposalId);
    return this.database.change(async (work) => {
      if (!actor.memberships.some(({ municipalityId }) => municipalityId === seen.municipalityId))
        throw new Refusal('NOT_ALLOWED', 'notAllowed');
      const hand = await SolutionInHand.take(work, actor, outside('solution', seen.forkSolutionId));
      if (!may(actor, 'propose', hand.thing, seen.municipalityId)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
      const { id, revision } = await heldProposal(work, seen.id);
      await work.entities.update(
        ProposalEntity,
        { id },
        { state: 'takenBack', revision: revision + 1, updatedAt: new Date() },
      );
      await work.record({
        verb: 'proposal.takeBack',
        by: actor,
        actingFor: seen.municipalityId,
        about: { kind: 'solution', id: seen.originSolutionId },
        owner: seen.originOwnerId,
        facts: { proposalId: id },
      });
      return id;
    });
  }
}
