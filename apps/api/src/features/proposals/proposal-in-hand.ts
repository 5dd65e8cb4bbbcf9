import type { Actor } from '@allmende/domain/rights';
import type { Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { FindProposals, ProposalRow } from './find-proposals.ts';
import { ProposalEntity } from './proposal.entity.ts';

/** The proposal of this outer id; what the actor may not see is not there. */
export async function visibleProposal(
  proposals: FindProposals,
  actor: Actor,
  proposalId: string,
): Promise<ProposalRow> {
  if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
  const id = inside('proposal', proposalId);
  const [row] = id ? await proposals.byIds([id], actor) : [];
  if (!row) throw notFound(['proposalId']);
  return row;
}

/** The same held for a change, behind the solution's row in every change alike; refused once it has an end. */
export async function heldProposal(work: Work, id: string): Promise<ProposalEntity> {
  const held = await work.entities.findOneOrFail(ProposalEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (held.state !== 'offered') throw new Refusal('WRONG_STATE', 'alreadyAnswered');
  return held;
}
