import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { redirect } from 'react-router';
import { ConsentNotice } from '../features/consents/consent-notice.tsx';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { hrefOfCheck } from '../features/documents/draft-tasks.tsx';
import { StepButton } from '../features/documents/standing.tsx';
import { takeStep } from '../features/documents/take-step.ts';
import { PublishingChecks } from '../features/forks/publishing-checks.tsx';
import { PublishingTerms } from '../features/forks/publishing-terms.tsx';
import { publishingTexts } from '../features/forks/publishing.texts.ts';
import { graphql } from '../gql/gql.ts';
import type { OwnVersionPublishingPageQuery } from '../gql/graphql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/own-version-publishing';

const OwnVersionPublishingPage = graphql(`
  query OwnVersionPublishingPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Solution {
        id
        title
        viewerCan {
          submit
          startNextVersion
        }
        publishing {
          ...PublishingChecks
          version {
            id
          }
        }
        version {
          metadata {
            licence
          }
        }
        workingCopy {
          metadata {
            licence
          }
        }
        ...PublishingTerms
        ...ConsentNotice
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { node } = await query(context, OwnVersionPublishingPage, { id: params.id });
  if (node?.__typename !== 'Solution') throw notFound();
  if (!node.origin) throw redirect(`/entwurf/${node.id}`);
  if (!node.publishing) throw notFound();
  return { solution: node, publishing: node.publishing, language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
  // A next version is begun to be mended, so one stays; what was handed in stands on the overview.
  return redirect(`/eigene-fassung/${params.id}${step === 'startNext' ? '/veroeffentlichen' : ''}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  const title = `${textsIn(language, publishingTexts)('title')}: ${solution.title}`;
  return pageFace({ language, title, isHidden: true });
};

export default function OwnVersionPublishing({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, publishing } = loaderData;
  const t = useTexts(publishingTexts);
  const overview = `/eigene-fassung/${solution.id}`;
  const isDraft = publishing.version.release === 'DRAFT';
  const { metadata } = solution.workingCopy ?? solution.version ?? { metadata: { licence: '' } };
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={solution.title} overview={overview} title={t('title')} lead={t('lead')} />
      <ProblemSummary problems={actionData?.problems} />
      <PublishingChecks
        publishing={publishing}
        hrefOf={isDraft ? (path) => hrefOfCheck(solution.id, path, `${overview}/text`) : null}
      />
      <ConsentNotice solution={solution} showsNeed />
      <PublishingTerms solution={solution} licence={metadata.licence} />
      <NextStep solution={solution} publishing={publishing} overview={overview} />
    </div>
  );
}

type Found = Extract<NonNullable<OwnVersionPublishingPageQuery['node']>, { __typename: 'Solution' }>;

/** What has to happen next: release it, mend it in a next version, or hand it in. */
function NextStep({
  solution: { viewerCan },
  publishing: { version, checks },
  overview,
}: {
  solution: Found;
  publishing: NonNullable<Found['publishing']>;
  overview: string;
}) {
  const t = useTexts(publishingTexts);
  const number = version.number ?? '';
  const back = (
    <ButtonLink href={overview} look="secondary">
      {t('overview')}
    </ButtonLink>
  );
  if (version.number === null || version.number === undefined)
    return (
      <Alert
        tone="info"
        titleLevel={2}
        title={t('releaseFirst')}
        actions={
          <>
            <ButtonLink href={`${overview}/freigabe`}>{t('toRelease')}</ButtonLink>
            {back}
          </>
        }
      >
        <p>{t('releaseFirstText')}</p>
      </Alert>
    );
  if (version.publication !== 'NONE')
    return <Alert tone="info" titleLevel={2} title={t('already', { number })} actions={back} />;
  if (checks.some(({ severity }) => severity === 'ERROR'))
    return (
      <Alert
        tone="info"
        titleLevel={2}
        title={t('nextFirst')}
        actions={
          <>
            {viewerCan.startNextVersion ? <StepButton step="startNext" label={t('startNext')} /> : null}
            {back}
          </>
        }
      >
        <p>{t('nextFirstText', { number })}</p>
      </Alert>
    );
  return (
    <Alert
      tone="info"
      titleLevel={2}
      title={t('submitTitle', { number })}
      actions={
        <>
          {viewerCan.submit ? <StepButton step="submit" label={t('submit')} /> : null}
          {back}
        </>
      }
    >
      <p>{viewerCan.submit ? t('submitText') : t('mayNot')}</p>
    </Alert>
  );
}
