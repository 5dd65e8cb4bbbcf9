import type { Content, Metadata } from '@allmende/domain/content';
import { textsIn } from '../../i18n/texts.ts';
import type { Language } from '../../i18n/languages.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import type { Fields } from '../../shell/stored-fields.ts';
import { metadataTexts } from './metadata.texts.ts';
import type { DraftPart } from './save-part.ts';

/** Longest texts, as the content model has them. */
export const metadataLimits = {
  title: 90,
  shortVersion: 300,
  summary: 2_000,
  legalBasis: 500,
  prerequisites: 1_000,
  function: 120,
  contact: 200,
} as const;

/** The metadata of a working copy as one form; label and licence have a page of their own. */
export const metadataPart = (language: Language): DraftPart => ({
  read: ({ content }) => fieldsOf(content.metadata),
  write: ({ content }, form) => {
    const problems = problemsIn(form, language);
    return problems.length > 0 ? { problems } : { content: { ...content, metadata: metadataIn(form, content) } };
  },
});

const fieldsOf = (metadata: Metadata): Fields => ({
  title: [metadata.title],
  shortVersion: [metadata.shortVersion],
  summary: [metadata.summary],
  type: [metadata.type],
  topics: metadata.topics,
  keywords: [metadata.keywords.join(', ')],
  departmentsUse: metadata.departmentsUse,
  departmentsInvolve: metadata.departmentsInvolve,
  sizeClasses: metadata.sizeClasses,
  landScope: metadata.landScope,
  requirements: metadata.requirements,
  legalBasis: [metadata.legalBasis],
  effort: [String(metadata.effort)],
  prerequisites: [metadata.prerequisites],
  offline: metadata.offline ? ['ja'] : [],
  staffCouncil: metadata.staffCouncil ? ['ja'] : [],
  reviewMonths: [String(metadata.reviewMonths)],
  maintainerFunction: [metadata.maintainer.function],
  maintainerContact: [metadata.maintainer.contact],
  deputyFunction: [metadata.deputy.function],
  deputyContact: [metadata.deputy.contact],
});

function metadataIn(form: FormData, { metadata }: Content): Metadata {
  const list = (name: string) => form.getAll(name).map(String);
  const contact = (name: string) => ({
    function: textOf(form, `${name}Function`),
    contact: textOf(form, `${name}Contact`),
  });
  return {
    ...metadata,
    title: textOf(form, 'title'),
    shortVersion: textOf(form, 'shortVersion'),
    summary: textOf(form, 'summary'),
    type: textOf(form, 'type') || metadata.type,
    topics: list('topics'),
    keywords: keywordsIn(textOf(form, 'keywords')),
    departmentsUse: list('departmentsUse'),
    departmentsInvolve: list('departmentsInvolve'),
    sizeClasses: list('sizeClasses') as Metadata['sizeClasses'],
    landScope: list('landScope'),
    requirements: list('requirements'),
    legalBasis: textOf(form, 'legalBasis'),
    effort: Number(textOf(form, 'effort')) || 0,
    prerequisites: textOf(form, 'prerequisites'),
    offline: form.has('offline'),
    staffCouncil: form.has('staffCouncil'),
    reviewMonths: Number(textOf(form, 'reviewMonths')),
    maintainer: contact('maintainer'),
    deputy: contact('deputy'),
  };
}

const keywordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

function problemsIn(form: FormData, language: Language): FormProblem[] {
  const t = textsIn(language, metadataTexts);
  const months = Number(textOf(form, 'reviewMonths'));
  const tooLong = (['title', 'shortVersion', 'summary', 'legalBasis', 'prerequisites'] as const).filter(
    (name) => textOf(form, name).length > metadataLimits[name],
  );
  return [
    ...(textOf(form, 'title') ? [] : [problem('title', t('titleMissing'))]),
    ...tooLong.map((name) => problem(name, t('tooLong', { field: t(name), max: metadataLimits[name] }))),
    ...(form.getAll('topics').length > 3 ? [problem('topics', t('topicsTooMany'))] : []),
    ...(Number.isInteger(months) && months >= 1 && months <= 60
      ? []
      : [problem('reviewMonths', t('reviewMonthsWrong'))]),
  ];
}

const problem = (field: string, message: string): FormProblem => ({ code: 'INVALID_INPUT', message, path: [field] });
