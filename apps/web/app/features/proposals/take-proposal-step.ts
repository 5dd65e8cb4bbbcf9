import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ClauseDecisionInput, ClauseVerdict } from '../../gql/graphql.ts';
import { textsIn } from '../../i18n/texts.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { proposalTexts } from './proposals.texts.ts';

const DecideProposal = graphql(`
  mutation DecideProposal($input: DecideProposalInput!) {
    decideProposal(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const TakeBackProposal = graphql(`
  mutation TakeBackProposal($input: TakeBackProposalInput!) {
    takeBackProposal(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const verdicts: readonly ClauseVerdict[] = ['ACCEPTED', 'ACCEPTED_EDITED', 'DECLINED'];

export interface ProposalStep {
  readonly step: 'decide' | 'takeBack';
  readonly problems: readonly FormProblem[];
}

/** Answers a proposal, or takes it back: what a form of its page asks for. */
export async function takeProposalStep(
  context: Readonly<RouterContextProvider>,
  proposalId: string,
  form: FormData,
): Promise<ProposalStep> {
  if (form.get('form') === 'takeBack') {
    const { errors } = (await query(context, TakeBackProposal, { input: { proposalId } })).takeBackProposal;
    return { step: 'takeBack', problems: errors };
  }
  const clauseIds = form.getAll('clauseIds').map(String);
  const decisions = clauseIds.flatMap((clauseId, at): ClauseDecisionInput[] => {
    const take = verdicts.find((name) => name === form.get(`take-${at}`));
    if (!take) return [];
    const body = form.get(`body-${at}`);
    return [
      {
        clauseId,
        take,
        heading: textOf(form, `heading-${at}`),
        body: typeof body === 'string' ? body : '',
        reason: textOf(form, `reason-${at}`),
      },
    ];
  });
  const expectedRevision = Number(textOf(form, 'revision')) || 0;
  const input = { proposalId, expectedRevision, decisions, thanks: textOf(form, 'thanks') };
  const { errors } = (await query(context, DecideProposal, { input })).decideProposal;
  return { step: 'decide', problems: errors.map((problem) => placed(context, problem, clauseIds)) };
}

/** A problem beside the field of the form it is about. */
function placed(
  context: Readonly<RouterContextProvider>,
  { path, code, message }: FormProblem,
  clauseIds: readonly string[],
): FormProblem {
  if (code === 'STALE_REVISION')
    return { code, message: textsIn(sessionOf(context).language, proposalTexts)('stale'), path: [] };
  const [part, clauseId = '', field] = path ?? [];
  if (part === 'thanks') return { code, message, path: ['thanks'] };
  const at = clauseIds.indexOf(clauseId);
  return { code, message, path: at < 0 ? [] : [`${field ?? 'take'}-${at}`] };
}
