import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ConsentPurpose, ConsentVerdict, Tlp } from '../../gql/graphql.ts';
import { textsIn } from '../../i18n/texts.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { consentTexts } from './consents.texts.ts';

const AskConsent = graphql(`
  mutation AskConsent($input: AskConsentInput!) {
    askConsent(input: $input) {
      consent {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const WithdrawConsent = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const AnswerConsent = graphql(`
  mutation AnswerConsent($input: AnswerConsentInput!) {
    answerConsent(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const TakeBackConsent = graphql(`
  mutation TakeBackConsent($input: TakeBackConsentInput!) {
    takeBackConsent(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const purposes: readonly ConsentPurpose[] = ['MERGE', 'PUBLISH'];
const verdicts: readonly ConsentVerdict[] = ['GIVE', 'REFUSE'];
const labels: readonly Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];

/** Asks for what the form says. Answers the id of the new request, or what is wrong. */
export async function askForConsent(
  context: Readonly<RouterContextProvider>,
  solutionId: string,
  form: FormData,
): Promise<{ readonly consentId: string | null; readonly problems: readonly FormProblem[] }> {
  const chosen = form.getAll('purposes');
  const input = {
    solutionId,
    purposes: purposes.filter((purpose) => chosen.includes(purpose)),
    tlp: labels.find((label) => label === form.get('tlp')) ?? null,
    licence: textOf(form, 'licence') || null,
    reason: textOf(form, 'reason'),
  };
  const { consent, errors } = (await query(context, AskConsent, { input })).askConsent;
  return { consentId: consent?.id ?? null, problems: errors };
}

export interface ConsentStep {
  readonly step: 'answer' | 'withdraw' | 'takeBack';
  readonly problems: readonly FormProblem[];
}

/** Answers a request, withdraws it, or takes a consent back: what a form of its page asks for. */
export async function takeConsentStep(
  context: Readonly<RouterContextProvider>,
  consentId: string,
  form: FormData,
): Promise<ConsentStep> {
  const t = textsIn(sessionOf(context).language, consentTexts);
  const told = (problems: readonly FormProblem[]): FormProblem[] =>
    problems.map((problem) =>
      problem.code === 'STALE_REVISION' ? { code: problem.code, message: t('stale'), path: [] } : problem,
    );
  if (form.get('form') === 'withdraw') {
    const { errors } = (await query(context, WithdrawConsent, { input: { consentId } })).withdrawConsent;
    return { step: 'withdraw', problems: errors };
  }
  const expectedRevision = Number(textOf(form, 'revision')) || 0;
  if (form.get('form') === 'takeBack') {
    const input = { consentId, expectedRevision, reason: textOf(form, 'reason') };
    const { errors } = (await query(context, TakeBackConsent, { input })).takeBackConsent;
    return { step: 'takeBack', problems: told(errors) };
  }
  const verdict = verdicts.find((one) => one === form.get('verdict'));
  if (!verdict) {
    const problem = { code: 'INVALID_INPUT', message: t('verdictMissing'), path: ['verdict'] };
    return { step: 'answer', problems: [problem] };
  }
  const input = { consentId, expectedRevision, verdict, reason: textOf(form, 'reason') };
  const { errors } = (await query(context, AnswerConsent, { input })).answerConsent;
  return { step: 'answer', problems: told(errors) };
}
