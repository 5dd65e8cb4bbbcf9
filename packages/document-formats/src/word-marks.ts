import { clauseIdPattern, variableKeyPattern } from '@allmende/domain/content';
import { MAX_CLAUSES } from '@allmende/domain/limits';
import * as z from 'zod';

/**
 * What an exported document says about itself, so that it is known again when it comes back from Word or LibreOffice:
 * which version it is, and which clause is which.
 */
export interface WordMark {
  readonly solution: string;
  readonly version: string;
  /** Ids of the clauses in their order; bookmark `_Allmende1` stands around the heading of the first. */
  readonly clauses: readonly string[];
}

/** A custom property of a document, as Word lists them under „Erweiterte Eigenschaften“. */
export interface WordProperty {
  readonly name: string;
  readonly value: string;
}

const PROPERTY = 'Allmende';
/** Word keeps no longer text in one property. */
const MAX_PROPERTY = 255;
/** Word keeps no longer tag at a content control. */
const MAX_TAG = 64;
const TAG = 'variable:';

const id = z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/);
const markSchema = z.object({
  solution: id,
  version: id,
  clauses: z
    .array(z.string().regex(clauseIdPattern))
    .max(MAX_CLAUSES)
    .refine((ids) => new Set(ids).size === ids.length),
});

/** The mark as properties: its text in pieces under `Allmende`, `Allmende2`, `Allmende3` … */
export function propertiesOfMark({ solution, version, clauses }: WordMark): WordProperty[] {
  const text = JSON.stringify({ solution, version, clauses });
  const pieces = text.match(new RegExp(`.{1,${MAX_PROPERTY}}`, 'gs')) ?? [];
  return pieces.map((value, at) => ({ name: nameOfPiece(at), value }));
}

/** The mark among the properties of a document; null where there is none or somebody has changed it. */
export function markIn(properties: readonly WordProperty[]): WordMark | null {
  const values = new Map(properties.map(({ name, value }) => [name, value]));
  let text = '';
  for (let at = 0; values.has(nameOfPiece(at)); at += 1) text += values.get(nameOfPiece(at));
  try {
    return markSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const nameOfPiece = (at: number): string => (at === 0 ? PROPERTY : `${PROPERTY}${at + 1}`);

/** Name of the bookmark around the heading of the clause at this place. The line in front hides it in Word's lists. */
export const bookmarkOfClause = (at: number): string => `_${PROPERTY}${at + 1}`;

/** Bookmark behind the last clause. What stands before the first clause or from here on is the frame, not the text. */
export const END_BOOKMARK = `_${PROPERTY}End`;

/** The clause that a bookmark stands around; null for other bookmarks. */
export function clauseOfBookmark(name: string, mark: WordMark): string | null {
  const [, number] = /^_Allmende([1-9]\d{0,3})$/.exec(name) ?? [];
  return number === undefined ? null : (mark.clauses[Number(number) - 1] ?? null);
}

/** Tag of the content control around a variable; null for a key that is too long: its value stands there as plain text. */
export function tagOfVariable(key: string): string | null {
  return TAG.length + key.length <= MAX_TAG ? `${TAG}${key}` : null;
}

/** The variable that a content control stands around; null for other controls. */
export function variableOfTag(tag: string): string | null {
  const key = tag.startsWith(TAG) ? tag.slice(TAG.length) : '';
  return variableKeyPattern.test(key) ? key : null;
}
