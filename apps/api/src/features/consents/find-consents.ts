import { Injectable } from '@nestjs/common';
import type { Tlp } from '@allmende/domain/audience';
import type { ConsentPurpose, ConsentState } from '@allmende/domain/consent';
import type { Reach } from '@allmende/domain/fork';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { cityDoor, doorsFor } from '../solutions/find-solution.ts';

/** A list shows the newest; older ones are found at their own version. */
const MAX_LISTED = 50;

export interface ConsentRow {
  id: string;
  originSolutionId: string;
  originOwnerId: string;
  forkSolutionId: string;
  municipalityId: string;
  state: ConsentState;
  purposes: ConsentPurpose[];
  tlp: Tlp | null;
  recipientIds: string[];
  licence: string | null;
  reason: string;
  answer: string;
  endReason: string;
  originTitle: string;
  baseNumber: string;
  baseLicence: string;
  revision: number;
  askedAt: string | Date;
  answeredAt: string | Date | null;
  endedAt: string | Date | null;
  /** Whom the origin was for when the owner agreed; null where it did not. */
  originThen: Reach | null;
  originNow: Reach;
}

/**
 * Behind the doors of the two cities ($1: the viewer's). Title, number and licence are those of the version that the
 * asking city has: of a newer one it may know nothing. What was withdrawn is gone for the owner.
 */
const seen = `SELECT c.id, c.origin_solution_id AS "originSolutionId", origin.municipality_id AS "originOwnerId",
    c.fork_solution_id AS "forkSolutionId", c.municipality_id AS "municipalityId", c.state, c.purposes, c.tlp,
    c.recipients AS "recipientIds", c.licence, c.reason, c.answer, c.end_reason AS "endReason",
    base.content->'metadata'->>'title' AS "originTitle", coalesce(base.number, '') AS "baseNumber",
    base.content->'metadata'->>'licence' AS "baseLicence", c.revision, c.asked_at AS "askedAt",
    c.answered_at AS "answeredAt", c.ended_at AS "endedAt",
    CASE WHEN c.origin_tlp IS NOT NULL THEN json_build_object('tlp', c.origin_tlp, 'recipientIds', c.origin_recipients,
      'recipientGroupIds', c.origin_recipient_groups) END AS "originThen",
    json_build_object('tlp', origin.tlp, 'recipientIds', municipalities_named(origin.recipients || origin.municipality_id, origin.recipient_groups),
      'recipientGroupIds', origin.recipient_groups) AS "originNow"
  FROM consent c JOIN solution origin ON origin.id = c.origin_solution_id JOIN version base ON base.id = c.base_version_id
  WHERE ((${cityDoor('c.municipality_id', 'origin')} = ANY($1::text[])
      AND EXISTS (SELECT FROM solution fork WHERE fork.id = c.fork_solution_id AND ${cityDoor('c.municipality_id', 'fork')} = ANY($1::text[])))
    OR (c.state <> 'withdrawn' AND ${cityDoor('origin.municipality_id', 'origin')} = ANY($1::text[])))`;

const byIds = statement<ConsentRow>('consents-by-ids', `${seen} AND c.id = ANY($2::uuid[])`);
const ofForks = statement<ConsentRow>(
  'consents-of-forks',
  `${seen} AND c.fork_solution_id = ANY($2::uuid[]) ORDER BY c.asked_at DESC LIMIT ${MAX_LISTED}`,
);
const receivedBy = statement<ConsentRow>(
  'consents-received',
  `${seen} AND origin.municipality_id = $2::uuid AND c.state <> 'withdrawn' ORDER BY (c.state = 'asked') DESC, c.asked_at DESC LIMIT ${MAX_LISTED}`,
);
const askedBy = statement<ConsentRow>(
  'consents-asked',
  `${seen} AND c.municipality_id = $2::uuid ORDER BY (c.state = 'asked') DESC, c.asked_at DESC LIMIT ${MAX_LISTED}`,
);

/** Reads of consents: for the two cities between which they are, and for nobody else. */
@Injectable()
export class FindConsents {
  constructor(private readonly database: Database) {}

  byIds(ids: readonly string[], actor: Actor): Promise<ConsentRow[]> {
    return this.database.read(byIds, [doorsFor(actor), ids]);
  }

  ofForks(solutionIds: readonly string[], actor: Actor): Promise<ConsentRow[]> {
    return this.database.read(ofForks, [doorsFor(actor), solutionIds]);
  }

  /** What a municipality is asked for, open questions first. */
  receivedBy(municipalityId: string, actor: Actor): Promise<ConsentRow[]> {
    return this.database.read(receivedBy, [doorsFor(actor), municipalityId]);
  }

  /** What a municipality has asked for, open questions first. */
  askedBy(municipalityId: string, actor: Actor): Promise<ConsentRow[]> {
    return this.database.read(askedBy, [doorsFor(actor), municipalityId]);
  }
}
