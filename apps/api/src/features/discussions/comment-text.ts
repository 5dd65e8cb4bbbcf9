import { findingsInText } from '@allmende/domain/findings';
import { MAX_COMMENT_CHARACTERS } from '@allmende/domain/limits';
import { toHtml } from '@allmende/domain/markdown';
import { Refusal } from '../../foundation/graphql/refusal.ts';

/** Headings in a comment come below the heading of its thread. */
const below = 4;

/** What somebody wants to say, trimmed; refused where it is empty, too long, classified, or gives secrets away. */
export function commentIn(written: string): string {
  if (written.length > MAX_COMMENT_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', ['body'], { max: MAX_COMMENT_CHARACTERS });
  const body = written.replaceAll('\u0000', '').trim();
  if (body === '') throw new Refusal('INVALID_INPUT', 'required', ['body']);
  const refused = findingsInText(body).filter(({ severity }) => severity === 'error');
  if (refused.some(({ code }) => code === 'classification-mark'))
    throw new Refusal('INVALID_INPUT', 'tlpRefused', ['body']);
  if (refused.length > 0) throw new Refusal('INVALID_INPUT', 'secretRefused', ['body']);
  return body;
}

/** Sanitised when written; `prefix` keeps the footnotes of several comments on one page apart. */
export const commentHtml = (body: string, prefix: string): string => toHtml(body, { below, prefix });
