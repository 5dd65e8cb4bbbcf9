import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { SummaryList } from '@allmende/ui/summary-list';
import { redirect, useLocation } from 'react-router';
import { NewPasswordFields, newPasswordProblems } from '../features/accounts/new-password-fields.tsx';
import { invitationTexts } from '../features/members/invitation.texts.ts';
import { memberTexts } from '../features/members/members.texts.ts';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { afterSignIn } from '../session/after-sign-in.ts';
import { query } from '../session/api.ts';
import { answerFor, type FormAnswer, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/invitation';

const InvitationPage = graphql(`
  query InvitationPage($token: String!) {
    invitation(token: $token) {
      standing
      name
      email
      role
      function
      invitedBy
      expiresAt
      way
      providerSlug
      municipality {
        id
        name
      }
    }
  }
`);

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      providerSlug
      municipality {
        id
      }
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

export async function loader({ context, params }: Route.LoaderArgs) {
  const { invitation } = await query(context, InvitationPage, { token: params.token });
  return { invitation: invitation ?? null, language: sessionOf(context).language };
}

export async function action({ context, request, params: { token } }: Route.ActionArgs) {
  const form = await request.formData();
  const takesPassword = form.get('form') === 'password';
  const wrong = takesPassword ? newPasswordProblems(sessionOf(context).language, form) : [];
  if (wrong.length > 0) return refuse('accept', wrong, form);
  const input = { token, password: takesPassword ? String(form.get('password')) : null };
  const { errors, viewer, providerSlug } = (await query(context, AcceptInvitation, { input })).acceptInvitation;
  if (errors.length > 0) return refuse('accept', errors, form);
  if (providerSlug) return redirect(`/oidc/${providerSlug}/start?zurueck=/arbeitsplatz`, 303);
  return afterSignIn(context, viewer, '/arbeitsplatz');
}

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const t = textsIn(language, invitationTexts);
  const name = loaderData?.invitation?.municipality.name;
  return pageFace({ language, title: name ? t('title', { name }) : t('goneTitle'), isHidden: true });
};

export default function Invitation({ loaderData: { invitation }, actionData }: Route.ComponentProps) {
  const t = useTexts(invitationTexts);
  const words = useTexts(memberTexts);
  const format = useFormat();
  const answer = answerFor(actionData, 'accept');
  const standing = invitation?.standing;
  if (!invitation || (standing !== 'OPEN' && standing !== 'RESTING'))
    return (
      <div className="al-page al-stack al-stack--loose">
        <PageHeading
          title={t('goneTitle')}
          lead={t('goneText')}
          actions={
            <ButtonLink href="/anmelden" look="secondary">
              {t('toSignIn')}
            </ButtonLink>
          }
        />
      </div>
    );
  const { municipality, invitedBy, name, email, role, function: duty, expiresAt } = invitation;
  if (standing === 'RESTING')
    return (
      <div className="al-page al-stack al-stack--loose">
        <PageHeading title={t('restsTitle')} lead={t('restsText', { municipality: municipality.name })} />
      </div>
    );
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading
        title={t('title', { name: municipality.name })}
        lead={
          invitedBy
            ? t('byPerson', { by: invitedBy, municipality: municipality.name })
            : t('byCity', { municipality: municipality.name })
        }
      />
      <ProblemSummary problems={answer?.problems} />
      <SummaryList
        rows={[
          { term: t('youAre'), value: name },
          { term: t('address'), value: email },
          {
            term: t('role'),
            value: (
              <>
                {words(role)}
                <div className="al-muted al-small">{words(`${role}_TEXT`)}</div>
              </>
            ),
          },
          ...(duty ? [{ term: t('function'), value: duty }] : []),
          { term: t('validUntil'), value: format.longDate(expiresAt) },
        ]}
      />
      <Accepting invitation={invitation} answer={answer} />
    </div>
  );
}

type Offer = NonNullable<Route.ComponentProps['loaderData']['invitation']>;

/** What accepting takes: a password or the municipality's sign-in, signing in, or one word. */
function Accepting({ invitation, answer }: { invitation: Offer; answer: FormAnswer | undefined }) {
  const t = useTexts(invitationTexts);
  switch (invitation.way) {
    case 'SET_PASSWORD':
      return (
        <>
          <section className="al-stack" aria-labelledby="zugang">
            <h2 id="zugang">{t('setPassword')}</h2>
            <p className="al-measure">{t('setPasswordText')}</p>
            <form method="post" className="al-form" noValidate>
              <input type="hidden" name="email" autoComplete="username" value={invitation.email} readOnly />
              <NewPasswordFields answer={answer} />
              <div className="al-form-actions">
                <Button name="form" value="password">
                  {t('accept')}
                </Button>
              </div>
            </form>
          </section>
          {invitation.providerSlug ? (
            <section className="al-stack" aria-labelledby="kommune">
              <h2 id="kommune">{t('provider')}</h2>
              <p className="al-measure">{t('providerText')}</p>
              <form method="post">
                <Button name="form" value="provider" look="secondary">
                  {t('acceptByProvider')}
                </Button>
              </form>
            </section>
          ) : null}
        </>
      );
    case 'SIGN_IN':
      return <SignInFirst />;
    case 'ACCEPT':
      return (
        <section className="al-stack" aria-labelledby="annehmen">
          <h2 id="annehmen">{t('acceptTitle')}</h2>
          <p>{t('acceptText')}</p>
          <form method="post">
            <Button name="form" value="accept">
              {t('accept')}
            </Button>
          </form>
        </section>
      );
    case 'OTHER_ACCOUNT':
      return (
        <section className="al-stack" aria-labelledby="andere">
          <h2 id="andere">{t('otherTitle')}</h2>
          <p className="al-measure">{t('otherText', { email: invitation.email })}</p>
          <form method="post" action="/abmelden">
            <Button look="secondary">{t('signOut')}</Button>
          </form>
        </section>
      );
  }
}

/** The sign-in that leads back here. */
function SignInFirst() {
  const t = useTexts(invitationTexts);
  const { pathname } = useLocation();
  return (
    <section className="al-stack" aria-labelledby="anmelden">
      <h2 id="anmelden">{t('signInTitle')}</h2>
      <p className="al-measure">{t('signInText')}</p>
      <div>
        <ButtonLink href={`/anmelden?zurueck=${encodeURIComponent(pathname)}`}>{t('signIn')}</ButtonLink>
      </div>
    </section>
  );
}
