import { Injectable } from '@nestjs/common';
import { MAX_OPEN_INVITATIONS, MIN_VOUCH_CHARACTERS, objectionToAddress } from '@allmende/domain/members';
import { verdictOn } from '@allmende/domain/official-address';
import * as z from 'zod';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal, refuseFor } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { domainsOf } from '../municipalities/municipality-domains.ts';
import { administeredBy, holdForAdministration } from './in-administration.ts';
import type { InviteMemberInput } from './members.input.ts';
import { SendInvitation } from './send-invitation.ts';

const MAX_NAME = 120;
const MAX_REASON = 500;

const openOnes = statement<{ email: string }>(
  'open-invitations',
  `SELECT email::text AS email FROM invitation WHERE municipality_id = $1 AND state = 'open' AND expires_at > now()`,
);
/** Makes room for a new one to the same address. */
const closeExpired = statement(
  'close-expired-invitation',
  `UPDATE invitation SET state = 'withdrawn', ended_at = now() WHERE municipality_id = $1 AND email = $2::citext
   AND state = 'open' AND expires_at <= now()`,
);

/** An administrator invites a colleague. Whether there is an account with the address, the answer does not tell. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly sending: SendInvitation,
  ) {}

  /** @returns the inner id of the municipality */
  async do(context: RequestContext, input: InviteMemberInput): Promise<string> {
    const { actor, accountId, name: ownName } = mustBeFresh(context);
    const municipalityId = administeredBy(actor, input.municipalityId, 'municipalityId');
    const { name, email, duty, reason } = checked(input);
    await this.database.change(async (work) => {
      const held = await holdForAdministration(work, actor, municipalityId);
      const domains = (await work.run(domainsOf, [municipalityId])).map(({ domain }) => domain);
      const objection = objectionToAddress(email, domains, reason);
      if (objection === 'freemail') throw new Refusal('INVALID_INPUT', 'freemail', ['email']);
      if (objection) throw new Refusal('INVALID_INPUT', objection, ['vouchReason'], { min: MIN_VOUCH_CHARACTERS });
      const same = (other: { email: string }) => other.email.toLowerCase() === email.toLowerCase();
      if (held.people.some(same)) throw new Refusal('CONFLICT', 'isMember', ['email']);
      const open = await work.run(openOnes, [municipalityId]);
      if (open.some(same)) throw new Refusal('CONFLICT', 'invitedAlready', ['email']);
      if (open.length >= MAX_OPEN_INVITATIONS)
        throw new Refusal('CONFLICT', 'tooManyInvitations', [], { max: MAX_OPEN_INVITATIONS });
      await work.run(closeExpired, [municipalityId, email]);
      const needsVouching = verdictOn(email, domains) !== 'known';
      const invitation = {
        ...{ municipalityId, municipality: held.name, email, name, role: input.role, function: duty },
        vouchReason: needsVouching ? reason : '',
        invitedBy: { accountId, name: ownName },
        admissionId: null,
      };
      const id = await this.sending.first(work, invitation, context.language);
      await work.record({
        verb: 'municipality.invite',
        by: actor,
        actingFor: municipalityId,
        about: { kind: 'municipality', id: municipalityId },
        facts: { invitation: id, role: input.role, vouched: needsVouching },
      });
    });
    return municipalityId;
  }
}

function checked(input: InviteMemberInput): { name: string; email: string; duty: string; reason: string } {
  const [name, email, duty, reason] = [input.name, input.email, input.function, input.vouchReason].map((text) =>
    text.trim(),
  ) as [string, string, string, string];
  const tooLong = (text: string, max: number, field: string) =>
    text.length > max ? [new Refusal('INVALID_INPUT', 'tooLong', [field], { max })] : [];
  refuseFor([
    ...(name === '' ? [new Refusal('INVALID_INPUT', 'required', ['name'])] : tooLong(name, MAX_NAME, 'name')),
    ...(z.email().max(254).safeParse(email).success ? [] : [new Refusal('INVALID_INPUT', 'noEmail', ['email'])]),
    ...tooLong(duty, MAX_NAME, 'function'),
    ...tooLong(reason, MAX_REASON, 'vouchReason'),
  ]);
  return { name, email, duty, reason };
}
