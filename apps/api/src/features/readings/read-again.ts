import { Injectable } from '@nestjs/common';
import { CancelConversion } from '../../foundation/conversions/cancel-conversion.ts';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { AskForReading } from './ask-for-reading.ts';
import { ReadingInHand } from './reading-in-hand.ts';
import type { ReadAgainInput } from './reading.input.ts';

const MAX_HEADINGS = 500;

/** Has a document read again, with other wishes or because it came to no end; what was decided holds. */
@Injectable()
export class ReadAgain {
  constructor(
    private readonly database: Database,
    private readonly asking: AskForReading,
    private readonly cancelling: CancelConversion,
  ) {}

  async do(context: RequestContext, input: ReadAgainInput): Promise<void> {
    const { readingId, expectedRevision, changes, headings, mergedCells } = input;
    const before = await this.database.change(async (work) => {
      const hand = await ReadingInHand.take(work, context.actor, readingId);
      const { entry } = hand;
      if (entry.takenAt) throw new Refusal('CONFLICT', 'readingTaken');
      if (entry.sha256 === null) throw new Refusal('WRONG_STATE', 'readingNotRead');
      if (entry.revision !== expectedRevision)
        throw new Refusal('STALE_REVISION', 'readingStale', ['expectedRevision']);
      if (headings && headings.length > MAX_HEADINGS)
        throw new Refusal('TOO_LARGE', 'invalid', ['headings'], { detail: `≤ ${MAX_HEADINGS}` });
      const options = {
        // Wishes that could not be met are not met later by the way.
        ...(entry.result?.options ?? entry.options),
        ...(changes && { changes }),
        ...(headings && { headings }),
        ...(mergedCells && { mergedCells }),
      };
      const { conversionId: previous } = entry;
      await hand.change({ options, conversionId: await this.asking.in(work, context, entry) });
      work.unrecorded('reading a document changes nothing');
      return previous;
    });
    await this.cancelling.unwanted(before);
  }
}
