import type { Language } from '@allmende/domain/texts';
import { licences } from '@allmende/vocabularies/licences';
import type { Frame } from '../document-frame.ts';
import { cleanText } from './document-text.ts';
import { documentWords } from './document-words.ts';
import type { ApprovalStep, ExportDocument } from './export-document.ts';

/** What the cover sheet says of a version, line by line; what is not known is left out. */
export function coverFacts(
  { frame: facts, comparedWith }: ExportDocument,
  frame: Frame,
  language: Language,
): [string, string][] {
  const words = documentWords[language];
  const lines: [string, string][] = [
    [words.municipality, frame.municipality],
    [words.version, facts.number ?? frame.version],
    [words.comparison, comparedWith === undefined ? '' : words.comparedWith(comparedWith)],
    [words.date, frame.date],
    [words.label, frame.label],
    [words.licence, licenceIn(facts.licence, language)],
    [words.recipient, frame.recipient],
    [words.source, frame.sources.map(({ text }) => text).join(' ')],
    [words.address, frame.url],
  ];
  return lines.filter(([, fact]) => fact !== '').map(([name, fact]) => [name, cleanText(fact)]);
}

/** By its name, for those who do not know its code. */
function licenceIn(code: string | undefined, language: Language): string {
  const known = licences.find((licence) => licence.code === code);
  return known ? `${known.label[language]} (${known.code})` : (code ?? '');
}

const steps: readonly ApprovalStep[] = ['created', 'checked', 'released'];

/** Who made, checked and released: function, date and a place for the signature. */
export function approvalRows({ approvals = {} }: ExportDocument, language: Language) {
  const words = documentWords[language];
  return {
    head: [words.step, words.function, words.day, words.signature],
    rows: steps.map((step) => {
      const { function: by = '', date = '' } = approvals[step] ?? {};
      return [words.steps[step], cleanText(by), date === '' ? '' : dayOf(date, language), ''];
    }),
  };
}

const dayOf = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
