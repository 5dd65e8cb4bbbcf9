import type { Content, Variable } from '@allmende/domain/content';
import { variablesIn } from '@allmende/domain/variables';
import { profileVariable } from '@allmende/vocabularies/profile-variables';
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
  return [...used].map(([key, occurrences]) => {
    const described = content.variables.find((variable) => variable.key === key);
    const profile = profileVariable(key);
    const answer = answers.get(key);
    return {
      key,
      label: described?.label ?? profile?.label[language] ?? key,
      help: described?.help || (profile?.help[language] ?? ''),
      type: described?.type ?? (profile?.type === 'lines' ? 'list' : 'text'),
      example: described?.example || (profile?.example ?? ''),
      options: described?.options ?? [],
      value: answer?.value ?? '',
      source: answer?.value ? answer.source : null,
      isProfile: profile !== undefined,
      occurrences,
    };
  });
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
export const answersPart = (): AnswersPart => ({
  read: ({ content, values }) => {
    const answers = new Map(values.map(({ key, value }) => [key, value]));
    return Object.fromEntries(
      [...variablesIn(content).keys()].map((key) => [fieldOfKey(key), [answers.get(key) ?? '']]),
    );
  },
  write: ({ content, values }, form) => {
    const answers = new Map(values.map(({ key, value }) => [key, value]));
    const changed = [...variablesIn(content).keys()].flatMap((key) => {
      const sent = form.get(fieldOfKey(key));
      if (typeof sent !== 'string') return [];
      const value = sent.replaceAll('\r\n', '\n').trim();
      return value === (answers.get(key) ?? '').trim() ? [] : [{ key, value }];
    });
    return { values: changed };
  },
});
