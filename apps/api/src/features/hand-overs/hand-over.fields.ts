import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { Solution } from '../solutions/solution.type.ts';
import { FindHandOvers } from './find-hand-overs.ts';
import { handOverOf } from './hand-overs.resolver.ts';
import { HandOver } from './hand-over.type.ts';

/** What this room adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityHandOverFields {
  constructor(private readonly handOvers: FindHandOvers) {}

  @ResolveField(() => [HandOver], {
    description: 'Solutions that it offers or is offered, what waits first; for its own people only.',
  })
  async offeredSolutions(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): Promise<HandOver[]> {
    const municipalityId = inside('municipality', id);
    const isOwn = actor.memberships.some((one) => one.municipalityId === municipalityId && !one.isDelegated);
    if (!municipalityId || !isOwn) return [];
    return (await this.handOvers.ofMunicipality(municipalityId, actor)).map((row) => handOverOf(row, actor));
  }
}

/** What it adds to a solution. */
@Resolver(() => Solution)
export class SolutionHandOverFields {
  constructor(private readonly handOvers: FindHandOvers) {}

  @ResolveField(() => HandOver, {
    nullable: true,
    description: 'The offer to another municipality that waits for its answer; for the own people of the two.',
  })
  async handOver(@Parent() { row }: Solution, @Context() { actor }: RequestContext): Promise<HandOver | null> {
    const found = actor.memberships.length > 0 ? await this.handOvers.openOf(row.id, actor) : null;
    return found && handOverOf(found, actor);
  }
}
