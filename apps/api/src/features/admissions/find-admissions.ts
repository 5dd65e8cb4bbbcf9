import { Injectable } from '@nestjs/common';
import {
  type AdmissionState,
  admissionStateAt,
  mayDecideAdmission,
  maySeeAdmissions,
} from '@allmende/domain/admissions';
import { type InvitationState, standingOf } from '@allmende/domain/members';
import { domainOf, verdictOn } from '@allmende/domain/official-address';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import type { Admission, AdmissionMessage, OtherAdmission, OwnAdmission } from './admission.type.ts';

interface AdmissionRow {
  readonly id: string;
  readonly municipalityId: string;
  readonly name: string;
  readonly function: string;
  readonly email: string;
  readonly message: string;
  readonly state: AdmissionState;
  readonly createdAt: Date;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
  readonly reason: string;
  readonly revision: number;
  readonly decidedBy: string | null;
  readonly domains: string[];
  readonly messages: AdmissionMessage[];
  readonly others: (Omit<OtherAdmission, 'createdAt'> & { createdAt: string })[];
  readonly invitation: { state: InvitationState; expiresAt: string } | null;
}

/** All of an application in one row; those that nobody has confirmed are no business of the Städtetag yet. */
const columns = `a.id, a.municipality_id AS "municipalityId", a.name, a.function, a.email::text AS email, a.message, a.state,
  a.created_at AS "createdAt", a.due_at AS "dueAt", a.ended_at AS "endedAt", a.reason, a.revision,
  (SELECT d.name FROM account d WHERE d.id = a.decided_by) AS "decidedBy",
  ARRAY(SELECT d.domain FROM municipality_domain d WHERE d.municipality_id = a.municipality_id ORDER BY d.domain) AS domains,
  coalesce((SELECT json_agg(json_build_object('body', q.body, 'sentAt', q.sent_at, 'isAnswer', q.account_id IS NULL) ORDER BY q.sent_at, q.id)
    FROM admission_message q WHERE q.admission_id = a.id), '[]') AS messages,
  coalesce((SELECT json_agg(json_build_object('id', 'adm_' || o.id, 'name', o.name, 'state', o.state, 'createdAt', o.created_at) ORDER BY o.created_at DESC)
    FROM admission o WHERE o.municipality_id = a.municipality_id AND o.id <> a.id AND o.confirmed_at IS NOT NULL), '[]') AS others,
  (SELECT json_build_object('state', i.state, 'expiresAt', i.expires_at) FROM invitation i WHERE i.admission_id = a.id
    ORDER BY i.invited_at DESC LIMIT 1) AS invitation`;

const waiting = statement<AdmissionRow>(
  'admissions-waiting',
  `SELECT ${columns} FROM admission a WHERE a.state = 'waiting' ORDER BY a.due_at, a.id LIMIT 200`,
);
const closed = statement<AdmissionRow>(
  'admissions-closed',
  `SELECT ${columns} FROM admission a WHERE a.ended_at IS NOT NULL AND a.confirmed_at IS NOT NULL ORDER BY a.ended_at DESC, a.id LIMIT 200`,
);
const byId = statement<AdmissionRow>('admission', `SELECT ${columns} FROM admission a WHERE a.id = $1`);
const confirmed = statement<AdmissionRow>(
  'confirmed-admission',
  `SELECT ${columns} FROM admission a WHERE a.id = $1 AND a.confirmed_at IS NOT NULL`,
);
const countWaiting = statement<{ total: number }>(
  'count-admissions',
  `SELECT count(*)::int AS total FROM admission WHERE state = 'waiting'`,
);

/** Reads of applications: for the moderation, and for whoever made one. */
@Injectable()
export class FindAdmissions {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  async list(context: RequestContext, isClosed: boolean): Promise<Admission[]> {
    if (!maySeeAdmissions(context.actor)) return [];
    const rows = await this.database.read(isClosed ? closed : waiting);
    return Promise.all(rows.map((row) => this.forModeration(context, row)));
  }

  /** By inner id; what is not confirmed does not exist for the moderation. */
  async byId(context: RequestContext, id: string): Promise<Admission | null> {
    if (!maySeeAdmissions(context.actor)) return null;
    const [row] = await this.database.read(confirmed, [id]);
    return row ? this.forModeration(context, row) : null;
  }

  /** For whoever holds its key. */
  async own(context: RequestContext, id: string): Promise<OwnAdmission | null> {
    const [row] = await this.database.read(byId, [id]);
    if (!row) return null;
    const shown = await this.shown(context, row);
    const isOpen = shown.state === 'waiting';
    return {
      ...shown,
      mayAnswer: isOpen && row.messages.at(-1)?.isAnswer === false,
      mayWithdraw: isOpen || shown.state === 'unconfirmed',
    };
  }

  async countWaiting(actor: Actor): Promise<number> {
    return maySeeAdmissions(actor) ? (await this.database.read(countWaiting))[0]!.total : 0;
  }

  private async forModeration(context: RequestContext, row: AdmissionRow): Promise<Admission> {
    const { domains, others, invitation, decidedBy, revision } = row;
    const shown = await this.shown(context, row);
    const now = new Date();
    return {
      ...shown,
      ...{ decidedBy, revision },
      id: outside('admission', row.id),
      domain: domainOf(row.email),
      knownDomains: domains,
      overdue: shown.state === 'waiting' && row.dueAt !== null && row.dueAt.getTime() < now.getTime(),
      others: others.map((one) => ({
        ...one,
        state: admissionStateAt({ ...one, createdAt: new Date(one.createdAt) }, now),
      })),
      viewerMayDecide: shown.state === 'waiting' && mayDecideAdmission(context.actor, row.municipalityId),
      invitation:
        invitation &&
        standingOf({ state: invitation.state, expiresAt: new Date(invitation.expiresAt), isBacked: true }, now),
    };
  }

  private async shown(context: RequestContext, row: AdmissionRow) {
    const { name, function: duty, email, message, createdAt, dueAt, endedAt, reason, messages } = row;
    return {
      ...{ name, function: duty, email, message, createdAt, dueAt, endedAt, reason, messages },
      municipality: await this.municipalities.get(context, row.municipalityId),
      state: admissionStateAt(row, new Date()),
      verdict: verdictOn(email, row.domains),
    };
  }
}
