import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { EndProviderSessions } from './end-provider-sessions.ts';
import { FindIdentityProviders } from './find-identity-providers.ts';
import { IdentityProvider, ProviderLogoutPayload } from './identity-provider.type.ts';

@Resolver()
export class IdentityProvidersResolver {
  constructor(
    private readonly finding: FindIdentityProviders,
    private readonly ending: EndProviderSessions,
  ) {}

  @Query(() => [IdentityProvider], { description: 'Where people may sign in instead of here, by name.' })
  identityProviders(): Promise<IdentityProvider[]> {
    return this.finding.offered();
  }

  @Mutation(() => ProviderLogoutPayload, {
    description: 'Prepares signing out at the identity provider too; to be asked before signing out here.',
  })
  prepareProviderLogout(@Context() context: RequestContext): Promise<Partial<ProviderLogoutPayload>> {
    return answer(context, async () => ({ path: context.signedIn ? await this.ending.prepare(context) : null }));
  }
}
