import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect, useLocation } from 'react-router';
import { ContactStateShown } from '../features/accounts/contact-state.tsx';
import { SessionList } from '../features/accounts/session-list.tsx';
import { securityTexts } from '../features/accounts/security.texts.ts';
import { changeSecurity } from '../features/second-factors/change-security.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { FactorList } from '../features/second-factors/factor-list.tsx';
import { RecoveryCodes } from '../features/second-factors/recovery-codes.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, safeReturn, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/account-security';

const AccountSecurityPage = graphql(`
  query AccountSecurityPage {
    viewer {
      account {
        email
      }
      secondFactor
      ...FactorList
      ...SessionList
      ...ContactPart
      ...ConfirmIdentityPart
    }
    sendsMail
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const { viewer, sendsMail } = await query(context, AccountSecurityPage);
  if (!viewer.account) throw redirect(signInPath(sessionOf(context)));
  return {
    viewer,
    sendsMail,
    returnTo: safeReturn(url.searchParams.get('zurueck'), ''),
    isSaved: url.searchParams.has('gespeichert'),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const { problems, recoveryCodes } = await changeSecurity(context, textOf(form, 'form'), form);
  if (problems.length > 0) return refuseOrAsk('security', problems, form);
  if (recoveryCodes) return { codes: recoveryCodes };
  return redirect('/konto/sicherheit?gespeichert', 303);
}

/** What is secret here stays in no cache. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, securityTexts)('title'), isHidden: true });
};

export default function AccountSecurity({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(securityTexts);
  const { viewer, sendsMail, returnTo, isSaved } = loaderData;
  const { pathname } = useLocation();
  if (actionData && 'codes' in actionData)
    return <RecoveryCodes codes={actionData.codes} email={viewer.account?.email ?? ''} goOn={pathname} />;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={pathname} answer={confirm} />;
  return (
    <div className="al-page al-stack al-stack--sections">
      <PageHeading title={t('title')} lead={t('lead')} />
      <ProblemSummary problems={answerFor(actionData, 'security')?.problems} />
      {isSaved && !actionData ? <Alert tone="success" title={t('saved')} /> : null}
      {returnTo && viewer.secondFactor !== 'MISSING' ? <Link href={returnTo}>{t('goOn')}</Link> : null}
      <FactorList viewer={viewer} />
      <section className="al-stack al-stack--tight" aria-labelledby="password-title">
        <h2 id="password-title">{t('passwordTitle')}</h2>
        <p>{t('passwordLead')}</p>
        <div>
          <ButtonLink href="/konto/passwort" look="secondary">
            {t('changePassword')}
          </ButtonLink>
        </div>
      </section>
      <ContactStateShown viewer={viewer} sendsMail={sendsMail} />
      <SessionList viewer={viewer} />
    </div>
  );
}
