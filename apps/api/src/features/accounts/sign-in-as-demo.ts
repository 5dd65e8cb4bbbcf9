import { Injectable } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { Sessions } from '../../foundation/identity/sessions.ts';
import { FindAccounts } from './find-accounts.ts';
import type { SignInAsDemoInput } from './viewer.type.ts';

/** One-click sign-in as somebody of the sample world: in the demonstration only, and as nobody else. */
@Injectable()
export class SignInAsDemo {
  constructor(
    private readonly accounts: FindAccounts,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  /** @returns the token of the new session */
  async do({ email }: SignInAsDemoInput): Promise<string> {
    if (!this.configuration.settings.ALLMENDE_DEMO) throw new Refusal('NOT_ALLOWED', 'demoOff');
    const account = await this.accounts.byEmail(email);
    if (account?.demoRole == null) throw new Refusal('NOT_FOUND', 'notFound', ['email']);
    return this.sessions.open(account.id);
  }
}
