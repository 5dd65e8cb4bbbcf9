import { isNaming, type Circle, type Tlp } from '@allmende/domain/audience';
import { isReachAgreed } from '@allmende/domain/consent';
import { isWider } from '@allmende/domain/fork';
import { statement, type Work } from '../../foundation/database/database.ts';
import { inside, type Noun } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { SolutionInHand } from './solution-in-hand.ts';

/** Municipalities and groups that can be named one by one. */
const MAX_RECIPIENTS = 2_000;

/** What is left out stays; ids are outer ones. */
export interface AudienceChange {
  readonly tlp?: Tlp | null | undefined;
  readonly recipientIds?: readonly string[] | null | undefined;
  readonly recipientGroupIds?: readonly string[] | null | undefined;
}

const known = statement<{ municipalities: number; groups: number }>(
  'known-recipients',
  `SELECT (SELECT count(*)::int FROM municipality WHERE id = ANY($1::uuid[])) AS municipalities,
     (SELECT count(*)::int FROM municipality_group WHERE id = ANY($2::uuid[]) AND (dissolved_at IS NULL OR id = ANY($3::uuid[]))) AS groups`,
);

/** Sets whom a solution is for, within what its origin allows. Whether the actor may is asked by whoever calls. */
export async function setAudience(work: Work, hand: SolutionInHand, change: AudienceChange): Promise<void> {
  const before = hand.circle;
  const after: Circle = {
    ...before,
    tlp: change.tlp ?? before.tlp,
    recipientIds: named('municipality', 'recipientIds', change.recipientIds) ?? before.recipientIds,
    recipientGroupIds: named('group', 'recipientGroupIds', change.recipientGroupIds) ?? before.recipientGroupIds,
  };
  // A label that names nobody forgets whom the last one has named.
  if (!isNaming(after.tlp)) Object.assign(after, { recipientIds: [], recipientGroupIds: [] });
  const { tlp, recipientIds, recipientGroupIds } = after;
  const [found] = await work.run(known, [recipientIds, recipientGroupIds, before.recipientGroupIds]);
  if (found?.municipalities !== recipientIds.length) throw notFound(['recipientIds']);
  if (found.groups !== recipientGroupIds.length)
    throw new Refusal('INVALID_INPUT', 'groupUnknown', ['recipientGroupIds']);
  // Never wider than the origin, unless its owner agrees; a step towards an origin that was narrowed is none that widens.
  if (hand.origin && isWider(after, hand.origin) && isWider(after, before) && !isReachAgreed(after, hand.origin))
    throw new Refusal('NOT_ALLOWED', 'audienceWider', ['tlp']);
  Object.assign(hand.solution, { tlp, recipients: [...recipientIds], recipientGroups: [...recipientGroupIds] });
}

function named(noun: Noun, field: string, ids: readonly string[] | null | undefined): string[] | null {
  if (!ids) return null;
  if (ids.length > MAX_RECIPIENTS)
    throw new Refusal('TOO_LARGE', 'invalid', [field], { detail: `≤ ${MAX_RECIPIENTS}` });
  return [
    ...new Set(
      ids.map((id) => {
        const inner = inside(noun, id);
        if (!inner) throw notFound([field]);
        return inner;
      }),
    ),
  ];
}
