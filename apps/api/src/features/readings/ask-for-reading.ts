import { Injectable } from '@nestjs/common';
import { AskConversion } from '../../foundation/conversions/ask-conversion.ts';
import type { Work } from '../../foundation/database/database.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { DocumentReadingEntity } from './document-reading.entity.ts';

/** What a conversion that reads a document knows of it. */
export interface ReadingJob {
  readonly readingId: string;
  readonly sha256: string;
}

/** Asks that a document be read, as part of the change that wants it. */
@Injectable()
export class AskForReading {
  constructor(private readonly asking: AskConversion) {}

  /** @returns inner id of the conversion */
  in(
    work: Work,
    context: RequestContext,
    { id, sha256 }: Pick<DocumentReadingEntity, 'id' | 'sha256'>,
  ): Promise<string> {
    return this.asking.in(work, context, { kind: 'readDocument', task: { readingId: id, sha256 }, shared: null });
  }
}
