import type { DelegationGrade, DelegationState } from '@allmende/domain/delegation';
import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';

export interface DelegationRow {
  id: string;
  municipalityId: string;
  bodyId: string;
  grade: DelegationGrade;
  purpose: string;
  /** ISO day. */
  endsOn: string;
  state: DelegationState;
  revision: number;
  offeredAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  offeredBy: string | null;
  answeredBy: string | null;
}

/** Lists that a page shows whole: nobody gives or holds more. */
const MOST = 500;

const columns = `d.id, d.municipality_id AS "municipalityId", d.body_id AS "bodyId", d.grade, d.purpose, d.ends_on::text AS "endsOn",
  d.state, d.revision, d.offered_at AS "offeredAt", d.answered_at AS "answeredAt", d.ended_at AS "endedAt",
  (SELECT a.name FROM account a WHERE a.id = d.offered_by) AS "offeredBy",
  (SELECT a.name FROM account a WHERE a.id = d.answered_by) AS "answeredBy"`;
/** What stands before what is over, by the name of the other side. */
const ordered = `ORDER BY d.state IN ('offered', 'active') DESC, other.name COLLATE "de-x-icu", d.offered_at DESC LIMIT ${MOST}`;

const given = statement<DelegationRow>(
  'delegations-given',
  `SELECT ${columns} FROM delegation d JOIN municipality other ON other.id = d.body_id WHERE d.municipality_id = $1 ${ordered}`,
);
const held = statement<DelegationRow>(
  'delegations-held',
  `SELECT ${columns} FROM delegation d JOIN municipality other ON other.id = d.municipality_id WHERE d.body_id = $1 ${ordered}`,
);
const byIds = statement<DelegationRow>(
  'delegations-by-ids',
  `SELECT ${columns} FROM delegation d WHERE d.id = ANY($1::uuid[]) AND (d.municipality_id = ANY($2::uuid[]) OR d.body_id = ANY($2::uuid[]))`,
);

/** Municipalities and bodies whose own people somebody is: they know who acts for whom. Whoever acts for them does not. */
export const ownSides = ({ memberships, employments = [] }: Actor): string[] =>
  [...memberships.filter(({ isDelegated }) => !isDelegated), ...employments].map(
    ({ municipalityId }) => municipalityId,
  );

/** May this person speak for this side of a delegation? */
export const maySpeakFor = (actor: Actor, side: string): boolean =>
  may(actor, 'manageDelegation', municipalityThing(side), side);

/** Reads of delegations. They are seen from their two sides only. */
@Injectable()
export class FindDelegations {
  constructor(private readonly database: Database) {}

  given(municipalityId: string): Promise<DelegationRow[]> {
    return this.database.read(given, [municipalityId]);
  }

  held(bodyId: string): Promise<DelegationRow[]> {
    return this.database.read(held, [bodyId]);
  }

  byIds(ids: readonly string[], actor: Actor): Promise<DelegationRow[]> {
    return this.database.read(byIds, [ids, ownSides(actor)]);
  }
}
