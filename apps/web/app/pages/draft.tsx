import { Alert } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { redirect } from 'react-router';
import { DraftTasks } from '../features/documents/draft-tasks.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { releaseTexts } from '../features/documents/release.texts.ts';
import { Standing } from '../features/documents/standing.tsx';
import { takeStep } from '../features/documents/take-step.ts';
import { CreditSentence } from '../features/proposals/credits.tsx';
import { WaitingProposals } from '../features/proposals/proposal-lists.tsx';
import { graphql } from '../gql/gql.ts';
import { today, useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/texts.ts';
import { useWords } from '../i18n/vocabulary.ts';
import { notFound, query } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/draft';

export const handle: PageHandle = { interactive: true };

const DraftPage = graphql(`
  query DraftPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Solution {
        id
        title
        type
        tlp
        municipality {
          name
        }
        origin {
          number
        }
        viewerCan {
          edit
          startNextVersion
          takeBack
          declineRelease
          submit
          release
        }
        workingCopy {
          id
          release
          updatedAt
          contentJson
          credits {
            ...CreditLine
          }
          ...DraftTasks
        }
        proposalsReceived {
          ...ProposalLine
        }
        versions {
          id
        }
        ...Standing
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { node } = await query(context, DraftPage, { id: params.id });
  if (node?.__typename !== 'Solution') throw notFound();
  if (node.origin) throw redirect(`/eigene-fassung/${node.id}`);
  const { workingCopy, viewerCan } = node;
  // What is published is open to many; the tasks are for those who work on it.
  if (!workingCopy?.contentJson && !Object.values(viewerCan).includes(true)) throw notFound();
  return { solution: node, day: today(), language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
  return redirect(`/entwurf/${params.id}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageFace({ language: loaderData.language, title: loaderData.solution.title, isHidden: true }) : [];

export default function Draft({ loaderData: { solution, day }, actionData }: Route.ComponentProps) {
  const t = useTexts(draftTexts);
  const release = useTexts(releaseTexts);
  const words = useWords();
  const format = useFormat();
  const { id, title, type, tlp, municipality, workingCopy } = solution;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <div>
        <Breadcrumb label={t('here')} items={[{ label: t('desk'), href: '/arbeitsplatz' }, { label: title }]} />
        <PageHeading
          kicker={words.type(type)}
          title={title}
          meta={
            <span className="al-cluster">
              {municipality.name}
              <TlpLabel tlp={tlp} />
              {workingCopy?.release === 'DRAFT' ? <Badge symbol="lock">{release('draft')}</Badge> : null}
              {workingCopy ? (
                <span className="al-muted">{release('updated', { moment: format.moment(workingCopy.updatedAt) })}</span>
              ) : null}
            </span>
          }
        />
      </div>
      <WaitingProposals proposals={solution.proposalsReceived} />
      <CreditSentence credits={workingCopy?.credits ?? []} />
      <Standing solution={solution} reviewHref={`/entwurf/${id}/pruefen`} today={day} />
      {workingCopy?.release === 'DRAFT' && workingCopy.contentJson ? (
        <>
          <section className="al-stack" aria-labelledby="aufgaben">
            <h2 id="aufgaben">{release('tasks')}</h2>
            <DraftTasks id={id} version={workingCopy} />
          </section>
          <Alert tone="info" title={t('whoSees')}>
            {t('whoSeesDraft', { name: municipality.name })}
          </Alert>
        </>
      ) : null}
    </div>
  );
}
