import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { memberTexts } from '../features/members/members.texts.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { actingForCookie, choiceCookie } from '../session/cookies.ts';
import { answerFor, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/account-memberships';

const MembershipsPage = graphql(`
  query MembershipsPage {
    viewer {
      account {
        id
      }
      memberships {
        id
        role
        function
        municipality {
          id
          ags
          name
          viewerMayManageMembers
        }
      }
      endedMemberships {
        endedAt
        hasLeft
        municipality {
          id
          name
        }
      }
      ...ConfirmIdentityPart
    }
  }
`);

const LeaveMunicipality = graphql(`
  mutation LeaveMunicipality($input: LeaveMunicipalityInput!) {
    leaveMunicipality(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const HERE = '/konto/mitgliedschaften';

/** Whoever reads here that a membership has ended need not be told on every page: the choice to act for it is given up. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { viewer } = await query(context, MembershipsPage);
  if (!viewer.account) throw redirect(signInPath(session));
  if (viewer.endedMemberships.some(({ municipality }) => municipality.id === session.actingFor))
    session.setCookies.push(choiceCookie(actingForCookie, '', session.publicUrl.startsWith('https:')));
  return { viewer, isLeft: url.searchParams.has('verlassen'), language: session.language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, memberTexts);
  const municipalityId = textOf(form, 'municipalityId');
  if (form.get('sure') !== 'ja')
    return refuse('leave', [{ code: 'INVALID_INPUT', message: t('leaveSureMissing'), path: ['sure'] }], form);
  const { errors } = (await query(context, LeaveMunicipality, { input: { municipalityId } })).leaveMunicipality;
  return errors.length > 0 ? refuseOrAsk('leave', errors, form) : redirect(`${HERE}?verlassen`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, memberTexts)('ownTitle'), isHidden: true });
};

export default function AccountMemberships({ loaderData: { viewer, isLeft }, actionData }: Route.ComponentProps) {
  const t = useTexts(memberTexts);
  const format = useFormat();
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={HERE} answer={confirm} />;
  const answer = answerFor(actionData, 'leave');
  const { memberships, endedMemberships } = viewer;
  const sureOf = (id: string) => `sure-${id}`;
  return (
    <div className="al-page al-stack al-stack--sections">
      <div className="al-stack">
        <PageHeading title={t('ownTitle')} lead={t(memberships.length > 0 ? 'ownLead' : 'ownNone')} />
        <ProblemSummary problems={answer?.problems} ids={{ sure: sureOf(answer?.values['municipalityId'] ?? '') }} />
        {isLeft && !answer ? <Alert tone="success" title={t('left')} role="status" /> : null}
      </div>
      {memberships.map(({ id, role, function: duty, municipality }) => {
        const mine = answer?.values['municipalityId'] === municipality.id ? answer : undefined;
        return (
          <section key={id} className="al-stack">
            <h2>
              <Link href={`/kommunen/${municipality.ags}`}>{municipality.name}</Link>
            </h2>
            <p>{[t(role), duty].filter(Boolean).join(', ')}</p>
            {municipality.viewerMayManageMembers ? (
              <p>
                <Link href={`/kommunen/${municipality.ags}/mitglieder`}>{t('toPeople')}</Link>
              </p>
            ) : null}
            <Disclosure summary={t('leave')} defaultOpen={mine !== undefined}>
              <form method="post" className="al-form" noValidate>
                <input type="hidden" name="municipalityId" value={municipality.id} />
                <p className="al-measure">{t('leaveText', { name: municipality.name })}</p>
                <CheckboxField
                  name="sure"
                  id={sureOf(municipality.id)}
                  value="ja"
                  label={t('leaveSure', { name: municipality.name })}
                  error={problemOf(mine, 'sure')}
                />
                <div className="al-form-actions">
                  <Button look="danger">{t('leave')}</Button>
                </div>
              </form>
            </Disclosure>
          </section>
        );
      })}
      {endedMemberships.length > 0 ? (
        <section className="al-stack">
          <h2>{t('endedTitle')}</h2>
          <ul className="plain-list">
            {endedMemberships.map(({ municipality, endedAt, hasLeft }) => (
              <li key={municipality.id}>
                {t(hasLeft ? 'endedSelf' : 'endedOther', { name: municipality.name, date: format.date(endedAt) })}
              </li>
            ))}
          </ul>
          <p className="al-measure">{t('endedHint')}</p>
        </section>
      ) : null}
    </div>
  );
}
