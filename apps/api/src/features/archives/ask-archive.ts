import { Injectable } from '@nestjs/common';
import { mayArchive } from '@allmende/domain/archive';
import { AskConversion } from '../../foundation/conversions/ask-conversion.ts';
import { FindConversions } from '../../foundation/conversions/find-conversions.ts';
import { Database, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import type { ReceivedFile } from '../../foundation/files/file-store.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { keepFile } from '../documents/keep-file.ts';
import type { ArchiveReadingOptions } from './archive-reading.ts';

/** Asks for the archive of a municipality, and for what becomes of one that is brought. Administrators only. */
@Injectable()
export class AskArchive {
  constructor(
    private readonly database: Database,
    private readonly conversions: AskConversion,
    private readonly finding: FindConversions,
  ) {}

  /** Has all that a municipality owns packed, for somebody who has just shown who they are. Returns the inner id of the conversion. */
  async export(context: RequestContext, outerId: string): Promise<string> {
    const municipalityId = municipalityOf(context, outerId);
    mustBeFresh(context);
    return this.ask((work) =>
      this.conversions.in(work, context, { kind: 'exportArchive', task: { municipalityId }, shared: null }),
    );
  }

  /** Has an archive looked through that has come in; it is kept as long as what is asked for here. */
  async read(context: RequestContext, outerId: string, file: ReceivedFile): Promise<string> {
    const municipalityId = municipalityOf(context, outerId);
    const task: ArchiveReadingOptions = { municipalityId, sha256: file.sha256 };
    await this.database.read(wantFile, [file.sha256, file.size]);
    return this.ask(async (work) => {
      await keepFile(work, file);
      return this.conversions.in(work, context, { kind: 'readArchive', task, shared: null });
    });
  }

  /** Has taken over what somebody has seen in the report on an archive. */
  async take(context: RequestContext, conversionId: string): Promise<string> {
    const id = inside('conversion', conversionId);
    const row = id && (await this.finding.byId(id, context));
    if (!row || row.kind !== 'readArchive' || !(await this.finding.isOpen(row, context)))
      throw notFound(['conversionId']);
    if (row.state !== 'done') throw new Refusal('WRONG_STATE', 'archiveNotRead');
    return this.ask((work) =>
      this.conversions.in(work, context, { kind: 'takeArchive', task: row.task, shared: null }),
    );
  }

  private ask(act: (work: Work) => Promise<string>): Promise<string> {
    return this.database.change((work) => {
      work.unrecorded('what comes of it is recorded when it is there');
      return act(work);
    });
  }
}

/** The inner id of a municipality that whoever asks administers. */
export function municipalityOf(
  { actor, signedIn }: Pick<RequestContext, 'actor' | 'signedIn'>,
  outerId: string,
): string {
  const id = inside('municipality', outerId);
  if (!signedIn) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
  if (!id || !actor.memberships.some(({ municipalityId }) => municipalityId === id)) throw notFound(['municipalityId']);
  if (!mayArchive(actor, id)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
  return id;
}
