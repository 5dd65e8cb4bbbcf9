import { type Content, type Variable, variableTypes } from '@allmende/domain/content';
import { variablesIn } from '@allmende/domain/variables';
import { profileVariable } from '@allmende/vocabularies/profile-variables';
import { textsIn } from '../../i18n/texts.ts';
import type { Language } from '../../i18n/languages.ts';
import { textOf } from '../../session/problems.ts';
import { draftTexts } from './drafts.texts.ts';
import type { DraftPart } from './save-part.ts';

/** A placeholder as the page lists it. */
export interface ListedVariable {
  readonly key: string;
  readonly label: string;
  readonly occurrences: number;
  /** Answered by the city profile, asked for and described, or standing in the text without a description. */
  readonly state: 'profile' | 'described' | 'undescribed';
}

/** All placeholders: those of the text in order of appearance, then those that are described and not used. */
export function listedVariables(content: Content, language: Language): ListedVariable[] {
  const used = variablesIn(content);
  const keys = new Set([...used.keys(), ...content.variables.map(({ key }) => key)]);
  return [...keys].map((key) => {
    const described = content.variables.find((variable) => variable.key === key);
    const fromProfile = profileVariable(key);
    return {
      key,
      label: described?.label ?? fromProfile?.label[language] ?? key,
      occurrences: used.get(key) ?? 0,
      state: fromProfile ? 'profile' : described ? 'described' : 'undescribed',
    };
  });
}

/** One placeholder of a working copy as a form; one that is not described yet has empty fields. */
export const variablePart = (key: string, language: Language): DraftPart => ({
  read: ({ content }) => {
    const variable = content.variables.find((one) => one.key === key);
    if (!variable && !variablesIn(content).has(key)) return null;
    return {
      label: [variable?.label ?? ''],
      help: [variable?.help ?? ''],
      type: [variable?.type ?? 'text'],
      example: [variable?.example ?? ''],
      default: [variable?.default ?? ''],
      options: [variable?.options.join('\n') ?? ''],
    };
  },
  write: ({ content }, form) => {
    const t = textsIn(language, draftTexts);
    const label = textOf(form, 'label');
    const refused = (field: string, message: string) => ({
      problems: [{ code: 'INVALID_INPUT', message, path: [field] }],
    });
    if (!label) return refused('label', t('labelMissing'));
    const variable = variableIn(form, key, label);
    if (variable.type === 'choice' && variable.options.length < 2) return refused('options', t('optionsMissing'));
    return { content: withVariable(content, variable) };
  },
});

const variableIn = (form: FormData, key: string, label: string): Variable => ({
  key,
  label,
  help: textOf(form, 'help'),
  type: variableTypes.find((type) => type === form.get('type')) ?? 'text',
  example: textOf(form, 'example'),
  default: textOf(form, 'default'),
  options: textOf(form, 'options')
    .split('\n')
    .map((option) => option.trim())
    .filter(Boolean),
  fromProfile: profileVariable(key) !== undefined,
});

function withVariable(content: Content, variable: Variable): Content {
  const isKnown = content.variables.some(({ key }) => key === variable.key);
  const variables = isKnown
    ? content.variables.map((one) => (one.key === variable.key ? variable : one))
    : [...content.variables, variable];
  return { ...content, variables };
}

export const withoutVariable = (content: Content, key: string): Content => ({
  ...content,
  variables: content.variables.filter((variable) => variable.key !== key),
});
