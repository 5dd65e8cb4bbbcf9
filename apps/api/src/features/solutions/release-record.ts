import { statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { StepRow } from './find-release-record.ts';

const MAX_NOTE_CHARACTERS = 2_000;

const addStep = statement(
  'add-release-step',
  `INSERT INTO release_step (id, version_id, action, account_id, note) VALUES ($1, $2, $3, $4, $5)`,
);

/** Puts on record what was done about the release of a version; nothing is ever taken out of it. */
export async function recordStep(
  work: Work,
  step: { versionId: string; action: StepRow['action']; accountId: string | null; note: string },
): Promise<void> {
  await work.run(addStep, [newId(), step.versionId, step.action, step.accountId, step.note]);
}

/** A note that somebody wrote: trimmed, without the null character. @throws Refusal where it is too long, or missing where it is needed */
export function noteIn(text: string, field: string, isRequired = false): string {
  const note = text.replaceAll('\u0000', '').trim();
  if (note.length > MAX_NOTE_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', [field], { max: MAX_NOTE_CHARACTERS });
  if (isRequired && note === '') throw new Refusal('INVALID_INPUT', 'required', [field]);
  return note;
}
