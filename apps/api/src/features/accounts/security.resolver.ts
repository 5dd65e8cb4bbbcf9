import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { BeginSession } from './begin-session.ts';
import { ChangePassword } from './change-password.ts';
import { ContactAddress } from './contact-address.ts';
import { FindSessions } from './find-sessions.ts';
import { RevokeSessions } from './revoke-sessions.ts';
import { ResetPassword } from './reset-password.ts';
import {
  ChangePasswordInput,
  ConfirmContactAddressInput,
  ContactState,
  RequestPasswordResetInput,
  ResetPasswordInput,
  RevokeSessionInput,
  SecurityPayload,
  Session,
  SetContactAddressInput,
} from './session.type.ts';
import { Viewer } from './viewer.type.ts';

/** Where somebody is signed in, and with which password. */
@Resolver(() => Viewer)
export class SecurityResolver {
  constructor(
    private readonly finding: FindSessions,
    private readonly revoking: RevokeSessions,
    private readonly changingPassword: ChangePassword,
    private readonly contacts: ContactAddress,
    private readonly resetting: ResetPassword,
    private readonly mail: OutgoingMail,
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

  @Query(() => Boolean, {
    description: 'Whether mails are sent from here: without them no password is set anew and no address confirmed.',
  })
  sendsMail(): boolean {
    return this.mail.isCarried;
  }

  @ResolveField(() => ContactState, {
    nullable: true,
    description: 'Where the viewer is reached when their city is not.',
  })
  contact(@Parent() { signedIn }: Viewer): Promise<ContactState> | null {
    return signedIn && this.finding.contact(signedIn.accountId);
  }

  @Mutation(() => SecurityPayload, { description: 'Sends a code to a second address.' })
  setContactAddress(
    @Args('input', { description: 'Which one.' }) { email }: SetContactAddressInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.contacts.begin(context, email));
  }

  @Mutation(() => SecurityPayload, { description: 'Takes the code that came to a second address.' })
  confirmContactAddress(
    @Args('input', { description: 'The code.' }) { code }: ConfirmContactAddressInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.contacts.confirm(context, code));
  }

  @Mutation(() => SecurityPayload, { description: 'Removes the second address.' })
  removeContactAddress(@Context() context: RequestContext): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.contacts.remove(context));
  }

  @Mutation(() => SecurityPayload, {
    description: 'Sends a link for a new password to whoever has this address. The answer is always the same.',
  })
  requestPasswordReset(
    @Args('input', { description: 'Who.' }) { email }: RequestPasswordResetInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.resetting.request(context, email));
  }

  @Mutation(() => SecurityPayload, { description: 'Sets a new password by the link of a mail, and ends all sessions.' })
  resetPassword(
    @Args('input', { description: 'Link and password.' }) { token, password }: ResetPasswordInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecurityPayload>> {
    return this.after(context, () => this.resetting.finish(context, token, password));
  }

  private after(context: RequestContext, change: () => Promise<void>): Promise<Partial<SecurityPayload>> {
    return answer(context, async () => {
      await change();
      return this.beginning.viewer(context);
    });
  }
}
