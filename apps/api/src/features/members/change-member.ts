import { Injectable } from '@nestjs/common';
import { keepsAdministrator, mayManageMembers } from '@allmende/domain/members';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { holdForAdministration, type MembershipRow } from './in-administration.ts';
import type { ChangeMemberInput } from './members.input.ts';

const MAX_FUNCTION = 120;

const whose = statement<{ municipalityId: string; accountId: string }>(
  'municipality-of-membership',
  `SELECT municipality_id AS "municipalityId", account_id AS "accountId" FROM membership WHERE id = $1`,
);
const update = statement(
  'change-membership',
  `UPDATE membership SET role = $2, function = $3, revision = revision + 1 WHERE id = $1`,
);

export interface HeldMember {
  readonly municipalityId: string;
  readonly municipality: string;
  readonly member: MembershipRow;
  readonly people: readonly MembershipRow[];
}

/**
 * A member of a municipality that the actor administers, held until the change is done.
 * @throws Refusal where there is none for them, or somebody has changed it in the meantime
 */
export async function holdMember(
  work: Work,
  actor: Actor,
  outerId: string,
  expectedRevision: number,
): Promise<HeldMember> {
  const id = inside('membership', outerId);
  const [found] = id ? await work.run(whose, [id]) : [];
  if (!found || !actor.memberships.some((one) => one.municipalityId === found.municipalityId))
    throw notFound(['membershipId']);
  if (!mayManageMembers(actor, found.municipalityId)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
  const { municipalityId } = found;
  const { name, people } = await holdForAdministration(work, actor, municipalityId, [found.accountId]);
  const member = people.find((one) => one.id === id);
  if (!member) throw notFound(['membershipId']);
  if (member.revision !== expectedRevision) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
  return { municipalityId, municipality: name, member, people };
}

/** Gives somebody another role or function; the next request of their sessions has it. */
@Injectable()
export class ChangeMember {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the municipality */
  do(
    context: RequestContext,
    { membershipId, expectedRevision, role, function: typed }: ChangeMemberInput,
  ): Promise<string> {
    const { actor } = mustBeFresh(context);
    const duty = typed.trim();
    if (duty.length > MAX_FUNCTION) throw new Refusal('INVALID_INPUT', 'tooLong', ['function'], { max: MAX_FUNCTION });
    return this.database.change(async (work) => {
      const { municipalityId, member, people } = await holdMember(work, actor, membershipId, expectedRevision);
      if (!keepsAdministrator(people, { id: member.id, role }))
        throw new Refusal('WRONG_STATE', 'lastAdministratorStays', ['role']);
      await work.run(update, [member.id, role, duty]);
      await work.record({
        verb: 'account.changeMembership',
        by: actor,
        actingFor: municipalityId,
        about: { kind: 'account', id: member.accountId },
        facts: { from: member.role, role },
      });
      return municipalityId;
    });
  }
}
