import type { Tlp } from '@allmende/domain/audience';
import type { HandOverState } from '@allmende/domain/hand-over';
import type { Actor } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';

export interface HandOverRow {
  id: string;
  solutionId: string;
  fromId: string;
  toId: string;
  state: HandOverState;
  title: string;
  tlp: Tlp;
  note: string;
  offeredAt: Date;
  endedAt: Date | null;
}

const MAX_LISTED = 100;

/** Seen from its two sides ($1: municipalities whose own people ask). What was withdrawn is gone for the other one. */
const seen = `SELECT h.id, h.solution_id AS "solutionId", h.from_id AS "fromId", h.to_id AS "toId", h.state, s.title, s.tlp, h.note,
    h.offered_at AS "offeredAt", h.ended_at AS "endedAt"
  FROM hand_over h JOIN solution s ON s.id = h.solution_id
  WHERE (h.from_id = ANY($1::uuid[]) OR (h.to_id = ANY($1::uuid[]) AND h.state <> 'withdrawn'))`;

const byIds = statement<HandOverRow>('hand-overs-by-ids', `${seen} AND h.id = ANY($2::uuid[])`);
const ofMunicipality = statement<HandOverRow>(
  'hand-overs-of-municipality',
  `${seen} AND $2::uuid IN (h.from_id, h.to_id) ORDER BY (h.state = 'offered') DESC, h.offered_at DESC LIMIT ${MAX_LISTED}`,
);
const openOf = statement<HandOverRow>('open-hand-over', `${seen} AND h.solution_id = $2 AND h.state = 'offered'`);

const own = ({ memberships }: Actor): string[] =>
  memberships.filter(({ isDelegated }) => !isDelegated).map(({ municipalityId }) => municipalityId);

/** Reads of hand-overs: for the own people of both municipalities, no provider. */
@Injectable()
export class FindHandOvers {
  constructor(private readonly database: Database) {}

  async byId(id: string, actor: Actor): Promise<HandOverRow | null> {
    return (await this.database.read(byIds, [own(actor), [id]]))[0] ?? null;
  }

  ofMunicipality(municipalityId: string, actor: Actor): Promise<HandOverRow[]> {
    return this.database.read(ofMunicipality, [own(actor), municipalityId]);
  }

  /** The one that waits for its answer. */
  async openOf(solutionId: string, actor: Actor): Promise<HandOverRow | null> {
    return (await this.database.read(openOf, [own(actor), solutionId]))[0] ?? null;
  }
}
