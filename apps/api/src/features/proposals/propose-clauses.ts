import { Injectable } from '@nestjs/common';
import type { Clause } from '@allmende/domain/content';
import { filesToOffer } from '@allmende/domain/offered-pictures';
import { variablesToOffer, type Offerable, type Rewording } from '@allmende/domain/proposals';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, refuseFor, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import type { VersionEntity } from '../solutions/version.entity.ts';
import { FindGivingBack, type GivingBackFound } from './find-giving-back.ts';
import { chosenIn, objectionsToOffer, reasonOf } from './objections-to-offer.ts';
import { ProposalClauseEntity, ProposalEntity } from './proposal.entity.ts';
import type { ProposeClausesInput } from './proposal.input.ts';

/** The origin is held until the proposal is written: its label cannot be narrowed in between. */
const holdOrigin = statement('hold-origin', `SELECT FROM solution WHERE id = $1 FOR SHARE`);
const openClauses = statement<{ clauseId: string }>(
  'open-clauses-of-fork',
  `SELECT pc.clause_id AS "clauseId" FROM proposal p JOIN proposal_clause pc ON pc.proposal_id = p.id
   WHERE p.fork_solution_id = $1 AND p.state = 'offered'`,
);
const originOf = statement<{ id: string }>(
  'solution-of-version',
  `SELECT solution_id AS id FROM version WHERE id = $1`,
);

/** A city offers clauses of its own version to the origin, with variables in place of its values. */
@Injectable()
export class ProposeClauses {
  constructor(
    private readonly database: Database,
    private readonly givingBack: FindGivingBack,
  ) {}

  /** @returns inner id of the proposal */
  do(actor: Actor, input: ProposeClausesInput): Promise<string> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, input.solutionId);
      hand.allow('propose');
      const source = sourceIn(hand, input);
      const found = await this.find(work, hand, source, input.rewordings);
      const [objection] = found.objections;
      if (objection) throw objection;
      const open = new Set((await work.run(openClauses, [hand.solution.id])).map(({ clauseId }) => clauseId));
      refuseFor(objectionsToOffer(found.clauses, input, open));
      const chosen = chosenIn(found.clauses, input.clauseIds);
      return this.write(work, hand, source, { found, chosen, reason: reasonOf(input) });
    });
  }

  private async find(
    work: Work,
    { actor, solution }: SolutionInHand,
    source: VersionEntity,
    rewordings: readonly Rewording[],
  ): Promise<GivingBackFound> {
    const [origin] = solution.originVersionId ? await work.run(originOf, [solution.originVersionId]) : [];
    if (!origin) throw new Refusal('WRONG_STATE', 'wrongState');
    await work.run(holdOrigin, [origin.id]);
    const fork = {
      ...solution,
      recipientIds: solution.recipients,
      recipientGroupIds: solution.recipientGroups,
      content: source.content,
    };
    const found = await this.givingBack.of(fork, actor, rewordings);
    if (!found) throw new Refusal('WRONG_STATE', 'wrongState');
    return found;
  }

  private async write(
    work: Work,
    { actor, solution }: SolutionInHand,
    source: VersionEntity,
    { found, chosen, reason }: { found: GivingBackFound; chosen: readonly Offerable[]; reason: string },
  ): Promise<string> {
    const proposalId = newId();
    const now = new Date();
    const offered = chosen.flatMap((clause): Clause[] => (clause.offered ? [clause.offered] : []));
    await work.entities.insert(ProposalEntity, {
      id: proposalId,
      originSolutionId: found.originSolutionId,
      forkSolutionId: solution.id,
      baseVersionId: solution.originVersionId ?? '',
      municipalityId: solution.municipalityId,
      accountId: actor.accountId,
      state: 'offered',
      reason,
      licence: found.licence,
      variables: variablesToOffer(found.base, source.content, offered),
      files: filesToOffer(found.base, source.content, offered),
      thanks: '',
      answeredBy: null,
      revision: 1,
      createdAt: now,
      updatedAt: now,
      answeredAt: null,
    });
    await work.entities.insert(
      ProposalClauseEntity,
      chosen.map((clause, position) => ({
        proposalId,
        clauseId: clause.clauseId,
        position,
        kind: clause.kind,
        offered: clause.offered,
        basedOn: clause.basedOn,
        after: clause.after,
        state: 'open' as const,
        accepted: null,
        reason: '',
        acceptedInVersion: null,
      })),
    );
    await work.record({
      verb: 'proposal.offer',
      by: actor,
      actingFor: solution.municipalityId,
      about: { kind: 'solution', id: found.originSolutionId },
      owner: found.originOwnerId,
      facts: { proposalId, clauses: chosen.length },
    });
    return proposalId;
  }
}

/** The version from which clauses are offered: exactly the one that was looked at. */
function sourceIn({ workingCopy, newestReleased }: SolutionInHand, input: ProposeClausesInput): VersionEntity {
  const source = workingCopy ?? newestReleased;
  const wanted = inside('version', input.versionId);
  if (!source || !wanted) throw notFound(['versionId']);
  if (source.id !== wanted || source.revision !== input.expectedRevision)
    throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
  return source;
}
