import type { Clause } from '@allmende/domain/content';
import { labelOf } from '@allmende/domain/variables';
import { profileVariables } from '@allmende/vocabularies/profile-variables';
import type { Language } from '../i18n/languages.ts';

/** What placeholders ask for, by key. */
export type Labels = readonly { readonly key: string; readonly label: string }[];

/** The placeholders of the city profile and of these contents; where several name one, the first content counts. */
export const labelsIn = (language: Language, ...contents: readonly { readonly variables: Labels }[]): Labels => [
  ...contents.flatMap(({ variables }) => variables),
  ...profileVariables.map(({ key, label }) => ({ key, label: label[language] })),
];

const token = /\{\{([a-z][a-z0-9.-]*)\}\}/g;

/** A text as people read it: placeholders by what they ask for. */
export const readableText = (text: string, labels: Labels): string =>
  text.replace(token, (_, key: string) => `[${labelOf(labels, key)}]`).trim();

/**
 * A clause as people compare it: its text, and of the rest what differs among the sides that are compared.
 */
export function readableClause(clause: Clause, sides: readonly (Clause | null)[], labels: Labels): string {
  const differs = (part: (one: Clause) => string) => new Set(sides.filter((side) => side !== null).map(part)).size > 1;
  const parts = [
    differs(({ heading }) => heading) ? clause.heading : '',
    clause.body,
    ...([requirementsOf, guidanceOf, conditionOf] as const).map((part) => (differs(part) ? part(clause) : '')),
  ];
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => readableText(part, labels))
    .join('\n\n');
}

const requirementsOf = ({ requirements }: Clause): string => requirements.join(', ');
const guidanceOf = ({ guidance }: Clause): string => guidance;
const conditionOf = ({ when }: Clause): string => (when ? `{{${when.key}}}: ${when.is.join(', ')}` : '');

/** A value of the metadata, a variable, a file or a link in one or a few lines. */
export function readableValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(readableValue).join(', ');
  return Object.values(value)
    .map(readableValue)
    .filter((part) => part !== '' && part !== '–')
    .join('\n');
}
