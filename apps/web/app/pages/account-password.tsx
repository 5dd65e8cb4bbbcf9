import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { NewPasswordFields, newPasswordProblems } from '../features/accounts/new-password-fields.tsx';
import { securityTexts } from '../features/accounts/security.texts.ts';
import { secondFactorTexts } from '../features/second-factors/second-factors.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { asksAgain, confirmPath } from '../session/confirm-first.ts';
import { answerFor, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/account-password';

const PasswordPage = graphql(`
  query PasswordPage {
    viewer {
      account {
        email
      }
      isFresh
    }
  }
`);

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const HERE = '/konto/passwort';

/** Asks who one is before a new password is typed: what is secret is never sent back to be held. */
export async function loader({ context }: Route.LoaderArgs) {
  const { viewer } = await query(context, PasswordPage);
  if (!viewer.account) throw redirect(signInPath(sessionOf(context)));
  if (!viewer.isFresh) throw redirect(confirmPath(HERE));
  return { email: viewer.account.email, language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const wrong = newPasswordProblems(sessionOf(context).language, form);
  if (wrong.length > 0) return refuse('password', wrong, form);
  const input = { password: String(form.get('password')) };
  const { errors } = (await query(context, ChangePassword, { input })).changePassword;
  if (asksAgain(errors)) return redirect(confirmPath(HERE), 303);
  return errors.length > 0 ? refuse('password', errors, form) : redirect('/konto/sicherheit?gespeichert', 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, securityTexts)('changePassword'), isHidden: true });
};

export default function AccountPassword({ loaderData: { email }, actionData }: Route.ComponentProps) {
  const t = useTexts(securityTexts);
  const back = useTexts(secondFactorTexts)('back');
  const answer = answerFor(actionData, 'password');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('changePassword')} lead={t('passwordLead')} />
      <ProblemSummary problems={answer?.problems} />
      <form method="post" action={HERE} className="al-form" noValidate>
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <NewPasswordFields answer={answer} />
        <div className="al-form-actions">
          <Button>{t('savePassword')}</Button>
          <Link href="/konto/sicherheit">{back}</Link>
        </div>
      </form>
    </div>
  );
}
