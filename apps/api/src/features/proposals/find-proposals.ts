import { Injectable } from '@nestjs/common';
import type { Clause, FileReference, Variable } from '@allmende/domain/content';
import type { ProposedKind, ProposedState } from '@allmende/domain/proposals';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { cityDoor, doorsFor } from '../solutions/find-solution.ts';
import type { ProposalState } from './proposal.entity.ts';

/** A list shows the newest; older ones are found at their solution. */
const MAX_LISTED = 50;

export interface ProposalClauseRow {
  clauseId: string;
  kind: ProposedKind;
  offered: Clause | null;
  basedOn: Clause | null;
  after: string | null;
  state: ProposedState;
  accepted: Clause | null;
  reason: string;
  /** Number of the version with which it was taken over, once that is published. */
  publishedIn: string | null;
}

export interface ProposalRow {
  id: string;
  originSolutionId: string;
  originOwnerId: string;
  originTitle: string;
  forkSolutionId: string;
  municipalityId: string;
  baseNumber: string;
  state: ProposalState;
  reason: string;
  licence: string;
  variables: Variable[];
  /** Pictures that the clauses bring along. */
  files: FileReference[];
  thanks: string;
  revision: number;
  createdAt: string | Date;
  answeredAt: string | Date | null;
  clauses: ProposalClauseRow[];
}

const clause = `json_build_object('clauseId', pc.clause_id, 'kind', pc.kind, 'offered', pc.offered, 'basedOn', pc.based_on,
  'after', pc.after_clause_id, 'state', pc.state, 'accepted', pc.accepted, 'reason', pc.reason, 'publishedIn',
  (SELECT v.number FROM version v WHERE v.id = pc.accepted_in_version AND v.publication IN ('published', 'replaced')))`;

/**
 * Behind the doors of the two cities ($1: the viewer's): the one that offers and the one that is asked. What was taken
 * back is gone for the latter. Of the proposal `p` to the solution `origin`.
 */
export const proposalsSeen = `((${cityDoor('p.municipality_id', 'origin')} = ANY($1::text[])
      AND EXISTS (SELECT FROM solution fork WHERE fork.id = p.fork_solution_id AND ${cityDoor('p.municipality_id', 'fork')} = ANY($1::text[])))
    OR (p.state <> 'takenBack' AND ${cityDoor('origin.municipality_id', 'origin')} = ANY($1::text[])))`;

const seen = `SELECT p.id, p.origin_solution_id AS "originSolutionId", origin.municipality_id AS "originOwnerId",
    origin.title AS "originTitle", p.fork_solution_id AS "forkSolutionId", p.municipality_id AS "municipalityId",
    coalesce(base.number, '') AS "baseNumber", p.state, p.reason, p.licence, p.variables, p.files, p.thanks, p.revision,
    p.created_at AS "createdAt", p.answered_at AS "answeredAt",
    (SELECT json_agg(${clause} ORDER BY pc.position) FROM proposal_clause pc WHERE pc.proposal_id = p.id) AS clauses
  FROM proposal p JOIN solution origin ON origin.id = p.origin_solution_id JOIN version base ON base.id = p.base_version_id
  WHERE ${proposalsSeen}`;

const byIds = statement<ProposalRow>('proposals-by-ids', `${seen} AND p.id = ANY($2::uuid[])`);
const toSolutions = statement<ProposalRow>(
  'proposals-to-solutions',
  `${seen} AND p.origin_solution_id = ANY($2::uuid[]) ORDER BY p.created_at DESC LIMIT ${MAX_LISTED}`,
);
const ofForks = statement<ProposalRow>(
  'proposals-of-forks',
  `${seen} AND p.fork_solution_id = ANY($2::uuid[]) ORDER BY p.created_at DESC LIMIT ${MAX_LISTED}`,
);
const receivedBy = statement<ProposalRow>(
  'proposals-received',
  `${seen} AND origin.municipality_id = $2::uuid AND p.state <> 'takenBack' ORDER BY (p.state = 'offered') DESC, p.created_at DESC LIMIT ${MAX_LISTED}`,
);
const givenBy = statement<ProposalRow>(
  'proposals-given',
  `${seen} AND p.municipality_id = $2::uuid ORDER BY (p.state = 'offered') DESC, p.created_at DESC LIMIT ${MAX_LISTED}`,
);

/** Reads of proposals: for the two cities between which they are made, and for nobody else. */
@Injectable()
export class FindProposals {
  constructor(private readonly database: Database) {}

  byIds(ids: readonly string[], actor: Actor): Promise<ProposalRow[]> {
    return this.database.read(byIds, [doorsFor(actor), ids]);
  }

  toSolutions(solutionIds: readonly string[], actor: Actor): Promise<ProposalRow[]> {
    return this.database.read(toSolutions, [doorsFor(actor), solutionIds]);
  }

  ofForks(solutionIds: readonly string[], actor: Actor): Promise<ProposalRow[]> {
    return this.database.read(ofForks, [doorsFor(actor), solutionIds]);
  }

  /** Proposals to any solution of a municipality, open ones first. */
  receivedBy(municipalityId: string, actor: Actor): Promise<ProposalRow[]> {
    return this.database.read(receivedBy, [doorsFor(actor), municipalityId]);
  }

  /** Proposals that a municipality has made, open ones first. */
  givenBy(municipalityId: string, actor: Actor): Promise<ProposalRow[]> {
    return this.database.read(givenBy, [doorsFor(actor), municipalityId]);
  }
}
