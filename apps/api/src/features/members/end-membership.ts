import { Injectable } from '@nestjs/common';
import { keepsAdministrator } from '@allmende/domain/members';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { holdMember, type HeldMember } from './change-member.ts';
import { holdPeople } from './in-administration.ts';
import { endingMails } from './invitation-mails.ts';
import type { EndMembershipInput } from './members.input.ts';

const MAIL_MINUTES = 3 * 24 * 60;

/** All at once, in this order; what the person wrote stays with the municipality. */
const ending = {
  remember: statement(
    'remember-membership',
    `INSERT INTO ended_membership (id, account_id, municipality_id, role, function, began_at, ended_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
  ),
  // Sessions look up memberships with every request: the next one finds none.
  membership: statement('end-membership', `DELETE FROM membership WHERE id = $1`),
  presence: statement(
    'end-presence',
    `DELETE FROM editing e USING solution s WHERE s.id = e.solution_id AND e.account_id = $1 AND s.municipality_id = $2`,
  ),
  sessions: statement(
    'end-sessions-of-provider',
    `DELETE FROM session x USING identity_provider p WHERE p.id = x.provider_id AND x.account_id = $1 AND p.municipality_id = $2`,
  ),
  // A link that is still in a mail must not open the door again.
  invitations: statement(
    'end-invitations',
    `UPDATE invitation SET state = 'withdrawn', ended_at = now(), revision = revision + 1
     WHERE municipality_id = $2 AND state = 'open' AND email = (SELECT a.email FROM account a WHERE a.id = $1)`,
  ),
} as const;

/** Sees somebody off, or leaves oneself: access ends at once, in sessions that are open too. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly database: Database,
    private readonly mail: OutgoingMail,
  ) {}

  /** @returns the inner id of the municipality */
  do(context: RequestContext, { membershipId, expectedRevision }: EndMembershipInput): Promise<string> {
    const { actor, accountId } = mustBeFresh(context);
    return this.database.change(async (work) => {
      const held = await holdMember(work, actor, membershipId, expectedRevision);
      await this.end(work, held, accountId);
      const { municipality, municipalityId, member } = held;
      const letter = endingMails[context.language]({ municipality });
      if (member.accountId !== accountId)
        await this.mail.write(work, { to: member.email, minutes: MAIL_MINUTES, ...letter });
      await work.record({
        verb: 'account.endMembership',
        by: actor,
        actingFor: municipalityId,
        about: { kind: 'account', id: member.accountId },
        facts: { role: member.role },
      });
      return municipalityId;
    });
  }

  leave(context: RequestContext, outerId: string): Promise<string> {
    const { actor, accountId } = mustBeFresh(context);
    const municipalityId = inside('municipality', outerId);
    if (!municipalityId || !actor.memberships.some((one) => one.municipalityId === municipalityId))
      throw notFound(['municipalityId']);
    return this.database.change(async (work) => {
      const { name: municipality, people } = await holdPeople(work, municipalityId, [accountId]);
      const member = people.find((one) => one.accountId === accountId);
      if (!member) throw notFound(['municipalityId']);
      await this.end(work, { municipalityId, municipality, member, people }, accountId);
      await work.record({
        verb: 'account.leave',
        by: actor,
        about: { kind: 'account', id: accountId },
        owner: municipalityId,
        facts: { role: member.role },
      });
      return municipalityId;
    });
  }

  private async end(work: Work, { municipalityId, member, people }: HeldMember, endedBy: string): Promise<void> {
    if (!keepsAdministrator(people, { id: member.id, role: null }))
      throw new Refusal('WRONG_STATE', 'lastAdministratorStays');
    const { accountId, role, function: duty, since } = member;
    await work.run(ending.remember, [newId(), accountId, municipalityId, role, duty, since, endedBy]);
    await work.run(ending.membership, [member.id]);
    for (const one of [ending.presence, ending.sessions, ending.invitations])
      await work.run(one, [accountId, municipalityId]);
  }
}
