import { Inject, Injectable } from '@nestjs/common';
import { cleanFileName, fileTypeOf } from '@allmende/domain/files';
import { MAX_FILE_BYTES, MAX_FILES, MAX_FILES_BYTES } from '@allmende/domain/limits';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { type FileStore, type ReceivedFile, StoreFull } from '../../foundation/files/file-store.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { cleanPicture } from './clean-picture.ts';
import { fileRefusal, inspectFile } from './inspect-file.ts';
import type { PictureSize } from './picture-size.ts';

const MB = 1024 * 1024;
/** The whole of a request. Up to here too much is read past and refused in words; whoever sends more is cut off. */
const MAX_REQUEST_BYTES = 4 * MAX_FILES_BYTES;

/** A file that is fit to be attached. */
export interface FitFile {
  readonly file: ReceivedFile;
  readonly name: string;
  readonly mediaType: string;
  /** Pixels of a picture. */
  readonly pixels: PictureSize | null;
  /** Whether what is no picture was taken out of it. */
  readonly isCleaned: boolean;
}

export interface Received {
  readonly fit: readonly FitFile[];
  readonly refused: readonly Refusal[];
}

/** Takes the files of a form in as they come: each is held aside, looked at, and refused for itself. */
@Injectable()
export class ReceiveFiles {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  /** @throws Refusal where the request as a whole cannot be read, with nothing left behind */
  async from(request: FastifyRequest): Promise<Received> {
    if (!request.isMultipart()) throw new Refusal('INVALID_INPUT', 'fileChoose', ['files']);
    const fit: FitFile[] = [];
    const refused: Refusal[] = [];
    try {
      const limits = {
        fileSize: MAX_FILE_BYTES,
        files: MAX_FILES + 1,
        fields: 10,
        fieldSize: 1_000,
        parts: MAX_FILES + 10,
      };
      cutOff(request, MAX_REQUEST_BYTES);
      for await (const part of request.parts({ limits })) {
        if (part.type !== 'file') continue;
        // A form whose field was left empty sends one file without a name and without bytes.
        if (part.filename === '' || part.filename === undefined) part.file.resume();
        else await this.one(part, fit, refused);
      }
      return { fit, refused };
    } catch (error) {
      await discard(fit);
      if (error instanceof StoreFull) throw new Refusal('STORAGE_FULL', 'storageFull');
      if (isCode(error, 'FST_FILES_LIMIT') || isCode(error, 'FST_PARTS_LIMIT'))
        throw new Refusal('TOO_LARGE', 'filesTooMany', ['files'], { max: MAX_FILES });
      if (isAboutTheForm(error)) throw new Refusal('INVALID_INPUT', 'fileUpload', ['files']);
      throw error;
    }
  }

  private async one(part: MultipartFile, fit: FitFile[], refused: Refusal[]): Promise<void> {
    const name = cleanFileName(part.filename);
    const ending = fileTypeOf(name);
    const early =
      name === ''
        ? new Refusal('INVALID_INPUT', 'fileName', ['files'])
        : typeof ending === 'object' && fileRefusal(ending.objection, name);
    if (early) {
      refused.push(early);
      for await (const _ignored of part.file);
      return;
    }
    let file = await this.store.receive(part.file);
    try {
      if (part.file.truncated)
        throw new Refusal('TOO_LARGE', 'fileTooLarge', [name], { name, max: MAX_FILE_BYTES / MB });
      if (fit.reduce((sum, one) => sum + one.file.size, file.size) > MAX_FILES_BYTES)
        throw new Refusal('TOO_LARGE', 'filesTooLarge', [name], { max: MAX_FILES_BYTES / MB });
      const { mediaType, size: pixels } = await inspectFile(file, name);
      const clean = await cleanPicture(this.store, file, { name, mediaType });
      file = clean.file;
      fit.push({ file, name, mediaType, pixels, isCleaned: clean.isCleaned });
    } catch (error) {
      await file.discard();
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
}

/** Throws away what was held aside, except what has been kept. */
export async function discard(files: readonly FitFile[]): Promise<void> {
  for (const { file } of files) await file.discard();
}

/** Ends a request that goes on after so many bytes. */
export function cutOff({ raw }: FastifyRequest, max: number): void {
  let total = 0;
  raw.on('data', (chunk: Buffer) => {
    total += chunk.length;
    if (total > max) raw.destroy();
  });
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** The form itself is broken, has too many parts, or its sender is gone. */
export const isAboutTheForm = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && String(error.code).startsWith('FST_')) ||
    /multipart|terminated early|aborted|premature/i.test(error.message));
