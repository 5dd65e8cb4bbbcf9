import { Injectable } from '@nestjs/common';
import { type InvitationState, standingOf } from '@allmende/domain/members';
import type { CityRole } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { hashNew, setPassword } from '../accounts/change-password.ts';
import { canSignIn, isBacked } from './find-members.ts';
import { hashOfToken } from './send-invitation.ts';

interface TakenInvitation {
  readonly id: string;
  readonly municipalityId: string;
  readonly email: string;
  readonly name: string;
  readonly role: CityRole;
  readonly function: string;
  readonly vouchReason: string;
  readonly invitedBy: string | null;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  readonly isBacked: boolean;
}

const take = statement<TakenInvitation>(
  'take-invitation',
  `SELECT i.id, i.municipality_id AS "municipalityId", i.email::text AS email, i.name, i.role, i.function,
     i.vouch_reason AS "vouchReason", i.invited_by AS "invitedBy", i.state, i.expires_at AS "expiresAt", ${isBacked} AS "isBacked"
   FROM invitation i WHERE i.token_hash = $1 FOR UPDATE OF i`,
);
const invited = statement<{ id: string; isActive: boolean; canSignIn: boolean }>(
  'invited-account',
  `SELECT a.id, a.disabled_at IS NULL AS "isActive", ${canSignIn} AS "canSignIn" FROM account a WHERE a.email = $1::citext FOR UPDATE OF a`,
);
const providerOf = statement<{ slug: string }>(
  'provider-of-municipality',
  `SELECT slug FROM identity_provider WHERE municipality_id = $1 ORDER BY created_at LIMIT 1`,
);
const create = statement(
  'create-invited-account',
  `INSERT INTO account (id, email, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
);
const join = statement(
  'join-invited',
  `INSERT INTO membership (id, account_id, municipality_id, role, function, vouch_reason, vouched_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (account_id, municipality_id) DO NOTHING`,
);
const takesPart = statement(
  'takes-part',
  `UPDATE municipality SET participates = true WHERE id = $1 AND NOT participates`,
);
const accepted = statement(
  'invitation-accepted',
  `UPDATE invitation SET state = 'accepted', ended_at = now(), account_id = $2, revision = revision + 1 WHERE id = $1`,
);
const isBack = statement('is-back', `DELETE FROM ended_membership WHERE account_id = $1 AND municipality_id = $2`);

/** Whoever holds the link joins: with a new password, through their municipality's sign-in, or with the account they have. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly beginning: BeginSession,
  ) {}

  async do(
    context: RequestContext,
    token: string,
    password: string | null,
  ): Promise<{ municipalityId: string; providerSlug: string | null }> {
    const passwordHash = password === null ? null : await hashNew(password);
    const joined = await this.database.change(async (work) => {
      const [invitation] = await work.run(take, [hashOfToken(token)]);
      if (!invitation) throw gone();
      const standing = standingOf(invitation, new Date());
      if (standing === 'resting') throw new Refusal('WRONG_STATE', 'invitationRests');
      if (standing !== 'open') throw gone();
      const { accountId, isNew, way, providerSlug } = await this.whose(
        work,
        context,
        invitation,
        passwordHash !== null,
      );
      const { id, municipalityId, role, function: duty, vouchReason, invitedBy } = invitation;
      if (way === 'password') await work.run(setPassword, [accountId, passwordHash]);
      const vouchedBy = vouchReason === '' ? null : invitedBy;
      await work.run(join, [newId(), accountId, municipalityId, role, duty, vouchReason, vouchedBy]);
      await work.run(takesPart, [municipalityId]);
      await work.run(accepted, [id, accountId]);
      await work.run(isBack, [accountId, municipalityId]);
      await work.record({
        verb: 'account.acceptInvitation',
        by: { accountId },
        about: { kind: 'account', id: accountId },
        owner: municipalityId,
        facts: { invitation: id, role, isNew },
      });
      return { accountId, isNew, municipalityId, way, providerSlug };
    });
    if (joined.way === 'password')
      await this.beginning.do(context, joined.accountId, ['password'], { isFirst: joined.isNew });
    return { municipalityId: joined.municipalityId, providerSlug: joined.providerSlug };
  }

  /** An account that can be signed in to is nobody's who only holds a link: they sign in first. */
  private async whose(work: Work, { signedIn }: RequestContext, invitation: TakenInvitation, hasPassword: boolean) {
    const [known] = await work.run(invited, [invitation.email]);
    if (known && !known.isActive) throw gone();
    if (known?.canSignIn) {
      if (signedIn?.accountId !== known.id) throw new Refusal('UNAUTHENTICATED', 'signInAsInvited');
      return { accountId: known.id, isNew: false, way: 'account' as const, providerSlug: null };
    }
    const [provider] = hasPassword ? [] : await work.run(providerOf, [invitation.municipalityId]);
    if (!hasPassword && !provider) throw new Refusal('INVALID_INPUT', 'required', ['password']);
    const accountId = known?.id ?? newId();
    if (!known && (await work.run(create, [accountId, invitation.email, invitation.name])).length === 0)
      throw new Refusal('UNAUTHENTICATED', 'signInAsInvited');
    const way = hasPassword ? ('password' as const) : ('provider' as const);
    return { accountId, isNew: !known, way, providerSlug: provider?.slug ?? null };
  }
}

const gone = () => new Refusal('WRONG_STATE', 'invitationGone');
