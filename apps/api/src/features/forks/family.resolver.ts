import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { may } from '@allmende/domain/rights';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindSolution } from '../solutions/find-solution.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { divergenceShown } from './divergence-mapping.ts';
import { Divergence } from './divergence.type.ts';
import { familyOf } from './family-mapping.ts';
import { Family } from './family.type.ts';
import { FindDivergence } from './find-divergence.ts';
import { FindFamily } from './find-family.ts';

const slugArgument = { description: 'Readable part of the address of the solution.' };

/** What became of a text elsewhere. Asked for one solution at a time: no list can multiply it. */
@Resolver()
export class FamilyResolver {
  constructor(
    private readonly families: FindFamily,
    private readonly deviating: FindDivergence,
    private readonly solutions: FindSolution,
  ) {}

  @Query(() => Family, {
    nullable: true,
    description: 'The family of a solution: what it was made from, and what was made of it; null where it is not seen.',
  })
  async family(@Args('slug', slugArgument) slug: string, @Context() { actor }: RequestContext): Promise<Family | null> {
    const found = await this.families.of(slug, actor);
    return found && familyOf(found, actor);
  }

  @Query(() => Divergence, {
    nullable: true,
    description: 'Where other cities deviate from a solution; null for all but the members of its municipality.',
  })
  async divergence(
    @Args('slug', slugArgument) slug: string,
    @Context() { actor }: RequestContext,
  ): Promise<Divergence | null> {
    const row = await this.solutions.bySlug(slug, null, actor);
    if (!row?.selected || !may(actor, 'seeDivergence', thingOf(row))) return null;
    return divergenceShown(row.selected.content.clauses, await this.deviating.of(row.id, actor));
  }
}
