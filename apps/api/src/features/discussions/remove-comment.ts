import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { CommentEntity, DiscussionEntity } from './discussion.entity.ts';
import { FindDiscussions } from './find-discussions.ts';

/** Takes back what one has said oneself: the words are gone, not only hidden. */
@Injectable()
export class RemoveComment {
  constructor(
    private readonly database: Database,
    private readonly discussions: FindDiscussions,
  ) {}

  async do(actor: Actor, commentId: string): Promise<void> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const id = inside('comment', commentId);
    const own =
      id && (await this.database.source.getRepository(CommentEntity).findOneBy({ id, accountId: actor.accountId }));
    // Words of one's own may be taken back even where one no longer sees what they were about.
    if (own && own.removedAt === null) return this.remove(actor, own);
    const [visible] = id ? await this.discussions.commentsByIds([id], actor) : [];
    throw visible ? new Refusal('NOT_ALLOWED', 'notAllowed', ['commentId']) : notFound(['commentId']);
  }

  private remove(by: Actor, { id, discussionId, municipalityId }: CommentEntity): Promise<void> {
    return this.database.change(async (work) => {
      await work.entities.update(CommentEntity, { id }, { body: '', bodyHtml: '', removedAt: new Date() });
      const { solutionId } = await work.entities.findOneByOrFail(DiscussionEntity, { id: discussionId });
      const about = { kind: 'solution', id: solutionId } as const;
      await work.record({ verb: 'comment.remove', by, actingFor: municipalityId, about, facts: { commentId: id } });
    });
  }
}
