import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import { PageHeading } from '@allmende/ui/page-heading';
import { Form, redirect } from 'react-router';
import { AnswerForm } from '../features/proposals/answer-form.tsx';
import { ProposalClauses } from '../features/proposals/proposal-clauses.tsx';
import { ProposalState } from '../features/proposals/proposal-lists.tsx';
import { proposalOf, type ShownProposal } from '../features/proposals/proposal-page.ts';
import { proposalTexts } from '../features/proposals/proposals.texts.ts';
import { takeProposalStep } from '../features/proposals/take-proposal-step.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, type Translate, useLanguage, useTexts } from '../i18n/texts.ts';
import { useWords } from '../i18n/vocabulary.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import { labelsIn } from '../shell/readable.ts';
import type { Route } from './+types/proposal';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const proposal = await proposalOf(context, params.id);
  const { searchParams } = url;
  return {
    proposal,
    isSent: searchParams.has('gesendet'),
    isAnswered: searchParams.has('beantwortet'),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeProposalStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
  return redirect(`/vorschlaege/${params.id}${step === 'decide' ? '?beantwortet=ja' : ''}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, proposal } = loaderData;
  const title = `${titleOf(textsIn(language, proposalTexts), proposal)}: ${proposal.originTitle}`;
  return pageFace({ language, title, isHidden: true });
};

const titleOf = (
  t: Translate<typeof proposalTexts.de>,
  { viewerIsAsked, municipality, originMunicipality }: ShownProposal,
): string =>
  viewerIsAsked ? t('titleReceived', { name: municipality.name }) : t('titleGiven', { name: originMunicipality.name });

export default function Proposal({ loaderData, actionData }: Route.ComponentProps) {
  const { proposal, isSent, isAnswered } = loaderData;
  const t = useTexts(proposalTexts);
  const words = useWords();
  const format = useFormat();
  const labels = labelsIn(useLanguage(), proposal);
  const { originTitle, baseNumber, createdAt, reason, licence, municipality, viewerIsAsked, viewerMayDecide } =
    proposal;
  const title = titleOf(t, proposal);
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb
          label={t('here')}
          items={[{ label: t('desk'), href: '/arbeitsplatz' }, { label: `${title}: ${originTitle}` }]}
        />
        <PageHeading
          kicker={originTitle}
          title={title}
          meta={
            <span className="al-cluster">
              <ProposalState proposal={proposal} />
              <span className="al-muted">{t('made', { date: format.date(createdAt), number: baseNumber })}</span>
            </span>
          }
        />
      </div>
      <ProblemSummary problems={actionData?.problems} />
      {viewerIsAsked ? (
        <ForOwner proposal={proposal} isAnswered={isAnswered} />
      ) : (
        <ForGiver proposal={proposal} isSent={isSent} />
      )}
      {proposal.thanks ? (
        <section className="al-stack al-stack--tight" aria-labelledby="dank">
          <h2 id="dank">{t('thanks', { name: proposal.originMunicipality.name })}</h2>
          <p className="step-note">{proposal.thanks}</p>
        </section>
      ) : null}
      <section className="al-stack al-stack--tight" aria-labelledby="grund">
        <h2 id="grund">{t('reason', { name: municipality.name })}</h2>
        <p className="step-note">{reason}</p>
        <p>{t('terms', { licence: words.licence(licence) })}</p>
      </section>
      <section className="al-stack" aria-labelledby="abschnitte">
        <h2 id="abschnitte">{viewerMayDecide ? t('answer') : t('clauses', { count: proposal.clauseCount })}</h2>
        {viewerMayDecide ? (
          <>
            <p>{t('answerLead')}</p>
            <AnswerForm proposal={proposal} labels={labels} answer={actionData} />
          </>
        ) : (
          <>
            {viewerIsAsked && proposal.state === 'OFFERED' ? <p>{t('mayNot')}</p> : null}
            <ProposalClauses proposal={proposal} labels={labels} />
          </>
        )}
      </section>
      {proposal.viewerMayTakeBack ? <TakeBack name={proposal.originMunicipality.name} /> : null}
    </div>
  );
}

/** For the city that is asked: that its answer has gone, and where to find what it has taken over. */
function ForOwner({ proposal, isAnswered }: { proposal: ShownProposal; isAnswered: boolean }) {
  const t = useTexts(proposalTexts);
  const { state, acceptedCount, clauseCount, municipality, origin } = proposal;
  if (state !== 'ANSWERED') return null;
  return (
    <Alert
      tone="success"
      role={isAnswered ? 'status' : undefined}
      title={isAnswered ? t('answered') : t('state_ANSWERED')}
      titleLevel={2}
      actions={
        origin?.workingCopy && acceptedCount > 0 ? (
          <ButtonLink href={`/entwurf/${origin.id}`}>{t('toDraft')}</ButtonLink>
        ) : null
      }
    >
      <p>
        {acceptedCount === 0
          ? t('answeredNothing')
          : origin?.workingCopy
            ? t('answeredLanded', { count: acceptedCount, name: municipality.name })
            : t('result', { accepted: acceptedCount, count: clauseCount })}
      </p>
    </Alert>
  );
}

/** For the city that gives: what became of its proposal, and what comes next. */
function ForGiver({ proposal, isSent }: { proposal: ShownProposal; isSent: boolean }) {
  const t = useTexts(proposalTexts);
  const { state, acceptedCount, clauseCount, originMunicipality, origin, ownVersion } = proposal;
  const { name } = originMunicipality;
  const links = (
    <>
      {ownVersion ? (
        <ButtonLink href={`/eigene-fassung/${ownVersion.id}`} look="secondary" small>
          {t('toOwn')}
        </ButtonLink>
      ) : null}
      {origin?.publishedVersion ? (
        <ButtonLink href={`/v/${origin.slug}`} look="secondary" small>
          {t('toOrigin')}
        </ButtonLink>
      ) : null}
    </>
  );
  if (state === 'OFFERED') {
    return (
      <Alert
        tone={isSent ? 'success' : 'info'}
        role={isSent ? 'status' : undefined}
        title={isSent ? t('sent', { name }) : t('waiting', { name })}
        titleLevel={2}
        actions={links}
      >
        <p>{t('waitingText')}</p>
      </Alert>
    );
  }
  if (state === 'TAKEN_BACK') {
    return (
      <Alert tone="info" title={t('takenBack')} titleLevel={2} actions={links}>
        <p>{t('takenBackText', { name })}</p>
      </Alert>
    );
  }
  return (
    <Alert
      tone={acceptedCount > 0 ? 'success' : 'info'}
      title={t('answeredTitle', { name, accepted: acceptedCount, count: clauseCount })}
      titleLevel={2}
      actions={links}
    >
      {acceptedCount > 0 ? <p>{t('answeredMerge', { name })}</p> : null}
    </Alert>
  );
}

function TakeBack({ name }: { name: string }) {
  const t = useTexts(proposalTexts);
  return (
    <Disclosure summary={t('takeBack')}>
      <Form method="post" className="al-stack">
        <p>{t('takeBackText', { name })}</p>
        <div>
          <Button name="form" value="takeBack" look="secondary">
            {t('takeBackNow')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
