import { Injectable } from '@nestjs/common';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { Sessions } from '../../foundation/identity/sessions.ts';
import { FindAccounts } from './find-accounts.ts';
import { passwordFits } from './passwords.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import type { SignInInput } from './viewer.type.ts';

/** Longest e-mail address (RFC 5321). */
const MAX_EMAIL = 254;

/** Opens a session for address and password. An unknown address and a wrong password get the same answer, as fast. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: FindAccounts,
    private readonly attempts: SignInAttempts,
    private readonly sessions: Sessions,
  ) {}

  /** @returns the token of the new session */
  async do({ email, password }: SignInInput, address: string): Promise<string> {
    if (email.length > MAX_EMAIL) throw new Refusal('WRONG_CREDENTIALS', 'wrongCredentials');
    await this.attempts.begin(address, email.trim());
    const account = await this.accounts.byEmail(email);
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    if (!account || !fits) throw new Refusal('WRONG_CREDENTIALS', 'wrongCredentials');
    await this.attempts.succeeded(address, email.trim());
    return this.sessions.open(account.id);
  }
}
