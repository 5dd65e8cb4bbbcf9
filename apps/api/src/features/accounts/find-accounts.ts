import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import type { Account, Membership } from './account.type.ts';
import type { Colleague } from './colleague.type.ts';
import type { DemoAccount } from './viewer.type.ts';

const byIds = statement<Account & { key: string }>(
  'accounts-by-ids',
  `SELECT id AS key, 'acc_' || id AS id, name, email::text AS email, platform_role AS "platformRole" FROM account WHERE id = ANY($1::uuid[])`,
);
const membershipsOf = statement<Membership>(
  'memberships-of-account',
  `SELECT held.id, held.role, held.function, held."municipalityId", held."throughId" FROM (
     SELECT 'mem_' || s.id AS id, s.role, s.function, s.municipality_id AS "municipalityId", NULL::uuid AS "throughId"
     FROM membership s WHERE s.account_id = $1
     UNION ALL
     SELECT 'del_' || d.id, s.role, s.function, d.municipality_id, d.body_id
     FROM membership s JOIN delegation d ON d.body_id = s.municipality_id AND d.state = 'active' WHERE s.account_id = $1
   ) held JOIN municipality m ON m.id = held."municipalityId" ORDER BY m.name COLLATE "de-x-icu", held.id`,
);
const releasersOf = statement<Colleague>(
  'releasers-of-municipality',
  `SELECT a.name, s.function FROM membership s JOIN account a ON a.id = s.account_id
   WHERE s.municipality_id = $1 AND s.role IN ('releaser', 'administrator') AND a.disabled_at IS NULL
   ORDER BY a.name COLLATE "de-x-icu", a.id LIMIT 50`,
);
const demo = statement<DemoAccount>(
  'demo-accounts',
  `SELECT email::text AS email, name, demo_role AS role FROM account WHERE demo_role IS NOT NULL AND disabled_at IS NULL ORDER BY id`,
);
const byEmail = statement<{ id: string; passwordHash: string | null; demoRole: string | null }>(
  'account-by-email',
  `SELECT id, password_hash AS "passwordHash", demo_role AS "demoRole" FROM account WHERE email = $1::citext AND disabled_at IS NULL`,
);

@Injectable()
export class FindAccounts {
  constructor(private readonly database: Database) {}

  /** By inner ids; unknown ones are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, Account>> {
    const rows = await this.database.read(byIds, [ids]);
    return new Map(rows.map(({ key, ...row }) => [key, row]));
  }

  /** Own ones and those through bodies, by the name of the municipality; which of them a session opens, it says itself. */
  memberships(accountId: string): Promise<Membership[]> {
    return this.database.read(membershipsOf, [accountId]);
  }

  /** Who may release for a municipality. */
  releasers(municipalityId: string): Promise<Colleague[]> {
    return this.database.read(releasersOf, [municipalityId]);
  }

  demo(): Promise<DemoAccount[]> {
    return this.database.read(demo);
  }

  async byEmail(email: string): Promise<{ id: string; passwordHash: string | null; demoRole: string | null } | null> {
    return (await this.database.read(byEmail, [email.trim()]))[0] ?? null;
  }
}
