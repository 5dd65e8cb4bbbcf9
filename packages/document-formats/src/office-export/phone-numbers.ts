import { askedIn, labelOf, writtenOf } from '@allmende/domain/variables';
import { profileLabels, profileVariables } from '@allmende/vocabularies/profile-variables';
import { cleanText, shownGap } from './document-text.ts';
import type { ExportDocument } from './export-document.ts';

const phoneKeys = new Set(profileVariables.filter(({ type }) => type === 'phone').map(({ key }) => key));
const looksLikePhone = /^[+(\d][\d\s()/–-]{2,}$/;

/** The phone numbers that a document names, in the order of its text; what is missing is a gap. */
export function phoneNumbers({ content, values, language = 'de' }: ExportDocument): [label: string, number: string][] {
  if (!values) return [];
  const variables = [...content.variables, ...profileLabels[language]];
  return [...askedIn(content, values).keys()].flatMap((key): [string, string][] => {
    const value = cleanText(writtenOf(values, key)).replace(/\s*[\r\n]+\s*/g, ', ');
    if (!phoneKeys.has(key) && !looksLikePhone.test(value)) return [];
    const described = content.variables.find((variable) => variable.key === key);
    if (!phoneKeys.has(key) && described?.type !== 'contact') return [];
    const label = cleanText(labelOf(variables, key));
    return [[label, value === '' ? shownGap(label) : value]];
  });
}
