import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { redirect } from 'react-router';
import { CommentForm } from '../features/discussions/comment-form.tsx';
import { DiscussionList } from '../features/discussions/discussion-list.tsx';
import { discussionTexts } from '../features/discussions/discussions.texts.ts';
import { EntryFrame } from '../features/solutions/entry-frame.tsx';
import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/entry-discussions';

const EntryDiscussionsPage = graphql(`
  query EntryDiscussionsPage($slug: String!) {
    solution(slug: $slug) {
      ...EntryFrame
      ...DiscussionList
      viewerCan {
        comment
      }
      version {
        clauses {
          id
          heading
        }
      }
    }
  }
`);

const AddComment = graphql(`
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      comment {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const RemoveComment = graphql(`
  mutation RemoveComment($input: RemoveCommentInput!) {
    removeComment(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const { solution } = await query(context, EntryDiscussionsPage, { slug: params.slug });
  if (!solution) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  return { solution, clauseId: url.searchParams.get('abschnitt'), language, publicUrl };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const name = textOf(form, 'form');
  const here = `/v/${params.slug}/austausch`;
  if (name === 'remove-comment') {
    const { removeComment } = await query(context, RemoveComment, { input: { commentId: textOf(form, 'commentId') } });
    return removeComment.errors.length > 0 ? refuse(name, removeComment.errors, form) : redirect(here, 303);
  }
  const body = textOf(form, 'body');
  if (!body) {
    const message = textsIn(sessionOf(context).language, discussionTexts)('missing');
    return refuse(name, [{ code: 'INVALID_INPUT', message, path: ['body'] }], form);
  }
  const input = {
    solutionId: textOf(form, 'solutionId'),
    body,
    municipalityId: textOf(form, 'municipalityId') || null,
    discussionId: textOf(form, 'discussionId') || null,
    clauseId: textOf(form, 'clauseId') || null,
  };
  const { addComment } = await query(context, AddComment, { input });
  if (addComment.errors.length > 0) return refuse(name, addComment.errors, form);
  return redirect(addComment.comment ? `${here}#${addComment.comment.id}` : here, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { solution, language, publicUrl } = loaderData;
  const title = `${solution.title}: ${textsIn(language, discussionTexts)('title')}`;
  return pageFace({
    language,
    title,
    canonical: `${publicUrl}/v/${solution.slug}/austausch`,
    isHidden: solution.tlp !== 'CLEAR',
  });
};

export default function EntryDiscussions({ loaderData: { solution, clauseId }, actionData }: Route.ComponentProps) {
  const t = useTexts(discussionTexts);
  const person = usePerson();
  const form = { solutionId: solution.id, municipalityId: person?.acting?.municipality.id ?? null, answer: actionData };
  const discussionId = actionData?.values['discussionId'];
  return (
    <EntryFrame solution={solution} tab="discussions">
      <div className="al-stack al-stack--sections">
        <ProblemSummary
          problems={actionData?.problems}
          ids={discussionId ? { body: `body-${discussionId}` } : undefined}
        />
        <section className="al-stack al-stack--loose">
          <div className="al-stack al-stack--tight">
            <h2>{t('title')}</h2>
            <p className="al-measure">{t('lead')}</p>
          </div>
          <DiscussionList
            solution={solution}
            replyForm={solution.viewerCan.comment ? (id) => <CommentForm {...form} discussionId={id} /> : undefined}
          />
        </section>
        <section id="beitrag" className="al-stack">
          <h2>{t('write')}</h2>
          {person ? null : (
            <Alert
              tone="info"
              title={t('signInFirst')}
              actions={
                <ButtonLink href={`/anmelden?zurueck=${encodeURIComponent(`/v/${solution.slug}/austausch`)}`}>
                  {t('signIn')}
                </ButtonLink>
              }
            />
          )}
          {person && !solution.viewerCan.comment ? <p>{t('notAllowed')}</p> : null}
          {solution.viewerCan.comment ? (
            <CommentForm {...form} clauses={solution.version?.clauses ?? []} clauseId={clauseId} />
          ) : null}
        </section>
      </div>
    </EntryFrame>
  );
}
