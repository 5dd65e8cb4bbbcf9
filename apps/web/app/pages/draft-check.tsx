import { Alert } from '@allmende/ui/alert';
import { Disclosure } from '@allmende/ui/disclosure';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { redirect } from 'react-router';
import { CheckList } from '../features/documents/check-list.tsx';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { DraftSummary } from '../features/documents/draft-summary.tsx';
import { hrefOfCheck } from '../features/documents/draft-tasks.tsx';
import { releaseTexts } from '../features/documents/release.texts.ts';
import { ReleaseForm } from '../features/documents/release-form.tsx';
import { StepButton } from '../features/documents/standing.tsx';
import { takeStep } from '../features/documents/take-step.ts';
import { EntryClauses } from '../features/solutions/entry-text.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useLanguage, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
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
        }
        origin {
          number
        }
        viewerCan {
          release
          requestRelease
          declineRelease
        }
        versions {
          number
        }
        workingCopy {
          id
          release
          contentJson
          ...Checks
          ...DraftSummary
          ...EntryText
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
  return { solution: node, version: workingCopy, overview, language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
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

export default function DraftCheck({ loaderData: { solution, version, overview }, actionData }: Route.ComponentProps) {
  const t = useTexts(releaseTexts);
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
      {isReady || isFrozen ? (
        <ReleaseForm
          mayRelease={viewerCan.release}
          mayRequest={viewerCan.requestRelease}
          isFirst={versions.every(({ number }) => number === null)}
          answer={actionData}
        />
      ) : null}
      {isFrozen && viewerCan.declineRelease ? (
        <div>
          <StepButton step="decline" label={t('decline')} look="secondary" />
        </div>
      ) : null}
    </div>
  );
}
