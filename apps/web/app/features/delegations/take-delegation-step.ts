import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { DelegationGrade } from '../../gql/graphql.ts';
import { textsIn } from '../../i18n/texts.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { delegationTexts } from './delegations.texts.ts';

const Offer = graphql(`
  mutation OfferDelegation($input: OfferDelegationInput!) {
    offerDelegation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const Change = graphql(`
  mutation ChangeDelegation($input: ChangeDelegationInput!) {
    changeDelegation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const Answer = graphql(`
  mutation AnswerDelegation($input: AnswerDelegationInput!) {
    answerDelegation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const End = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

/** Does what a form about a delegation asks for. */
export async function takeDelegationStep(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<{ readonly step: string; readonly problems: readonly FormProblem[] }> {
  const step = textOf(form, 'form');
  return { step, problems: await problemsOf(context, step, form) };
}

async function problemsOf(
  context: Readonly<RouterContextProvider>,
  step: string,
  form: FormData,
): Promise<readonly FormProblem[]> {
  const delegationId = textOf(form, 'delegation');
  const municipalityId = textOf(form, 'municipalityId');
  const expectedRevision = Number(textOf(form, 'revision')) || 0;
  if (step === 'accept' || step === 'refuse') {
    const answer = step === 'accept' ? 'ACCEPT' : 'REFUSE';
    const input = { delegationId, expectedRevision, answer } as const;
    return (await query(context, Answer, { input })).answerDelegation.errors;
  }
  if (step === 'end')
    return (await query(context, End, { input: { delegationId, municipalityId } })).endDelegation.errors;
  const { terms, problems } = termsIn(form, sessionOf(context).language);
  if (problems.length > 0) return problems;
  if (step === 'change') {
    const input = { delegationId, expectedRevision, ...terms };
    return (await query(context, Change, { input })).changeDelegation.errors;
  }
  const input = { municipalityId, bodyId: textOf(form, 'bodyId'), ...terms };
  return (await query(context, Offer, { input })).offerDelegation.errors;
}

/** What no api can be asked with: a grade that was not chosen, a day that is none. */
function termsIn(form: FormData, language: 'de' | 'en') {
  const t = textsIn(language, delegationTexts);
  const grade = textOf(form, 'grade');
  const endsOn = textOf(form, 'endsOn');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(endsOn) && !Number.isNaN(Date.parse(endsOn));
  const isGrade = grade === 'EDIT' || grade === 'RELEASE';
  const problems: FormProblem[] = [
    ...(isGrade ? [] : [{ code: 'INVALID_INPUT', message: t('gradeMissing'), path: ['grade'] }]),
    ...(isDay ? [] : [{ code: 'INVALID_INPUT', message: t('endsOnHint'), path: ['endsOn'] }]),
  ];
  return { terms: { grade: grade as DelegationGrade, endsOn, purpose: textOf(form, 'purpose') }, problems };
}
