import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import type { Proof, SecondFactors } from './second-factors.type.ts';

const factors = statement<SecondFactors & { hasPassword: boolean }>(
  'second-factors',
  `SELECT a.password_hash IS NOT NULL AS "hasPassword",
     (SELECT json_build_object('createdAt', x.created_at, 'lastUsedAt', x.last_used_at)
      FROM authenticator_app x WHERE x.account_id = a.id) AS authenticator,
     coalesce((SELECT json_agg(json_build_object('id', 'pky_' || x.id, 'name', x.name, 'createdAt', x.created_at,
       'lastUsedAt', x.last_used_at) ORDER BY x.id) FROM passkey x WHERE x.account_id = a.id), '[]') AS passkeys,
     (SELECT count(*) FROM recovery_code x WHERE x.account_id = a.id AND x.used_at IS NULL)::int AS "recoveryCodesLeft"
   FROM account a WHERE a.id = $1`,
);

/** What an account can show beside its password. */
@Injectable()
export class FindSecondFactors {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<SecondFactors & { hasPassword: boolean }> {
    const [row] = await this.database.read(factors, [accountId]);
    return row ?? { hasPassword: false, authenticator: null, passkeys: [], recoveryCodesLeft: 0 };
  }

  /** What somebody can show, the easiest first. The password counts only where there is nothing stronger. */
  async proofs(accountId: string): Promise<Proof[]> {
    const held = await this.of(accountId);
    const strong: Proof[] = [
      ...(held.passkeys.length > 0 ? (['passkey'] as const) : []),
      ...(held.authenticator ? (['totp'] as const) : []),
    ];
    if (strong.length > 0) return held.recoveryCodesLeft > 0 ? [...strong, 'recovery'] : strong;
    return held.hasPassword ? ['password'] : [];
  }
}
