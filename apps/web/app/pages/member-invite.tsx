import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { redirect } from 'react-router';
import { MemberFields, roleIn } from '../features/members/member-fields.tsx';
import { memberTexts } from '../features/members/members.texts.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, type FormProblem, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/member-invite';

const MemberInvitePage = graphql(`
  query MemberInvitePage($ags: String!) {
    viewer {
      account {
        id
      }
      ...ConfirmIdentityPart
    }
    municipality(ags: $ags) {
      id
      ags
      name
      domains
    }
  }
`);

const InviteMember = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { viewer, municipality } = await query(context, MemberInvitePage, { ags: params.ags });
  if (!viewer.account) throw redirect(signInPath(session));
  if (!municipality?.domains) throw notFound();
  const { id, ags, name, domains } = municipality;
  return { viewer, municipality: { id, ags, name, domains }, language: session.language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const role = roleIn(form);
  const missing = problemsOf(sessionOf(context).language, form);
  if (missing.length > 0 || !role) return refuse('invite', missing, form);
  const { municipality } = await query(context, MemberInvitePage, { ags: params.ags });
  if (!municipality) throw notFound();
  const input = {
    municipalityId: municipality.id,
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    role,
    function: textOf(form, 'function'),
    vouchReason: form.get('vouch') === 'ja' ? textOf(form, 'vouchReason') : '',
  };
  const { errors } = (await query(context, InviteMember, { input })).inviteMember;
  return errors.length > 0
    ? refuseOrAsk('invite', errors, form)
    : redirect(`/kommunen/${params.ags}/mitglieder?eingeladen`, 303);
}

function problemsOf(language: Language, form: FormData): FormProblem[] {
  const t = textsIn(language, memberTexts);
  const problem = (message: string, field: string) => ({ code: 'INVALID_INPUT', message, path: [field] });
  return [
    ...(textOf(form, 'name') ? [] : [problem(t('nameMissing'), 'name')]),
    ...(textOf(form, 'email') ? [] : [problem(t('emailMissing'), 'email')]),
    ...(roleIn(form) ? [] : [problem(t('roleMissing'), 'role')]),
    ...(textOf(form, 'vouchReason') && form.get('vouch') !== 'ja' ? [problem(t('vouchMissing'), 'vouch')] : []),
  ];
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, memberTexts)('inviteTitle'), isHidden: true });
};

export default function MemberInvite({ loaderData: { viewer, municipality }, actionData }: Route.ComponentProps) {
  const t = useTexts(memberTexts);
  const format = useFormat();
  const { ags, name, domains } = municipality;
  const people = `/kommunen/${ags}/mitglieder`;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={`${people}/einladen`} answer={confirm} />;
  const answer = answerFor(actionData, 'invite');
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb
        label={t('here')}
        items={[
          { label: name, href: `/kommunen/${ags}` },
          { label: t('title'), href: people },
          { label: t('inviteTitle') },
        ]}
      />
      <PageHeading title={t('inviteTitle')} lead={t('inviteLead')} />
      <ProblemSummary problems={answer?.problems} />
      <form method="post" className="al-form" noValidate>
        <TextField
          name="name"
          label={t('name')}
          autoComplete="off"
          defaultValue={answer?.values['name']}
          error={problemOf(answer, 'name')}
          required
        />
        <TextField
          name="email"
          type="email"
          label={t('emailOfPerson')}
          hint={domains.length > 0 ? t('emailHint', { domains: format.list(domains) }) : t('emailHintNone')}
          autoComplete="off"
          spellCheck={false}
          defaultValue={answer?.values['email']}
          error={problemOf(answer, 'email')}
          required
        />
        <MemberFields answer={answer} />
        <CheckboxField
          name="vouch"
          value="ja"
          label={t('vouch')}
          hint={t('vouchHint')}
          defaultChecked={answer?.values['vouch'] === 'ja'}
          error={problemOf(answer, 'vouch')}
        />
        <TextField
          name="vouchReason"
          label={t('vouchReason')}
          hint={t('vouchReasonHint')}
          defaultValue={answer?.values['vouchReason']}
          error={problemOf(answer, 'vouchReason')}
        />
        <div className="al-form-actions">
          <Button>{t('send')}</Button>
          <ButtonLink href={people} look="quiet">
            {t('cancel')}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
