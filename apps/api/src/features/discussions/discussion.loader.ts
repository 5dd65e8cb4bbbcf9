import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import { keyIn, pageSize, type Page, type PageArguments } from '../../foundation/graphql/paging.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { byId } from '../solutions/version.loader.ts';
import { FindDiscussions, type CommentRow, type DiscussionRow } from './find-discussions.ts';

/** Threads of many solutions in one query; keys are inner ids. */
@Injectable()
export class DiscussionLoader {
  constructor(private readonly discussions: FindDiscussions) {}

  one(context: RequestContext, id: string): Promise<DiscussionRow | null> {
    return loaderIn(context, 'discussionsById', async (ids) =>
      byId(await this.discussions.byIds(ids, context.actor)),
    ).load(id);
  }

  comment(context: RequestContext, id: string): Promise<CommentRow | null> {
    return loaderIn(context, 'commentsById', async (ids) =>
      byId(await this.discussions.commentsByIds(ids, context.actor)),
    ).load(id);
  }

  async page(
    context: RequestContext,
    solutionId: string,
    { first, after }: PageArguments,
  ): Promise<Page<DiscussionRow>> {
    const size = pageSize(first);
    const key = keyIn(after, 'time', 'uuid');
    const name = `discussions ${size} ${after ?? ''}`;
    const page = await loaderIn(context, name, (ids) => this.discussions.pages(ids, size, key, context.actor)).load(
      solutionId,
    );
    if (!page) throw new Error(`no page of discussions for ${solutionId}`);
    return page;
  }
}
