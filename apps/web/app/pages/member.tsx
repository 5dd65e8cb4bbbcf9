import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { LeftBehindList } from '../features/members/left-behind-list.tsx';
import { MemberFields, roleIn } from '../features/members/member-fields.tsx';
import { memberTexts } from '../features/members/members.texts.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/member';

const MemberPage = graphql(`
  query MemberPage($ags: String!) {
    viewer {
      account {
        id
      }
      ...ConfirmIdentityPart
    }
    municipality(ags: $ags) {
      ags
      name
      members {
        id
        name
        email
        role
        function
        since
        revision
        isViewer
        isLastAdministrator
        leavesBehind {
          ...LeftBehindLine
        }
      }
    }
  }
`);

const ChangeMember = graphql(`
  mutation ChangeMember($input: ChangeMemberInput!) {
    changeMember(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const EndMembership = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
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
  const { viewer, municipality } = await query(context, MemberPage, { ags: params.ags });
  if (!viewer.account) throw redirect(signInPath(session));
  const member = municipality?.members?.find(({ id }) => id === params.id);
  if (!municipality || !member) throw notFound();
  return { viewer, member, city: { ags: municipality.ags, name: municipality.name }, language: session.language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, memberTexts);
  const of = { membershipId: params.id, expectedRevision: Number(form.get('revision')) };
  const people = `/kommunen/${params.ags}/mitglieder`;
  const missing = (message: string, field: string) =>
    refuse('member', [{ code: 'INVALID_INPUT', message, path: [field] }], form);
  if (form.get('form') === 'end') {
    if (form.get('sure') !== 'ja') return missing(t('endSureMissing'), 'sure');
    const { errors } = (await query(context, EndMembership, { input: of })).endMembership;
    return errors.length > 0 ? refuseOrAsk('member', errors, form) : redirect(`${people}?beendet`, 303);
  }
  const role = roleIn(form);
  if (!role) return missing(t('roleMissing'), 'role');
  const input = { ...of, role, function: textOf(form, 'function') };
  const { errors } = (await query(context, ChangeMember, { input })).changeMember;
  return errors.length > 0 ? refuseOrAsk('member', errors, form) : redirect(`${people}?geaendert`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageFace({ language: loaderData.language, title: loaderData.member.name, isHidden: true }) : [];

export default function Member({ loaderData: { viewer, member, city }, actionData }: Route.ComponentProps) {
  const t = useTexts(memberTexts);
  const format = useFormat();
  const people = `/kommunen/${city.ags}/mitglieder`;
  const { id, name, email, role, function: duty, since, revision, isLastAdministrator, leavesBehind } = member;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={`${people}/${id}`} answer={confirm} />;
  const answer = answerFor(actionData, 'member');
  const held = <input type="hidden" name="revision" value={revision} />;
  return (
    <div className="al-page al-stack al-stack--sections">
      <div className="al-stack">
        <Breadcrumb
          label={t('here')}
          items={[
            { label: city.name, href: `/kommunen/${city.ags}` },
            { label: t('title'), href: people },
            { label: name },
          ]}
        />
        <PageHeading title={name} lead={t('memberLead', { email, date: format.date(since) })} />
        <ProblemSummary problems={answer?.problems} />
        {isLastAdministrator ? (
          <Alert tone="info" title={t('lastAdministrator')}>
            <p>{t('lastAdministratorText')}</p>
          </Alert>
        ) : null}
      </div>
      <section className="al-stack" aria-labelledby="rolle">
        <h2 id="rolle">{t('changeTitle')}</h2>
        <form method="post" className="al-form" noValidate>
          {held}
          <MemberFields answer={answer?.values['form'] === 'change' ? answer : undefined} role={role} duty={duty} />
          <div className="al-form-actions">
            <Button name="form" value="change">
              {t('save')}
            </Button>
          </div>
        </form>
      </section>
      <section className="al-stack" aria-labelledby="bleibt">
        <h2 id="bleibt">{t('leavesTitle')}</h2>
        {leavesBehind.length > 0 ? <p className="al-measure">{t('leavesText')}</p> : null}
        <LeftBehindList things={leavesBehind} emptyText={t('leavesNone')} />
      </section>
      {isLastAdministrator ? null : (
        <section className="al-stack" aria-labelledby="beenden">
          <h2 id="beenden">{t('endTitle')}</h2>
          <p className="al-measure">{t('endText', { name, municipality: city.name })}</p>
          <form method="post" className="al-form" noValidate>
            {held}
            <CheckboxField name="sure" value="ja" label={t('endSure')} error={problemOf(answer, 'sure')} />
            <div className="al-form-actions">
              <Button name="form" value="end" look="danger">
                {t('end', { name })}
              </Button>
            </div>
          </form>
        </section>
      )}
    </div>
  );
}
