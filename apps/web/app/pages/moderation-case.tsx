import { Alert } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { AttachedFiles } from '../features/documents/attached-files.tsx';
import { CaseFacts, CaseFindings } from '../features/moderation/case-facts.tsx';
import { CaseHistory } from '../features/moderation/case-history.tsx';
import { CaseStand } from '../features/moderation/case-stand.tsx';
import { changeCase } from '../features/moderation/change-case.ts';
import { DecisionForm } from '../features/moderation/decision-form.tsx';
import { moderationTexts } from '../features/moderation/moderation.texts.ts';
import { EntryClauses } from '../features/solutions/entry-text.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { answerFor, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { whoAsks } from '../session/viewer.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/moderation-case';

export const handle: PageHandle = { interactive: true };

const ModerationCasePage = graphql(`
  query ModerationCasePage($number: String!) {
    moderationCase(number: $number) {
      id
      number
      submittedAt
      dueAt
      overdue
      viewerMayDecide
      claimedBy {
        id
      }
      solution {
        title
        municipality {
          id
          name
        }
      }
      version {
        number
        ...EntryText
        ...AttachedFiles
      }
      ...CaseStand
      ...CaseHistory
      ...CaseFacts
      ...CaseFindings
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { account, mayModerate, memberships } = await whoAsks(context);
  if (!account) throw redirect(signInPath(session));
  if (!mayModerate) throw notFound();
  const { moderationCase: entry } = await query(context, ModerationCasePage, { number: params.number });
  if (!entry) throw notFound();
  return {
    entry,
    isMine: entry.claimedBy?.id === account.id,
    isOwnMunicipality: memberships.some(({ municipality }) => municipality.id === entry.solution.municipality.id),
    isSaved: url.searchParams.has('entschieden'),
    language: session.language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await changeCase(context, form);
  if (problems.length > 0) return refuse(step, problems, form);
  return redirect(`/pruefstelle/${params.number}${step === 'decide' ? '?entschieden=ja' : ''}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, entry } = loaderData;
  const title = textsIn(language, moderationTexts)('caseTitle', { number: entry.number });
  return pageFace({ language, title: `${title}: ${entry.solution.title}`, isHidden: true });
};

export default function ModerationCase({ loaderData, actionData }: Route.ComponentProps) {
  const { entry, isSaved } = loaderData;
  const t = useTexts(moderationTexts);
  const format = useFormat();
  const { number, solution, version, submittedAt, dueAt, overdue } = entry;
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb
          label={t('here')}
          items={[{ label: t('title'), href: '/pruefstelle' }, { label: t('caseTitle', { number }) }]}
        />
        <PageHeading
          kicker={t('caseTitle', { number })}
          title={solution.title}
          meta={
            <span className="al-cluster">
              {solution.municipality.name}
              <span>{t('submitted', { date: format.date(submittedAt) })}</span>
              <span>{t('dueOn', { date: format.date(dueAt) })}</span>
              {overdue ? (
                <Badge tone="danger" symbol="clock">
                  {t('overdue')}
                </Badge>
              ) : null}
            </span>
          }
        />
      </div>
      {isSaved ? <Alert tone="success" role="status" title={t('saved')} /> : null}
      <ProblemSummary problems={actionData?.problems} />
      <div className="al-with-rail">
        <div className="al-stack al-stack--sections">
          <CaseStand entry={entry} isMine={loaderData.isMine} isOwnMunicipality={loaderData.isOwnMunicipality} />
          <section className="al-stack" aria-labelledby="befunde">
            <h2 id="befunde">{t('findingsTitle')}</h2>
            <CaseFindings entry={entry} />
          </section>
          <section className="al-stack" aria-labelledby="text">
            <h2 id="text">{t('textTitle')}</h2>
            {version ? <EntryClauses version={version} /> : <p>{t('gone')}</p>}
          </section>
          {version ? <AttachedFiles version={version} /> : null}
          {entry.viewerMayDecide && loaderData.isMine ? (
            <section className="al-stack" aria-labelledby="entscheidung">
              <h2 id="entscheidung">{t('decide')}</h2>
              <Alert tone="info" title={t('seen')}>
                <ul className="plain-list">
                  <li>{t('seen1')}</li>
                  <li>{t('seen2')}</li>
                  <li>{t('seen3')}</li>
                </ul>
              </Alert>
              <DecisionForm caseId={entry.id} answer={answerFor(actionData, 'decide')} />
            </section>
          ) : null}
          <section className="al-stack" aria-labelledby="verlauf">
            <h2 id="verlauf">{t('history')}</h2>
            <CaseHistory entry={entry} />
          </section>
        </div>
        <aside className="al-rail" aria-label={t('facts')}>
          <CaseFacts entry={entry} />
        </aside>
      </div>
    </div>
  );
}
