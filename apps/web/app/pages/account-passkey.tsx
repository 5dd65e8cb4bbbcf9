import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { redirect } from 'react-router';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { PasskeyForm } from '../features/second-factors/passkey-form.tsx';
import { RecoveryCodes } from '../features/second-factors/recovery-codes.tsx';
import { secondFactorTexts } from '../features/second-factors/second-factors.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/account-passkey';

const PasskeyPage = graphql(`
  query PasskeyPage {
    viewer {
      account {
        email
      }
      ...ConfirmIdentityPart
    }
  }
`);

const AddPasskey = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      ...FactorChanged
    }
  }
`);

const HERE = '/konto/passkey';

export async function loader({ context }: Route.LoaderArgs) {
  const { viewer } = await query(context, PasskeyPage);
  if (!viewer.account) throw redirect(signInPath(sessionOf(context)));
  return { viewer, language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, secondFactorTexts);
  const [name, credentialJson] = [textOf(form, 'name'), textOf(form, 'credential')];
  const missing = [
    ...(name ? [] : [{ code: 'INVALID_INPUT', message: t('passkeyNameMissing'), path: ['name'] }]),
    ...(credentialJson ? [] : [{ code: 'INVALID_INPUT', message: t('passkeyNeedsScript'), path: [] }]),
  ];
  if (missing.length > 0) return refuse('passkey', missing, form);
  const { errors, recoveryCodes } = (await query(context, AddPasskey, { input: { name, credentialJson } })).addPasskey;
  if (errors.length > 0) return refuseOrAsk('passkey', errors, form);
  if (recoveryCodes) return { codes: recoveryCodes };
  return redirect('/konto/sicherheit?gespeichert', 303);
}

/** What is secret here stays in no cache. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, secondFactorTexts)('passkeyTitle'), isHidden: true });
};

export default function Passkey({ loaderData: { viewer }, actionData }: Route.ComponentProps) {
  const t = useTexts(secondFactorTexts);
  if (actionData && 'codes' in actionData)
    return <RecoveryCodes codes={actionData.codes} email={viewer.account?.email ?? ''} goOn="/konto/sicherheit" />;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={HERE} answer={confirm} />;
  const answer = answerFor(actionData, 'passkey');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('passkeyTitle')} lead={t('passkeyLead')} />
      <ProblemSummary problems={answer?.problems} />
      <PasskeyForm kind="make" action={HERE} submit={t('makePasskey')}>
        <TextField
          name="name"
          label={t('passkeyName')}
          hint={t('passkeyNameHint')}
          width="medium"
          maxLength={60}
          defaultValue={answer?.values['name']}
          error={problemOf(answer, 'name')}
          required
        />
      </PasskeyForm>
      <p>
        <Link href="/konto/sicherheit">{t('back')}</Link>
      </p>
    </div>
  );
}
