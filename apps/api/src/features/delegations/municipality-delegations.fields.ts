import type { Actor } from '@allmende/domain/rights';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { delegationOf } from './delegation-mapping.ts';
import { Delegation } from './delegation.type.ts';
import { FindDelegations, maySpeakFor, ownSides } from './find-delegations.ts';

/** What this room adds to a municipality, and to an IT provider. */
@Resolver(() => Municipality)
export class MunicipalityDelegationsFields {
  constructor(private readonly delegations: FindDelegations) {}

  @ResolveField(() => [Delegation], {
    nullable: true,
    description: 'Whom it lets act for it, what is over last; null for all but its own people.',
  })
  async delegationsGiven(
    @Parent() { id }: Municipality,
    @Context() { actor }: RequestContext,
  ): Promise<Delegation[] | null> {
    const side = ownSide(id, actor);
    return side === null ? null : (await this.delegations.given(side)).map((row) => delegationOf(row, actor));
  }

  @ResolveField(() => [Delegation], {
    nullable: true,
    description: 'For whom it acts, what is over last; null for all but its own people.',
  })
  async delegationsHeld(
    @Parent() { id }: Municipality,
    @Context() { actor }: RequestContext,
  ): Promise<Delegation[] | null> {
    const side = ownSide(id, actor);
    return side === null ? null : (await this.delegations.held(side)).map((row) => delegationOf(row, actor));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer gives, answers and ends delegations for it.' })
  viewerMayDelegate(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): boolean {
    return maySpeakFor(actor, inside('municipality', id) ?? '');
  }
}

const ownSide = (outer: string, actor: Actor): string | null => {
  const id = inside('municipality', outer);
  return id && ownSides(actor).includes(id) ? id : null;
};
