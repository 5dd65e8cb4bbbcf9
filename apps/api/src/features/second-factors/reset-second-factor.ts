import type { Database } from '../../foundation/database/database.ts';
import type { TellAccount } from '../accounts/tell-account.ts';

const tables = ['authenticator_app', 'passkey', 'recovery_code', 'known_device', 'session'] as const;

/** Removes what somebody has lost, and tells them so. @returns whether there is such an account */
export function resetSecondFactor(database: Database, telling: TellAccount, email: string): Promise<boolean> {
  return database.change(async (work) => {
    const { entities } = work;
    const [account]: { id: string }[] = await entities.query('SELECT id FROM account WHERE email = $1::citext', [
      email,
    ]);
    if (!account) {
      work.unrecorded('there is no such account');
      return false;
    }
    for (const table of tables) await entities.query(`DELETE FROM ${table} WHERE account_id = $1`, [account.id]);
    await telling.of(work, account.id, 'factorsReset', { language: 'de', device: '' });
    await work.record({ verb: 'account.removeFactor', by: 'command', about: { kind: 'account', id: account.id } });
    return true;
  });
}
