import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { ListSolutions } from './list-solutions.ts';
import { SolutionConnection } from './solution.type.ts';
import { connectionFrom } from './solutions.resolver.ts';

const first = { type: () => Int, defaultValue: 20, description: 'How many, at most 100.' };
const after = { type: () => String, nullable: true, description: 'Cursor after which the page begins.' };

/** What this room adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalitySolutionsFields {
  constructor(private readonly lists: ListSolutions) {}

  @ResolveField(() => SolutionConnection, { description: 'What it has published, as far as the viewer may see it.' })
  async solutions(
    @Parent() { id }: Municipality,
    @Args('first', first) size: number,
    @Args('after', after) cursor: string | null,
    @Context() { actor }: RequestContext,
  ) {
    return connectionFrom(
      await this.lists.publishedBy(inside('municipality', id) ?? '', { first: size, after: cursor }, actor),
    );
  }

  @ResolveField(() => SolutionConnection, {
    description: 'What it is working on: drafts and own versions; for its members.',
  })
  async workingSolutions(
    @Parent() { id }: Municipality,
    @Args('first', { ...first, defaultValue: 50 }) size: number,
    @Args('after', after) cursor: string | null,
    @Context() { actor }: RequestContext,
  ) {
    return connectionFrom(
      await this.lists.inTheMakingAt(inside('municipality', id) ?? '', { first: size, after: cursor }, actor),
    );
  }
}
