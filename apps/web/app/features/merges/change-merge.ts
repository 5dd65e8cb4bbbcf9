import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { MergeTake, SaveMergeDecisionsInput } from '../../gql/graphql.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { textsIn } from '../../i18n/texts.ts';
import { sessionOf } from '../../session/session.ts';
import { mergeTexts } from './merges.texts.ts';

const StartMerge = graphql(`
  mutation StartMerge($input: StartMergeInput!) {
    startMerge(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const SaveMergeDecisions = graphql(`
  mutation SaveMergeDecisions($input: SaveMergeDecisionsInput!) {
    saveMergeDecisions(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const FinishMerge = graphql(`
  mutation FinishMerge($input: FinishMergeInput!) {
    finishMerge(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const AbandonMerge = graphql(`
  mutation AbandonMerge($input: AbandonMergeInput!) {
    abandonMerge(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const UndoMerge = graphql(`
  mutation UndoMerge($input: UndoMergeInput!) {
    undoMerge(input: $input) {
      kept
      errors {
        code
        message
        path
      }
    }
  }
`);

export const mergeSteps = ['start', 'renew', 'decide', 'later', 'seen', 'finish', 'abandon', 'undo'] as const;
export type MergeStep = (typeof mergeSteps)[number];

export interface MergeStepTaken {
  readonly step: MergeStep;
  readonly problems: readonly FormProblem[];
  /** What was edited since and stays, where a merge was undone. */
  readonly kept: number;
}

/** Takes the step that a form of the merge pages asks for. */
export async function takeMergeStep(
  context: Readonly<RouterContextProvider>,
  solutionId: string,
  form: FormData,
): Promise<MergeStepTaken> {
  const step = mergeSteps.find((name) => name === form.get('form')) ?? 'start';
  const taken = (problems: readonly FormProblem[], kept = 0): MergeStepTaken => ({ step, problems, kept });
  const mergeId = textOf(form, 'merge');
  const open = { mergeId, expectedRevision: Number(textOf(form, 'revision')) || 0 };
  switch (step) {
    case 'start':
    case 'renew': {
      const input = { solutionId, renew: step === 'renew' };
      return taken((await query(context, StartMerge, { input })).startMerge.errors);
    }
    case 'decide':
    case 'later': {
      const decision = decisionIn(form, step);
      if (!decision) return taken([chooseFirst(context)]);
      const input = { ...open, decisions: [decision], seen: [] };
      return taken((await query(context, SaveMergeDecisions, { input })).saveMergeDecisions.errors.map(placed));
    }
    case 'seen': {
      const seen = new Set(form.getAll('gesehen').map(String));
      const all = form.getAll('alle').map(String);
      const input = { ...open, decisions: [], seen: all.map((id) => ({ id, seen: seen.has(id) })) };
      return taken((await query(context, SaveMergeDecisions, { input })).saveMergeDecisions.errors);
    }
    case 'finish':
      return taken((await query(context, FinishMerge, { input: open })).finishMerge.errors.map(withoutPath));
    case 'abandon':
      return taken((await query(context, AbandonMerge, { input: open })).abandonMerge.errors);
    case 'undo': {
      const { errors, kept } = (await query(context, UndoMerge, { input: { mergeId } })).undoMerge;
      return taken(errors, kept?.length ?? 0);
    }
  }
}

type DecisionInput = Exclude<SaveMergeDecisionsInput['decisions'], null | undefined>[number];

/** Null where a decision is to be kept and nothing is chosen. */
function decisionIn(form: FormData, step: 'decide' | 'later'): DecisionInput | null {
  const decision = { id: textOf(form, 'id'), note: textOf(form, 'note') };
  if (step === 'later') return { ...decision, take: null, combinedJson: null };
  const takes: readonly MergeTake[] = ['MINE', 'THEIRS', 'COMBINED'];
  const take = takes.find((name) => name === form.get('take'));
  if (!take) return null;
  return { ...decision, take, combinedJson: take === 'COMBINED' ? combinedIn(form) : null };
}

function combinedIn(form: FormData): string {
  const body = textOf(form, 'body').replaceAll('\r\n', '\n');
  if (!form.has('heading')) return JSON.stringify(body);
  return JSON.stringify({ heading: textOf(form, 'heading'), level: Number(textOf(form, 'level')) || 1, body });
}

const chooseFirst = (context: Readonly<RouterContextProvider>): FormProblem => ({
  code: 'INVALID_INPUT',
  message: textsIn(sessionOf(context).language, mergeTexts)('chooseFirst'),
  path: ['take'],
});

/** A problem beside the field of the form it is about. */
const placed = ({ path, ...problem }: FormProblem): FormProblem => {
  const field = path?.findLast((part) => ['heading', 'body', 'note', 'take'].includes(part));
  return { ...problem, path: field ? [field] : [] };
};

const withoutPath = ({ path: _path, ...problem }: FormProblem): FormProblem => problem;
