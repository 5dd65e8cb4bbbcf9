import { Injectable } from '@nestjs/common';
import { isRecipientOf, recipientCity, type Tlp, type Visible } from '@allmende/domain/audience';
import { viewerOf } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { recipientMark } from './recipient-mark.ts';

export interface Taken {
  readonly solutionId: string;
  readonly versionId: string;
  readonly form: 'markdown' | 'data' | 'file';
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
  async of(
    context: RequestContext,
    { solutionId, versionId, form, fileName, tlp, visible }: Taken,
  ): Promise<string | null> {
    const { signedIn } = context;
    const viewer = viewerOf(context.actor);
    if (!signedIn || !isRecipientOf(viewer, { ...visible, tlp })) return null;
    const cityId = recipientCity(viewer, { ...visible, tlp }, context.actingId);
    const now = new Date();
    await this.database.change(async (work) => {
      await work.run(note, [newId(), signedIn.accountId, cityId, solutionId, versionId, form, fileName ?? null, tlp]);
      await work.record({
        verb: 'solution.takeAlong',
        by: context.actor,
        actingFor: cityId,
        about: { kind: 'solution', id: solutionId },
        facts: { form, tlp },
      });
    });
    const city = cityId ? (await this.municipalities.get(context, cityId)).name : 'Deutscher Städtetag';
    return recipientMark({ name: signedIn.name, city, at: now }, context.language);
  }
}
