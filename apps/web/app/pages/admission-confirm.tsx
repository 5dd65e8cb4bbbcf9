import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { admissionTexts } from '../features/admissions/admissions.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { answerFor, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/admission-confirm';

const ConfirmAdmission = graphql(`
  mutation ConfirmAdmission($input: ConfirmAdmissionInput!) {
    confirmAdmission(input: $input) {
      key
      errors {
        code
        message
        path
      }
    }
  }
`);

/** Opening the link changes nothing yet: programs that look into mails open links too. */
export function loader({ context, url: { searchParams } }: Route.LoaderArgs) {
  return { token: searchParams.get('token') ?? '', language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const input = { token: textOf(form, 'token') };
  const { errors, key } = (await query(context, ConfirmAdmission, { input })).confirmAdmission;
  return errors.length > 0 ? refuse('confirm', errors, form) : redirect(`/aufnahme/antrag/${key}?bestaetigt`, 303);
}

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, admissionTexts)('confirmTitle'), isHidden: true });
};

export default function AdmissionConfirm({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const t = useTexts(admissionTexts);
  const answer = answerFor(actionData, 'confirm');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t(answer ? 'confirmFailed' : 'confirmTitle')} lead={answer ? undefined : t('confirmLead')} />
      <ProblemSummary problems={answer?.problems} />
      {answer ? (
        <p>
          <Link href="/aufnahme">{t('again')}</Link>
        </p>
      ) : (
        <form method="post" className="al-form">
          <input type="hidden" name="token" value={token} />
          <div className="al-form-actions">
            <Button>{t('confirm')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
