import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may, municipalityThing } from '@allmende/domain/rights';
import type { Params } from '@allmende/domain/texts';
import type { Converted } from '@allmende/document-formats/conversion/conversion-task';
import {
  type Asked,
  ConversionKinds,
  type KindOfConversion,
  type Prepared,
} from '../../foundation/conversions/conversion-kinds.ts';
import { statement, type Work } from '../../foundation/database/database.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { type Language, notFound } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { exportSentence } from './export-sentence.ts';

/** A letterhead that was brought; its file is in the store already. */
export interface BroughtLetterhead {
  readonly municipalityId: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

const keep = statement(
  'keep-letterhead',
  `INSERT INTO letterhead (municipality_id, sha256, name, size, notes, updated_by) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (municipality_id) DO UPDATE SET sha256 = excluded.sha256, name = excluded.name, size = excluded.size,
     notes = excluded.notes, updated_by = excluded.updated_by, updated_at = now()`,
);

/** A letterhead is opened where a hostile file can do no harm; only one that could be opened and tried becomes the city's. */
@Injectable()
export class LetterheadKind implements KindOfConversion<BroughtLetterhead>, OnModuleInit {
  readonly kind = 'openLetterhead';

  constructor(
    private readonly municipalities: MunicipalityLoader,
    private readonly kinds: ConversionKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.enter(this);
  }

  async prepare({ task, context }: Asked<BroughtLetterhead>): Promise<Prepared> {
    if (!mayKeep(context, task.municipalityId)) throw notFound();
    const { name: municipalityName } = await this.municipalities.get(context, task.municipalityId);
    const { language } = context;
    const letterhead = 'letterhead.docx';
    return {
      task: { kind: 'openLetterhead', letterhead, municipalityName, language },
      files: [{ name: letterhead, sha256: task.sha256 }],
      fileName: { de: 'Probeseite.docx', en: 'Sample-page.docx' }[language],
    };
  }

  async finish({ task, context }: Asked<BroughtLetterhead>, { notes }: Converted, work: Work): Promise<void> {
    const { municipalityId, sha256, name, size } = task;
    await work.run(wantFile, [sha256, size]);
    await work.run(keep, [municipalityId, sha256, name, size, JSON.stringify(notes), context.actor.accountId]);
    await work.record({
      verb: 'municipality.setLetterhead',
      by: context.actor,
      actingFor: municipalityId,
      about: { kind: 'municipality', id: municipalityId },
      facts: { size },
    });
  }

  isOpen({ task, context }: Asked<BroughtLetterhead>): Promise<boolean> {
    return Promise.resolve(mayKeep(context, task.municipalityId));
  }

  sentence(code: string, params: Params, language: Language): string {
    return exportSentence(code, params, language);
  }
}

/** Who looks after the profile of a city looks after its letterhead. */
export const mayKeep = ({ actor }: RequestContext, municipalityId: string): boolean =>
  may(actor, 'manageProfile', municipalityThing(municipalityId), municipalityId);
