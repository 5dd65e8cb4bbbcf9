import { keptValue } from '@allmende/domain/variable-values';
import type { Question } from './answers-part.ts';
import type { PreviewedClause } from './answers-preview.ts';
import { fieldOfKey } from './field-of-key.ts';

/** The answers of a questionnaire by key, as they are kept. */
export type Answers = Readonly<Record<string, string>>;

export interface AnswersState {
  /** Clauses that stand with these answers. */
  readonly standing: ReadonlySet<string>;
  /** Keys that are asked with these answers. */
  readonly asked: ReadonlySet<string>;
  /** Questions that are asked and open, in their order. */
  readonly open: readonly Question[];
}

export const storedAnswers = (questions: readonly Question[]): Answers =>
  Object.fromEntries(questions.map(({ key, value }) => [key, value]));

/** The answers as they stand in the form at this moment. */
export const answersIn = (form: FormData, questions: readonly Question[]): Answers =>
  Object.fromEntries(
    questions.map((question) => {
      const sent = form.get(fieldOfKey(question.key));
      return [question.key, typeof sent === 'string' ? keptValue(question, sent) : question.value];
    }),
  );

/** What stands and what is asked: the domain's rule, on what the page knows of the document. */
export function stateOf(
  answers: Answers,
  questions: readonly Question[],
  clauses: readonly Pick<PreviewedClause, 'id' | 'when'>[],
): AnswersState {
  const standing = new Set(
    clauses.filter(({ when }) => when === null || when.is.includes(answers[when.key] ?? '')).map(({ id }) => id),
  );
  const asked = questions.filter((one) => one.decides || one.clauses.some((id) => standing.has(id)));
  return {
    standing,
    asked: new Set(asked.map(({ key }) => key)),
    open: asked.filter(({ key }) => (answers[key] ?? '') === ''),
  };
}
