import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';

const Offer = graphql(`
  mutation OfferHandOver($input: OfferHandOverInput!) {
    offerHandOver(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const Withdraw = graphql(`
  mutation WithdrawHandOver($input: WithdrawHandOverInput!) {
    withdrawHandOver(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const Answer = graphql(`
  mutation AnswerHandOver($input: AnswerHandOverInput!) {
    answerHandOver(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

/** Does what a form about a hand-over asks for. */
export async function takeHandOverStep(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<{ readonly step: string; readonly problems: readonly FormProblem[] }> {
  const step = textOf(form, 'form');
  const handOverId = textOf(form, 'handOver');
  if (step === 'withdraw') {
    const { withdrawHandOver } = await query(context, Withdraw, { input: { handOverId } });
    return { step, problems: withdrawHandOver.errors };
  }
  if (step === 'accept' || step === 'refuse') {
    const answer = step === 'accept' ? ('ACCEPT' as const) : ('REFUSE' as const);
    const input = { handOverId, municipalityId: textOf(form, 'municipalityId'), answer };
    return { step, problems: (await query(context, Answer, { input })).answerHandOver.errors };
  }
  const solutionId = textOf(form, 'solution');
  const input = { solutionId, receiverId: textOf(form, 'receiver'), note: textOf(form, 'note') };
  return { step: 'offer', problems: (await query(context, Offer, { input })).offerHandOver.errors };
}
