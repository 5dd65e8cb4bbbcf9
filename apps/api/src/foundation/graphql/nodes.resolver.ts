import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../identity/request-context.ts';
import { MAX_PAGE } from './limits.ts';
import { Node } from './node.type.ts';
import { Nodes } from './nodes.ts';
import { Refusal } from './refusal.ts';

@Resolver(() => Node)
export class NodesResolver {
  constructor(private readonly nodes: Nodes) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null where it does not exist for the viewer.',
  })
  node(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Node | null> {
    return this.nodes.find(id, context);
  }

  @Query(() => [Node], {
    name: 'nodes',
    nullable: 'items',
    description: 'Several things by their ids, in the order of the ids.',
  })
  findMany(
    @Args('ids', { type: () => [ID], description: `Their ids, at most ${MAX_PAGE}.` }) ids: string[],
    @Context() context: RequestContext,
  ): Promise<(Node | null)[]> {
    if (ids.length > MAX_PAGE) throw new Refusal('INVALID_INPUT', 'invalid', ['ids'], { detail: `≤ ${MAX_PAGE}` });
    return Promise.all(ids.map((id) => this.nodes.find(id, context)));
  }
}
