import type { Content, Variable } from '@allmende/domain/content';
import { sentence } from '@allmende/domain/texts';
import { keptValue, valueProblem } from '@allmende/domain/variable-values';
import { clausesFor, clausesUsing, labelOf, variablesIn } from '@allmende/domain/variables';
import { profileLabels, profileVariable } from '@allmende/vocabularies/profile-variables';
import type { Language } from '../../i18n/languages.ts';
import type { FormProblem } from '../../session/problems.ts';
import type { Fields } from '../../shell/stored-fields.ts';
import { fieldOfKey } from './field-of-key.ts';

/** A question of the questionnaire: what stands in place of one placeholder. */
export interface Question {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly type: Variable['type'];
  readonly example: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly source: 'PROFILE' | 'OWN' | 'DEFAULT' | null;
  /** In the city profile, for all documents at once. */
  readonly isProfile: boolean;
  readonly occurrences: number;
  /** Ids of the clauses in which it stands or which depend on it. */
  readonly clauses: readonly string[];
  /** Clauses depend on the answer: it is asked whatever stands. */
  readonly decides: boolean;
  /** It stands in a clause that stands, so that one can look at its place. */
  readonly isPlaced: boolean;
}

interface Answered {
  readonly content: Content;
  readonly values: readonly {
    readonly key: string;
    readonly value: string;
    readonly source: 'PROFILE' | 'OWN' | 'DEFAULT';
  }[];
}

/** All placeholders of the text as questions, in the order in which they appear. */
export function questionsOf({ content, values }: Answered, language: Language): Question[] {
  const used = variablesIn(content);
  const answers = new Map(values.map((value) => [value.key, value]));
  const labels = [...content.variables, ...profileLabels[language]];
  const kept = new Map(values.map(({ key, value }) => [key, value]));
  const standing = clausesFor(content, kept).map(({ when: _, ...clause }) => clause);
  const placed = variablesIn({ clauses: standing });
  return [...used].map(([key, occurrences]) => {
    const described = content.variables.find((variable) => variable.key === key);
    const profile = profileVariable(key);
    const answer = answers.get(key);
    return {
      key,
      label: labelOf(labels, key),
      help: described?.help || (profile?.help[language] ?? ''),
      type: typeOf(content, key),
      example: described?.example || (profile?.example ?? ''),
      options: described?.options ?? [],
      value: answer?.value ?? '',
      source: answer?.value ? answer.source : null,
      isProfile: profile !== undefined,
      occurrences,
      clauses: clausesUsing(content, key),
      decides: content.clauses.some(({ when }) => when?.key === key),
      isPlaced: placed.has(key),
    };
  });
}

/** What the document says of it; for what only the profile knows, lines or text. */
function typeOf({ variables }: Content, key: string): Variable['type'] {
  const described = variables.find((variable) => variable.key === key);
  return described?.type ?? (profileVariable(key)?.type === 'lines' ? 'contact' : 'text');
}

export interface AnswersPart {
  readonly read: (working: Answered) => Fields;
  readonly write: (
    working: Answered,
    form: FormData,
  ) => { readonly values: { key: string; value: string }[] } | { readonly problems: readonly FormProblem[] };
}

/**
 * The answers of a municipality for one document. What comes from the city profile and is left as it is does not become
 * an answer of its own: when the profile changes, the document follows.
 */
export const answersPart = (language: Language): AnswersPart => ({
  read: ({ content, values }) => {
    const answers = new Map(values.map(({ key, value }) => [key, value]));
    return Object.fromEntries(
      [...variablesIn(content).keys()].map((key) => [fieldOfKey(key), [answers.get(key) ?? '']]),
    );
  },
  write: ({ content, values }, form) => {
    const answers = new Map(values.map(({ key, value }) => [key, value]));
    const changed: { key: string; value: string }[] = [];
    const problems: FormProblem[] = [];
    for (const key of variablesIn(content).keys()) {
      const sent = form.get(fieldOfKey(key));
      if (typeof sent !== 'string') continue;
      const variable = { type: typeOf(content, key), options: optionsOf(content, key) };
      const value = keptValue(variable, sent);
      if (value === (answers.get(key) ?? '').trim()) continue;
      const problem = valueProblem(variable, sent);
      if (problem)
        problems.push({ code: 'INVALID_INPUT', message: sentence(problem, language), path: [fieldOfKey(key)] });
      else changed.push({ key, value });
    }
    return problems.length > 0 ? { problems } : { values: changed };
  },
});

const optionsOf = ({ variables }: Content, key: string): string[] =>
  variables.find((variable) => variable.key === key)?.options ?? [];
