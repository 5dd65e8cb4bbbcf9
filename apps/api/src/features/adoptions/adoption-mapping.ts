import { isUnconfirmed } from '@allmende/domain/adoption';
import { outside } from '../../foundation/database/ids.ts';
import type { Page } from '../../foundation/graphql/paging.ts';
import { today } from './review-day.ts';
import type { AdoptionRow } from './adoption-row.ts';
import type { Adoption } from './adoption.type.ts';

/** A row as the schema shows it. */
export function adoptionOf(row: AdoptionRow): Adoption {
  const {
    status,
    since,
    reviewDate,
    visibility,
    consulted,
    effortHours,
    externalCost,
    changed,
    contactWelcome,
    revision,
    updatedAt,
  } = row;
  const unconfirmed = isUnconfirmed(row, today());
  const said = {
    status,
    since,
    reviewDate,
    unconfirmed,
    visibility,
    consulted,
    effortHours,
    externalCost,
    changed,
    contactWelcome,
  };
  return { id: outside('adoption', row.id), ...said, revision, updatedAt, row };
}

export const adoptionPageOf = ({ edges, ...page }: Page<AdoptionRow>): Page<Adoption> => ({
  ...page,
  edges: edges.map(({ cursor, node }) => ({ cursor, node: adoptionOf(node) })),
});
