import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayOperate } from '@allmende/domain/audit';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Viewer } from '../accounts/viewer.type.ts';
import { EraseAccount } from './erase-account.ts';
import { FindErasure } from './find-erasure.ts';
import { FindOwnData } from './find-own-data.ts';
import { FindRetention } from './find-retention.ts';
import { EraseAccountInput, EraseAccountPayload, Erasure, RetentionPeriod } from './privacy.type.ts';

@Resolver(() => Viewer)
export class PrivacyResolver {
  constructor(
    private readonly ownData: FindOwnData,
    private readonly erasures: FindErasure,
    private readonly erasing: EraseAccount,
    private readonly retention: FindRetention,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Everything held about the person, as JSON (DSGVO art. 15 and 20); null when not signed in.',
  })
  async ownDataJson(@Parent() { signedIn }: Viewer): Promise<string | null> {
    return signedIn && JSON.stringify(await this.ownData.of(signedIn.accountId), null, 2);
  }

  @ResolveField(() => Erasure, { nullable: true, description: 'Null when not signed in.' })
  erasure(@Parent() { signedIn }: Viewer): Promise<Erasure> | null {
    return signedIn && this.erasures.of(signedIn.accountId);
  }

  @Query(() => [RetentionPeriod], {
    nullable: true,
    description: 'What is kept for how long, and what was removed; for the operator.',
  })
  retentionPeriods(@Context() { actor, language }: RequestContext): Promise<RetentionPeriod[]> | null {
    return mayOperate(actor) ? this.retention.all(language) : null;
  }

  @Mutation(() => EraseAccountPayload, {
    description: 'Erases the own account: sessions, name, address, password, roles, and who it was in the audit trail.',
  })
  eraseAccount(
    @Args('input', { description: 'The confirmation.' }) { confirmation }: EraseAccountInput,
    @Context() context: RequestContext,
  ): Promise<Partial<EraseAccountPayload>> {
    return answer(context, async () => {
      await this.erasing.do(context, confirmation);
      context.setSession(null);
      return {};
    });
  }
}
