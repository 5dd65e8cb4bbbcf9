import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from './begin-session.ts';
import { CheckPassword } from './check-password.ts';
import type { SignInInput } from './viewer.type.ts';

/** Address and password open a session, or the first half of one where the account has a second factor. */
@Injectable()
export class SignIn {
  constructor(
    private readonly passwords: CheckPassword,
    private readonly beginning: BeginSession,
  ) {}

  async do({ email, password }: SignInInput, context: RequestContext): Promise<void> {
    await this.beginning.do(context, await this.passwords.of(context, email, password), ['password']);
  }
}
