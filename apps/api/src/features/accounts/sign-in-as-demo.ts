import { Injectable } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from './begin-session.ts';
import { FindAccounts } from './find-accounts.ts';
import type { SignInAsDemoInput } from './viewer.type.ts';

/** One-click sign-in as somebody of the sample world: in the demonstration only, and as nobody else. */
@Injectable()
export class SignInAsDemo {
  constructor(
    private readonly accounts: FindAccounts,
    private readonly beginning: BeginSession,
    private readonly configuration: Configuration,
  ) {}

  async do({ email }: SignInAsDemoInput, context: RequestContext): Promise<void> {
    if (!this.configuration.settings.ALLMENDE_DEMO) throw new Refusal('NOT_ALLOWED', 'demoOff');
    const account = await this.accounts.byEmail(email);
    if (account?.demoRole == null) throw new Refusal('NOT_FOUND', 'notFound', ['email']);
    await this.beginning.do(context, account.id, ['demo']);
  }
}
