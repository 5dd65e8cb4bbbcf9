import { auditVerbs, type AuditVerb } from '@allmende/domain/audit';
import { retentionRules, type RetentionKey } from '@allmende/domain/retention';
import type { TrailRowFragment } from '../../gql/graphql.ts';
import type { Language } from '../../i18n/languages.ts';
import { textsIn } from '../../i18n/texts.ts';
import { auditTexts } from './audit.texts.ts';

/** What was done, in words; a verb of a newer api reads as it is. */
export const verbWords = (verb: string, language: Language): string =>
  Object.hasOwn(auditVerbs, verb) ? auditVerbs[verb as AuditVerb][language] : verb;

/** Who acted. Whom the reader may not know by name is known by the municipality that stands beside. */
export function whoWords({ origin, actorName, actorErased, actingFor }: TrailRowFragment, language: Language): string {
  const t = textsIn(language, auditTexts);
  if (origin !== 'PERSON') return t(origin);
  if (actorErased) return t('erased');
  return actorName ?? (actingFor ? '' : t('PLATFORM'));
}

/** What an entry is about, in words. */
export function aboutWords(
  { subjectKind, subjectName, solution, municipality }: TrailRowFragment,
  language: Language,
): string {
  const t = textsIn(language, auditTexts);
  if (subjectKind === 'solution') return solution?.title ?? t('hiddenSolution');
  if (subjectKind === 'municipality') return municipality?.name ?? '';
  if (subjectKind === 'account') return subjectName ?? t('otherAccount');
  return t('platform');
}

const sentences = [
  'number',
  'case',
  'before',
  'after',
  'tlp',
  'taken',
  'declined',
  'added',
  'changed',
  'solutions',
] as const;
const counts = ['removed', 'files', 'clauses'] as const;
/** Facts whose values are words themselves. */
const words = ['role', 'outcome', 'fourEyes', 'status', 'changeClass', 'verdict'] as const;

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((one) => one === name);

/** What stands beside an entry, as far as it is for people; ids are in the export. */
export function factWords({ facts }: TrailRowFragment, language: Language): string[] {
  const t = textsIn(language, auditTexts);
  return facts.flatMap(({ name, value }) => {
    if (isOneOf(sentences, name)) return [t(`fact_${name}`, { value: value.replace('_', '+') })];
    if (name === 'rule' && Object.hasOwn(retentionRules, value))
      return [retentionRules[value as RetentionKey].what[language]];
    if (isOneOf(counts, name)) return [t(`fact_${name}`, { count: Number(value) })];
    const known = `value_${value}`;
    return isOneOf(words, name) && Object.hasOwn(auditTexts.de, known) ? [t(known as 'value_reader')] : [];
  });
}
