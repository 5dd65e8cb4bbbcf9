import { mayOnPlatform, type Actor } from '@allmende/domain/rights';
import { notFound } from '../../foundation/graphql/refusal.ts';

/** Refuses whoever does not keep the groups; for them the place where it is done does not exist. */
export function mayKeepGroups(actor: Actor): void {
  if (!mayOnPlatform(actor, 'keepGroups')) throw notFound();
}
