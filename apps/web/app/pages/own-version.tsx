import type { Content } from '@allmende/domain/content';
import { askedIn } from '@allmende/domain/variables';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { redirect } from 'react-router';
import { AskConsentLink, ConsentNotice } from '../features/consents/consent-notice.tsx';
import { AttachedFiles } from '../features/documents/attached-files.tsx';
import { useAttached } from '../features/documents/draft-tasks.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { releaseTexts } from '../features/documents/release.texts.ts';
import { Standing } from '../features/documents/standing.tsx';
import { takeStep } from '../features/documents/take-step.ts';
import { originsOf } from '../features/forks/clause-origin.ts';
import { ForkTasks } from '../features/forks/fork-tasks.tsx';
import { forkTexts } from '../features/forks/forks.texts.ts';
import { originClausesOf } from '../features/forks/origin-clauses.ts';
import { OutdatedNotice } from '../features/forks/outdated-notice.tsx';
import { UpstreamNotice } from '../features/merges/upstream-notice.tsx';
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
import type { Route } from './+types/own-version';

export const handle: PageHandle = { interactive: true };

const OwnVersionPage = graphql(`
  query OwnVersionPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Solution {
        slug
        title
        tlp
        municipality {
          name
        }
        origin {
          title
          municipalityName
          number
          licence
          newerNumber
          solution {
            slug
          }
          version {
            id
          }
        }
        workingCopy {
          id
          release
          updatedAt
        }
        version {
          id
          contentJson
          gaps {
            key
          }
          variables {
            occurrences
          }
          ...AttachedFiles
          clauses {
            id
            heading
            level
            body
            when {
              key
              is
            }
          }
        }
        values {
          key
          value
        }
        ...ForkTasks
        ...OutdatedNotice
        ...UpstreamNotice
        ...ConsentNotice
        ...Standing
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { node } = await query(context, OwnVersionPage, { id: params.id });
  if (node?.__typename !== 'Solution') throw notFound();
  if (!node.origin) throw redirect(`/entwurf/${node.id}`);
  if (!node.version?.contentJson) throw notFound();
  const { version, origin, values } = node;
  const original = await originClausesOf(context, origin.version?.id);
  const origins = original ? originsOf(version.clauses, original) : null;
  const changed = origins
    ? [...origins.states.values()].filter((state) => state !== 'same').length + origins.removed.length
    : null;
  const answers = new Map(values.map(({ key, value }) => [key, value]));
  const questions = askedIn(JSON.parse(version.contentJson) as Content, answers).size;
  return {
    solution: node,
    origin,
    filled: questions - version.gaps.length,
    questions,
    changed,
    day: today(),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
  return redirect(`/eigene-fassung/${params.id}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageFace({ language: loaderData.language, title: loaderData.solution.title, isHidden: true }) : [];

export default function OwnVersion({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, origin, questions, filled, changed, day } = loaderData;
  const t = useTexts(forkTexts);
  const draft = useTexts(draftTexts);
  const release = useTexts(releaseTexts);
  const words = useWords();
  const format = useFormat();
  const { id, title, tlp, municipality, workingCopy, version, versions } = solution;
  const attached = useAttached(version ?? { files: [], links: [] });
  const isPrivate = versions.every(({ publication }) => publication === 'NONE');
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <div>
        <Breadcrumb label={draft('here')} items={[{ label: draft('desk'), href: '/arbeitsplatz' }, { label: title }]} />
        <PageHeading
          kicker={t('kicker', { name: municipality.name })}
          title={title}
          lead={t('origin', {
            title: origin.title,
            name: origin.municipalityName,
            number: origin.number,
            licence: words.shortLicence(origin.licence),
          })}
          meta={
            <span className="al-cluster">
              <TlpLabel tlp={tlp} audience={isPrivate ? t('onlyYou', { name: municipality.name }) : undefined} />
              {workingCopy ? (
                <span className="al-muted">{release('updated', { moment: format.moment(workingCopy.updatedAt) })}</span>
              ) : null}
            </span>
          }
        />
      </div>
      <UpstreamNotice solution={solution} narrowedAction={<AskConsentLink solution={solution} />} />
      <ConsentNotice solution={solution} />
      <OutdatedNotice solution={solution} />
      <section className="al-stack" aria-labelledby="schritte">
        <h2 id="schritte">{t('tasks')}</h2>
        <ForkTasks
          solution={solution}
          questions={questions}
          filled={filled}
          changed={changed}
          attached={attached.length > 0 ? attached.join(' · ') : undefined}
          isOpen={workingCopy?.release === 'DRAFT'}
        />
        {origin.version && version ? (
          <p>
            <Link href={`/vergleich?von=${origin.version.id}&mit=${(workingCopy ?? version).id}`}>
              {t('compareWithOrigin')}
            </Link>
          </p>
        ) : null}
      </section>
      {version && workingCopy?.release !== 'DRAFT' ? <AttachedFiles version={version} /> : null}
      <Standing solution={solution} reviewHref={`/eigene-fassung/${id}/freigabe`} today={day} />
    </div>
  );
}
