import { Alert } from '@allmende/ui/alert';
import { Disclosure } from '@allmende/ui/disclosure';
import { usualValidity } from '@allmende/domain/validity';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { redirect } from 'react-router';
import { AttachedFiles } from '../features/documents/attached-files.tsx';
import { CheckList } from '../features/documents/check-list.tsx';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { DraftSummary } from '../features/documents/draft-summary.tsx';
import { hrefOfCheck } from '../features/documents/draft-tasks.tsx';
import { InvolvementList } from '../features/documents/involvement-list.tsx';
import { involvementTexts } from '../features/documents/involvement.texts.ts';
import { releaseTexts } from '../features/documents/release.texts.ts';
import { ReleaseForm } from '../features/documents/release-form.tsx';
import { ReleaseRecord, WhoReleases } from '../features/documents/release-record.tsx';
import { takeStep } from '../features/documents/take-step.ts';
import { EntryClauses } from '../features/solutions/entry-text.tsx';
import { graphql } from '../gql/gql.ts';
import { today } from '../i18n/format.ts';
import { textsIn, useLanguage, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { answerFor, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/draft-check';

export const handle: PageHandle = { interactive: true };

const CheckPage = graphql(`
  query CheckPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Solution {
        id
        slug
        title
        tlp
        municipality {
          name
          ...WhoReleases
        }
        origin {
          number
        }
        viewerCan {
          release
          requestRelease
          declineRelease
          involve
        }
        versions {
          number
        }
        workingCopy {
          id
          release
          contentJson
          metadata {
            reviewMonths
          }
          involvements {
            body
            inTheWay
          }
          ...InvolvementList
          ...ReleaseRecord
          ...Checks
          ...DraftSummary
          ...EntryText
          ...AttachedFiles
        }
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { node } = await query(context, CheckPage, { id: params.id });
  if (node?.__typename !== 'Solution') throw notFound();
  const overview = node.origin ? `/eigene-fassung/${node.id}` : `/entwurf/${node.id}`;
  const { workingCopy } = node;
  if (!workingCopy) throw redirect(overview);
  if (!workingCopy.contentJson) throw notFound();
  const day = today();
  return {
    solution: node,
    version: workingCopy,
    overview,
    day,
    validity: usualValidity(day, workingCopy.metadata.reviewMonths),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
  // What was put on record is read where it was written.
  if (step === 'involve' || step === 'forgetInvolvement') return redirect(`${url.pathname}#beteiligung`, 303);
  // The list of tasks knows where own versions have theirs.
  return redirect(`/entwurf/${params.id}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  return pageFace({
    language,
    title: `${textsIn(language, releaseTexts)('checkPage')}: ${solution.title}`,
    isHidden: true,
  });
};

export default function DraftCheck({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, version, overview, validity, day } = loaderData;
  const t = useTexts(releaseTexts);
  const involvement = useTexts(involvementTexts);
  const language = useLanguage();
  const { id, title, tlp, municipality, viewerCan, origin, versions } = solution;
  const textHref = `${overview}/text`;
  const isReady = version.checks.every(({ severity }) => severity !== 'ERROR');
  const isFrozen = version.release !== 'DRAFT';
  const audience = tlpTerms.find(({ code }) => code === tlp)?.audience[language] ?? '';
  const name = municipality.name;
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={title} overview={overview} title={t('checkPage')} lead={t('checkLead')} />
      <ProblemSummary problems={actionData?.problems} />
      <CheckList version={version} hrefOf={(path) => hrefOfCheck(id, path, textHref)} />
      <section className="al-stack" aria-labelledby="zusammenfassung">
        <h2 id="zusammenfassung">{t('summary')}</h2>
        <DraftSummary id={id} tlp={tlp} version={version} textHref={textHref} mayChange={!isFrozen} />
      </section>
      <Alert tone="info" title={t('whoSees')}>
        {origin ? t('whoSeesFork', { name }) : t('whoSeesNow', { name, audience })}
      </Alert>
      <Disclosure summary={t('preview')} defaultOpen={isFrozen}>
        <EntryClauses version={version} />
      </Disclosure>
      <AttachedFiles version={version} />
      <section className="al-stack" aria-labelledby="beteiligung">
        <h2 id="beteiligung">{involvement('title')}</h2>
        <p className="al-measure">{involvement('lead')}</p>
        <InvolvementList
          version={version}
          mayInvolve={viewerCan.involve}
          today={day}
          answer={answerFor(actionData, 'involve')}
        />
      </section>
      {isReady || isFrozen ? (
        <ReleaseForm
          mayRelease={viewerCan.release}
          mayRequest={viewerCan.requestRelease}
          mayDecline={viewerCan.declineRelease}
          isFirst={versions.every(({ number }) => number === null)}
          inTheWay={version.involvements.filter(({ inTheWay }) => inTheWay).map(({ body }) => body)}
          validity={validity}
          who={<WhoReleases municipality={municipality} />}
          answer={actionData}
        />
      ) : null}
      <ReleaseRecord version={version} />
    </div>
  );
}
