import { PageHeading } from '@allmende/ui/page-heading';
import { type RouterContextProvider, redirect } from 'react-router';
import { accountTexts } from '../features/accounts/accounts.texts.ts';
import { DemoAccounts } from '../features/accounts/demo-accounts.tsx';
import { SignInForm } from '../features/accounts/sign-in-form.tsx';
import { graphql } from '../gql/gql.ts';
import type { SignedInFragment } from '../gql/graphql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { actingForCookie, choiceCookie } from '../session/cookies.ts';
import { answerFor, refuse, safeReturn, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { actingMembership } from '../session/viewer.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/sign-in';

const SignInPage = graphql(`
  query SignInPage {
    viewer {
      ...DemoAccounts
    }
  }
`);

graphql(`
  fragment SignedIn on SignInPayload {
    viewer {
      memberships {
        municipality {
          id
        }
      }
    }
    errors {
      code
      message
      path
    }
  }
`);

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...SignedIn
    }
  }
`);

const SignInAsDemo = graphql(`
  mutation SignInAsDemo($input: SignInAsDemoInput!) {
    signInAsDemo(input: $input) {
      ...SignedIn
    }
  }
`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await query(context, SignInPage);
  const returnTo = safeReturn(new URL(request.url).searchParams.get('zurueck'), '/');
  return { viewer, returnTo, language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, accountTexts);
  if (form.get('form') === 'demo') {
    const { signInAsDemo } = await query(context, SignInAsDemo, { input: { email: textOf(form, 'demo') } });
    return signedIn(context, signInAsDemo, form);
  }
  const email = textOf(form, 'email');
  const password = String(form.get('password') ?? '');
  const missing = [
    ...(email ? [] : [{ code: 'INVALID_INPUT', message: t('emailMissing'), path: ['email'] }]),
    ...(password ? [] : [{ code: 'INVALID_INPUT', message: t('passwordMissing'), path: ['password'] }]),
  ];
  if (missing.length > 0) return refuse('sign-in', missing, form);
  const { signIn } = await query(context, SignIn, { input: { email, password } });
  return signedIn(context, signIn, form);
}

function signedIn(context: Readonly<RouterContextProvider>, { errors, viewer }: SignedInFragment, form: FormData) {
  if (errors.length > 0) return refuse('sign-in', errors, form);
  const session = sessionOf(context);
  const acting = actingMembership(viewer?.memberships ?? [], session.actingFor);
  session.setCookies.push(
    choiceCookie(actingForCookie, acting?.municipality.id ?? '', session.publicUrl.startsWith('https:')),
  );
  return redirect(safeReturn(form.get('zurueck'), '/'), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, accountTexts)('signIn'), isHidden: true });
};

export default function SignInRoute({ loaderData: { viewer, returnTo }, actionData }: Route.ComponentProps) {
  const t = useTexts(accountTexts);
  const answer = answerFor(actionData, 'sign-in');
  return (
    <div className="al-page al-stack al-stack--sections">
      <div>
        <PageHeading title={t('signIn')} lead={t('signInLead')} />
        <div className="al-split">
          <div className="al-stack">
            <ProblemSummary problems={answer?.problems} />
            <SignInForm returnTo={answer?.values['zurueck'] ?? returnTo} answer={answer} />
          </div>
          <div className="al-stack al-stack--loose">
            <DemoAccounts viewer={viewer} returnTo={returnTo} />
            <section className="al-stack al-stack--tight">
              <h2>{t('noAccount')}</h2>
              <p>{t('noAccountText')}</p>
            </section>
          </div>
        </div>
      </div>
    </div>
  );
}
