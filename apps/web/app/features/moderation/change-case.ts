import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { textsIn } from '../../i18n/texts.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { outcomes, seals } from './decision-input.ts';
import { moderationTexts } from './moderation.texts.ts';

const ClaimCase = graphql(`
  mutation ClaimCase($input: ClaimCaseInput!) {
    claimCase(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const ReleaseClaim = graphql(`
  mutation ReleaseClaim($input: ReleaseClaimInput!) {
    releaseClaim(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const DecideCase = graphql(`
  mutation DecideCase($input: DecideCaseInput!) {
    decideCase(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

/** Carries out what a form of the moderation asks for; the answer is what stands in its way. */
export async function changeCase(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<{ readonly step: 'claim' | 'release' | 'decide'; readonly problems: readonly FormProblem[] }> {
  const caseId = textOf(form, 'caseId');
  const step = form.get('form');
  if (step === 'claim') {
    const { claimCase } = await query(context, ClaimCase, { input: { caseId } });
    return { step, problems: claimCase.errors };
  }
  if (step === 'release') {
    const { releaseClaim } = await query(context, ReleaseClaim, { input: { caseId } });
    return { step, problems: releaseClaim.errors };
  }
  const t = textsIn(sessionOf(context).language, moderationTexts);
  const decision = outcomes.find((outcome) => outcome === form.get('decision'));
  const reason = textOf(form, 'reason');
  const problems = [
    ...(decision ? [] : [{ code: 'INVALID_INPUT', message: t('outcomeMissing'), path: ['decision'] }]),
    ...(reason ? [] : [{ code: 'INVALID_INPUT', message: t('reasonMissing'), path: ['reason'] }]),
  ];
  if (!decision || problems.length > 0) return { step: 'decide', problems };
  const seal = decision === 'PUBLISH' ? (seals.find((one) => one === form.get('seal')) ?? null) : null;
  const { decideCase } = await query(context, DecideCase, { input: { caseId, decision, reason, seal } });
  return { step: 'decide', problems: decideCase.errors };
}
