import { splitPlaces } from '@allmende/domain/clause-bodies';
import { type ClauseChange, joinClauses, splitClause } from '@allmende/domain/clauses';
import type { Content } from '@allmende/domain/content';
import type { Language } from '../../i18n/languages.ts';
import { textsIn } from '../../i18n/texts.ts';
import { textOf } from '../../session/problems.ts';
import { clausePart } from './clause-part.ts';
import { outlineTexts } from './outline.texts.ts';
import type { DraftPart } from './save-part.ts';

type Written = ReturnType<DraftPart['write']>;
type Asked = (content: Content, form: FormData) => Written;

/** Saves a clause and, in the same change, does something with what was typed. */
const partAndThen = (clauseId: string, language: Language, next: Asked): DraftPart => {
  const part = clausePart(clauseId, language);
  return {
    read: part.read,
    write: (working, form) => {
      const saved = part.write(working, form);
      return 'problems' in saved ? saved : next(saved.content ?? working.content, form);
    },
  };
};

/** Saves a clause and cuts it in two: before the block that was chosen, counted from the second one of its text. */
export const splitPart = (clauseId: string, secondId: string, language: Language): DraftPart =>
  partAndThen(clauseId, language, (content, form) => {
    const t = textsIn(language, outlineTexts);
    const body = content.clauses.find(({ id }) => id === clauseId)?.body ?? '';
    const place = splitPlaces(body)[Number(form.get('splitAt') ?? NaN)];
    const heading = textOf(form, 'splitHeading');
    if (!place) return refused('splitAt', t('splitAtMissing'));
    if (!heading) return refused('splitHeading', t('splitHeadingMissing'));
    return written(
      content,
      splitClause(content.clauses, clauseId, place.offset, { id: secondId, heading }),
      language,
      'splitAt',
    );
  });

/** Saves a clause and joins it with the one behind it. */
export const joinPart = (clauseId: string, language: Language): DraftPart =>
  partAndThen(clauseId, language, (content) =>
    written(content, joinClauses(content.clauses, clauseId), language, 'join'),
  );

function written(content: Content, { clauses, obstacle }: ClauseChange, language: Language, field: string): Written {
  return clauses
    ? { content: { ...content, clauses } }
    : refused(field, textsIn(language, outlineTexts)(`obstacle_${obstacle}`));
}

const refused = (field: string, message: string): Written => ({
  problems: [{ code: 'INVALID_INPUT', message, path: [field] }],
});
