import { outside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { commentHtml } from './comment-text.ts';
import type { Comment, Discussion } from './discussion.type.ts';
import type { CommentRow, DiscussionRow } from './find-discussions.ts';

/** Rows as the schema shows them. */
export function commentOf(row: CommentRow, { actor }: Pick<RequestContext, 'actor'>): Comment {
  const { author, municipalityId, throughId, createdAt, accountId } = row;
  const id = outside('comment', row.id);
  return {
    id,
    author,
    municipalityId,
    throughId,
    createdAt,
    bodyHtml: row.bodyHtml ?? commentHtml(row.body, id),
    own: accountId === actor.accountId,
  };
}

export function discussionOf(row: DiscussionRow, context: Pick<RequestContext, 'actor'>): Discussion {
  const { clauseId, clauseHeading, createdAt } = row;
  return {
    id: outside('discussion', row.id),
    clauseId,
    clauseHeading,
    createdAt,
    comments: row.comments.map((comment) => commentOf(comment, context)),
  };
}
