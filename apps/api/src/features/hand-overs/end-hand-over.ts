import { handOverAfter, type HandOverStep } from '@allmende/domain/hand-over';
import type { Work } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { HandOverEntity } from './hand-over.entity.ts';

/** Takes the step that ends an offer; who comes second is told that it is over. @returns the row as it is now */
export async function endHandOver(
  work: Work,
  id: string,
  step: HandOverStep,
  accountId: string | null,
): Promise<HandOverEntity> {
  const row = await work.entities.findOneOrFail(HandOverEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const state = handOverAfter(row.state, step);
  if (!state) throw new Refusal('WRONG_STATE', 'handOverOver');
  const changes = { state, endedBy: accountId, endedAt: new Date() };
  await work.entities.update(HandOverEntity, { id }, changes);
  return { ...row, ...changes };
}
