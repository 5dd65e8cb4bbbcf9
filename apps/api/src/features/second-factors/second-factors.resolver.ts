import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import { mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { Viewer } from '../accounts/viewer.type.ts';
import { AddSecondFactor } from './add-second-factor.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { ChangeSecondFactors } from './change-second-factors.ts';
import { CompleteSignIn } from './complete-sign-in.ts';
import { ConfirmIdentity } from './confirm-identity.ts';
import { FindSecondFactors } from './find-second-factors.ts';
import { Passkeys } from './passkeys.ts';
import {
  AddAuthenticatorInput,
  AddPasskeyInput,
  AuthenticatorSetupPayload,
  BeginAuthenticatorInput,
  CompleteSignInInput,
  ConfirmIdentityInput,
  IdentityPayload,
  PasskeyOptionsPayload,
  Proof,
  RemovePasskeyInput,
  RenamePasskeyInput,
  SecondFactorPayload,
  SecondFactors,
  SignInWithPasskeyInput,
} from './second-factors.type.ts';
import { SignInWithPasskey } from './sign-in-with-passkey.ts';

@Resolver(() => Viewer)
export class SecondFactorsResolver {
  constructor(
    private readonly finding: FindSecondFactors,
    private readonly app: AuthenticatorApp,
    private readonly passkeys: Passkeys,
    private readonly adding: AddSecondFactor,
    private readonly changing: ChangeSecondFactors,
    private readonly completing: CompleteSignIn,
    private readonly confirming: ConfirmIdentity,
    private readonly signingIn: SignInWithPasskey,
    private readonly beginning: BeginSession,
  ) {}

  @ResolveField(() => SecondFactors, { nullable: true, description: 'The second factors of whoever is signed in.' })
  secondFactors(@Parent() { signedIn }: Viewer): Promise<SecondFactors> | null {
    return signedIn && this.finding.of(signedIn.accountId);
  }

  @ResolveField(() => [Proof], {
    description: 'What the viewer can show now, as the second step of signing in or once more; the easiest first.',
  })
  proofs(@Parent() { signedIn, halfway }: Viewer): Promise<Proof[]> | Proof[] {
    const accountId = (signedIn ?? halfway)?.accountId;
    return accountId ? this.finding.proofs(accountId) : [];
  }

  @Mutation(() => IdentityPayload, { description: 'The second step of signing in.' })
  completeSignIn(
    @Args('input', { description: 'The second factor.' }) input: CompleteSignInInput,
    @Context() context: RequestContext,
  ): Promise<Partial<IdentityPayload>> {
    return this.viewerAfter(context, () => this.completing.do(context, input));
  }

  @Mutation(() => PasskeyOptionsPayload, {
    description: 'Begins showing a passkey: of the person who is signing in or signed in, or else of anybody.',
  })
  beginPasskeyUse(@Context() context: RequestContext): Promise<Partial<PasskeyOptionsPayload>> {
    const accountId = (context.signedIn ?? context.halfway)?.accountId ?? null;
    return answer(context, async () => ({ optionsJson: await this.passkeys.beginUse(accountId) }));
  }

  @Mutation(() => IdentityPayload, { description: 'Signs in with a passkey alone, which has asked who holds it.' })
  signInWithPasskey(
    @Args('input', { description: 'The passkey.' }) input: SignInWithPasskeyInput,
    @Context() context: RequestContext,
  ): Promise<Partial<IdentityPayload>> {
    return this.viewerAfter(context, () => this.signingIn.do(context, input));
  }

  @Mutation(() => IdentityPayload, { description: 'Shows once more who one is, before a dangerous act.' })
  confirmIdentity(
    @Args('input', { description: 'What is shown.' }) input: ConfirmIdentityInput,
    @Context() context: RequestContext,
  ): Promise<Partial<IdentityPayload>> {
    return this.viewerAfter(context, () => this.confirming.do(context, input));
  }

  @Mutation(() => AuthenticatorSetupPayload, { description: 'Begins with an authenticator app; nothing is kept yet.' })
  beginAuthenticator(
    @Args('input', { description: 'How to begin.' }) { ticket }: BeginAuthenticatorInput,
    @Context() context: RequestContext,
  ): Promise<Partial<AuthenticatorSetupPayload>> {
    return answer(context, async () => {
      const { accountId, email } = mustBeSignedIn(context);
      return { setup: (ticket && this.app.setupOf(accountId, email, ticket)) || this.app.begin(accountId, email) };
    });
  }

  @Mutation(() => SecondFactorPayload, { description: 'Sets up an authenticator app, in place of an earlier one.' })
  addAuthenticator(
    @Args('input', { description: 'Its first code.' }) input: AddAuthenticatorInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecondFactorPayload>> {
    return this.codesAfter(context, () => this.adding.authenticator(context, input));
  }

  @Mutation(() => SecondFactorPayload, { description: 'Removes the authenticator app, where there is a passkey.' })
  removeAuthenticator(@Context() context: RequestContext): Promise<Partial<SecondFactorPayload>> {
    return this.codesAfter(context, () => this.changing.removeAuthenticator(context));
  }

  @Mutation(() => PasskeyOptionsPayload, { description: 'Begins making a passkey.' })
  beginPasskey(@Context() context: RequestContext): Promise<Partial<PasskeyOptionsPayload>> {
    return answer(context, async () => {
      const { accountId, email, name } = mustBeSignedIn(context);
      return { optionsJson: await this.passkeys.beginMaking(accountId, email, name) };
    });
  }

  @Mutation(() => SecondFactorPayload, { description: 'Adds a passkey.' })
  addPasskey(
    @Args('input', { description: 'What the browser has made.' }) input: AddPasskeyInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecondFactorPayload>> {
    return this.codesAfter(context, () => this.adding.passkey(context, input));
  }

  @Mutation(() => SecondFactorPayload, { description: 'Gives a passkey another name.' })
  renamePasskey(
    @Args('input', { description: 'Its name.' }) input: RenamePasskeyInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecondFactorPayload>> {
    return this.codesAfter(context, () => this.changing.renamePasskey(context, input));
  }

  @Mutation(() => SecondFactorPayload, { description: 'Removes a passkey; the last second factor stays.' })
  removePasskey(
    @Args('input', { description: 'Which one.' }) input: RemovePasskeyInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SecondFactorPayload>> {
    return this.codesAfter(context, () => this.changing.removePasskey(context, input));
  }

  @Mutation(() => SecondFactorPayload, { description: 'Makes new recovery codes; the old ones no longer count.' })
  renewRecoveryCodes(@Context() context: RequestContext): Promise<Partial<SecondFactorPayload>> {
    return this.codesAfter(context, () => this.changing.renewRecoveryCodes(context));
  }

  private viewerAfter(context: RequestContext, change: () => Promise<void>): Promise<Partial<IdentityPayload>> {
    return answer(context, async () => {
      await change();
      return this.beginning.viewer(context);
    });
  }

  private codesAfter(
    context: RequestContext,
    change: () => Promise<string[] | null | void>,
  ): Promise<Partial<SecondFactorPayload>> {
    return answer(context, async () => {
      const recoveryCodes = (await change()) ?? null;
      return { ...(await this.beginning.viewer(context)), recoveryCodes };
    });
  }
}
