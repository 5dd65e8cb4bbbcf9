import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { isGuessable } from './guessable.ts';
import { hashPassword, MAX_PASSWORD, MIN_PASSWORD } from './passwords.ts';
import { revokeOthers } from './revoke-sessions.ts';
import { TellAccount } from './tell-account.ts';

export const setPassword = statement('set-password', `UPDATE account SET password_hash = $2 WHERE id = $1`);

/** A new password ends all other sessions: whoever changes it may do so because somebody else knows the old one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly telling: TellAccount,
  ) {}

  async do(context: RequestContext, password: string): Promise<void> {
    const { accountId, sessionId, name, email } = mustBeFresh(context);
    const passwordHash = await hashNew(password, [name, email]);
    await this.database.change(async (work) => {
      await work.run(setPassword, [accountId, passwordHash]);
      await work.run(revokeOthers, [accountId, sessionId]);
      await this.telling.of(work, accountId, 'passwordChanged', context);
      await work.record({
        verb: 'account.changePassword',
        by: { accountId },
        about: { kind: 'account', id: accountId },
      });
    });
  }
}

/**
 * @param about what others know of the person
 * @throws Refusal where it is too short, too long or easy to guess
 */
export async function hashNew(password: string, about: readonly string[] = []): Promise<string> {
  if (password.length < MIN_PASSWORD)
    throw new Refusal('INVALID_INPUT', 'passwordTooShort', ['password'], { min: MIN_PASSWORD });
  if (password.length > MAX_PASSWORD)
    throw new Refusal('INVALID_INPUT', 'tooLong', ['password'], { max: MAX_PASSWORD });
  if (await isGuessable(password, about)) throw new Refusal('INVALID_INPUT', 'passwordGuessable', ['password']);
  return hashPassword(password);
}
