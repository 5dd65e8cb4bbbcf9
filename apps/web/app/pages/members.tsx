import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { InvitationTable } from '../features/members/invitation-table.tsx';
import { LeftBehindList } from '../features/members/left-behind-list.tsx';
import { MemberTable } from '../features/members/member-table.tsx';
import { memberTexts } from '../features/members/members.texts.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/members';

const MembersPage = graphql(`
  query MembersPage($ags: String!) {
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
        ...MemberRow
      }
      invitations {
        ...InvitationRow
      }
      formerMembers {
        id
        name
        function
        endedAt
        hasLeft
        leavesBehind {
          ...LeftBehindLine
        }
      }
    }
  }
`);

const ResendInvitation = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const WithdrawInvitation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

/** What has just been done, by what stands in the address. */
const doneBy = {
  eingeladen: 'invited',
  gesendet: 'resent',
  zurueckgezogen: 'withdrawn',
  geaendert: 'changed',
  beendet: 'ended',
} as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { viewer, municipality } = await query(context, MembersPage, { ags: params.ags });
  if (!viewer.account) throw redirect(signInPath(session));
  const { members, invitations, formerMembers } = municipality ?? {};
  if (!municipality || !members) throw notFound();
  const done = Object.entries(doneBy).find(([name]) => url.searchParams.has(name))?.[1] ?? null;
  const shown = { name: municipality.name, ags: municipality.ags, members };
  return {
    viewer,
    municipality: { ...shown, invitations: invitations ?? [], formerMembers: formerMembers ?? [] },
    done,
    language: session.language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const input = { invitationId: textOf(form, 'invitationId') };
  const isResent = form.get('form') === 'resend';
  const { errors } = isResent
    ? (await query(context, ResendInvitation, { input })).resendInvitation
    : (await query(context, WithdrawInvitation, { input })).withdrawInvitation;
  if (errors.length > 0) return refuseOrAsk('invitation', errors, form);
  return redirect(`/kommunen/${params.ags}/mitglieder?${isResent ? 'gesendet' : 'zurueckgezogen'}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, municipality } = loaderData;
  const title = textsIn(language, memberTexts)('pageTitle', { name: municipality.name });
  return pageFace({ language, title, isHidden: true });
};

export default function Members({ loaderData: { viewer, municipality, done }, actionData }: Route.ComponentProps) {
  const t = useTexts(memberTexts);
  const { ags, name, members, invitations, formerMembers } = municipality;
  const here = `/kommunen/${ags}/mitglieder`;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={here} answer={confirm} />;
  const answer = answerFor(actionData, 'invitation');
  return (
    <div className="al-page al-stack al-stack--sections">
      <div className="al-stack">
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('municipalities'), href: '/kommunen' },
            { label: name, href: `/kommunen/${ags}` },
            { label: t('title') },
          ]}
        />
        <PageHeading
          title={t('title')}
          lead={t('lead', { name })}
          actions={<ButtonLink href={`${here}/einladen`}>{t('invite')}</ButtonLink>}
        />
        <ProblemSummary problems={answer?.problems} />
        {done && !answer ? <Alert tone="success" title={t(done)} role="status" /> : null}
      </div>
      <section className="al-stack">
        <h2>{t('membersTitle')}</h2>
        <MemberTable ags={ags} members={members} />
      </section>
      <section className="al-stack">
        <h2>{t('invitationsTitle')}</h2>
        <InvitationTable invitations={invitations} />
      </section>
      {formerMembers.length > 0 ? <FormerMembers people={formerMembers} /> : null}
    </div>
  );
}

type Former = Route.ComponentProps['loaderData']['municipality']['formerMembers'];

function FormerMembers({ people }: { people: Former }) {
  const t = useTexts(memberTexts);
  const format = useFormat();
  return (
    <section className="al-stack">
      <h2>{t('formerTitle')}</h2>
      <p className="al-measure">{t('formerLead')}</p>
      {people.map(({ id, name, function: duty, endedAt, hasLeft, leavesBehind }) => (
        <section key={id} className="al-stack al-stack--tight">
          <h3>{duty ? `${name}, ${duty}` : name}</h3>
          <p className="al-muted">{t(hasLeft ? 'leftOn' : 'endedOn', { date: format.date(endedAt) })}</p>
          <LeftBehindList things={leavesBehind} emptyText={t('leftNothing')} />
        </section>
      ))}
    </section>
  );
}
