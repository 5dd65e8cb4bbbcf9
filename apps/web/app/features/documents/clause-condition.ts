import { conditionAnswers, decidingVariables } from '@allmende/domain/conditions';
import type { Clause, Condition, Content } from '@allmende/domain/content';
import { labelOf } from '@allmende/domain/variables';
import { textOf } from '../../session/problems.ts';
import type { Fields } from '../../shell/stored-fields.ts';

/** A question that may decide whether a clause stands. */
export interface DecidingQuestion {
  readonly key: string;
  readonly label: string;
  /** Empty where the draft has a condition on something that offers no answers. */
  readonly answers: readonly string[];
}

/** What a clause may depend on; what it depends on now is always among them, fit or not. */
export function decidingQuestions({ clauses, variables }: Content, clauseId: string): DecidingQuestion[] {
  const questions = decidingVariables(variables).map((variable) => ({
    key: variable.key,
    label: variable.label,
    answers: conditionAnswers(variable),
  }));
  const when = clauses.find(({ id }) => id === clauseId)?.when;
  if (!when || questions.some(({ key }) => key === when.key)) return questions;
  return [...questions, { key: when.key, label: labelOf(variables, when.key), answers: [] }];
}

/** Name of the boxes with the answers to one question. */
export const answersField = (key: string): string => `when-is-${key.replaceAll('.', '_')}`;

export const conditionFields = ({ when }: Pick<Clause, 'when'>): Fields => ({
  when: [when?.key ?? ''],
  ...(when ? { [answersField(when.key)]: when.is } : {}),
});

/** The condition that a form asks for: none, one, or one that nobody can meet. A form without the question changes nothing. */
export function conditionIn(form: FormData, before: Condition | undefined): Condition | undefined | 'answersMissing' {
  if (!form.has('when')) return before;
  const key = textOf(form, 'when');
  if (key === '') return undefined;
  const is = form.getAll(answersField(key)).map(String);
  if (is.length > 0) return { key, is };
  return before?.key === key ? before : 'answersMissing';
}
