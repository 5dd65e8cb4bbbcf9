import type { DataSource } from 'typeorm';

const tables = ['authenticator_app', 'passkey', 'recovery_code', 'known_device', 'session'] as const;

/** Removes what somebody has lost. @returns whether there is such an account */
export function resetSecondFactor(source: DataSource, email: string): Promise<boolean> {
  return source.transaction(async (entities) => {
    const [account]: { id: string }[] = await entities.query('SELECT id FROM account WHERE email = $1::citext', [
      email,
    ]);
    if (!account) return false;
    for (const table of tables) await entities.query(`DELETE FROM ${table} WHERE account_id = $1`, [account.id]);
    return true;
  });
}
