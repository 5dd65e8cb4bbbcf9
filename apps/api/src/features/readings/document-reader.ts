import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { designatedNames, nameKeys } from '@allmende/domain/municipality-name';
import { MAX_FILE_BYTES } from '@allmende/domain/limits';
import { carriedChoices } from '@allmende/domain/readings';
import type { Params } from '@allmende/domain/texts';
import type { Converted } from '@allmende/document-formats/conversion/conversion-task';
import {
  READING_FILE,
  type ReadPicture,
  type WrittenReading,
} from '@allmende/document-formats/conversion/reading-task';
import { type ImportRefusalCode, refusalSentence } from '@allmende/document-formats/import-refusal';
import type { ReportEntry } from '@allmende/document-formats/office-import/import-report';
import {
  type Asked,
  ConversionKinds,
  type KindOfConversion,
  type LeftBehind,
  type Prepared,
} from '../../foundation/conversions/conversion-kinds.ts';
import type { KeptProblem } from '../../foundation/conversions/conversion-row.ts';
import { Database, type Work } from '../../foundation/database/database.ts';
import type { FileStore } from '../../foundation/files/file-store.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { type Language, notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { cleanPicture } from '../documents/clean-picture.ts';
import { keepFile } from '../documents/keep-file.ts';
import { pictureSize } from '../documents/picture-size.ts';
import { RemoveOrphans } from '../documents/remove-orphans.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import type { ReadingJob } from './ask-for-reading.ts';
import { DocumentReadingEntity, type KeptPicture } from './document-reading.entity.ts';
import { FindReadings } from './find-readings.ts';

type Job = Pick<Asked<ReadingJob>, 'id' | 'task'>;

/** Has documents read in the process that may be lost over them, and keeps what was found. */
@Injectable()
export class DocumentReader implements KindOfConversion<ReadingJob> {
  readonly kind = 'readDocument';

  constructor(
    private readonly database: Database,
    private readonly readings: FindReadings,
    private readonly municipalities: MunicipalityLoader,
    private readonly orphans: RemoveOrphans,
    @Inject(FILE_STORE) private readonly store: FileStore,
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

  /** What was read takes the place of what was read before; what was decided holds as far as it is still there. */
  async finish(
    { id, task }: Asked<ReadingJob>,
    _converted: Converted,
    work: Work,
    { folder }: LeftBehind,
  ): Promise<void> {
    const entry = await this.held(work, id, task);
    work.unrecorded('reading a document changes nothing');
    if (!entry) return;
    const written = JSON.parse(await readFile(join(folder, READING_FILE), 'utf8')) as WrittenReading;
    const pictures: KeptPicture[] = [];
    const entries = [...written.report.entries];
    for (const picture of written.pictures) {
      const kept = await this.keepPicture(work, folder, picture);
      if (kept) pictures.push(kept);
      else entries.push(broken(picture.name));
    }
    const result = { ...written, report: { ...written.report, entries }, pictures };
    const choices = entry.result ? carriedChoices(entry.choices, entry.result, result) : entry.choices;
    const { revision } = entry;
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

  /** The reading that this conversion was asked for, unless it is gone or was asked to be read otherwise since. */
  private async held(
    work: Work,
    conversionId: string,
    { readingId }: ReadingJob,
  ): Promise<DocumentReadingEntity | null> {
    return work.entities.findOne(DocumentReadingEntity, {
      where: { id: readingId, conversionId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Cleaned of what is no picture, as every picture that is brought; null where it cannot be told what is picture in it. */
  private async keepPicture(
    work: Work,
    folder: string,
    { file: name, ...picture }: ReadPicture,
  ): Promise<KeptPicture | null> {
    let file = await this.store.receive(createReadStream(join(folder, name)));
    try {
      if (file.size > MAX_FILE_BYTES) return null;
      file = (await cleanPicture(this.store, file, picture)).file;
      const pixels = await pictureSize(await file.bytes(), picture.mediaType);
      await this.database.read(wantFile, [file.sha256, file.size]);
      await keepFile(work, file);
      return { ...picture, ...pixels, sha256: file.sha256, size: file.size };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'INVALID_INPUT') return null;
      throw error;
    } finally {
      await file.discard();
    }
  }
}

const broken = (name: string): ReportEntry => ({
  ...{ code: 'picture-broken', count: 1, params: { name }, offer: null },
  ...{ clauseId: null, heading: '', excerpt: name },
});
