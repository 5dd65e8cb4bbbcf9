import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { CancelConversion } from '../../foundation/conversions/cancel-conversion.ts';
import { Database } from '../../foundation/database/database.ts';
import { RemoveOrphans } from '../documents/remove-orphans.ts';
import { DocumentReadingEntity } from './document-reading.entity.ts';
import { ReadingInHand } from './reading-in-hand.ts';

/** Throws a document away that somebody has brought, with everything that was read in it. */
@Injectable()
export class DiscardReading {
  constructor(
    private readonly database: Database,
    private readonly orphans: RemoveOrphans,
    private readonly cancelling: CancelConversion,
  ) {}

  async do(actor: Actor, readingId: string): Promise<void> {
    const { files, conversionId } = await this.database.change(async (work) => {
      const { entry } = await ReadingInHand.take(work, actor, readingId);
      await work.entities.delete(DocumentReadingEntity, { id: entry.id });
      work.unrecorded('nothing was taken over');
      return { files: filesOf(entry), conversionId: entry.conversionId };
    });
    await this.cancelling.unwanted(conversionId);
    await this.orphans.atOnce(files);
  }
}

/** The files that a document has brought, by their hashes. */
export const filesOf = ({ sha256, result }: Pick<DocumentReadingEntity, 'sha256' | 'result'>): string[] => [
  ...(sha256 === null ? [] : [sha256]),
  ...(result?.pictures ?? []).map((picture) => picture.sha256),
];
