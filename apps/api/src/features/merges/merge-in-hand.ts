import type { Actor } from '@allmende/domain/rights';
import type { Work } from '../../foundation/database/database.ts';
import { inside, outside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import type { VersionEntity } from '../solutions/version.entity.ts';
import { MergeEntity, type MergeState } from './merge.entity.ts';

/** A merge held for a change, with its own version: solution first, merge second, in every change alike. */
export class MergeInHand {
  private constructor(
    private readonly work: Work,
    readonly hand: SolutionInHand,
    readonly entry: MergeEntity,
  ) {}

  /** Takes a merge by its outer id; for members of the city that owns the own version it is there, for nobody else. */
  static async take(work: Work, actor: Actor, mergeId: string): Promise<MergeInHand> {
    const id = inside('merge', mergeId);
    const found = id ? await work.entities.findOneBy(MergeEntity, { id }) : null;
    if (!found) throw notFound(['mergeId']);
    const hand = await SolutionInHand.take(work, actor, outside('solution', found.solutionId));
    if (!actor.memberships.some(({ municipalityId }) => municipalityId === hand.solution.municipalityId))
      throw notFound(['mergeId']);
    // Read again behind the lock: somebody may have finished it while we waited.
    return new MergeInHand(work, hand, await work.entities.findOneByOrFail(MergeEntity, { id: found.id }));
  }

  /** The own text as it stands: the open draft, else what the city has released. */
  get mine(): VersionEntity {
    return ownVersionIn(this.hand);
  }

  /** Refuses unless it is open and nobody else has saved since. */
  refuseUnlessOpen(expectedRevision: number): void {
    if (this.entry.state !== 'open') throw new Refusal('CONFLICT', 'mergeEnded');
    if (this.entry.revision !== expectedRevision) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
  }

  async change(changes: Partial<MergeEntity>): Promise<void> {
    Object.assign(this.entry, changes, { updatedAt: new Date(), revision: this.entry.revision + 1 });
    await this.work.entities.save(MergeEntity, this.entry);
  }

  /** Ends it, by whom and when. */
  end(state: Exclude<MergeState, 'open'>, changes: Partial<MergeEntity> = {}): Promise<void> {
    return this.change({ ...changes, state, endedBy: this.hand.actor.accountId, endedAt: new Date() });
  }
}

export function ownVersionIn(hand: SolutionInHand): VersionEntity {
  const mine = hand.workingCopy ?? hand.newestReleased;
  if (!mine) throw new Refusal('WRONG_STATE', 'wrongState');
  return mine;
}
