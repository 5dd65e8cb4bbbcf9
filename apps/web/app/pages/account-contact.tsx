import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { redirect } from 'react-router';
import { contactTexts } from '../features/accounts/contact.texts.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/account-contact';

const ContactPage = graphql(`
  query ContactPage {
    viewer {
      account {
        email
      }
      contact {
        email
        pending
      }
      ...ConfirmIdentityPart
    }
  }
`);
const SetContactAddress = graphql(`
  mutation SetContactAddress($input: SetContactAddressInput!) {
    setContactAddress(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const ConfirmContactAddress = graphql(`
  mutation ConfirmContactAddress($input: ConfirmContactAddressInput!) {
    confirmContactAddress(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const RemoveContactAddress = graphql(`
  mutation RemoveContactAddress {
    removeContactAddress {
      errors {
        code
        message
        path
      }
    }
  }
`);

const HERE = '/konto/kontaktadresse';

export async function loader({ context }: Route.LoaderArgs) {
  const { viewer } = await query(context, ContactPage);
  if (!viewer.account) throw redirect(signInPath(sessionOf(context)));
  return { viewer, language: sessionOf(context).language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, contactTexts);
  const [what, email, code] = [textOf(form, 'form'), textOf(form, 'email'), textOf(form, 'code')];
  if (what === 'set' && !email)
    return refuse('contact', [{ code: 'INVALID_INPUT', message: t('emailMissing'), path: ['email'] }], form);
  if (what === 'confirm' && !code)
    return refuse('contact', [{ code: 'INVALID_INPUT', message: t('codeMissing'), path: ['code'] }], form);
  if (what === 'set') {
    const { errors } = (await query(context, SetContactAddress, { input: { email } })).setContactAddress;
    return errors.length > 0 ? refuseOrAsk('contact', errors, form) : redirect(HERE, 303);
  }
  const { errors } =
    what === 'confirm'
      ? (await query(context, ConfirmContactAddress, { input: { code } })).confirmContactAddress
      : (await query(context, RemoveContactAddress)).removeContactAddress;
  return errors.length > 0 ? refuseOrAsk('contact', errors, form) : redirect('/konto/sicherheit?gespeichert', 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, contactTexts)('title'), isHidden: true });
};

export default function AccountContact({ loaderData: { viewer }, actionData }: Route.ComponentProps) {
  const t = useTexts(contactTexts);
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={HERE} answer={confirm} />;
  const answer = answerFor(actionData, 'contact');
  const { email, pending } = viewer.contact ?? { email: null, pending: null };
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('title')} lead={t('lead')} />
      <ProblemSummary problems={answer?.problems} />
      <p>{email ? t('confirmed', { email }) : t('none')}</p>
      {pending ? (
        <form method="post" action={HERE} className="al-form" noValidate>
          <p>{t('pending', { email: pending })}</p>
          <TextField
            name="code"
            label={t('code')}
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={problemOf(answer, 'code')}
            required
          />
          <div className="al-form-actions">
            <Button name="form" value="confirm">
              {t('confirm')}
            </Button>
          </div>
        </form>
      ) : null}
      <form method="post" action={HERE} className="al-form" noValidate>
        <TextField
          name="email"
          type="email"
          label={t('address')}
          hint={t('addressHint')}
          autoComplete="email"
          spellCheck={false}
          defaultValue={answer?.values['email']}
          error={problemOf(answer, 'email')}
          required
        />
        <div className="al-form-actions">
          <Button name="form" value="set" look={pending ? 'secondary' : 'primary'}>
            {t('sendCode')}
          </Button>
        </div>
      </form>
      {email ? (
        <form method="post" action={HERE}>
          <Button name="form" value="remove" look="quiet">
            {t('remove')}
          </Button>
        </form>
      ) : null}
      <p>
        <Link href="/konto/sicherheit">{t('back')}</Link>
      </p>
    </div>
  );
}
