import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import type { Page } from '../../foundation/graphql/paging.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { Solution } from '../solutions/solution.type.ts';
import { AddComment } from './add-comment.ts';
import { commentOf, discussionOf } from './discussion-mapping.ts';
import { AddCommentInput, AddCommentPayload, RemoveCommentInput, RemoveCommentPayload } from './discussion.input.ts';
import { DiscussionLoader } from './discussion.loader.ts';
import { Comment, Discussion, DiscussionConnection } from './discussion.type.ts';
import { RemoveComment } from './remove-comment.ts';

const input = { description: 'What is asked for.' };

@Resolver(() => Discussion)
export class DiscussionsResolver {
  constructor(
    private readonly add: AddComment,
    private readonly remove: RemoveComment,
    private readonly loader: DiscussionLoader,
    nodes: Nodes,
  ) {
    nodes.enter('discussion', async (id, context) => {
      const inner = inside('discussion', id);
      return inner ? this.discussion(inner, context) : null;
    });
    nodes.enter('comment', async (id, context) => {
      const inner = inside('comment', id);
      return inner ? this.comment(inner, context) : null;
    });
  }

  @Mutation(() => AddCommentPayload, {
    description: 'Says something about a solution or one of its clauses, or replies.',
  })
  addComment(
    @Args('input', input) said: AddCommentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<AddCommentPayload>> {
    return answer(context, async () => {
      const { commentId, discussionId } = await this.add.do(context.actor, said);
      const [comment, discussion] = await Promise.all([
        this.comment(commentId, context),
        this.discussion(discussionId, context),
      ]);
      return { comment, discussion };
    });
  }

  @Mutation(() => RemoveCommentPayload, { description: 'Takes back a comment of one’s own.' })
  removeComment(
    @Args('input', input) { commentId }: RemoveCommentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<RemoveCommentPayload>> {
    return answer(context, async () => {
      await this.remove.do(context.actor, commentId);
      return {};
    });
  }

  private async discussion(id: string, context: RequestContext): Promise<Discussion | null> {
    const row = await this.loader.one(context, id);
    return row && discussionOf(row, context);
  }

  private async comment(id: string, context: RequestContext): Promise<Comment | null> {
    const row = await this.loader.comment(context, id);
    return row && commentOf(row, context);
  }
}

@Resolver(() => Comment)
export class CommentFields {
  constructor(private readonly municipalities: MunicipalityLoader) {}

  @ResolveField(() => Municipality, { nullable: true, description: 'The municipality for which it was said.' })
  municipality(
    @Parent() { municipalityId }: Comment,
    @Context() context: RequestContext,
  ): Promise<Municipality> | null {
    return municipalityId ? this.municipalities.get(context, municipalityId) : null;
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'The body whose people said it for the municipality, by delegation; null for the municipality’s own.',
  })
  through(@Parent() { throughId }: Comment, @Context() context: RequestContext): Promise<Municipality> | null {
    return throughId ? this.municipalities.get(context, throughId) : null;
  }
}

/** What this room adds to a solution. */
@Resolver(() => Solution)
export class SolutionDiscussionFields {
  constructor(private readonly loader: DiscussionLoader) {}

  @ResolveField(() => DiscussionConnection, { description: 'Threads about it, newest first; seen by whoever sees it.' })
  async discussions(
    @Parent() { row }: Solution,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null,
    @Context() context: RequestContext,
  ): Promise<Page<Discussion>> {
    const { edges, ...page } = await this.loader.page(context, row.id, { first, after });
    return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: discussionOf(node, context) })) };
  }
}
