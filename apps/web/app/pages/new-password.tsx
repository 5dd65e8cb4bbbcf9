import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { contactTexts } from '../features/accounts/contact.texts.ts';
import { NewPasswordFields, newPasswordProblems } from '../features/accounts/new-password-fields.tsx';
import { securityTexts } from '../features/accounts/security.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { answerFor, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/new-password';

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const HERE = '/passwort-neu';

/** The link is not used up by being opened: programs that look into mails open links too. */
export function loader({ context, url }: Route.LoaderArgs) {
  return {
    token: url.searchParams.get('token') ?? '',
    isDone: url.searchParams.has('gesetzt'),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const wrong = newPasswordProblems(sessionOf(context).language, form);
  if (wrong.length > 0) return refuse('new', wrong, form);
  const input = { token: textOf(form, 'token'), password: String(form.get('password')) };
  const { errors } = (await query(context, ResetPassword, { input })).resetPassword;
  return errors.length > 0 ? refuse('new', errors, form) : redirect(`${HERE}?gesetzt`, 303);
}

/** What is secret here stays in no cache. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, contactTexts)('newTitle'), isHidden: true });
};

export default function NewPassword({ loaderData: { token, isDone }, actionData }: Route.ComponentProps) {
  const t = useTexts(contactTexts);
  const save = useTexts(securityTexts)('savePassword');
  const answer = answerFor(actionData, 'new');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('newTitle')} lead={t('newLead')} />
      <ProblemSummary problems={answer?.problems} />
      {isDone && !answer ? (
        <Alert
          tone="success"
          title={t('newDone')}
          actions={<ButtonLink href="/anmelden">{t('toSignIn')}</ButtonLink>}
        />
      ) : (
        <form method="post" action={HERE} className="al-form" noValidate>
          <input type="hidden" name="token" value={answer?.values['token'] ?? token} />
          <NewPasswordFields answer={answer} />
          <div className="al-form-actions">
            <Button>{save}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
