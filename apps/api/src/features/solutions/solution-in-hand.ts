import { audienceOf, type Circle } from '@allmende/domain/audience';
import type { AuditFacts, AuditVerb } from '@allmende/domain/audit';
import { transition, type LifecycleAction } from '@allmende/domain/lifecycle';
import { may, reaches, verbTable, type Actor, type CityRole, type Thing, type Verb } from '@allmende/domain/rights';
import type { Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { MunicipalityEntity } from '../municipalities/municipality.entity.ts';
import { originTerms, type OriginTerms } from './origin-terms.ts';
import { SolutionEntity } from './solution.entity.ts';
import { VersionEntity } from './version.entity.ts';
import { beginVersion } from './write-version.ts';

/**
 * A solution held for a change: its row is locked until the transaction ends, so what the rules say of it stays true
 * while the change is made.
 */
export class SolutionInHand {
  private constructor(
    private readonly work: Work,
    readonly actor: Actor,
    readonly solution: SolutionEntity,
    readonly versions: VersionEntity[],
    private readonly fourEyes: boolean,
    /** The terms of the version it was made from; null where it is no fork. */
    readonly origin: OriginTerms | null,
  ) {}

  /** Takes a solution by its outer id; what the actor may not see is not there. */
  static async take(work: Work, actor: Actor, solutionId: string): Promise<SolutionInHand> {
    const id = inside('solution', solutionId);
    const hand = id ? await SolutionInHand.lock(work, actor, id) : null;
    if (!hand || !may(actor, 'read', hand.thing)) throw notFound(['solutionId']);
    return hand;
  }

  /** The same for somebody who was offered it and may not see it yet. */
  static async takePastAudience(work: Work, actor: Actor, id: string): Promise<SolutionInHand> {
    const hand = await SolutionInHand.lock(work, actor, id);
    if (!hand) throw notFound(['solutionId']);
    return hand;
  }

  private static async lock(work: Work, actor: Actor, id: string): Promise<SolutionInHand | null> {
    const solution = await work.entities.findOne(SolutionEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!solution) return null;
    const versions = await work.entities.find(VersionEntity, {
      where: { solutionId: solution.id },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const owner = await work.entities.findOneByOrFail(MunicipalityEntity, { id: solution.municipalityId });
    const [origin] = solution.originVersionId ? await work.run(originTerms, [[solution.id], null]) : [];
    return new SolutionInHand(work, actor, solution, versions, owner.fourEyes, origin ?? null);
  }

  get thing(): Thing {
    const { originVersionId } = this.solution;
    const state = this.workingCopy ?? this.versions[0];
    return {
      ...this.circle,
      release: state?.release ?? 'draft',
      publication: state?.publication ?? 'none',
      isFork: originVersionId !== null,
      versions: this.versions,
      fourEyes: this.fourEyes,
      requestedById: this.workingCopy?.requestedBy ?? null,
    };
  }

  get workingCopy(): VersionEntity | null {
    return this.versions.find(({ id }) => id === this.solution.workingVersionId) ?? null;
  }

  /** The newest version that its city has released. */
  get newestReleased(): VersionEntity | null {
    return this.versions.find(({ release }) => release === 'released') ?? null;
  }

  /**
   * Refuses unless the actor may; whoever sees it but may not is told so.
   * @param explain refuses with a better reason where it is the state that forbids it; or does not, where any state will do
   */
  allow(verb: Verb, explain?: () => void): void {
    if (may(this.actor, verb, this.thing)) return;
    if (this.actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    if (this.holdsRoleFor(verb) && explain) return explain();
    if (this.holdsRoleFor(verb)) throw new Refusal('WRONG_STATE', 'wrongState');
    throw new Refusal('NOT_ALLOWED', 'notAllowed');
  }

  /** Opens a working copy that goes on from what the city has released. */
  async beginWorkingCopy(): Promise<VersionEntity> {
    if (this.workingCopy) throw new Refusal('CONFLICT', 'alreadyOpen');
    const before = this.newestReleased;
    if (!before) throw new Refusal('WRONG_STATE', 'wrongState');
    const version = await beginVersion(this.work, {
      solutionId: this.solution.id,
      content: before.content,
      audience: this.audienceOf({ publication: 'none' }),
      accountId: this.actor.accountId,
    });
    this.versions.unshift(version);
    this.solution.workingVersionId = version.id;
    return version;
  }

  /** Moves a version along the transition table and keeps what depends on its state in step. */
  async move(version: VersionEntity, action: LifecycleAction, changes: Partial<VersionEntity> = {}): Promise<void> {
    const next = transition(version, action);
    if (!next) throw new Refusal('WRONG_STATE', 'wrongState');
    Object.assign(version, next, changes, { updatedAt: new Date() });
    version.audience = this.audienceOf(version);
    // The content is left out: it has not changed, and rewriting it would cost what it weighs.
    const { id, content: _content, rendered: _rendered, ...row } = version;
    await this.work.entities.update(VersionEntity, { id }, row);
    await this.settle();
  }

  /** Writes the solution's row after a change and notes that its appearance in the index may differ. */
  async settle(): Promise<void> {
    const { solution } = this;
    const published = this.versions.find(({ publication }) => publication === 'published') ?? null;
    const newest = published ?? this.workingCopy ?? this.versions[0];
    solution.publishedVersionId = published?.id ?? null;
    solution.publishedAt = published?.publishedAt ?? null;
    solution.audience = published ? this.audienceOf(published) : [];
    if (newest) Object.assign(solution, { title: newest.content.metadata.title, type: newest.content.metadata.type });
    solution.updatedAt = new Date();
    const { id, ...row } = solution;
    await this.work.entities.update(SolutionEntity, { id }, row);
    await this.work.indexChanged(id);
    // An own version in force counts as an adoption of its origin, whose card shows how many there are.
    if (this.origin) await this.work.indexChanged(this.origin.solutionId);
  }

  /** Tells the audit trail what is done to this solution. The municipality that owns it reads the entry, whoever acted. */
  record(verb: AuditVerb, facts: AuditFacts = {}): Promise<void> {
    const { id, municipalityId: owner } = this.solution;
    const isOwn = this.actor.memberships.some(({ municipalityId }) => municipalityId === owner);
    const about = { kind: 'solution', id } as const;
    return this.work.record({ verb, by: this.actor, actingFor: isOwn ? owner : null, about, owner, facts });
  }

  audienceOf({ publication }: Pick<VersionEntity, 'publication'>): string[] {
    return audienceOf({ ...this.circle, publication });
  }

  /** Whom it is for, whatever became of its versions. */
  get circle(): Circle {
    const {
      tlp,
      municipalityId: ownerId,
      recipients: recipientIds,
      recipientGroups: recipientGroupIds,
    } = this.solution;
    return { tlp, ownerId, recipientIds, recipientGroupIds };
  }

  /** Whose role would do is told that it is the state that forbids it. */
  private holdsRoleFor(verb: Verb): boolean {
    const rule = verbTable[verb];
    const roles: readonly CityRole[] = 'roles' in rule && rule.as !== 'platform' ? rule.roles : [];
    return this.actor.memberships.some(
      (membership) => membership.municipalityId === this.solution.municipalityId && reaches(membership, roles),
    );
  }
}
