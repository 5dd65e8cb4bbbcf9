import { Injectable } from '@nestjs/common';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindAccounts } from './find-accounts.ts';
import { KnownDevices } from './known-devices.ts';
import { passwordFits } from './passwords.ts';
import { SignInAttempts } from './sign-in-attempts.ts';

/** Longest e-mail address (RFC 5321). */
const MAX_EMAIL = 254;

/** Looks whether address and password belong together. An unknown address and a wrong password get the same answer, as fast. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly accounts: FindAccounts,
    private readonly attempts: SignInAttempts,
    private readonly devices: KnownDevices,
  ) {}

  /** @returns the inner id of the account @throws Refusal where they do not, or where too often they did not */
  async of(context: RequestContext, email: string, password: string): Promise<string> {
    const whom = email.trim();
    if (whom.length > MAX_EMAIL) throw wrong();
    const attempt = { address: context.address, whom, device: await this.devices.known(context, whom) };
    await this.attempts.begin(attempt);
    const account = await this.accounts.byEmail(whom);
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    if (!account || !fits) {
      // Also for an address that nobody has: the answer takes as long, and tells nobody which it was.
      await this.attempts.failed(account?.id ?? null);
      throw wrong();
    }
    await this.attempts.succeeded(attempt);
    return account.id;
  }
}

const wrong = () => new Refusal('WRONG_CREDENTIALS', 'wrongCredentials');
