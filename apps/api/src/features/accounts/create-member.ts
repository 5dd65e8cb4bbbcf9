import * as z from 'zod';
import { cityRoles } from '@allmende/domain/rights';
import type { Database } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { hashPassword, MAX_PASSWORD, MIN_PASSWORD } from './passwords.ts';

/** Somebody who is to act for a municipality. The password counts only where the account is new. */
export const memberSchema = z.object({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(120),
  password: z.string().min(MIN_PASSWORD).max(MAX_PASSWORD),
  ags: z.string().regex(/^(\d{5}(\d{3})?|it-[a-z0-9-]{1,40})$/),
  role: z.enum(cityRoles),
  function: z.string().trim().max(120),
});

const addAccount = `INSERT INTO account (id, email, name, password_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id`;
const addMembership = `
  INSERT INTO membership (id, account_id, municipality_id, role, function)
  SELECT $1, id, $3, $4, $5 FROM account WHERE email = $2::citext
  ON CONFLICT (account_id, municipality_id) DO UPDATE SET role = excluded.role, function = excluded.function
  RETURNING account_id`;
const takesPart = `UPDATE municipality SET participates = true WHERE ags = $1 RETURNING id, name`;

/**
 * Lets a person act for a municipality, or changes in which role they do; from then on the municipality takes part.
 * @throws z.ZodError where address, name, password or AGS will not do
 * @returns null where there is no such municipality
 */
export async function createMember(
  database: Database,
  member: z.input<typeof memberSchema>,
): Promise<{ municipality: string; isNew: boolean } | null> {
  const { email, name, password, ags, role, function: duty } = memberSchema.parse(member);
  const passwordHash = await hashPassword(password);
  return database.change(async (work) => {
    const { entities } = work;
    const [updated]: [{ id: string; name: string }[], number] = await entities.query(takesPart, [ags]);
    const municipality = updated[0];
    if (!municipality) {
      work.unrecorded('there is no such municipality');
      return null;
    }
    const added: unknown[] = await entities.query(addAccount, [newId(), email, name, passwordHash]);
    const [{ account_id: accountId }]: [{ account_id: string }] = await entities.query(addMembership, [
      newId(),
      email,
      municipality.id,
      role,
      duty,
    ]);
    await work.record({
      verb: 'account.grantMembership',
      by: 'command',
      about: { kind: 'account', id: accountId },
      owner: municipality.id,
      facts: { role, isNew: added.length > 0 },
    });
    return { municipality: municipality.name, isNew: added.length > 0 };
  });
}
