import { consentAfter, type ConsentState, type ConsentStep } from '@allmende/domain/consent';
import type { Actor } from '@allmende/domain/rights';
import type { Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, refuseFor, Refusal } from '../../foundation/graphql/refusal.ts';
import { ConsentEntity } from './consent.entity.ts';
import type { ConsentRow, FindConsents } from './find-consents.ts';

export const MIN_REASON_CHARACTERS = 10;
const MAX_REASON_CHARACTERS = 2_000;

/** The consent of this outer id; what the actor may not see is not there. */
export async function visibleConsent(consents: FindConsents, actor: Actor, consentId: string): Promise<ConsentRow> {
  if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
  const id = inside('consent', consentId);
  const [row] = id ? await consents.byIds([id], actor) : [];
  if (!row) throw notFound(['consentId']);
  return row;
}

/** Whoever sees it but belongs to the other of the two cities is told that this is not theirs to do. */
export function refuseOutsiders(actor: Actor, municipalityId: string): void {
  if (!actor.memberships.some((membership) => membership.municipalityId === municipalityId))
    throw new Refusal('NOT_ALLOWED', 'notAllowed');
}

/**
 * Takes a step with a consent, behind the solution's row in every change alike. Who comes second with the same step on
 * their mind is told that it has been answered.
 */
export async function moveConsent(
  work: Work,
  id: string,
  step: ConsentStep,
  changes: Partial<ConsentEntity>,
  expectedRevision?: number,
): Promise<void> {
  const held = await work.entities.findOneOrFail(ConsentEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  const state: ConsentState | null = consentAfter(held.state, step);
  if (!state) throw new Refusal('WRONG_STATE', 'consentAnswered');
  if (expectedRevision !== undefined && held.revision !== expectedRevision)
    throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
  const updatedAt = new Date();
  await work.entities.update(ConsentEntity, { id }, { ...changes, state, updatedAt, revision: held.revision + 1 });
}

/** What is wrong with a reason: too long, or shorter than `min`. */
export function reasonFaults(given: string, min: number): Refusal[] {
  const { length } = given.trim();
  if (length > MAX_REASON_CHARACTERS)
    return [new Refusal('TOO_LARGE', 'tooLong', ['reason'], { max: MAX_REASON_CHARACTERS })];
  return length < min ? [new Refusal('INVALID_INPUT', 'consentReason', ['reason'], { min })] : [];
}

/** @throws Refusal where something is wrong with it */
export function reasonIn(given: string, min: number): string {
  refuseFor(reasonFaults(given, min));
  return given.trim();
}
