import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { PageHeading } from '@allmende/ui/page-heading';
import { SummaryList } from '@allmende/ui/summary-list';
import { TextArea } from '@allmende/ui/text-area';
import { redirect } from 'react-router';
import { AdmissionMessages } from '../features/admissions/admission-messages.tsx';
import { admissionTexts } from '../features/admissions/admissions.texts.ts';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { answerFor, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/own-admission';

const OwnAdmissionPage = graphql(`
  query OwnAdmissionPage($key: String!) {
    ownAdmission(key: $key) {
      state
      name
      function
      email
      message
      createdAt
      dueAt
      reason
      mayAnswer
      mayWithdraw
      municipality {
        name
      }
      messages {
        ...AdmissionMessages
      }
    }
  }
`);

const AnswerAdmission = graphql(`
  mutation AnswerAdmission($input: AnswerAdmissionInput!) {
    answerAdmission(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const WithdrawAdmission = graphql(`
  mutation WithdrawAdmission($input: WithdrawAdmissionInput!) {
    withdrawAdmission(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, params, url: { searchParams } }: Route.LoaderArgs) {
  const { ownAdmission: admission } = await query(context, OwnAdmissionPage, { key: params.key });
  if (!admission) throw notFound();
  const done = (['confirmedTitle', 'answered'] as const).find((_, at) =>
    searchParams.has(['bestaetigt', 'beantwortet'][at]!),
  );
  return { admission, done: done ?? null, language: sessionOf(context).language };
}

export async function action({ context, request, params: { key } }: Route.ActionArgs) {
  const form = await request.formData();
  const here = `/aufnahme/antrag/${key}`;
  if (form.get('form') === 'withdraw') {
    const { errors } = (await query(context, WithdrawAdmission, { input: { key } })).withdrawAdmission;
    return errors.length > 0 ? refuse('own', errors, form) : redirect(here, 303);
  }
  const body = textOf(form, 'body');
  const message = textsIn(sessionOf(context).language, admissionTexts)('answerMissing');
  if (body === '') return refuse('own', [{ code: 'INVALID_INPUT', message, path: ['body'] }], form);
  const { errors } = (await query(context, AnswerAdmission, { input: { key, body } })).answerAdmission;
  return errors.length > 0 ? refuse('own', errors, form) : redirect(`${here}?beantwortet`, 303);
}

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, admission } = loaderData;
  const title = textsIn(language, admissionTexts)('ownTitle', { name: admission.municipality.name });
  return pageFace({ language, title, isHidden: true });
};

export default function OwnAdmission({ loaderData: { admission, done }, actionData }: Route.ComponentProps) {
  const t = useTexts(admissionTexts);
  const format = useFormat();
  const answer = answerFor(actionData, 'own');
  const { state, municipality, name, function: duty, email, message, createdAt, dueAt, reason } = admission;
  const { messages, mayAnswer, mayWithdraw } = admission;
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading
        title={t('ownTitle', { name: municipality.name })}
        lead={mayAnswer ? t('ASKED_STATE') : t(`${state}_STATE`, { date: format.date(dueAt) })}
      />
      {done && !answer ? <Alert tone="success" title={t(done)} role="status" /> : null}
      <ProblemSummary problems={answer?.problems} />
      {reason ? (
        <section className="al-stack al-stack--tight">
          <h2>{t('reason')}</h2>
          <p className="al-measure statement">{reason}</p>
        </section>
      ) : null}
      {messages.length > 0 ? (
        <section className="al-stack">
          <h2>{t('messagesTitle')}</h2>
          <AdmissionMessages
            messages={messages}
            headOf={(isAnswer, date) => t(isAnswer ? 'ownAnswer' : 'question', { date })}
          />
        </section>
      ) : null}
      {mayAnswer ? (
        <form method="post" className="al-form" noValidate>
          <TextArea
            name="body"
            label={t('answer')}
            rows={5}
            maxLength={1000}
            defaultValue={answer?.values['body']}
            error={problemOf(answer, 'body')}
          />
          <div className="al-form-actions">
            <Button name="form" value="answer">
              {t('sendAnswer')}
            </Button>
          </div>
        </form>
      ) : null}
      <section className="al-stack">
        <h2>{t('details')}</h2>
        <SummaryList
          rows={[
            { term: t('municipality'), value: municipality.name },
            { term: t('name'), value: name },
            { term: t('function'), value: duty },
            { term: t('email'), value: email },
            ...(message ? [{ term: t('message'), value: <span className="statement">{message}</span> }] : []),
            { term: t('appliedOn'), value: format.date(createdAt) },
          ]}
        />
      </section>
      {mayWithdraw ? (
        <Disclosure summary={t('withdraw')}>
          <form method="post" className="al-stack">
            <p>{t('withdrawText')}</p>
            <div>
              <Button name="form" value="withdraw" look="danger">
                {t('withdraw')}
              </Button>
            </div>
          </form>
        </Disclosure>
      ) : null}
    </div>
  );
}
