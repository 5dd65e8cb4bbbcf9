import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { AnswerForm, TakeBackForm, WithdrawForm } from '../features/consents/answer-form.tsx';
import { ConsentFacts } from '../features/consents/consent-facts.tsx';
import { ConsentState, shownState } from '../features/consents/consent-lists.tsx';
import { ConsentWords } from '../features/consents/consent-notice.tsx';
import { consentOf, type ShownConsent } from '../features/consents/consent-page.ts';
import { consentTexts } from '../features/consents/consents.texts.ts';
import { takeConsentStep } from '../features/consents/take-consent-step.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, type Translate, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/consent';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { searchParams } = url;
  return {
    consent: await consentOf(context, params.id),
    isSent: searchParams.has('gesendet'),
    isAnswered: searchParams.has('beantwortet'),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeConsentStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
  return redirect(`/zustimmungen/${params.id}${step === 'answer' ? '?beantwortet=ja' : ''}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, consent } = loaderData;
  const title = `${titleOf(textsIn(language, consentTexts), consent)}: ${consent.originTitle}`;
  return pageFace({ language, title, isHidden: true });
};

const titleOf = (
  t: Translate<typeof consentTexts.de>,
  { viewerIsAsked, municipality, originMunicipality }: ShownConsent,
): string =>
  viewerIsAsked ? t('titleReceived', { name: municipality.name }) : t('titleAsked', { name: originMunicipality.name });

export default function Consent({ loaderData, actionData }: Route.ComponentProps) {
  const { consent, isSent, isAnswered } = loaderData;
  const t = useTexts(consentTexts);
  const format = useFormat();
  const { originTitle, askedAt, reason, answer, endReason, municipality, originMunicipality, viewerIsAsked } = consent;
  const title = titleOf(t, consent);
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
              <ConsentState consent={consent} />
              <span className="al-muted">{t('asked', { date: format.date(askedAt) })}</span>
            </span>
          }
        />
      </div>
      <ProblemSummary problems={actionData?.problems} />
      {viewerIsAsked ? (
        <ForOwner consent={consent} isAnswered={isAnswered} />
      ) : (
        <ForAsker consent={consent} isSent={isSent} />
      )}
      <section className="al-stack al-stack--tight" aria-labelledby="worum">
        <h2 id="worum">{t('about')}</h2>
        <ConsentFacts consent={consent} />
      </section>
      <Words id="grund" title={t('reasonOf', { name: municipality.name })} words={reason} />
      {viewerIsAsked && !consent.ownVersion ? (
        <p className="al-muted">{t('ownVersionPrivate', { name: municipality.name })}</p>
      ) : null}
      <Words id="antwort" title={t('answerOf', { name: originMunicipality.name })} words={answer} />
      <Words id="ende" title={t('takenBackOf', { name: originMunicipality.name })} words={endReason} />
      {consent.viewerMayAnswer ? (
        <section className="al-stack" aria-labelledby="antworten">
          <h2 id="antworten">{t('answer')}</h2>
          <AnswerForm consent={consent} answer={actionData} />
        </section>
      ) : null}
      {viewerIsAsked && consent.state === 'ASKED' && !consent.viewerMayAnswer ? <p>{t('mayNot')}</p> : null}
      {consent.viewerMayTakeBack ? <TakeBackForm consent={consent} answer={actionData} /> : null}
      {consent.viewerMayWithdraw ? <WithdrawForm consent={consent} /> : null}
    </div>
  );
}

function Words({ id, title, words }: { id: string; title: string; words: string }) {
  if (!words) return null;
  return (
    <section className="al-stack al-stack--tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="step-note">{words}</p>
    </section>
  );
}

/** For the city that is asked: that its answer has gone, and what stands since. */
function ForOwner({ consent, isAnswered }: { consent: ShownConsent; isAnswered: boolean }) {
  const t = useTexts(consentTexts);
  const format = useFormat();
  const { answeredAt, endedAt, origin } = consent;
  const state = shownState(consent);
  const titles = {
    GIVEN: ['answeredGiven', 'success', answeredAt],
    REFUSED: ['answeredRefused', 'info', answeredAt],
    TAKEN_BACK: ['answeredTakenBack', 'info', endedAt],
    OVERTAKEN: ['answeredOvertaken', 'info', answeredAt],
  } as const;
  if (!(state in titles)) return null;
  const [title, tone, date] = titles[state as keyof typeof titles];
  return (
    <Alert
      tone={isAnswered ? 'success' : tone}
      role={isAnswered ? 'status' : undefined}
      title={isAnswered ? t('answered') : t(title, { date: format.date(date) })}
      titleLevel={2}
      actions={
        origin?.publishedVersion ? (
          <ButtonLink href={`/v/${origin.slug}`} look="secondary" small>
            {t('toOrigin')}
          </ButtonLink>
        ) : null
      }
    >
      {state === 'OVERTAKEN' ? <p>{t('overtakenText')}</p> : null}
      {state === 'GIVEN' ? <p>{t('giveHint')}</p> : null}
    </Alert>
  );
}

/** For the city that asks: what became of its request. */
function ForAsker({ consent, isSent }: { consent: ShownConsent; isSent: boolean }) {
  const t = useTexts(consentTexts);
  const format = useFormat();
  const { name } = consent.originMunicipality;
  const { askedAt, answeredAt, endedAt, ownVersion } = consent;
  const state = shownState(consent);
  const days = { ASKED: askedAt, TAKEN_BACK: endedAt, WITHDRAWN: endedAt };
  const date = format.date(state in days ? days[state as keyof typeof days] : answeredAt);
  const isGood = state === 'GIVEN' || isSent;
  return (
    <Alert
      tone={isGood ? 'success' : state === 'ASKED' || state === 'WITHDRAWN' ? 'info' : 'warning'}
      role={isSent ? 'status' : undefined}
      title={isSent && state === 'ASKED' ? t('sent', { name }) : t(`title_${state}`, { name, date })}
      titleLevel={2}
      actions={
        ownVersion ? (
          <ButtonLink href={`/eigene-fassung/${ownVersion.id}`} look="secondary" small>
            {t('toOwn')}
          </ButtonLink>
        ) : null
      }
    >
      {state === 'REFUSED' ? null : <ConsentWords consent={{ ...consent, endReason: '' }} name={name} />}
    </Alert>
  );
}
