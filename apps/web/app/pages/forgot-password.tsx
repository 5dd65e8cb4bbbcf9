import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { redirect } from 'react-router';
import { contactTexts } from '../features/accounts/contact.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { answerFor, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/forgot-password';

const ForgotPasswordPage = graphql(`
  query ForgotPasswordPage {
    sendsMail
  }
`);

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const HERE = '/passwort-vergessen';

export async function loader({ context, url }: Route.LoaderArgs) {
  if (!(await query(context, ForgotPasswordPage)).sendsMail) throw notFound();
  return { isSent: url.searchParams.has('gesendet'), language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const email = textOf(form, 'email');
  const message = textsIn(sessionOf(context).language, contactTexts)('emailMissing');
  if (!email) return refuse('forgot', [{ code: 'INVALID_INPUT', message, path: ['email'] }], form);
  const { errors } = (await query(context, RequestPasswordReset, { input: { email } })).requestPasswordReset;
  return errors.length > 0 ? refuse('forgot', errors, form) : redirect(`${HERE}?gesendet`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, contactTexts)('forgotTitle'), isHidden: true });
};

export default function ForgotPassword({ loaderData: { isSent }, actionData }: Route.ComponentProps) {
  const t = useTexts(contactTexts);
  const answer = answerFor(actionData, 'forgot');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('forgotTitle')} lead={t('forgotLead')} />
      <ProblemSummary problems={answer?.problems} />
      {isSent && !answer ? (
        <Alert tone="success" title={t('sent')}>
          <p>{t('sentText')}</p>
        </Alert>
      ) : (
        <form method="post" action={HERE} className="al-form" noValidate>
          <TextField
            name="email"
            type="email"
            label={t('email')}
            hint={t('emailHint')}
            autoComplete="username"
            spellCheck={false}
            defaultValue={answer?.values['email']}
            error={problemOf(answer, 'email')}
            required
          />
          <div className="al-form-actions">
            <Button>{t('send')}</Button>
          </div>
        </form>
      )}
      <p>
        <Link href="/anmelden">{t('toSignIn')}</Link>
      </p>
    </div>
  );
}
