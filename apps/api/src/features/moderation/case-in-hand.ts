import type { Actor } from '@allmende/domain/rights';
import type { Work } from '../../foundation/database/database.ts';
import { inside, outside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import type { VersionEntity } from '../solutions/version.entity.ts';
import { ModerationCaseEntity } from './moderation-case.entity.ts';

/** A case held for a change, with its solution: solution first, case second, in every change alike, so that none waits in a circle. */
export class CaseInHand {
  private constructor(
    private readonly work: Work,
    readonly actor: Actor,
    readonly hand: SolutionInHand,
    readonly entry: ModerationCaseEntity,
    readonly version: VersionEntity,
  ) {}

  static async take(work: Work, actor: Actor, caseId: string): Promise<CaseInHand> {
    const id = inside('case', caseId);
    const found =
      id && actor.platformRole === 'moderator' ? await work.entities.findOneBy(ModerationCaseEntity, { id }) : null;
    if (!found) throw notFound(['caseId']);
    const hand = await SolutionInHand.take(work, actor, outside('solution', found.solutionId));
    const entry = await work.entities.findOneByOrFail(ModerationCaseEntity, { id: found.id });
    const version = hand.versions.find((one) => one.id === entry.versionId);
    if (!version) throw notFound(['caseId']);
    return new CaseInHand(work, actor, hand, entry, version);
  }

  /** Nobody decides for their own municipality. */
  allowModeration(): void {
    const isOwn = this.actor.memberships.some(
      ({ municipalityId }) => municipalityId === this.hand.solution.municipalityId,
    );
    if (isOwn) throw new Refusal('NOT_ALLOWED', 'ownMunicipality');
    this.hand.allow('moderate');
  }

  async refuseIfClaimedByOther(): Promise<void> {
    const { claimedBy } = this.entry;
    if (!claimedBy || claimedBy === this.actor.accountId) return;
    const other = await this.work.entities.findOneBy(AccountEntity, { id: claimedBy });
    throw new Refusal('CONFLICT', 'claimedByOther', [], { name: other?.name ?? '' });
  }

  async change(changes: Partial<ModerationCaseEntity>): Promise<void> {
    Object.assign(this.entry, changes, { updatedAt: new Date() });
    await this.work.entities.save(ModerationCaseEntity, this.entry);
  }
}
