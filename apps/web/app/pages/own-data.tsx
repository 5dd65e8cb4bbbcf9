import { ButtonLink } from '@allmende/ui/button-link';
import { FactsList } from '@allmende/ui/facts-list';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { EraseForm } from '../features/privacy/erase-form.tsx';
import { ownDataTexts } from '../features/privacy/privacy.texts.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { actingForCookie, choiceCookie } from '../session/cookies.ts';
import { answerFor } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/own-data';

const OwnDataPage = graphql(`
  query OwnDataPage {
    viewer {
      ...ConfirmIdentityPart
      account {
        name
        email
      }
      memberships {
        municipality {
          name
        }
      }
      erasure {
        administeredAlone
      }
    }
  }
`);

const EraseAccount = graphql(`
  mutation EraseAccount($input: EraseAccountInput!) {
    eraseAccount(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { viewer } = await query(context, OwnDataPage);
  const { account, memberships, erasure } = viewer;
  if (!account || !erasure) throw redirect(signInPath(session));
  return {
    viewer,
    account,
    names: memberships.map(({ municipality }) => municipality.name),
    erasure,
    language: session.language,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const input = { confirmation: String(form.get('confirmation') ?? '') };
  const { errors } = (await query(context, EraseAccount, { input })).eraseAccount;
  if (errors.length > 0) return refuseOrAsk('erase', errors, form);
  const session = sessionOf(context);
  session.setCookies.push(choiceCookie(actingForCookie, '', session.publicUrl.startsWith('https:')));
  return redirect('/konto/geloescht', 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, ownDataTexts)('title'), isHidden: true });
};

export default function OwnData({ loaderData, actionData }: Route.ComponentProps) {
  const { viewer, account, names, erasure } = loaderData;
  const t = useTexts(ownDataTexts);
  const format = useFormat();
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal="/konto/daten" answer={confirm} />;
  const answer = answerFor(actionData, 'erase');
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={answer?.problems} />
      <PageHeading title={t('title')} lead={t('lead')} />
      <section className="al-stack" aria-labelledby="konto">
        <h2 id="konto">{t('account')}</h2>
        <FactsList
          facts={[
            { term: t('name'), value: account.name },
            { term: t('email'), value: account.email },
            { term: t('memberships'), value: names.length > 0 ? format.list(names) : t('none') },
          ]}
        />
      </section>
      <section className="al-stack" aria-labelledby="mitnehmen">
        <h2 id="mitnehmen">{t('take')}</h2>
        <p className="al-measure">{t('takeText')}</p>
        <p>
          <ButtonLink href="/konto/daten.json" look="secondary" download>
            {t('download')}
          </ButtonLink>
        </p>
      </section>
      <EraseForm {...erasure} answer={answer} />
    </div>
  );
}
