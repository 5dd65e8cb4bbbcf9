import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { ArchivedSolution, ArchiveNoteCode } from '@allmende/domain/archive';
import type { FileReference } from '@allmende/domain/content';
import type { Params } from '@allmende/domain/texts';
import { laidFile } from '@allmende/document-formats/archive/archive-task';
import { Database } from '../../foundation/database/database.ts';
import type { FileStore, ReceivedFile } from '../../foundation/files/file-store.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { problemOf } from '../../foundation/graphql/problem-answer.ts';
import { type Language, Refusal } from '../../foundation/graphql/refusal.ts';
import { cleanPicture } from '../documents/clean-picture.ts';
import { inspectFile } from '../documents/inspect-file.ts';

export interface ArchiveNote {
  readonly code: ArchiveNoteCode;
  readonly params: Params;
}

/** A file of an archive that may be kept, as a content refers to it. */
export interface FitArchiveFile {
  readonly received: ReceivedFile;
  readonly reference: FileReference;
}

/** Files of an archive by what they are called there; null for one that is not taken. */
export type ArchiveFiles = ReadonlyMap<string, FitArchiveFile | null>;

export const callOf = ({ sha256, name }: Pick<FileReference, 'sha256' | 'name'>): string => `${sha256} ${name}`;

/** Looks at the files of an archive as at any that are uploaded: an archive is no way around what is refused elsewhere. */
@Injectable()
export class InspectArchiveFiles {
  constructor(
    private readonly database: Database,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** Adds those of one solution; what is said against them is added to the notes. */
  async of(
    { versions }: ArchivedSolution,
    folder: string,
    language: Language,
    known: Map<string, FitArchiveFile | null>,
    notes: ArchiveNote[],
  ): Promise<void> {
    const { content } = versions[0]!;
    for (const file of content.files) {
      if (known.has(callOf(file))) continue;
      const fit = await this.one(file, join(folder, laidFile(file.sha256))).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        const params = { name: file.name, title: content.metadata.title, reason: problemOf(error, language).message };
        notes.push({ code: 'file-refused', params });
        return null;
      });
      known.set(callOf(file), fit);
    }
  }

  private async one(file: FileReference, path: string): Promise<FitArchiveFile> {
    if (!(await isThere(path))) throw new Refusal('NOT_FOUND', 'fileMissingInArchive');
    const received = await this.store.receive(createReadStream(path));
    try {
      const { mediaType, size: pixels } = await inspectFile(received, file.name);
      const { file: clean } = await cleanPicture(this.store, received, { name: file.name, mediaType });
      // Noted before it is kept: so the sweep knows of every kept file, even when this process ends in between.
      await this.database.read(wantFile, [clean.sha256, clean.size]);
      const { width: _width, height: _height, ...told } = file;
      const reference = { ...told, sha256: clean.sha256, size: clean.size, mediaType, ...pixels };
      return { received: clean, reference };
    } catch (error) {
      await received.discard();
      throw error;
    }
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
