import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { hashWith, Secrets } from '../../foundation/identity/secrets.ts';
import { KeptKeys } from '../../foundation/identity/kept-keys.ts';
import { TellAccount } from '../accounts/tell-account.ts';

export const RECOVERY_CODES = 10;
/** Without letters and digits that are mistaken for one another on paper. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 3;
const GROUP = 4;

const clear = statement('clear-recovery-codes', `DELETE FROM recovery_code WHERE account_id = $1`);
const keep = statement(
  'keep-recovery-codes',
  `INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])`,
);
const use = statement(
  'use-recovery-code',
  `WITH used AS (UPDATE recovery_code SET used_at = now()
     WHERE account_id = $1 AND code_hash = ANY($2::bytea[]) AND used_at IS NULL RETURNING 1) SELECT FROM used`,
);

/** Codes on paper for the day on which the phone is gone; each counts once. The table holds keyed hashes only. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly kept: KeptKeys,
    private readonly telling: TellAccount,
  ) {}

  /** New codes in place of all earlier ones. They are shown now or never. */
  async renew(accountId: string, work: Work): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newCode);
    await work.run(clear, [accountId]);
    await work.run(keep, [accountId, codes.map((code) => this.secrets.hash('recovery', accountId, plain(code)))]);
    return codes;
  }

  /** Uses a code up, and tells the person so. @returns whether the code was one that is not used up */
  async use(context: RequestContext, accountId: string, code: string): Promise<boolean> {
    const earlier = await this.kept.of('recovery');
    return this.database.change(async (work) => {
      work.unrecorded('the session that it is shown for is recorded');
      const parts = [accountId, plain(code)];
      const hashes = [this.secrets.hash('recovery', ...parts), ...earlier.map((key) => hashWith(key, parts))];
      const isRight = (await work.run(use, [accountId, hashes])).length > 0;
      if (isRight) await this.telling.of(work, accountId, 'codeUsed', context);
      return isRight;
    });
  }
}

const plain = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '');

/** 59 bits, in groups that can be read aloud. */
function newCode(): string {
  const group = () => Array.from({ length: GROUP }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
