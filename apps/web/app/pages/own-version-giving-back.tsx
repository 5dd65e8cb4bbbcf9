import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { ButtonLink } from '@allmende/ui/button-link';
import { EmptyState } from '@allmende/ui/empty-state';
import { PageHeading } from '@allmende/ui/page-heading';
import { data, redirect } from 'react-router';
import { chosenOf, givingBackOf } from '../features/proposals/giving-back.ts';
import { givingBackTexts } from '../features/proposals/giving-back.texts.ts';
import { OfferChoice } from '../features/proposals/offer-choice.tsx';
import { OfferForm } from '../features/proposals/offer-form.tsx';
import { OfferPreview } from '../features/proposals/offer-preview.tsx';
import { GivenProposals } from '../features/proposals/proposal-lists.tsx';
import { proposalTexts } from '../features/proposals/proposals.texts.ts';
import { takeOfferStep } from '../features/proposals/take-offer-step.ts';
import { textsIn, useLanguage, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import { labelsIn } from '../shell/readable.ts';
import type { Route } from './+types/own-version-giving-back';

export const handle: PageHandle = { interactive: true };

const addressOf = (id: string): string => `/eigene-fassung/${id}/zurueckgeben`;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const solution = await givingBackOf(context, params.id);
  return { solution, chosen: url.searchParams.getAll('abschnitt'), language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const step = await takeOfferStep(context, params.id, form);
  if (step.kind === 'sent') return redirect(`/vorschlaege/${step.proposalId}?gesendet=ja`, 303);
  if (step.kind === 'chosen') {
    const chosen = new URLSearchParams(step.clauseIds.map((clauseId) => ['abschnitt', clauseId]));
    return redirect(`${addressOf(params.id)}?${chosen.toString()}`, 303);
  }
  const answer = refuse(step.kind, step.problems, form).data;
  const giving = step.kind === 'unchosen' ? null : step.giving;
  return data({ kind: step.kind, answer, giving }, { status: step.problems.length > 0 ? 422 : 200 });
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  const title = `${textsIn(language, givingBackTexts)('title')}: ${solution.title}`;
  return pageFace({ language, title, isHidden: true });
};

export default function OwnVersionGivingBack({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(givingBackTexts);
  const proposal = useTexts(proposalTexts);
  const solution = actionData?.giving ?? loaderData.solution;
  const { id, title, origin, proposalsGiven } = solution;
  const name = solution.givingBack.originMunicipalityName;
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb
          label={proposal('here')}
          items={[
            { label: proposal('desk'), href: '/arbeitsplatz' },
            { label: title, href: `/eigene-fassung/${id}` },
            { label: t('title') },
          ]}
        />
        <PageHeading kicker={`${origin.title} · ${name}`} title={t('title')} lead={t('lead', { name })} />
      </div>
      <ProblemSummary problems={actionData?.answer.problems} />
      <Steps loaderData={loaderData} actionData={actionData} />
      {proposalsGiven.length > 0 && actionData?.kind !== 'preview' ? (
        <div className="al-stack">
          <h2 id="bisher">{t('earlier')}</h2>
          <GivenProposals id="bisherige-vorschlaege" caption={t('earlier')} proposals={proposalsGiven} />
        </div>
      ) : null}
    </div>
  );
}

/** Choosing, wording, preview; or why there is nothing to choose. */
function Steps({ loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const t = useTexts(givingBackTexts);
  const language = useLanguage();
  const solution = actionData?.giving ?? loaderData.solution;
  const { id, givingBack, viewerCan } = solution;
  const labels = labelsIn(language, givingBack);
  const answer = actionData?.answer;
  const chosen = chosenOf(solution, actionData?.giving ? (answer?.lists['clauseIds'] ?? []) : loaderData.chosen);
  const back = <ButtonLink href={`/eigene-fassung/${id}`}>{t('toOwn')}</ButtonLink>;
  if (givingBack.problems.length > 0 || !viewerCan.propose) {
    return (
      <Alert tone="warning" title={t('impossible')} titleLevel={2} actions={back}>
        {givingBack.problems.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        {viewerCan.propose ? null : <p>{t('mayNot')}</p>}
      </Alert>
    );
  }
  if (givingBack.clauses.every(({ isOffered }) => isOffered)) {
    const isNothing = givingBack.clauses.length === 0;
    return (
      <EmptyState title={isNothing ? t('nothing') : t('allOffered')} actions={back}>
        {isNothing ? t('nothingText') : t('allOfferedText')}
      </EmptyState>
    );
  }
  if (answer && actionData.kind === 'preview') {
    return (
      <>
        <StepTitle text={t('stepPreview', { name: givingBack.originMunicipalityName })} />
        <OfferPreview {...{ solution, chosen, labels, answer }} />
      </>
    );
  }
  if (chosen.length > 0) {
    return (
      <>
        <StepTitle text={t('stepWord')} />
        <OfferForm
          key={chosen.map(({ clauseId }) => clauseId).join(' ')}
          {...{ solution, chosen, labels }}
          answer={actionData?.kind === 'edit' ? answer : undefined}
        />
      </>
    );
  }
  return (
    <>
      <StepTitle text={t('stepChoose')} />
      <OfferChoice
        {...{ solution, labels }}
        chosen={answer?.lists['clauseIds'] ?? loaderData.chosen}
        answer={actionData?.kind === 'unchosen' ? answer : undefined}
      />
    </>
  );
}

const StepTitle = ({ text }: { text: string }) => (
  <p className="al-muted" role="status">
    {text}
  </p>
);
