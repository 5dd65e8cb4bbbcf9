import {
  type AdmissionAction,
  admissionAfter,
  type AdmissionState,
  admissionStateAt,
  mayDecideAdmission,
  maySeeAdmissions,
} from '@allmende/domain/admissions';
import type { Actor } from '@allmende/domain/rights';
import { statement, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { type Language, notFound, Refusal } from '../../foundation/graphql/refusal.ts';

/** An application, held until the change is done. */
export interface HeldAdmission {
  readonly id: string;
  readonly municipalityId: string;
  readonly municipality: string;
  readonly name: string;
  readonly function: string;
  readonly email: string;
  readonly language: Language;
  readonly state: AdmissionState;
  readonly createdAt: Date;
  readonly isConfirmed: boolean;
  readonly revision: number;
  /** Whether the last message is a question of the Städtetag. */
  readonly isAsked: boolean;
}

const take = statement<HeldAdmission>(
  'take-admission',
  `SELECT a.id, a.municipality_id AS "municipalityId", m.name AS municipality, a.name, a.function, a.email::text AS email, a.language,
     a.state, a.created_at AS "createdAt", a.confirmed_at IS NOT NULL AS "isConfirmed", a.revision,
     coalesce((SELECT q.account_id IS NOT NULL FROM admission_message q WHERE q.admission_id = a.id ORDER BY q.sent_at DESC, q.id DESC LIMIT 1), false) AS "isAsked"
   FROM admission a JOIN municipality m ON m.id = a.municipality_id WHERE a.id = $1 FOR UPDATE OF a`,
);
const move = statement(
  'move-admission',
  `UPDATE admission SET state = $2::text, revision = revision + 1,
     ended_at = CASE WHEN $2::text IN ('approved', 'refused', 'withdrawn') THEN now() END,
     decided_by = $3, reason = $4, account_id = $5 WHERE id = $1`,
);

export interface Moved {
  readonly decidedBy?: string;
  readonly reason?: string;
  readonly accountId?: string;
}

/** @throws Refusal where it is not there, or in a state in which this cannot follow */
export async function takeAdmission(work: Work, id: string, action: AdmissionAction): Promise<HeldAdmission> {
  const [held] = await work.run(take, [id]);
  if (!held) throw notFound();
  if (admissionAfter(admissionStateAt(held, new Date()), action) === null)
    throw new Refusal('WRONG_STATE', action === 'confirm' ? 'linkGone' : 'admissionClosed');
  return held;
}

/** For the moderation, which sees what was confirmed and decides about other municipalities than its own. */
export async function takeSeen(work: Work, actor: Actor, admissionId: string): Promise<HeldAdmission> {
  const id = inside('admission', admissionId);
  const [held] = id && maySeeAdmissions(actor) ? await work.run(take, [id]) : [];
  if (!held?.isConfirmed) throw notFound(['admissionId']);
  if (!mayDecideAdmission(actor, held.municipalityId)) throw new Refusal('NOT_ALLOWED', 'ownMunicipality');
  return held;
}

/** The same, to move it on. */
export async function takeForDecision(
  work: Work,
  actor: Actor,
  { admissionId, expectedRevision }: { readonly admissionId: string; readonly expectedRevision: number },
  action: AdmissionAction,
): Promise<HeldAdmission> {
  const { id } = await takeSeen(work, actor, admissionId);
  const held = await takeAdmission(work, id, action);
  if (held.revision !== expectedRevision) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
  return held;
}

export async function moveAdmission(
  work: Work,
  { id, state }: HeldAdmission,
  action: AdmissionAction,
  { decidedBy, reason, accountId }: Moved = {},
): Promise<void> {
  const next = admissionAfter(state, action);
  await work.run(move, [id, next, decidedBy ?? null, reason ?? '', accountId ?? null]);
}
