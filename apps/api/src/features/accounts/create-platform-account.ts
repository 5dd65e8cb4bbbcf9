import * as z from 'zod';
import { platformRoles } from '@allmende/domain/rights';
import type { Database } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { hashPassword, MAX_PASSWORD, MIN_PASSWORD } from './passwords.ts';

/** Somebody who works for the platform itself. */
export const platformAccountSchema = z.object({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(120),
  role: z.enum(platformRoles),
  password: z.string().min(MIN_PASSWORD).max(MAX_PASSWORD),
});

const upsert = `
  INSERT INTO account (id, email, name, platform_role, password_hash) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (email) DO UPDATE SET name = excluded.name, platform_role = excluded.platform_role,
    password_hash = excluded.password_hash, disabled_at = NULL
  RETURNING id, (xmax = 0) AS created`;

/**
 * Creates an account for the platform, or gives an existing one this role and password: the way back in for an operator
 * who has lost theirs. Open sessions of the account end.
 * @throws z.ZodError where address, name or password will not do
 * @returns whether the account is new
 */
export async function createPlatformAccount(
  database: Database,
  account: z.input<typeof platformAccountSchema>,
): Promise<boolean> {
  const { email, name, role, password } = platformAccountSchema.parse(account);
  const passwordHash = await hashPassword(password);
  return database.change(async (work) => {
    const { entities } = work;
    const [row]: { id: string; created: boolean }[] = await entities.query(upsert, [
      newId(),
      email,
      name,
      role,
      passwordHash,
    ]);
    if (!row) throw new Error('the account was not written');
    await entities.query(`DELETE FROM session WHERE account_id = $1`, [row.id]);
    const about = { kind: 'account', id: row.id } as const;
    const facts = { role, isNew: row.created };
    await work.record({ verb: 'account.grantPlatformRole', by: 'command', about, facts });
    return row.created;
  });
}
