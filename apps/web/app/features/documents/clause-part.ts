import { restoreClause } from '@allmende/domain/clauses';
import type { Clause, Content } from '@allmende/domain/content';
import { textsIn } from '../../i18n/texts.ts';
import type { Language } from '../../i18n/languages.ts';
import { textOf } from '../../session/problems.ts';
import { conditionFields, conditionIn } from './clause-condition.ts';
import { conditionTexts } from './clause-condition.texts.ts';
import { draftTexts } from './drafts.texts.ts';
import type { DraftPart } from './save-part.ts';

/** One clause of a working copy as a form; whoever saves a clause that was deleted meanwhile puts it back. */
export const clausePart = (clauseId: string, language: Language): DraftPart => ({
  read: ({ content, origin }) => {
    const clause = content.clauses.find(({ id }) => id === clauseId);
    if (!clause) return null;
    const { heading, level, body, guidance, requirements, deviation = '' } = clause;
    return {
      ...{ heading: [heading], level: [String(level)], body: [body], guidance: [guidance], requirements },
      ...conditionFields(clause),
      ...(origin && { deviation: [deviation] }),
    };
  },
  write: ({ content }, form) => {
    const problem = (field: string, message: string) => ({
      problems: [{ code: 'INVALID_INPUT', message, path: [field] }],
    });
    const heading = textOf(form, 'heading');
    if (!heading) return problem('heading', textsIn(language, draftTexts)('headingMissing'));
    const before = content.clauses.find(({ id }) => id === clauseId);
    const when = conditionIn(form, before?.when);
    if (when === 'answersMissing') return problem('when', textsIn(language, conditionTexts)('answersMissing'));
    const deviation = form.has('deviation') ? textOf(form, 'deviation') : (before?.deviation ?? '');
    const clause: Clause = {
      ...{ id: clauseId, heading, ...bodyIn(form) },
      ...(when && { when }),
      ...(deviation && { deviation }),
    };
    const clauses = before
      ? content.clauses.map((one) => (one.id === clauseId ? clause : one))
      : restoreClause(content.clauses, clause, textOf(form, 'previous') || null);
    return { content: { ...content, clauses } };
  },
});

const bodyIn = (form: FormData): Omit<Clause, 'id' | 'heading'> => ({
  level: Math.min(4, Math.max(1, Number(textOf(form, 'level')) || 1)),
  body: withUnixLines(form.get('body')),
  guidance: withUnixLines(form.get('guidance')),
  requirements: form.getAll('requirements').map(String),
});

/** Browsers send CRLF; the content has LF. */
const withUnixLines = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';

/** A new clause, empty but for its heading, behind another one (null: at the end). */
export function withNewClause(content: Content, id: string, heading: string, afterId: string | null): Content {
  const at = content.clauses.findIndex(({ id }) => id === afterId);
  const clause: Clause = {
    id,
    heading,
    level: content.clauses[at]?.level ?? 1,
    body: '',
    guidance: '',
    requirements: [],
  };
  const index = at < 0 ? content.clauses.length : at + 1;
  return { ...content, clauses: content.clauses.toSpliced(index, 0, clause) };
}
