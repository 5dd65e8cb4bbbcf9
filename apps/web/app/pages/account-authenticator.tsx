import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { redirect } from 'react-router';
import { renderSVG } from 'uqr';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { RecoveryCodes } from '../features/second-factors/recovery-codes.tsx';
import { secondFactorTexts } from '../features/second-factors/second-factors.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, problemOf, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/account-authenticator';

const AuthenticatorPage = graphql(`
  query AuthenticatorPage {
    viewer {
      account {
        email
      }
      ...ConfirmIdentityPart
    }
  }
`);

const BeginAuthenticator = graphql(`
  mutation BeginAuthenticator($input: BeginAuthenticatorInput!) {
    beginAuthenticator(input: $input) {
      setup {
        secret
        uri
        ticket
      }
    }
  }
`);

const AddAuthenticator = graphql(`
  mutation AddAuthenticator($input: AddAuthenticatorInput!) {
    addAuthenticator(input: $input) {
      ...FactorChanged
    }
  }
`);

const HERE = '/konto/authenticator';

/** The ticket of a set-up stands in the address after a wrong code, so that the same square is shown again; it opens nothing. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { viewer } = await query(context, AuthenticatorPage);
  if (!viewer.account) throw redirect(signInPath(sessionOf(context)));
  const input = { ticket: url.searchParams.get('vorgang') };
  const { setup } = (await query(context, BeginAuthenticator, { input })).beginAuthenticator;
  if (!setup) throw redirect(signInPath(sessionOf(context)));
  const square = `data:image/svg+xml,${encodeURIComponent(renderSVG(setup.uri, { border: 2 }))}`;
  return { viewer, setup, square, language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const input = { ticket: textOf(form, 'ticket'), code: textOf(form, 'code') };
  const { errors, recoveryCodes } = (await query(context, AddAuthenticator, { input })).addAuthenticator;
  if (errors.length > 0) return refuseOrAsk('authenticator', errors, form);
  if (recoveryCodes) return { codes: recoveryCodes };
  return redirect('/konto/sicherheit?gespeichert', 303);
}

/** What is secret here stays in no cache. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, secondFactorTexts)('setupTitle'), isHidden: true });
};

export default function Authenticator({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(secondFactorTexts);
  const { viewer, setup, square } = loaderData;
  if (actionData && 'codes' in actionData)
    return <RecoveryCodes codes={actionData.codes} email={viewer.account?.email ?? ''} goOn="/konto/sicherheit" />;
  const here = `${HERE}?vorgang=${encodeURIComponent(setup.ticket)}`;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={here} answer={confirm} />;
  const answer = answerFor(actionData, 'authenticator');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('setupTitle')} lead={t('setupLead')} />
      <ProblemSummary problems={answer?.problems} />
      <section className="al-stack" aria-labelledby="scan">
        <h2 id="scan">{t('setupScan')}</h2>
        <img className="setup-square" src={square} alt={t('setupPicture')} width="220" height="220" />
        <p>{t('setupType')}</p>
        <p>
          <code className="setup-secret">{setup.secret.match(/.{4}/g)?.join(' ')}</code>
        </p>
      </section>
      <section className="al-stack" aria-labelledby="first-code">
        <h2 id="first-code">{t('setupCode')}</h2>
        <form method="post" action={here} className="al-form" noValidate>
          <input type="hidden" name="ticket" value={setup.ticket} />
          <TextField
            name="code"
            label={t('firstCode')}
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={problemOf(answer, 'code')}
            required
          />
          <div className="al-form-actions">
            <Button>{t('setupSubmit')}</Button>
            <Link href="/konto/sicherheit">{t('back')}</Link>
          </div>
        </form>
      </section>
    </div>
  );
}
