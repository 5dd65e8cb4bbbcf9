import { Injectable } from '@nestjs/common';
import { may, throughWhom, type Actor, type Thing } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside, newId, outside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { doorsFor, FindSolution } from '../solutions/find-solution.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { commentHtml, commentIn } from './comment-text.ts';
import { CommentEntity, DiscussionEntity } from './discussion.entity.ts';
import type { AddCommentInput } from './discussion.input.ts';

/** A thread is read as a whole: longer ones are continued in a new one. */
const MAX_COMMENTS = 200;

const clauseExists = statement<{ found: boolean }>(
  'clause-exists',
  `SELECT EXISTS (SELECT FROM clause cl JOIN version v ON v.id = cl.version_id
     WHERE v.solution_id = $1 AND v.audience && $2::text[] AND v.publication IN ('published', 'replaced') AND cl.clause_id = $3) AS found`,
);
const lockThread = statement<{ comments: number }>(
  'lock-thread',
  `SELECT (SELECT count(*)::int FROM comment WHERE discussion_id = d.id) AS comments
   FROM discussion d WHERE d.id = $1 AND d.solution_id = $2
     AND EXISTS (SELECT FROM comment c WHERE c.discussion_id = d.id AND c.removed_at IS NULL) FOR UPDATE`,
);

/** Begins a thread, on the solution or on one of its clauses, or replies in one. */
@Injectable()
export class AddComment {
  constructor(
    private readonly database: Database,
    private readonly solutions: FindSolution,
  ) {}

  /** @returns inner ids of the comment and its thread */
  async do(actor: Actor, input: AddCommentInput): Promise<{ commentId: string; discussionId: string }> {
    const { accountId } = actor;
    if (accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const body = commentIn(input.body);
    const id = inside('solution', input.solutionId);
    const [row] = id ? await this.solutions.byIds([id], actor) : [];
    if (!row) throw notFound(['solutionId']);
    const municipalityId = speaker(actor, thingOf(row), input.municipalityId ?? null);
    return this.database.change(async (work) => {
      const discussionId = input.discussionId
        ? await thread(work, row.id, input.discussionId)
        : await this.begin(work, actor, row.id, input.clauseId ?? null);
      const commentId = newId();
      const bodyHtml = commentHtml(body, outside('comment', commentId));
      await work.entities.insert(CommentEntity, {
        id: commentId,
        discussionId,
        accountId,
        municipalityId,
        throughId: throughWhom(actor.memberships, municipalityId),
        body,
        bodyHtml,
        createdAt: new Date(),
        removedAt: null,
      });
      await work.record({
        verb: 'comment.add',
        by: actor,
        actingFor: municipalityId,
        about: { kind: 'solution', id: row.id },
        owner: row.municipalityId,
        facts: { commentId },
      });
      return { commentId, discussionId };
    });
  }

  private async begin(work: Work, actor: Actor, solutionId: string, clauseId: string | null): Promise<string> {
    if (clauseId !== null) {
      const [clause] = await work.run(clauseExists, [solutionId, doorsFor(actor), clauseId]);
      if (!clause?.found) throw notFound(['clauseId']);
    }
    const id = newId();
    await work.entities.insert(DiscussionEntity, { id, solutionId, clauseId, createdAt: new Date() });
    return id;
  }
}

async function thread(work: Work, solutionId: string, outer: string): Promise<string> {
  const id = inside('discussion', outer);
  const [found] = id ? await work.run(lockThread, [id, solutionId]) : [];
  if (!id || !found) throw notFound(['discussionId']);
  if (found.comments >= MAX_COMMENTS) throw new Refusal('WRONG_STATE', 'threadFull', ['discussionId']);
  return id;
}

/** For which municipality the actor speaks; who may speak for several has to say so. */
function speaker(actor: Actor, thing: Thing, wanted: string | null): string {
  const able = actor.memberships
    .map(({ municipalityId }) => municipalityId)
    .filter((one) => may(actor, 'comment', thing, one));
  const chosen = wanted === null ? able : able.filter((one) => one === inside('municipality', wanted));
  if (chosen.length > 1) throw new Refusal('INVALID_INPUT', 'actingMunicipality', ['municipalityId']);
  const [municipalityId] = chosen;
  if (!municipalityId) throw new Refusal('NOT_ALLOWED', 'notAllowed', wanted === null ? [] : ['municipalityId']);
  return municipalityId;
}
