import { Injectable } from '@nestjs/common';
import { MAX_READINGS, noChoices } from '@allmende/domain/readings';
import { may, municipalityThing } from '@allmende/domain/rights';
import { firstReading } from '@allmende/document-formats/office-import/reading-options';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside, newId, outside } from '../../foundation/database/ids.ts';
import type { ReceivedFile } from '../../foundation/files/file-store.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { AttachFiles } from '../documents/attach-files.ts';
import { keepFile } from '../documents/keep-file.ts';
import { FindSolution } from '../solutions/find-solution.ts';
import { AskForReading } from './ask-for-reading.ts';
import { DocumentReadingEntity } from './document-reading.entity.ts';

const countOpen = statement<{ count: number }>(
  'count-open-readings',
  `SELECT count(*)::int AS count FROM document_reading WHERE account_id = $1 AND taken_at IS NULL AND refusal IS NULL`,
);
const takeTurn = statement('reading-turn', `SELECT pg_advisory_xact_lock(hashtext('allmende reading ' || $1))`);

/** Where a document is to go; outer ids. A solution goes before a municipality. */
export interface Destination {
  readonly municipalityId: string;
  readonly solutionId: string;
}

/** Begins to read a document that somebody has brought. */
@Injectable()
export class BeginReading {
  constructor(
    private readonly database: Database,
    private readonly solutions: FindSolution,
    private readonly attaching: AttachFiles,
    private readonly asking: AskForReading,
  ) {}

  /** Refuses before any byte is taken in. */
  async refuseEarly({ actor }: RequestContext, { municipalityId, solutionId }: Destination): Promise<void> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    // Whoever may write into a working copy may attach files to it.
    if (solutionId !== '') return this.attaching.refuseEarly(actor, solutionId);
    const id = inside('municipality', municipalityId);
    if (!id) throw notFound(['municipalityId']);
    if (!may(actor, 'createSolution', municipalityThing(id), id))
      throw new Refusal('NOT_ALLOWED', 'notAllowed', ['municipalityId']);
  }

  /** @returns outer id of the reading */
  async do(context: RequestContext, to: Destination, file: ReceivedFile, fileName: string): Promise<string> {
    await this.refuseEarly(context, to);
    const accountId = context.actor.accountId!;
    const solutionId = inside('solution', to.solutionId);
    const [solution] = solutionId ? await this.solutions.byIds([solutionId], context.actor) : [];
    const municipalityId = solution?.municipalityId ?? inside('municipality', to.municipalityId)!;
    await this.database.read(wantFile, [file.sha256, file.size]);
    const id = newId();
    await this.database.change(async (work) => {
      work.unrecorded('nothing is taken over by reading a document');
      await work.run(takeTurn, [accountId]);
      const [open] = await work.run(countOpen, [accountId]);
      if (open && open.count >= MAX_READINGS)
        throw new Refusal('CONFLICT', 'readingsTooMany', [], { max: MAX_READINGS });
      await keepFile(work, file);
      const { sha256, size } = file;
      await work.entities.insert(DocumentReadingEntity, {
        ...{ id, accountId, municipalityId, solutionId, fileName, fileSize: String(size), sha256 },
        ...{ options: firstReading, choices: noChoices, result: null, refusal: null, revision: 1 },
        ...{ conversionId: await this.asking.in(work, context, { id, sha256 }), createdAt: new Date(), takenAt: null },
      });
    });
    return outside('reading', id);
  }
}
