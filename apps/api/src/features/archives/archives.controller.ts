import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { MAX_ARCHIVE_BYTES } from '@allmende/domain/archive';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { outside } from '../../foundation/database/ids.ts';
import { type FileStore, type ReceivedFile, StoreFull } from '../../foundation/files/file-store.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { answerProblem } from '../../foundation/graphql/problem-answer.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { ContextFactory } from '../../foundation/identity/context-factory.ts';
import { refuseForeignPage } from '../documents/same-site.ts';
import { UploadAllowance } from '../documents/upload-allowance.ts';
import { AskArchive, municipalityOf } from './ask-archive.ts';

type Asked = FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>;

/** The door for archives that are brought: what GraphQL is not made for. */
@Controller('archives')
export class ArchivesController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly asking: AskArchive,
    private readonly allowance: UploadAllowance,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** `POST /archives?municipalityId=mun_…` with a form of one file: has it looked through, for an administrator. */
  @Post()
  async bring(@Req() request: Asked, @Res() reply: FastifyReply) {
    const context = await this.contexts.create(request, reply);
    try {
      refuseForeignPage(request);
      const outerId = String(request.query['municipalityId'] ?? '');
      // Everything that can be refused before a byte is taken in.
      municipalityOf(context, outerId);
      await this.allowance.use(context.actor.accountId!);
      const file = await this.receive(request);
      try {
        const id = await this.asking.read(context, outerId, file);
        return await reply
          .code(201)
          .header('cache-control', 'private, no-store')
          .send({ conversion: outside('conversion', id) });
      } finally {
        await file.discard();
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return answerProblem(reply, [error], context.language);
    }
  }

  private async receive(request: Asked): Promise<ReceivedFile> {
    if (!request.isMultipart()) throw new Refusal('INVALID_INPUT', 'fileChoose', ['archive']);
    try {
      const part = await request.file({
        limits: { fileSize: MAX_ARCHIVE_BYTES, files: 1, fields: 10, fieldSize: 1_000 },
      });
      if (!part || part.filename === '') throw new Refusal('INVALID_INPUT', 'fileChoose', ['archive']);
      const file = await this.store.receive(part.file);
      if (!part.file.truncated && file.size > 0) return file;
      await file.discard();
      throw file.size === 0
        ? new Refusal('INVALID_INPUT', 'fileChoose', ['archive'])
        : new Refusal('TOO_LARGE', 'archiveTooLarge', ['archive'], { max: MAX_ARCHIVE_BYTES / 1024 ** 3 });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error instanceof StoreFull) throw new Refusal('STORAGE_FULL', 'storageFull');
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('FST_'))
        throw new Refusal('INVALID_INPUT', 'fileUpload', ['archive']);
      throw error;
    }
  }
}
