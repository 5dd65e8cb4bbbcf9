import { Injectable } from '@nestjs/common';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { type Shown, ShowSecondFactor } from './show-second-factor.ts';

/** The second step of signing in. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly showing: ShowSecondFactor,
    private readonly beginning: BeginSession,
  ) {}

  async do(context: RequestContext, shown: Shown): Promise<void> {
    if (!context.halfway) throw new Refusal('UNAUTHENTICATED', 'beginAgain');
    const { accountId, sessionId } = context.halfway;
    const factor = await this.showing.do(context, accountId, shown);
    await this.beginning.grow(context, sessionId, [factor]);
  }
}
