import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from './begin-session.ts';
import { ChangePassword } from './change-password.ts';
import { FindSessions } from './find-sessions.ts';
import { RevokeSessions } from './revoke-sessions.ts';
import { ChangePasswordInput, RevokeSessionInput, SecurityPayload, Session } from './session.type.ts';
import { Viewer } from './viewer.type.ts';

/** Where somebody is signed in, and with which password. */
@Resolver(() => Viewer)
export class SecurityResolver {
  constructor(
    private readonly finding: FindSessions,
    private readonly revoking: RevokeSessions,
    private readonly changingPassword: ChangePassword,
    private readonly beginning: BeginSession,
  ) {}

  @ResolveField(() => [Session], { description: 'Where the viewer is signed in, the asking session first.' })
  sessions(@Parent() { signedIn }: Viewer): Promise<Session[]> | Session[] {
    return signedIn ? this.finding.of(signedIn.accountId, signedIn.sessionId) : [];
  }

  @Mutation(() => SecurityPayload, { description: 'Ends one session of the viewer.' })
  revokeSession(
    @Args('input', { description: 'Which one.' }) { id }: RevokeSessionInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.revoking.one(context, id));
  }

  @Mutation(() => SecurityPayload, { description: 'Ends all sessions of the viewer but the asking one.' })
  revokeOtherSessions(@Context() context: RequestContext): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.revoking.others(context));
  }

  @Mutation(() => SecurityPayload, { description: 'Sets a new password and ends all other sessions.' })
  changePassword(
    @Args('input', { description: 'The new one.' }) { password }: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.changingPassword.do(context, password));
  }

  private after(context: RequestContext, change: () => Promise<void>): Promise<Partial<SecurityPayload>> {
    return answer(context, async () => {
      await change();
      return this.beginning.viewer(context);
    });
  }
}
