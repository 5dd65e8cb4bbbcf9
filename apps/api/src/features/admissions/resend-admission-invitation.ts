import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { SendInvitation } from '../members/send-invitation.ts';
import { takeSeen } from './admission-in-hand.ts';

const openInvitation = statement<{ id: string; secondsToWait: number }>(
  'open-invitation-of-admission',
  `SELECT id, greatest(0, ceil(60 - extract(epoch FROM now() - sent_at)))::int AS "secondsToWait"
   FROM invitation WHERE admission_id = $1 AND state = 'open' FOR UPDATE`,
);

/** The first person has not found the mail, or not in time: the Städtetag sends it again. */
@Injectable()
export class ResendAdmissionInvitation {
  constructor(
    private readonly database: Database,
    private readonly sending: SendInvitation,
  ) {}

  do(context: RequestContext, admissionId: string): Promise<string> {
    const { actor } = mustBeFresh(context);
    return this.database.change(async (work) => {
      const held = await takeSeen(work, actor, admissionId);
      const { id } = held;
      const [invitation] = await work.run(openInvitation, [id]);
      if (!invitation) throw new Refusal('WRONG_STATE', 'invitationGone');
      if (invitation.secondsToWait > 0)
        throw new Refusal('RATE_LIMITED', 'tooManyAttempts', [], { seconds: invitation.secondsToWait });
      const { municipalityId, municipality, email, name, function: duty } = held;
      await this.sending.again(
        work,
        invitation.id,
        {
          ...{ municipalityId, municipality, email, name, role: 'administrator', function: duty },
          ...{ vouchReason: '', invitedBy: null, admissionId: id },
        },
        held.language,
      );
      await work.record({
        verb: 'municipality.resendInvitation',
        by: actor,
        about: { kind: 'municipality', id: municipalityId },
        owner: municipalityId,
        facts: { invitation: invitation.id },
      });
      return id;
    });
  }
}
