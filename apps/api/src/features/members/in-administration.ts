import { type HeldMembership, mayManageMembers } from '@allmende/domain/members';
import type { Actor, CityRole } from '@allmende/domain/rights';
import { statement, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';

export interface MembershipRow extends HeldMembership {
  readonly accountId: string;
  readonly email: string;
  readonly function: string;
  readonly since: Date;
  readonly revision: number;
}

/** Accounts before municipalities, each in one order, as erasing an account takes them: nobody waits in a circle. */
const holdAccounts = statement(
  'hold-accounts',
  `SELECT FROM account WHERE id = ANY($1::uuid[]) ORDER BY id FOR KEY SHARE`,
);
const hold = statement<{ name: string }>(
  'hold-municipality',
  `SELECT name FROM municipality WHERE id = $1 FOR NO KEY UPDATE`,
);
const membershipsOf = statement<MembershipRow>(
  'memberships-of-municipality',
  `SELECT s.id, s.account_id AS "accountId", a.email::text AS email, s.role, s.function, s.created_at AS since, s.revision,
     a.disabled_at IS NULL AS "isActive"
   FROM membership s JOIN account a ON a.id = s.account_id WHERE s.municipality_id = $1`,
);

/** @returns the inner id @throws Refusal where the municipality is none of the actor's, or not theirs to administer */
export function administeredBy(actor: Actor, outer: string, path: string): string {
  const id = inside('municipality', outer);
  if (!id || !actor.memberships.some(({ municipalityId }) => municipalityId === id)) throw notFound([path]);
  if (!mayManageMembers(actor, id)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
  return id;
}

/** The people of a municipality, held so that nobody else changes them until this change is done. */
export async function holdPeople(
  work: Work,
  municipalityId: string,
  accountIds: readonly (string | null)[],
): Promise<{ name: string; people: MembershipRow[] }> {
  await work.run(holdAccounts, [accountIds.filter((id) => id !== null)]);
  const [municipality] = await work.run(hold, [municipalityId]);
  if (!municipality) throw notFound();
  return { name: municipality.name, people: await work.run(membershipsOf, [municipalityId]) };
}

/** The same for an administrator: one who has been lowered or seen off since the request began is none any more. */
export async function holdForAdministration(
  work: Work,
  { accountId }: Actor,
  municipalityId: string,
  others: readonly string[] = [],
): Promise<{ name: string; people: MembershipRow[] }> {
  const held = await holdPeople(work, municipalityId, [accountId, ...others]);
  const own: { role: CityRole } | undefined = held.people.find((one) => one.accountId === accountId);
  if (!own) throw notFound();
  if (own.role !== 'administrator') throw new Refusal('NOT_ALLOWED', 'notAllowed');
  return held;
}
