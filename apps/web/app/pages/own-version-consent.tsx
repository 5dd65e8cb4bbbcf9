import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { AskForm } from '../features/consents/ask-form.tsx';
import { ConsentTable, consentHref } from '../features/consents/consent-lists.tsx';
import { ConsentNotice } from '../features/consents/consent-notice.tsx';
import { askingOf } from '../features/consents/consent-page.ts';
import { consentTexts } from '../features/consents/consents.texts.ts';
import { askForConsent } from '../features/consents/take-consent-step.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/own-version-consent';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  return { solution: await askingOf(context, params.id), language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { consentId, problems } = await askForConsent(context, params.id, form);
  if (problems.length > 0 || !consentId) return refuse('ask', problems, form);
  return redirect(`${consentHref(consentId)}?gesendet=ja`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  const title = `${textsIn(language, consentTexts)('askTitle')}: ${solution.title}`;
  return pageFace({ language, title, isHidden: true });
};

export default function OwnVersionConsent({ loaderData: { solution }, actionData }: Route.ComponentProps) {
  const t = useTexts(consentTexts);
  const { id, title, origin, upstream, consents, consentNeeded, viewerCan } = solution;
  const name = origin.municipalityName;
  const isNeeded = consentNeeded.length > 0;
  const isOpen = consents.some(({ state }) => state === 'ASKED');
  const overview = `/eigene-fassung/${id}`;
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('desk'), href: '/arbeitsplatz' },
            { label: title, href: overview },
            { label: t('askTitle') },
          ]}
        />
        <PageHeading kicker={title} title={t('askTitle')} lead={isNeeded ? t('askLead', { name }) : undefined} />
      </div>
      <ProblemSummary problems={actionData?.problems} />
      <ConsentNotice solution={solution} />
      {isNeeded ? null : (
        <Alert
          tone="success"
          titleLevel={2}
          title={t('nothingNeeded')}
          actions={
            <ButtonLink href={overview} look="secondary" small>
              {t('toOwn')}
            </ButtonLink>
          }
        >
          <p>{t('nothingNeededText')}</p>
        </Alert>
      )}
      {isNeeded && isOpen ? <p>{t('openOne')}</p> : null}
      {isNeeded && !isOpen ? (
        viewerCan.askConsent ? (
          <>
            {upstream.ownerTakesPart ? null : <Alert tone="warning" title={t('ownerLeft', { name })} />}
            <AskForm solution={solution} name={name} answer={actionData} />
          </>
        ) : (
          <p>{t('needMayNot')}</p>
        )
      ) : null}
      {consents.length > 0 ? (
        <div className="al-stack">
          <h2>{t('before')}</h2>
          <ConsentTable id="bisherige-bitten" caption={t('before')} consents={consents} other="originMunicipality" />
        </div>
      ) : null}
    </div>
  );
}
