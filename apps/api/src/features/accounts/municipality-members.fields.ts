import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { Colleague } from './colleague.type.ts';
import { FindAccounts } from './find-accounts.ts';

/** What this room adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityMembersFields {
  constructor(private readonly accounts: FindAccounts) {}

  @ResolveField(() => [Colleague], {
    description: 'Who may release there, by name; for those who act for it themselves.',
  })
  async releasers(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): Promise<Colleague[]> {
    const municipalityId = inside('municipality', id);
    const isMember = actor.memberships.some((one) => one.municipalityId === municipalityId);
    return municipalityId && isMember ? this.accounts.releasers(municipalityId) : [];
  }
}
