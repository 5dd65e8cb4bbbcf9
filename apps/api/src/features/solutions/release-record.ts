import { throughWhom } from '@allmende/domain/rights';
import { statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { StepRow } from './find-release-record.ts';
import type { SolutionInHand } from './solution-in-hand.ts';

const MAX_NOTE_CHARACTERS = 2_000;

const addStep = statement(
  'add-release-step',
  `INSERT INTO release_step (id, version_id, action, account_id, through_id, note) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** Puts on record what was done about the release of a version; nothing is ever taken out of it. */
export async function recordStep(
  work: Work,
  hand: SolutionInHand,
  step: { versionId: string; action: StepRow['action']; note: string },
): Promise<void> {
  const { actor, solution } = hand;
  const throughId = throughWhom(actor.memberships, solution.municipalityId);
  await work.run(addStep, [newId(), step.versionId, step.action, actor.accountId, throughId, step.note]);
}

/** A note that somebody wrote: trimmed, without the null character. @throws Refusal where it is too long, or missing where it is needed */
export function noteIn(text: string, field: string, isRequired = false): string {
  const note = text.replaceAll('\u0000', '').trim();
  if (note.length > MAX_NOTE_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', [field], { max: MAX_NOTE_CHARACTERS });
  if (isRequired && note === '') throw new Refusal('INVALID_INPUT', 'required', [field]);
  return note;
}
