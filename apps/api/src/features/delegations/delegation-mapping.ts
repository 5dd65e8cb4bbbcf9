import { delegationHolds, hasRunOut, isDueForRenewal } from '@allmende/domain/delegation';
import type { Actor } from '@allmende/domain/rights';
import { dayInGermany } from '@allmende/domain/validity';
import { outside } from '../../foundation/database/ids.ts';
import type { Delegation } from './delegation.type.ts';
import { ownSides, type DelegationRow } from './find-delegations.ts';

/** A row as the schema shows it; names of people are for their own side. */
export function delegationOf(row: DelegationRow, actor: Actor): Delegation {
  const { id, grade, purpose, endsOn, state, revision, offeredAt, answeredAt, endedAt, municipalityId, bodyId } = row;
  const today = dayInGermany(new Date());
  const sides = ownSides(actor);
  return {
    ...{ id: outside('delegation', id), grade, purpose, endsOn, state, revision, offeredAt, answeredAt, endedAt, row },
    holds: delegationHolds(row, today),
    ranOut: hasRunOut(row, today),
    renewalDue: isDueForRenewal(row, today),
    offeredBy: sides.includes(municipalityId) ? row.offeredBy : null,
    answeredBy: sides.includes(bodyId) ? row.answeredBy : null,
  };
}
