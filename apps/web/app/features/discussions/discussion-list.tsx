import { Button } from '@allmende/ui/button';
import { Comment } from '@allmende/ui/comment';
import { Disclosure } from '@allmende/ui/disclosure';
import { EmptyState } from '@allmende/ui/empty-state';
import { Link } from '@allmende/ui/link';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { DiscussionListFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Translate, useTexts } from '../../i18n/texts.ts';
import { discussionTexts } from './discussions.texts.ts';

export const DiscussionListPart = graphql(`
  fragment DiscussionList on Solution {
    slug
    discussions(first: 50) {
      edges {
        node {
          id
          clauseId
          clauseHeading
          comments {
            id
            author
            bodyHtml
            createdAt
            own
            municipality {
              name
            }
            through {
              name
            }
          }
        }
      }
    }
  }
`);

type ShownComment = DiscussionListFragment['discussions']['edges'][number]['node']['comments'][number];

export interface DiscussionListProps {
  readonly solution: DiscussionListFragment;
  /** The form to answer with, where the visitor may. */
  readonly replyForm?: (discussionId: string) => ReactNode;
}

/** All threads on a solution and its clauses; the first contribution of a thread carries the answers. */
export function DiscussionList({ solution: { slug, discussions }, replyForm }: DiscussionListProps) {
  const t = useTexts(discussionTexts);
  const threads = discussions.edges.map(({ node }) => node).filter(({ comments }) => comments.length > 0);
  if (threads.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <ol className="al-stack al-stack--loose">
      {threads.map(({ id, clauseId, clauseHeading, comments: [first, ...answers] }) => (
        <li key={id} className="al-stack al-stack--tight thread">
          <h3 className="thread__subject">
            {clauseId ? (
              <Link href={`/v/${slug}#${clauseId}`}>{t('onClause', { heading: clauseHeading ?? clauseId })}</Link>
            ) : (
              t('onWhole')
            )}
          </h3>
          {first ? (
            <Contribution
              comment={first}
              replies={answers.map((answer) => (
                <Contribution key={answer.id} comment={answer} />
              ))}
            >
              {replyForm ? <Disclosure summary={t('reply')}>{replyForm(id)}</Disclosure> : null}
            </Contribution>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Contribution({
  comment,
  replies,
  children,
}: {
  comment: ShownComment;
  replies?: ReactNode[];
  children?: ReactNode;
}) {
  const t = useTexts(discussionTexts);
  const format = useFormat();
  return (
    <Comment
      id={comment.id}
      author={comment.author}
      affiliation={affiliationOf(comment, t)}
      date={<time dateTime={comment.createdAt}>{format.moment(comment.createdAt)}</time>}
      replies={replies}
      actions={
        <>
          {children}
          {comment.own ? (
            <Form method="post">
              <input type="hidden" name="commentId" value={comment.id} />
              <Button look="quiet" small name="form" value="remove-comment">
                {t('remove')}
              </Button>
            </Form>
          ) : null}
        </>
      }
    >
      <div className="al-prose" dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
    </Comment>
  );
}

/** Who spoke for whom: the city’s own people by its name, others by that of their body too. */
const affiliationOf = ({ municipality, through }: ShownComment, t: Translate<typeof discussionTexts.de>) =>
  municipality && through
    ? t('throughFor', { body: through.name, municipality: municipality.name })
    : municipality?.name;
