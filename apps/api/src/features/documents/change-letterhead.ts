import { Injectable } from '@nestjs/common';
import { AskConversion } from '../../foundation/conversions/ask-conversion.ts';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindLetterhead } from './find-letterhead.ts';
import { keepFile } from './keep-file.ts';
import { type BroughtLetterhead, mayKeep } from './letterhead-kind.ts';
import type { FitFile } from './receive-files.ts';

const remove = statement<{ sha256: string }>(
  'remove-letterhead',
  `WITH gone AS (DELETE FROM letterhead WHERE municipality_id = $1 RETURNING sha256) SELECT sha256 FROM gone`,
);

/** Brings a letterhead, tries it again, or removes it. */
@Injectable()
export class ChangeLetterhead {
  constructor(
    private readonly database: Database,
    private readonly letterheads: FindLetterhead,
    private readonly conversions: AskConversion,
  ) {}

  /** @returns the inner id of the municipality. @throws Refusal where whoever asks does not look after it */
  allow(context: RequestContext, municipalityId: string): string {
    const id = inside('municipality', municipalityId);
    if (!id || !context.actor.memberships.some((one) => one.municipalityId === id)) throw notFound(['municipalityId']);
    if (!mayKeep(context, id)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
    return id;
  }

  /** Has what was brought opened and tried; it becomes the city's when that has gone well. @returns inner id of the conversion */
  async bring(context: RequestContext, municipalityId: string, { file, name }: FitFile): Promise<string> {
    const id = this.allow(context, municipalityId);
    const { sha256, size } = file;
    // Noted before it is kept: so the sweep knows of every kept file, even when this process ends in between.
    await this.database.read(wantFile, [sha256, size]);
    return this.database.change(async (work) => {
      work.unrecorded('it is recorded when it becomes the letterhead of the city');
      await keepFile(work, file);
      const task: BroughtLetterhead = { municipalityId: id, sha256, name, size };
      return this.conversions.in(work, context, { kind: 'openLetterhead', task, shared: null });
    });
  }

  /** Writes the sample page once more. @returns inner id of the conversion */
  async tryAgain(context: RequestContext, municipalityId: string): Promise<string> {
    const id = this.allow(context, municipalityId);
    const kept = await this.letterheads.of(id);
    if (!kept) throw new Refusal('WRONG_STATE', 'letterheadMissing');
    const task: BroughtLetterhead = { municipalityId: id, sha256: kept.sha256, name: kept.name, size: kept.size };
    return this.database.change((work) => {
      work.unrecorded('trying it changes nothing');
      return this.conversions.in(work, context, { kind: 'openLetterhead', task, shared: null });
    });
  }

  async remove(context: RequestContext, municipalityId: string): Promise<string> {
    const id = this.allow(context, municipalityId);
    await this.database.change(async (work) => {
      const [gone] = await work.run(remove, [id]);
      if (!gone) throw new Refusal('WRONG_STATE', 'letterheadMissing');
      const about = { kind: 'municipality', id } as const;
      await work.record({ verb: 'municipality.removeLetterhead', by: context.actor, actingFor: id, about });
    });
    return id;
  }
}
