import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { AdmissionDecision } from '../features/admissions/admission-decision.tsx';
import { AdmissionFacts } from '../features/admissions/admission-facts.tsx';
import { decidingTexts } from '../features/admissions/deciding.texts.ts';
import { reasonFrom } from '../features/admissions/refusal-blocks.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, type FormProblem, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/admission-case';

const AdmissionCasePage = graphql(`
  query AdmissionCasePage($id: ID!) {
    viewer {
      account {
        id
      }
      maySeeAdmissions
      ...ConfirmIdentityPart
    }
    admission(id: $id) {
      id
      state
      dueAt
      endedAt
      decidedBy
      overdue
      viewerMayDecide
      invitation
      municipality {
        name
        participates
        takesAdmissions
      }
      ...AdmissionFacts
      ...AdmissionDecision
    }
  }
`);

const ApproveAdmission = graphql(`
  mutation ApproveAdmission($input: ApproveAdmissionInput!) {
    approveAdmission(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const RefuseAdmission = graphql(`
  mutation RefuseAdmission($input: RefuseAdmissionInput!) {
    refuseAdmission(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const AskApplicant = graphql(`
  mutation AskApplicant($input: AskApplicantInput!) {
    askApplicant(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const ResendAdmissionInvitation = graphql(`
  mutation ResendAdmissionInvitation($input: ResendAdmissionInvitationInput!) {
    resendAdmissionInvitation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const hereOf = (id: string) => `/pruefstelle/aufnahmen/${id}`;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { viewer, admission } = await query(context, AdmissionCasePage, { id: params.id });
  if (!viewer.account) throw redirect(signInPath(session));
  if (!admission) throw notFound();
  return { viewer, admission, isSaved: url.searchParams.has('gespeichert'), language: session.language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, decidingTexts);
  const of = { admissionId: params.id, expectedRevision: Number(form.get('revision')) };
  const missing = (message: string, field: string) =>
    refuse('admission', [{ code: 'INVALID_INPUT', message, path: [field] }], form);
  let errors: readonly FormProblem[];
  switch (textOf(form, 'form')) {
    case 'approve': {
      const input = { ...of, takeDomain: form.get('takeDomain') === 'ja' };
      ({ errors } = (await query(context, ApproveAdmission, { input })).approveAdmission);
      break;
    }
    case 'ask': {
      const question = textOf(form, 'question');
      if (question === '') return missing(t('questionMissing'), 'question');
      ({ errors } = (await query(context, AskApplicant, { input: { ...of, question } })).askApplicant);
      break;
    }
    case 'refuse': {
      const reason = reasonFrom(textOf(form, 'block'), textOf(form, 'reason'));
      if (reason === '') return missing(t('reasonMissing'), 'reason');
      ({ errors } = (await query(context, RefuseAdmission, { input: { ...of, reason } })).refuseAdmission);
      break;
    }
    default: {
      const input = { admissionId: params.id };
      ({ errors } = (await query(context, ResendAdmissionInvitation, { input })).resendAdmissionInvitation);
    }
  }
  return errors.length > 0 ? refuseOrAsk('admission', errors, form) : redirect(`${hereOf(params.id)}?gespeichert`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, admission } = loaderData;
  const title = textsIn(language, decidingTexts)('caseTitle', { name: admission.municipality.name });
  return pageFace({ language, title, isHidden: true });
};

export default function AdmissionCase({ loaderData, actionData }: Route.ComponentProps) {
  const { viewer, admission, isSaved } = loaderData;
  const t = useTexts(decidingTexts);
  const format = useFormat();
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={hereOf(admission.id)} answer={confirm} />;
  const answer = answerFor(actionData, 'admission');
  const { state, municipality, dueAt, endedAt, decidedBy, invitation, viewerMayDecide } = admission;
  const { name, participates, takesAdmissions } = municipality;
  const isWaiting = state === 'WAITING';
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb
        label={t('here')}
        items={[
          { label: t('desk'), href: '/pruefstelle' },
          { label: t('title'), href: '/pruefstelle/aufnahmen' },
          { label: name },
        ]}
      />
      <PageHeading
        title={t('caseTitle', { name })}
        meta={
          <>
            <span>{t(state)}</span>
            {isWaiting ? <span>{t('dueOn', { date: format.date(dueAt) })}</span> : null}
            {decidedBy ? <span>{t('endedOn', { date: format.date(endedAt), name: decidedBy })}</span> : null}
            {state === 'WITHDRAWN' ? <span>{t('withdrawnOn', { date: format.date(endedAt) })}</span> : null}
          </>
        }
      />
      <ProblemSummary problems={answer?.problems} />
      {isSaved && !answer ? <Alert tone="success" title={t('saved')} role="status" /> : null}
      {isWaiting && !viewerMayDecide ? (
        <Alert tone="warning" title={t('ownTitle')}>
          <p>{t('ownText')}</p>
        </Alert>
      ) : null}
      {isWaiting && !takesAdmissions ? (
        <Alert tone="warning" title={t('takenTitle')}>
          <p>{t('takenText')}</p>
        </Alert>
      ) : null}
      {isWaiting && participates && takesAdmissions ? (
        <Alert tone="info" title={t('orphanTitle')}>
          <p>{t('orphanText')}</p>
        </Alert>
      ) : null}
      <AdmissionFacts admission={admission} />
      {viewerMayDecide ? (
        <AdmissionDecision admission={admission} answer={answer} canApprove={takesAdmissions} />
      ) : null}
      {invitation ? (
        <section className="al-stack">
          <h2>{t('invitationTitle')}</h2>
          <p>{t(`${invitation}_INVITATION`)}</p>
          {invitation === 'OPEN' || invitation === 'EXPIRED' ? (
            <form method="post">
              <Button name="form" value="resend" look="secondary">
                {t('resend')}
              </Button>
            </form>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
