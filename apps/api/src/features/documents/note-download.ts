import { Injectable } from '@nestjs/common';
import { isRecipientOf, recipientCity, type Tlp, type Visible } from '@allmende/domain/audience';
import { viewerOf } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import type { SolutionRow, VersionRow } from '../solutions/solution-row.ts';
import type { DownloadForm } from './download.type.ts';
import { recipientMark } from './recipient-mark.ts';

export interface Taken {
  readonly solutionId: string;
  readonly versionId: string;
  readonly form: DownloadForm;
  readonly fileName?: string;
  /** The label under which it is given out; a file may have a stricter one than its entry. */
  readonly tlp: Tlp;
  readonly visible: Visible;
}

const note = statement(
  'note-download',
  `INSERT INTO download (id, account_id, municipality_id, solution_id, version_id, form, file_name, tlp) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Notes that somebody takes along what is not for everybody, and says how the copy is marked. */
@Injectable()
export class NoteDownload {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  /** @returns the mark of the copy; null where it carries none: what is CLEAR, and what stays within its own city */
  async of(context: RequestContext, taken: Taken): Promise<string | null> {
    const mark = await this.markOf(context, taken);
    if (mark !== null) await this.database.change((work) => this.in(work, context, taken));
    return mark;
  }

  /** The mark of a copy that is about to be made; whoever makes it notes it with `in`. */
  async markOf(context: RequestContext, taken: Taken): Promise<string | null> {
    const { signedIn } = context;
    if (!signedIn || !isMarked(context, taken)) return null;
    const cityId = cityOf(context, taken);
    const city = cityId ? (await this.municipalities.get(context, cityId)).name : 'Deutscher Städtetag';
    return recipientMark({ name: signedIn.name, city, at: new Date() }, context.language);
  }

  /** Notes it in the transaction in which the copy is given out. */
  async in(work: Work, context: RequestContext, taken: Taken): Promise<void> {
    if (!context.signedIn || !isMarked(context, taken))
      return work.unrecorded('what is for everybody, or stays in its own city, is not noted');
    const { solutionId, versionId, form, fileName, tlp } = taken;
    const cityId = cityOf(context, taken);
    await work.run(note, [
      ...[newId(), context.signedIn.accountId, cityId, solutionId, versionId, form, fileName ?? null, tlp],
    ]);
    await work.record({
      verb: 'solution.takeAlong',
      by: context.actor,
      actingFor: cityId,
      about: { kind: 'solution', id: solutionId },
      facts: { form, tlp },
    });
  }
}

const isMarked = ({ actor }: RequestContext, { visible, tlp }: Taken): boolean =>
  isRecipientOf(viewerOf(actor), { ...visible, tlp });

const cityOf = ({ actor, actingId }: RequestContext, { visible, tlp }: Taken): string | null =>
  recipientCity(viewerOf(actor), { ...visible, tlp }, actingId);

/** A version as something that is taken along. */
export function takenOf(
  { id: versionId, publication }: VersionRow,
  { id: solutionId, municipalityId: ownerId, tlp, recipientIds, recipientGroupIds }: SolutionRow,
  form: Taken['form'],
): Taken {
  const visible = { tlp, ownerId, recipientIds, recipientGroupIds, publication };
  return { solutionId, versionId, form, tlp, visible };
}
