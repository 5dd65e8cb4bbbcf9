import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { PageArguments } from '../../foundation/graphql/paging.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindSolution } from './find-solution.ts';
import { ListSolutions, type ListSort, type SolutionPage } from './list-solutions.ts';
import { SolutionListSort } from './solution-enums.ts';
import { SolutionLoader } from './solution.loader.ts';
import { solutionOf, versionOf } from './solution-mapping.ts';
import { Solution, SolutionConnection } from './solution.type.ts';
import { VersionLoader } from './version.loader.ts';

/** A page of rows as the schema's connection; the total is counted when somebody asks. */
export function connectionFrom({ edges, pageInfo, count }: SolutionPage) {
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: solutionOf(node) })), pageInfo, count };
}

@Resolver(() => Solution)
export class SolutionsResolver {
  constructor(
    private readonly solutions: FindSolution,
    private readonly lists: ListSolutions,
    private readonly loader: SolutionLoader,
    private readonly versions: VersionLoader,
    nodes: Nodes,
  ) {
    nodes.enter('solution', async (id, context) => {
      const inner = inside('solution', id);
      const row = inner && (await loader.one(inner, context));
      return row ? solutionOf(row) : null;
    });
    nodes.enter('version', async (id, context) => {
      const inner = inside('version', id);
      const row = inner && (await versions.one(inner, context));
      return row ? versionOf(row) : null;
    });
  }

  @Query(() => Solution, {
    nullable: true,
    description: 'A solution by the readable part of its address, today’s or an earlier one.',
  })
  async solution(
    @Args('slug', { description: 'Readable part of its address.' }) slug: string,
    @Args('number', {
      type: () => String,
      nullable: true,
      description: 'Number of the version that is read along with it; null for the one in force.',
    })
    number: string | null,
    @Context() context: RequestContext,
  ): Promise<Solution | null> {
    const row = await this.solutions.bySlug(slug, number ?? null, context.actor);
    if (!row) return null;
    this.loader.remember(row, context);
    if (row.selected) this.versions.remember(row.selected, context);
    return solutionOf(row);
  }

  @Query(() => SolutionConnection, {
    name: 'solutions',
    description: 'The published catalogue as a list, straight from the database.',
  })
  async catalogue(
    @Args() page: PageArguments,
    @Args('sort', { type: () => SolutionListSort, defaultValue: 'newest', description: 'Order.' }) sort: ListSort,
    @Context() context: RequestContext,
  ) {
    return connectionFrom(await this.lists.catalogue(page, sort, context.actor));
  }
}

@Resolver(() => SolutionConnection)
export class SolutionConnectionResolver {
  @ResolveField(() => Int, { description: 'How many there are in all.' })
  totalCount(@Parent() connection: SolutionPage): Promise<number> {
    return connection.count();
  }
}
