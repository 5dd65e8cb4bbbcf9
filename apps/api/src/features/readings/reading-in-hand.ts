import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import type { Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { DocumentReadingEntity, type KeptReading } from './document-reading.entity.ts';

/** The municipalities for which somebody may bring documents in, by inner ids. */
export const writesFor = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships
      .map(({ municipalityId }) => municipalityId)
      .filter((id) => may(actor, 'createSolution', municipalityThing(id), id)),
  ),
];

/** A document that was read, held for a change by whoever brought it. */
export class ReadingInHand {
  private constructor(
    private readonly work: Work,
    readonly entry: DocumentReadingEntity,
  ) {}

  /** Takes a reading by its outer id: it is there for the account that brought it while that may write for the city. */
  static async take(work: Work, actor: Actor, readingId: string): Promise<ReadingInHand> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const id = inside('reading', readingId);
    const entry = id
      ? await work.entities.findOne(DocumentReadingEntity, {
          where: { id, accountId: actor.accountId },
          lock: { mode: 'pessimistic_write' },
        })
      : null;
    if (!entry || !writesFor(actor).includes(entry.municipalityId)) throw notFound(['readingId']);
    return new ReadingInHand(work, entry);
  }

  /** What was read. Refuses while there is nothing to decide about, and where somebody has decided since. */
  read(expectedRevision: number): KeptReading {
    const { result, revision, takenAt } = this.entry;
    if (takenAt) throw new Refusal('CONFLICT', 'readingTaken');
    if (!result) throw new Refusal('WRONG_STATE', 'readingNotRead');
    if (revision !== expectedRevision) throw new Refusal('STALE_REVISION', 'readingStale', ['expectedRevision']);
    return result;
  }

  async change(changes: Partial<DocumentReadingEntity>): Promise<void> {
    Object.assign(this.entry, changes, { revision: this.entry.revision + 1 });
    await this.work.entities.save(DocumentReadingEntity, this.entry);
  }
}
