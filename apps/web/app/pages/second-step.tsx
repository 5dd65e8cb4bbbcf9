import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { secondFactorTexts } from '../features/second-factors/second-factors.texts.ts';
import { SecondStep } from '../features/second-factors/second-step.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { afterSignIn } from '../session/after-sign-in.ts';
import { answerFor, refuse, safeReturn, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/second-step';

const SecondStepPage = graphql(`
  query SecondStepPage {
    viewer {
      account {
        id
      }
      ...AfterSignIn
      proofs
    }
  }
`);

const CompleteSignIn = graphql(`
  mutation CompleteSignIn($input: CompleteSignInInput!) {
    completeSignIn(input: $input) {
      viewer {
        ...AfterSignIn
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const { viewer } = await query(context, SecondStepPage);
  const returnTo = safeReturn(url.searchParams.get('zurueck'), '/');
  // Whoever comes back from an identity provider may have shown everything there.
  if (viewer.account) throw afterSignIn(context, viewer, returnTo);
  if (viewer.secondFactor !== 'OWED') throw redirect(`/anmelden?zurueck=${encodeURIComponent(returnTo)}`);
  return { proofs: viewer.proofs, returnTo, language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, secondFactorTexts);
  const credentialJson = textOf(form, 'credential');
  const code = textOf(form, 'code');
  if (!credentialJson && !code) {
    const message = form.has('credential') ? t('passkeyNeedsScript') : t('codeMissing');
    return refuse(
      'second-step',
      [{ code: 'INVALID_INPUT', message, path: form.has('credential') ? [] : ['code'] }],
      form,
    );
  }
  const input = credentialJson ? { credentialJson } : { code };
  const { viewer, errors } = (await query(context, CompleteSignIn, { input })).completeSignIn;
  if (errors.some((one) => one.code === 'UNAUTHENTICATED')) return redirect('/anmelden', 303);
  if (errors.length > 0) return refuse('second-step', errors, form);
  return afterSignIn(context, viewer, safeReturn(form.get('zurueck'), '/'));
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, secondFactorTexts)('stepTitle'), isHidden: true });
};

export default function SecondStepRoute({ loaderData: { proofs, returnTo }, actionData }: Route.ComponentProps) {
  const t = useTexts(secondFactorTexts);
  const answer = answerFor(actionData, 'second-step');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('stepTitle')} lead={t('stepLead')} />
      <ProblemSummary problems={answer?.problems} />
      <SecondStep proofs={proofs} returnTo={answer?.values['zurueck'] ?? returnTo} answer={answer} />
      <p>
        <Link href="/anmelden">{t('cancel')}</Link>
      </p>
    </div>
  );
}
