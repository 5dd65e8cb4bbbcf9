import type { Condition, Variable } from './content.ts';
import { keptValue, writtenValue } from './variable-values.ts';
import { labelOf } from './variables.ts';

/** Answers that a condition may ask for: those of a yes/no or of a choice. Other variables decide nothing. */
export function conditionAnswers({ type, options }: Variable): readonly string[] {
  if (type === 'boolean') return ['yes', 'no'];
  return type === 'choice' ? options : [];
}

/** Variables that a condition may name. */
export const decidingVariables = (variables: readonly Variable[]): Variable[] =>
  variables.filter((variable) => conditionAnswers(variable).length > 0);

/** A condition for people: what is asked, and the answers with which the clause stands. */
export interface ConditionShown {
  readonly key: string;
  readonly label: string;
  readonly answers: readonly string[];
}

/** How a condition reads: `Nur wenn: MDM im Einsatz = Ja`. */
export function conditionShown({ key, is }: Condition, variables: readonly Variable[]): ConditionShown {
  const variable = variables.find((one) => one.key === key);
  return {
    key,
    label: labelOf(variables, key),
    answers: is.map((answer) => (variable ? writtenValue(variable, answer) : answer)),
  };
}

/** What is wrong with a condition: it names no yes/no or choice, or an answer that is not offered. */
export function conditionProblem(
  { key, is }: Condition,
  variables: readonly Variable[],
): 'condition-unfit' | 'condition-unknown-answer' | null {
  const variable = variables.find((one) => one.key === key);
  if (!variable || (variable.type !== 'boolean' && variable.type !== 'choice')) return 'condition-unfit';
  const known = conditionAnswers(variable);
  return is.every((answer) => known.includes(keptValue(variable, answer))) ? null : 'condition-unknown-answer';
}
