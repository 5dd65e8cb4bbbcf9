import { isNaming, maySee, tlpLabels, type Tlp } from './audience.ts';
import type { Content, FileReference } from './content.ts';
import { forkLicenceAllowed } from './licences.ts';

/**
 * The content of a municipality's own version: everything of the origin, clause ids included, so that a later merge
 * finds its clauses. The functions that answer for the origin stay behind, the own city names its own; and so do files
 * that the own city may not have.
 */
export function forkContent(origin: Content, mayHave: (file: FileReference) => boolean = () => true): Content {
  const content = structuredClone(origin);
  content.files = content.files.filter(mayHave);
  // Why another city deviates is its own note.
  for (const clause of content.clauses) delete clause.deviation;
  content.metadata.maintainer = { function: '', contact: '' };
  content.metadata.deputy = { function: '', contact: '' };
  return content;
}

/** Under what a work is passed on. */
export interface Terms {
  readonly tlp: Tlp;
  /** SPDX identifier. */
  readonly licence: string;
  readonly recipientIds: readonly string[];
  readonly recipientGroupIds: readonly string[];
}

/** What keeps a fork from these terms: an audience wider than its origin's, or a licence that its origin's does not allow. */
export function forkObjections(origin: Terms, fork: Terms): ('audience-wider' | 'licence-incompatible')[] {
  return [
    ...(isWider(fork, origin) ? (['audience-wider'] as const) : []),
    ...(forkLicenceAllowed(origin.licence, fork.licence) ? [] : (['licence-incompatible'] as const)),
  ];
}

/**
 * Has the original been closed to a city that made it its own, or to the readers of that own version? What the city has it
 * keeps; taking over more and publishing need the owner's renewed consent. Recipients of the origin include its owner and the members of the
 * groups it names.
 */
export function isNarrowed(own: Reach, cityId: string, origin: Owned): boolean {
  const city = { own: [{ id: cityId, groupIds: [] }], delegated: [], acknowledgedLeaflet: true, moderates: false };
  return !maySee(city, { ...origin, publication: 'published' }) || isWider(own, origin);
}

/** Whom something is for. */
export type Reach = Pick<Terms, 'tlp' | 'recipientIds' | 'recipientGroupIds'>;
interface Owned extends Reach {
  readonly ownerId: string;
}

/**
 * Would somebody see the one who may not see the other? The labels stand in the order from wide to narrow. A group is
 * within the other's audience only where that names it too: whoever belongs to it tomorrow is not known today.
 */
export function isWider(one: Reach, other: Reach): boolean {
  const [rank, bound] = [tlpLabels.indexOf(one.tlp), tlpLabels.indexOf(other.tlp)];
  if (rank < bound) return true;
  if (!isNaming(one.tlp) || !isNaming(other.tlp)) return false;
  return (
    one.recipientIds.some((id) => !other.recipientIds.includes(id)) ||
    one.recipientGroupIds.some((id) => !other.recipientGroupIds.includes(id))
  );
}
