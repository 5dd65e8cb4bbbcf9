import { type Clause, type Content, newClauseId } from '@allmende/domain/content';
import { textsIn } from '../../i18n/texts.ts';
import type { Language } from '../../i18n/languages.ts';
import { textOf } from '../../session/problems.ts';
import { conditionFields, conditionIn } from './clause-condition.ts';
import { conditionTexts } from './clause-condition.texts.ts';
import { draftTexts } from './drafts.texts.ts';
import type { DraftPart } from './save-part.ts';

/** One clause of a working copy as a form. */
export const clausePart = (clauseId: string, language: Language): DraftPart => ({
  read: ({ content }) => {
    const clause = content.clauses.find(({ id }) => id === clauseId);
    if (!clause) return null;
    const { heading, level, body, guidance, requirements } = clause;
    return {
      ...{ heading: [heading], level: [String(level)], body: [body], guidance: [guidance], requirements },
      ...conditionFields(clause),
    };
  },
  write: ({ content }, form) => {
    const heading = textOf(form, 'heading');
    if (!heading) {
      const message = textsIn(language, draftTexts)('headingMissing');
      return { problems: [{ code: 'INVALID_INPUT', message, path: ['heading'] }] };
    }
    const when = conditionIn(form, content.clauses.find(({ id }) => id === clauseId)?.when);
    if (when === 'answersMissing') {
      const message = textsIn(language, conditionTexts)('answersMissing');
      return { problems: [{ code: 'INVALID_INPUT', message, path: ['when'] }] };
    }
    return { content: withClause(content, clauseId, { heading, ...bodyIn(form), when }) };
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

export const withClause = (content: Content, clauseId: string, change: Partial<Clause>): Content => ({
  ...content,
  clauses: content.clauses.map((clause) => (clause.id === clauseId ? { ...clause, ...change } : clause)),
});

/** A new clause, empty but for its heading, behind another one (null: at the end). */
export function withNewClause(content: Content, heading: string, afterId: string | null): [Content, string] {
  const at = content.clauses.findIndex(({ id }) => id === afterId);
  const clause: Clause = {
    id: newClauseId(),
    heading,
    level: content.clauses[at]?.level ?? 1,
    body: '',
    guidance: '',
    requirements: [],
  };
  const index = at < 0 ? content.clauses.length : at + 1;
  return [{ ...content, clauses: content.clauses.toSpliced(index, 0, clause) }, clause.id];
}

export const withoutClause = (content: Content, clauseId: string): Content => ({
  ...content,
  clauses: content.clauses.filter(({ id }) => id !== clauseId),
});

/** The same clauses with one moved by a place; at the ends it stays. */
export function withMovedClause(content: Content, clauseId: string, by: -1 | 1): Content {
  const from = content.clauses.findIndex(({ id }) => id === clauseId);
  const to = from + by;
  const moved = content.clauses[from];
  if (!moved || to < 0 || to >= content.clauses.length) return content;
  return { ...content, clauses: content.clauses.toSpliced(from, 1).toSpliced(to, 0, moved) };
}
