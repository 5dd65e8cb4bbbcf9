import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { keptAlone } from './erase-account.ts';
import type { Erasure } from './privacy.type.ts';

const hasPassword = statement<{ takesPassword: boolean }>(
  'account-has-password',
  `SELECT password_hash IS NOT NULL AS "takesPassword" FROM account WHERE id = $1`,
);

/** What a person has to know before they erase their account. */
@Injectable()
export class FindErasure {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<Erasure> {
    const [[account], alone] = await Promise.all([
      this.database.read(hasPassword, [accountId]),
      this.database.read(keptAlone, [accountId]),
    ]);
    return { takesPassword: account?.takesPassword ?? false, administeredAlone: alone.map(({ name }) => name) };
  }
}
