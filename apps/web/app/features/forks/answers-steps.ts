import type { Content } from '@allmende/domain/content';
import { toText } from '@allmende/domain/markdown';
import { profileLabels, profileVariable } from '@allmende/vocabularies/profile-variables';
import type { Language } from '../../i18n/languages.ts';
import type { Question } from './answers-part.ts';

/** Questions that are answered together. */
export interface AnswersStep {
  readonly id: string;
  readonly kind: 'administration' | 'contacts' | 'document';
  /** Heading of the clause where the questions of a long document begin; empty where there is one step for all. */
  readonly heading: string;
  readonly questions: readonly Question[];
}

/** Up to so many questions that only this document asks make one step. */
const ONE_STEP = 12;

/** The steps of a questionnaire: first what the city knows for all documents, then what only this one asks. */
export function stepsOf(questions: readonly Question[], content: Content, language: Language): AnswersStep[] {
  const own = questions.filter(({ isProfile }) => !isProfile);
  const profile = questions.filter(({ isProfile }) => isProfile);
  const isOfCity = ({ key }: Question) => {
    const group = profileVariable(key)?.group;
    return group === 'municipality' || group === 'leadership';
  };
  const steps: AnswersStep[] = [
    { id: 'verwaltung', kind: 'administration', heading: '', questions: profile.filter(isOfCity) },
    { id: 'zustaendige', kind: 'contacts', heading: '', questions: profile.filter((one) => !isOfCity(one)) },
    ...(own.length > ONE_STEP
      ? byChapter(own, content, language)
      : [{ id: 'dokument', kind: 'document' as const, heading: '', questions: own }]),
  ];
  return steps.filter((step) => step.questions.length > 0);
}

/** A long questionnaire follows the chapters of its document. */
function byChapter(own: readonly Question[], content: Content, language: Language): AnswersStep[] {
  const chapters = new Map<string, string>();
  let chapter = content.clauses[0]?.id ?? '';
  for (const { id, level } of content.clauses) {
    if (level === 1) chapter = id;
    chapters.set(id, chapter);
  }
  const variables = [...content.variables, ...profileLabels[language]];
  return [...Map.groupBy(own, ({ clauses }) => chapters.get(clauses[0] ?? '') ?? chapter)].map(([id, questions]) => ({
    id: `dokument-${id}`,
    kind: 'document',
    heading: toText(content.clauses.find((clause) => clause.id === id)?.heading ?? '', { variables }),
    questions,
  }));
}
