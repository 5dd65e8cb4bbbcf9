import * as z from 'zod';
import type { DataSource } from 'typeorm';
import { platformRoles } from '@allmende/domain/rights';
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
  RETURNING (xmax = 0) AS created`;

/**
 * Creates an account for the platform, or gives an existing one this role and password: the way back in for an operator
 * who has lost theirs. Open sessions of the account end.
 * @throws z.ZodError where address, name or password will not do
 * @returns whether the account is new
 */
export async function createPlatformAccount(
  source: DataSource,
  account: z.input<typeof platformAccountSchema>,
): Promise<boolean> {
  const { email, name, role, password } = platformAccountSchema.parse(account);
  const passwordHash = await hashPassword(password);
  return source.transaction(async (entities) => {
    const [row]: { created: boolean }[] = await entities.query(upsert, [newId(), email, name, role, passwordHash]);
    await entities.query(`DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE email = $1::citext)`, [
      email,
    ]);
    return row?.created ?? false;
  });
}
