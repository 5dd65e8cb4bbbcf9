import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { contentSchema } from '@allmende/domain/content';
import { MAX_FILE_BYTES, MAX_FILES } from '@allmende/domain/limits';
import { isPicture } from '@allmende/domain/pictures';
import { pictureFile, READING_FILE, type WrittenReading } from '@allmende/document-formats/conversion/reading-task';
import type { ReportEntry } from '@allmende/document-formats/office-import/import-report';
import type { Ready } from '../../foundation/conversions/conversion-kinds.ts';
import { Database } from '../../foundation/database/database.ts';
import type { FileStore, ReceivedFile } from '../../foundation/files/file-store.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { cleanPicture } from '../documents/clean-picture.ts';
import { pictureSize } from '../documents/picture-size.ts';
import type { KeptPicture, KeptReading } from './document-reading.entity.ts';

export interface ReadyReading extends Ready {
  readonly read: Omit<KeptReading, 'options'>;
  /** Its pictures, cleaned and not kept yet. */
  readonly files: readonly ReceivedFile[];
}

/** Looks at what the process has read and cleans its pictures, before anything changes. */
@Injectable()
export class PrepareReading {
  constructor(
    private readonly database: Database,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async from(folder: string): Promise<ReadyReading> {
    const written = JSON.parse(await readFile(join(folder, READING_FILE), 'utf8')) as WrittenReading;
    // Read by the schema once more: the process has handled a file that anybody may have made.
    const content = contentSchema.parse(written.content);
    const files: ReceivedFile[] = [];
    const discard = async () => {
      for (const file of files) await file.discard();
    };
    try {
      const pictures: KeptPicture[] = [];
      const entries = [...written.report.entries];
      for (const [at, picture] of written.pictures.slice(0, MAX_FILES).entries()) {
        const kept = await this.picture(join(folder, pictureFile(at)), picture, files);
        if (kept) pictures.push(kept);
        else entries.push(broken(picture.name));
      }
      return { read: { ...written, content, report: { ...written.report, entries }, pictures }, files, discard };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  /** Cleaned of what is no picture, as every picture that is brought; null where it cannot be told what is picture in it. */
  private async picture(
    path: string,
    { name, mediaType }: WrittenReading['pictures'][number],
    files: ReceivedFile[],
  ): Promise<KeptPicture | null> {
    if (!isPicture({ mediaType })) return null;
    let file = await this.store.receive(createReadStream(path));
    try {
      if (file.size > MAX_FILE_BYTES) return null;
      file = (await cleanPicture(this.store, file, { name, mediaType })).file;
      const pixels = await pictureSize(await file.bytes(), mediaType);
      await this.database.read(wantFile, [file.sha256, file.size]);
      files.push(file);
      return { name, mediaType, ...pixels, sha256: file.sha256, size: file.size };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'INVALID_INPUT') return null;
      throw error;
    } finally {
      if (!files.includes(file)) await file.discard();
    }
  }
}

const broken = (name: string): ReportEntry => ({
  ...{ code: 'picture-broken', count: 1, params: { name }, offer: null },
  ...{ clauseId: null, heading: '', excerpt: name },
});
