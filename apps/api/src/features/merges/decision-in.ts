import { clauseSchema } from '@allmende/domain/content';
import type { Decision } from '@allmende/domain/merge-outcome';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { MergeDecisionInput } from './merge.input.ts';

const MAX_NOTE_CHARACTERS = 500;
const combinedClause = clauseSchema.pick({ heading: true, level: true, body: true });
const isField = /^(?:metadata|variable|file|link):/;

/** A decision that somebody sent; whether its value fits is asked of the whole content when the merge is finished. */
export function decisionIn({ id, take, combinedJson }: MergeDecisionInput, path: string[]): Decision | null {
  if (!take) return null;
  if (take !== 'combined') return { take };
  const value = parsed(combinedJson, [...path, 'combinedJson']);
  if (isField.test(id)) return { take, value };
  const read = combinedClause.safeParse(value);
  if (read.success) return { take, clause: read.data };
  const issue = read.error.issues[0]!;
  const at = [...path, ...issue.path.map(String)];
  if (issue.code === 'too_big') throw new Refusal('TOO_LARGE', 'tooLong', at, { max: Number(issue.maximum) });
  if (issue.path[0] === 'heading') throw new Refusal('INVALID_INPUT', 'required', at);
  throw new Refusal('INVALID_INPUT', 'invalid', at, { detail: issue.path.join('.') || issue.message });
}

export function noteIn(note: string, path: string[]): string {
  if (note.length > MAX_NOTE_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', [...path, 'note'], { max: MAX_NOTE_CHARACTERS });
  return note.trim();
}

function parsed(json: string | null | undefined, path: string[]): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    throw new Refusal('INVALID_INPUT', 'unreadable', path, { detail: 'JSON' });
  }
}
