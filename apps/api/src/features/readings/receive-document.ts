import { Inject, Injectable } from '@nestjs/common';
import { cleanFileName, fileTypeOf, objectionToName } from '@allmende/domain/files';
import { documentLimits } from '@allmende/domain/limits';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { type FileStore, type ReceivedFile, StoreFull } from '../../foundation/files/file-store.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { fileRefusal } from '../documents/inspect-file.ts';
import { cutOff, isAboutTheForm } from '../documents/receive-files.ts';

const MB = 1024 * 1024;

export interface ReceivedDocument {
  readonly file: ReceivedFile;
  readonly name: string;
}

/** What reads as a document; all others are told what to do with them. What was copied somewhere comes as HTML. */
const readable = /\.(?:docx|dotx|odt|ott|html?)$/i;

/** Takes one document in as it comes, after the fields that say where it is to go. */
@Injectable()
export class ReceiveDocument {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  /**
   * @param allow asked with the fields that have come before the file, before a byte of it is taken in
   * @throws Refusal with nothing left behind
   */
  async from(
    request: FastifyRequest,
    allow: (fields: ReadonlyMap<string, string>) => Promise<void>,
  ): Promise<ReceivedDocument> {
    if (!request.isMultipart()) throw new Refusal('INVALID_INPUT', 'documentChoose', ['document']);
    const fields = new Map<string, string>();
    let received: ReceivedDocument | null = null;
    try {
      // Up to here too much is read past and refused in words; whoever sends more is cut off.
      cutOff(request, 5 * documentLimits.fileBytes);
      const limits = { fileSize: documentLimits.fileBytes, files: 1, fields: 10, fieldSize: 1_000, parts: 12 };
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') fields.set(part.fieldname, String(part.value));
        // A form whose field was left empty sends one file without a name and without bytes.
        else if (!part.filename) part.file.resume();
        else {
          await allow(fields);
          received = await this.one(part);
        }
      }
    } catch (error) {
      await received?.file.discard();
      if (error instanceof StoreFull) throw new Refusal('STORAGE_FULL', 'storageFull');
      if (isAboutTheForm(error)) throw new Refusal('INVALID_INPUT', 'fileUpload', ['document']);
      throw error;
    }
    if (!received) {
      await allow(fields);
      throw new Refusal('INVALID_INPUT', 'documentChoose', ['document']);
    }
    return received;
  }

  private async one(part: MultipartFile): Promise<ReceivedDocument> {
    const name = cleanFileName(part.filename);
    const objection = objectionTo(name);
    if (objection) {
      // Read past: a browser reads an answer only after it has sent everything.
      for await (const _ignored of part.file);
      throw objection;
    }
    const file = await this.store.receive(part.file);
    const refused = part.file.truncated
      ? new Refusal('TOO_LARGE', 'fileTooLarge', ['document'], { name, max: documentLimits.fileBytes / MB })
      : file.size === 0 && new Refusal('INVALID_INPUT', 'fileEmpty', ['document'], { name });
    if (!refused) return { file, name };
    await file.discard();
    throw refused;
  }
}

function objectionTo(name: string): Refusal | null {
  if (name === '') return new Refusal('INVALID_INPUT', 'fileName', ['document']);
  const marked = objectionToName(name);
  if (marked) return at(fileRefusal(marked, name));
  if (readable.test(name)) return null;
  const type = fileTypeOf(name);
  const known = typeof type === 'object' && /^(?:macros|old-format)$/.test(type.objection) ? type.objection : null;
  return known ? at(fileRefusal(known, name)) : new Refusal('INVALID_INPUT', 'documentKind', ['document'], { name });
}

const at = ({ code, reason, parameters }: Refusal): Refusal => new Refusal(code, reason, ['document'], parameters);
