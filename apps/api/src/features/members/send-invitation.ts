import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { INVITATION_DAYS } from '@allmende/domain/members';
import type { CityRole } from '@allmende/domain/rights';
import { Configuration } from '../../foundation/config/configuration.ts';
import { statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import type { Language } from '../../foundation/graphql/refusal.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { invitationMails } from './invitation-mails.ts';

const MINUTES = INVITATION_DAYS * 24 * 60;

const insert = statement(
  'insert-invitation',
  `INSERT INTO invitation (id, municipality_id, email, name, role, function, vouch_reason, invited_by, admission_id, token_hash, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + make_interval(mins => ${MINUTES}))`,
);
const renew = statement<{ revision: number }>(
  'renew-invitation',
  `UPDATE invitation SET token_hash = $2, invited_by = $3, sent_at = now(), revision = revision + 1,
     expires_at = now() + make_interval(mins => ${MINUTES}) WHERE id = $1`,
);

/** Who is invited, to what, by whom. */
export interface NewInvitation {
  readonly municipalityId: string;
  readonly municipality: string;
  readonly email: string;
  readonly name: string;
  readonly role: CityRole;
  readonly function: string;
  readonly vouchReason: string;
  /** Null: the Städtetag. */
  readonly invitedBy: { readonly accountId: string; readonly name: string } | null;
  readonly admissionId: string | null;
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Writes an invitation down with the mail that carries its link; the table keeps only the hash of that. */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly mail: OutgoingMail,
    private readonly configuration: Configuration,
  ) {}

  /** @returns the inner id */
  async first(work: Work, invitation: NewInvitation, language: Language): Promise<string> {
    const { municipalityId, email, name, role, function: duty, vouchReason, invitedBy, admissionId } = invitation;
    const id = newId();
    const token = await this.write(work, invitation, language);
    const by = invitedBy?.accountId ?? null;
    await work.run(insert, [
      id,
      municipalityId,
      email,
      name,
      role,
      duty,
      vouchReason,
      by,
      admissionId,
      hashOfToken(token),
    ]);
    return id;
  }

  /** The link that was sent before no longer counts; from now on whoever sends it again stands behind it. */
  async again(work: Work, id: string, invitation: NewInvitation, language: Language): Promise<void> {
    const token = await this.write(work, invitation, language);
    await work.run(renew, [id, hashOfToken(token), invitation.invitedBy?.accountId ?? null]);
  }

  private async write(work: Work, invitation: NewInvitation, language: Language): Promise<string> {
    const { email, name, municipality, role, invitedBy } = invitation;
    const token = randomBytes(32).toString('base64url');
    const link = `${this.configuration.publicUrl}/einladung/${token}`;
    const letter = invitationMails[language]({ name, municipality, role, link, invitedBy: invitedBy?.name ?? null });
    await this.mail.write(work, { to: email, minutes: MINUTES, ...letter });
    return token;
  }
}
