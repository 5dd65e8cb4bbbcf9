import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Sessions } from '../../foundation/identity/sessions.ts';
import { AccountLoader } from './account.loader.ts';
import { AcknowledgeLeaflet } from './acknowledge-leaflet.ts';
import { SignInAsDemo } from './sign-in-as-demo.ts';
import { SignIn } from './sign-in.ts';
import {
  AcknowledgeLeafletPayload,
  SignInAsDemoInput,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  Viewer,
} from './viewer.type.ts';

@Resolver()
export class AccountsResolver {
  constructor(
    private readonly sessions: Sessions,
    private readonly signingIn: SignIn,
    private readonly signingInAsDemo: SignInAsDemo,
    private readonly acknowledging: AcknowledgeLeaflet,
    accounts: AccountLoader,
    nodes: Nodes,
  ) {
    // People find themselves; the moderation finds everybody.
    nodes.enter('account', async (id, context) => {
      const inner = inside('account', id);
      const mayFind = inner === context.actor.accountId || context.actor.platformRole === 'moderator';
      return inner && mayFind ? accounts.find(context, inner) : null;
    });
  }

  @Query(() => Viewer, { description: 'Who looks.' })
  viewer(@Context() { signedIn }: RequestContext): Viewer {
    return { signedIn };
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session with address and password.' })
  signIn(
    @Args('input', { description: 'Address and password.' }) input: SignInInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SignInPayload>> {
    return answer(context, async () => this.begin(context, await this.signingIn.do(input, context.address)));
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session as a sample person; in the demonstration only.' })
  signInAsDemo(
    @Args('input', { description: 'Whom to be.' }) input: SignInAsDemoInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SignInPayload>> {
    return answer(context, async () => this.begin(context, await this.signingInAsDemo.do(input)));
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session; nothing happens where there is none.' })
  signOut(@Context() context: RequestContext): Promise<Partial<SignOutPayload>> {
    return answer(context, async () => {
      if (context.sessionToken) await this.sessions.close(context.sessionToken);
      context.setSession(null);
      return {};
    });
  }

  @Mutation(() => AcknowledgeLeafletPayload, {
    description: 'Notes that the signed-in person has read the TLP leaflet in force.',
  })
  acknowledgeLeaflet(@Context() context: RequestContext): Promise<Partial<AcknowledgeLeafletPayload>> {
    return answer(context, async () => {
      await this.acknowledging.do(context);
      return { viewer: { signedIn: await this.sessions.find(context.sessionToken ?? '') } };
    });
  }

  /** A new session replaces the one the visitor came with: a token handed to somebody else must not become theirs. */
  private async begin(context: RequestContext, token: string): Promise<{ viewer: Viewer }> {
    if (context.sessionToken) await this.sessions.close(context.sessionToken);
    context.setSession(token);
    return { viewer: { signedIn: await this.sessions.find(token) } };
  }
}
