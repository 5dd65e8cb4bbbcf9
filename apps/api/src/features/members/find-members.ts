import { Injectable } from '@nestjs/common';
import { type InvitationState, keepsAdministrator, standingOf } from '@allmende/domain/members';
import { Database, statement } from '../../foundation/database/database.ts';
import type { Invitation } from './invitation.type.ts';
import type { FormerMember, Member } from './member.type.ts';

/** Of the account `a`: whether there is any way in. */
export const canSignIn = `(a.password_hash IS NOT NULL OR EXISTS (SELECT FROM passkey k WHERE k.account_id = a.id)
  OR EXISTS (SELECT FROM provider_identity q WHERE q.account_id = a.id))`;
/** Of the invitation `i`: whether whoever sent it still lets people in there; the Städtetag always does. */
export const isBacked = `(i.invited_by IS NULL OR EXISTS (SELECT FROM membership w JOIN account v ON v.id = w.account_id AND v.disabled_at IS NULL
  WHERE w.account_id = i.invited_by AND w.municipality_id = i.municipality_id AND w.role = 'administrator'))`;

/** How many are shown: more than any town hall has. */
const MAX = 500;

type MemberRow = Omit<Member, 'isViewer' | 'isLastAdministrator'> & { isActive: boolean };
const members = statement<MemberRow>(
  'members-of-municipality',
  `SELECT 'mem_' || s.id AS id, s.account_id AS "accountId", s.municipality_id AS "municipalityId", a.name, a.email::text AS email,
     s.role, s.function, s.created_at AS since, s.vouch_reason AS "vouchReason", s.revision, a.disabled_at IS NULL AS "isActive",
     EXISTS (SELECT FROM authenticator_app x WHERE x.account_id = a.id) OR EXISTS (SELECT FROM passkey x WHERE x.account_id = a.id) AS "hasSecondFactor",
     ${canSignIn} AS "canSignIn",
     (SELECT (max(x.last_used_at) AT TIME ZONE 'Europe/Berlin')::date::text FROM session x WHERE x.account_id = a.id) AS "lastSeenOn"
   FROM membership s JOIN account a ON a.id = s.account_id WHERE s.municipality_id = $1
   ORDER BY a.name COLLATE "de-x-icu", s.id LIMIT ${MAX}`,
);
const invitations = statement<Omit<Invitation, 'standing'> & { state: InvitationState; isBacked: boolean }>(
  'invitations-of-municipality',
  `SELECT 'inv_' || i.id AS id, i.name, i.email::text AS email, i.role, i.function, i.vouch_reason AS "vouchReason", b.name AS "invitedBy",
     i.sent_at AS "sentAt", i.expires_at AS "expiresAt", i.state, i.revision, ${isBacked} AS "isBacked"
   FROM invitation i LEFT JOIN account b ON b.id = i.invited_by WHERE i.municipality_id = $1 AND i.state = 'open'
   ORDER BY i.sent_at DESC, i.id LIMIT ${MAX}`,
);
const former = statement<FormerMember>(
  'former-members',
  `SELECT e.id, e.account_id AS "accountId", e.municipality_id AS "municipalityId", a.name, e.function, e.ended_at AS "endedAt",
     e.ended_by = e.account_id AS "hasLeft"
   FROM ended_membership e JOIN account a ON a.id = e.account_id WHERE e.municipality_id = $1 ORDER BY e.ended_at DESC, e.id LIMIT 50`,
);
const ended = statement<{ municipalityId: string; endedAt: Date; hasLeft: boolean }>(
  'ended-memberships',
  `SELECT e.municipality_id AS "municipalityId", max(e.ended_at) AS "endedAt",
     (array_agg(e.ended_by = e.account_id ORDER BY e.ended_at DESC))[1] AS "hasLeft"
   FROM ended_membership e WHERE e.account_id = $1 AND NOT EXISTS (
     SELECT FROM membership m WHERE m.account_id = e.account_id AND m.municipality_id = e.municipality_id)
   GROUP BY e.municipality_id ORDER BY 2 DESC LIMIT 20`,
);

/** Who acts for a municipality, who is to, and who did. Whoever asks has made sure that the viewer administers it. */
@Injectable()
export class FindMembers {
  constructor(private readonly database: Database) {}

  async members(municipalityId: string, viewerId: string | null): Promise<Member[]> {
    const rows = await this.database.read(members, [municipalityId]);
    return rows.map(({ isActive: _, ...row }) => ({
      ...row,
      isViewer: row.accountId === viewerId,
      isLastAdministrator: !keepsAdministrator(rows, { id: row.id, role: null }),
    }));
  }

  async invitations(municipalityId: string): Promise<Invitation[]> {
    const rows = await this.database.read(invitations, [municipalityId]);
    const now = new Date();
    return rows.map(({ state, isBacked: backed, ...row }) => ({
      ...row,
      standing: standingOf({ state, isBacked: backed, expiresAt: new Date(row.expiresAt) }, now),
    }));
  }

  former(municipalityId: string): Promise<FormerMember[]> {
    return this.database.read(former, [municipalityId]);
  }

  /** Memberships of a person that have ended lately, and that they have not got again. */
  ended(accountId: string): Promise<{ municipalityId: string; endedAt: Date; hasLeft: boolean }[]> {
    return this.database.read(ended, [accountId]);
  }
}
