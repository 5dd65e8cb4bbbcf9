import { Alert } from '@allmende/ui/alert';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import type { RouterContextProvider } from 'react-router';
import { accountTexts } from '../features/accounts/accounts.texts.ts';
import { admissionTexts } from '../features/admissions/admissions.texts.ts';
import { contactTexts } from '../features/accounts/contact.texts.ts';
import { DemoAccounts } from '../features/accounts/demo-accounts.tsx';
import { SignInForm } from '../features/accounts/sign-in-form.tsx';
import { providerTexts } from '../features/identity-providers/identity-providers.texts.ts';
import { ProviderChoice } from '../features/identity-providers/provider-choice.tsx';
import { PasskeyForm } from '../features/second-factors/passkey-form.tsx';
import { secondFactorTexts } from '../features/second-factors/second-factors.texts.ts';
import { graphql } from '../gql/gql.ts';
import type { SignedInFragment } from '../gql/graphql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { afterSignIn } from '../session/after-sign-in.ts';
import { answerFor, refuse, safeReturn, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/sign-in';

const SignInPage = graphql(`
  query SignInPage {
    viewer {
      ...DemoAccounts
    }
    identityProviders {
      ...ProviderChoice
    }
    sendsMail
  }
`);

graphql(`
  fragment SignedIn on SignInPayload {
    viewer {
      ...AfterSignIn
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

const SignInWithPasskey = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
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
  const { viewer, identityProviders, sendsMail } = await query(context, SignInPage);
  const returnTo = safeReturn(url.searchParams.get('zurueck'), '/');
  const problem = url.searchParams.get('anbieter');
  return { viewer, identityProviders, sendsMail, problem, returnTo, language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, accountTexts);
  if (form.get('form') === 'demo') {
    const { signInAsDemo } = await query(context, SignInAsDemo, { input: { email: textOf(form, 'demo') } });
    return signedIn(context, signInAsDemo, form);
  }
  if (form.has('credential')) {
    const input = { credentialJson: textOf(form, 'credential') };
    const { errors, viewer } = (await query(context, SignInWithPasskey, { input })).signInWithPasskey;
    return errors.length > 0
      ? refuse(
          'sign-in',
          errors.map((one) => ({ ...one, path: [] })),
          form,
        )
      : afterSignIn(context, viewer, safeReturn(form.get('zurueck'), '/'));
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
  return afterSignIn(context, viewer, safeReturn(form.get('zurueck'), '/'));
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, accountTexts)('signIn'), isHidden: true });
};

export default function SignInRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { viewer, identityProviders, sendsMail, problem, returnTo } = loaderData;
  const t = useTexts(accountTexts);
  const admission = useTexts(admissionTexts);
  const forgotten = useTexts(contactTexts);
  const passkeys = useTexts(secondFactorTexts);
  const providers = useTexts(providerTexts);
  const answer = answerFor(actionData, 'sign-in');
  return (
    <div className="al-page al-stack al-stack--sections">
      <div>
        <PageHeading title={t('signIn')} lead={t('signInLead')} />
        <div className="al-split">
          <div className="al-stack">
            <ProblemSummary problems={answer?.problems} />
            {problem && !answer ? (
              <Alert tone="warning" role="alert" title={providers(problem === 'unbekannt' ? 'unknown' : 'failed')} />
            ) : null}
            <SignInForm returnTo={answer?.values['zurueck'] ?? returnTo} answer={answer} />
            {sendsMail ? (
              <p>
                <Link href="/passwort-vergessen">{forgotten('forgotLink')}</Link>
              </p>
            ) : null}
            <PasskeyForm kind="use" action="/anmelden" submit={passkeys('signInWithPasskey')} look="secondary">
              <input type="hidden" name="zurueck" value={answer?.values['zurueck'] ?? returnTo} />
            </PasskeyForm>
          </div>
          <div className="al-stack al-stack--loose">
            <ProviderChoice providers={identityProviders} returnTo={returnTo} />
            <DemoAccounts viewer={viewer} returnTo={returnTo} />
            <section className="al-stack al-stack--tight">
              <h2>{t('noAccount')}</h2>
              <p>{admission('signInText')}</p>
              <p>
                <Link href="/aufnahme">{admission('apply')}</Link>
              </p>
            </section>
          </div>
        </div>
      </div>
    </div>
  );
}
