import { Injectable } from '@nestjs/common';
import { designatedNames, nameKeys } from '@allmende/domain/municipality-name';
import { carriedChoices } from '@allmende/domain/readings';
import type { Params } from '@allmende/domain/texts';
import type { Converted } from '@allmende/document-formats/conversion/conversion-task';
import { type ImportRefusalCode, refusalSentence } from '@allmende/document-formats/import-refusal';
import { IsNull } from 'typeorm';
import {
  type Asked,
  ConversionKinds,
  type KindOfConversion,
  type LeftBehind,
  type Prepared,
} from '../../foundation/conversions/conversion-kinds.ts';
import type { KeptProblem } from '../../foundation/conversions/conversion-row.ts';
import type { Work } from '../../foundation/database/database.ts';
import { type Language, notFound } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { keepFile } from '../documents/keep-file.ts';
import { RemoveOrphans } from '../documents/remove-orphans.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import type { ReadingJob } from './ask-for-reading.ts';
import { DocumentReadingEntity } from './document-reading.entity.ts';
import { FindReadings } from './find-readings.ts';
import { PrepareReading, type ReadyReading } from './prepare-reading.ts';

type Job = Pick<Asked<ReadingJob>, 'id' | 'task'>;

/** Has documents read in the process that may be lost over them, and keeps what was found. */
@Injectable()
export class DocumentReader implements KindOfConversion<ReadingJob> {
  readonly kind = 'readDocument';

  constructor(
    private readonly preparing: PrepareReading,
    private readonly readings: FindReadings,
    private readonly municipalities: MunicipalityLoader,
    private readonly orphans: RemoveOrphans,
    kinds: ConversionKinds,
  ) {
    kinds.enter(this);
  }

  async prepare({ task: { readingId, sha256 }, context }: Asked<ReadingJob>): Promise<Prepared> {
    const row = await this.readings.byId(readingId, context.actor);
    if (!row) throw notFound();
    const { fileName, options } = row;
    const municipalities = await this.namesOf(row.municipalityId, context);
    return {
      task: { kind: 'readDocument', file: 'document', name: fileName, options, municipalities },
      files: [{ name: 'document', sha256 }],
      fileName: null,
    };
  }

  async isOpen({ task, context }: Asked<ReadingJob>): Promise<boolean> {
    return (await this.readings.byId(task.readingId, context.actor)) !== null;
  }

  ready(_asked: Asked<ReadingJob>, _converted: Converted, folder: string): Promise<ReadyReading> {
    return this.preparing.from(folder);
  }

  /** What was read takes the place of what was read before; what was decided holds as far as it is still there. */
  async finish(
    { id, task }: Asked<ReadingJob>,
    _converted: Converted,
    work: Work,
    { ready }: LeftBehind,
  ): Promise<void> {
    const entry = await this.held(work, id, task);
    work.unrecorded('reading a document changes nothing');
    if (!entry) return;
    const { read, files } = ready as ReadyReading;
    // By hash, so that two who keep the same files never wait for each other in a circle.
    for (const file of files.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))) await keepFile(work, file);
    const { options, revision } = entry;
    const result = { ...read, options };
    const choices = entry.result ? carriedChoices(entry.choices, entry.result, result) : entry.choices;
    await work.entities.save(DocumentReadingEntity, { ...entry, result, choices, revision: revision + 1 });
  }

  /** Of what is refused nothing stays but the reason. */
  async fail({ id, task }: Job, { code, reason, params }: KeptProblem, work: Work): Promise<void> {
    const entry = code === 'REFUSED' && reason !== undefined ? await this.held(work, id, task) : null;
    if (!entry) return;
    const refusal = { code: reason!, params };
    const { revision } = entry;
    await work.entities.save(DocumentReadingEntity, {
      ...entry,
      ...{ refusal, result: null, sha256: null, revision: revision + 1 },
    });
  }

  async afterFailing({ task }: Job, { code }: KeptProblem): Promise<void> {
    if (code === 'REFUSED') await this.orphans.atOnce([task.sha256]);
  }

  sentence(code: string, params: Params, language: Language): string {
    return refusalSentence(code as ImportRefusalCode, language, params);
  }

  /** As it calls itself, else as places of its kind are called. */
  private async namesOf(municipalityId: string, context: RequestContext): Promise<string[]> {
    const { name, kind } = await this.municipalities.get(context, municipalityId);
    const profile = await this.municipalities.profile(context, municipalityId);
    const own = profile?.values.find(({ key }) => key === nameKeys.name)?.value;
    return own ? [own] : kind === 'provider' ? [name] : designatedNames(name, kind).slice(0, 1);
  }

  /** The reading that this conversion was asked for, unless it is gone, was taken over, or was asked to be read otherwise since. */
  private async held(
    work: Work,
    conversionId: string,
    { readingId }: ReadingJob,
  ): Promise<DocumentReadingEntity | null> {
    return work.entities.findOne(DocumentReadingEntity, {
      where: { id: readingId, conversionId, takenAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
