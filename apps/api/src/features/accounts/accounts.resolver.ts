import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Sessions } from '../../foundation/identity/sessions.ts';
import { AccountLoader } from './account.loader.ts';
import { AcknowledgeLeaflet } from './acknowledge-leaflet.ts';
import { BeginSession } from './begin-session.ts';
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
    private readonly beginning: BeginSession,
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
  viewer(@Context() { signedIn, halfway }: RequestContext): Viewer {
    return { signedIn, halfway };
  }

  @Mutation(() => SignInPayload, {
    description: 'Opens a session with address and password, or its first half where the account has a second factor.',
  })
  signIn(
    @Args('input', { description: 'Address and password.' }) input: SignInInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SignInPayload>> {
    return answer(context, async () => {
      await this.signingIn.do(input, context);
      return this.beginning.viewer(context);
    });
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session as a sample person; in the demonstration only.' })
  signInAsDemo(
    @Args('input', { description: 'Whom to be.' }) input: SignInAsDemoInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SignInPayload>> {
    return answer(context, async () => {
      await this.signingInAsDemo.do(input, context);
      return this.beginning.viewer(context);
    });
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session; nothing happens where there is none.' })
  signOut(@Context() context: RequestContext): Promise<Partial<SignOutPayload>> {
    return answer(context, async () => {
      if (context.tokens.session) await this.sessions.close(context.tokens.session);
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
      return this.beginning.viewer(context);
    });
  }
}
