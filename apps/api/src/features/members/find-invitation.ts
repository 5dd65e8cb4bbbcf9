import { Injectable } from '@nestjs/common';
import { standingOf } from '@allmende/domain/members';
import { Database, statement } from '../../foundation/database/database.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { canSignIn, isBacked } from './find-members.ts';
import type { AcceptingWay, InvitationOffer } from './invitation.type.ts';
import { hashOfToken } from './send-invitation.ts';

interface OfferRow extends Omit<InvitationOffer, 'standing' | 'municipality' | 'way'> {
  readonly municipalityId: string;
  readonly state: 'open' | 'accepted' | 'withdrawn';
  readonly isBacked: boolean;
  readonly accountId: string | null;
  readonly canSignIn: boolean | null;
}

const byToken = statement<OfferRow>(
  'invitation-by-token',
  `SELECT i.municipality_id AS "municipalityId", i.name, i.email::text AS email, i.role, i.function, i.state,
     i.expires_at AS "expiresAt", ${isBacked} AS "isBacked", b.name AS "invitedBy", a.id AS "accountId", ${canSignIn} AS "canSignIn",
     (SELECT p.slug FROM identity_provider p WHERE p.municipality_id = i.municipality_id ORDER BY p.created_at LIMIT 1) AS "providerSlug"
   FROM invitation i LEFT JOIN account b ON b.id = i.invited_by LEFT JOIN account a ON a.email = i.email
   WHERE i.token_hash = $1`,
);

/** What an invitation says to whoever holds its link; nothing of it exists without. */
@Injectable()
export class FindInvitation {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  async byToken(context: RequestContext, token: string): Promise<InvitationOffer | null> {
    const [row] = await this.database.read(byToken, [hashOfToken(token)]);
    if (!row) return null;
    const { municipalityId, state, isBacked: backed, accountId, canSignIn: canEnter, ...shown } = row;
    const standing = standingOf({ state, isBacked: backed, expiresAt: new Date(row.expiresAt) }, new Date());
    const municipality = await this.municipalities.get(context, municipalityId);
    return {
      ...shown,
      standing,
      municipality,
      way: wayFor(context, accountId !== null && canEnter === true, accountId),
    };
  }
}

function wayFor({ signedIn }: RequestContext, hasAccount: boolean, accountId: string | null): AcceptingWay {
  if (!hasAccount) return 'setPassword';
  if (!signedIn) return 'signIn';
  return signedIn.accountId === accountId ? 'accept' : 'otherAccount';
}
