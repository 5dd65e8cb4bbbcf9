import { Injectable } from '@nestjs/common';
import { type InvitationState, MAX_OPEN_INVITATIONS, mayManageMembers } from '@allmende/domain/members';
import type { Actor, CityRole } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh, mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { holdForAdministration } from './in-administration.ts';
import { SendInvitation } from './send-invitation.ts';

/** Seconds between two mails of one invitation. */
const BETWEEN = 60;

interface InvitationRow {
  readonly id: string;
  readonly municipalityId: string;
  readonly email: string;
  readonly name: string;
  readonly role: CityRole;
  readonly function: string;
  readonly vouchReason: string;
  readonly admissionId: string | null;
  readonly state: InvitationState;
  readonly secondsToWait: number;
}
const whose = statement<{ municipalityId: string }>(
  'municipality-of-invitation',
  `SELECT municipality_id AS "municipalityId" FROM invitation WHERE id = $1`,
);
const byId = statement<InvitationRow>(
  'invitation-by-id',
  `SELECT id, municipality_id AS "municipalityId", email::text AS email, name, role, function, vouch_reason AS "vouchReason",
     admission_id AS "admissionId", state,
     greatest(0, ceil(${BETWEEN} - extract(epoch FROM now() - sent_at)))::int AS "secondsToWait" FROM invitation WHERE id = $1`,
);
const withdraw = statement(
  'withdraw-invitation',
  `UPDATE invitation SET state = 'withdrawn', ended_at = now(), revision = revision + 1 WHERE id = $1`,
);
const countOpen = statement<{ count: number }>(
  'count-open-invitations',
  `SELECT count(*)::int AS count FROM invitation WHERE municipality_id = $1 AND state = 'open' AND expires_at > now() AND id <> $2`,
);

/** Sends an invitation again, or takes it back. Any administrator of the municipality may, whoever sent it first. */
@Injectable()
export class ChangeInvitation {
  constructor(
    private readonly database: Database,
    private readonly sending: SendInvitation,
  ) {}

  /** It counts for its whole time anew, and whoever sends it stands behind it. @returns inner id of the municipality */
  async resend(context: RequestContext, outerId: string): Promise<string> {
    const { accountId, name, actor } = mustBeFresh(context);
    return this.change(actor, outerId, async (work, row, municipality) => {
      if (row.secondsToWait > 0)
        throw new Refusal('RATE_LIMITED', 'tooManyAttempts', [], { seconds: row.secondsToWait });
      const [open] = await work.run(countOpen, [row.municipalityId, row.id]);
      if ((open?.count ?? 0) >= MAX_OPEN_INVITATIONS)
        throw new Refusal('CONFLICT', 'tooManyInvitations', [], { max: MAX_OPEN_INVITATIONS });
      const invitation = { ...row, municipality, invitedBy: { accountId, name } };
      await this.sending.again(work, row.id, invitation, context.language);
      return 'municipality.resendInvitation';
    });
  }

  /** Nobody is asked who they are for it: it only takes away, and may be urgent. */
  withdraw(context: RequestContext, outerId: string): Promise<string> {
    return this.change(mustBeSignedIn(context).actor, outerId, async (work, row) => {
      await work.run(withdraw, [row.id]);
      return 'municipality.withdrawInvitation';
    });
  }

  private async change(
    actor: Actor,
    outerId: string,
    act: (
      work: Work,
      row: InvitationRow,
      municipality: string,
    ) => Promise<'municipality.resendInvitation' | 'municipality.withdrawInvitation'>,
  ): Promise<string> {
    const id = inside('invitation', outerId);
    const [found] = id ? await this.database.read(whose, [id]) : [];
    // Invitations are there for administrators only: for others, colleagues too, they do not exist.
    if (!found || !mayManageMembers(actor, found.municipalityId)) throw notFound(['invitationId']);
    const { municipalityId } = found;
    return this.database.change(async (work) => {
      const { name } = await holdForAdministration(work, actor, municipalityId);
      const [row] = await work.run(byId, [id]);
      if (!row) throw notFound(['invitationId']);
      if (row.state !== 'open') throw new Refusal('WRONG_STATE', 'invitationGone');
      const verb = await act(work, row, name);
      const about = { kind: 'municipality', id: municipalityId } as const;
      await work.record({ verb, by: actor, actingFor: municipalityId, about, facts: { invitation: row.id } });
      return municipalityId;
    });
  }
}
