import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inside } from '../database/ids.ts';
import { fileAnswer } from '../files/file-answer.ts';
import { FileMissing, type FileStore } from '../files/file-store.ts';
import { FILE_STORE } from '../files/files.module.ts';
import { answerProblem } from '../graphql/problem-answer.ts';
import { notFound } from '../graphql/refusal.ts';
import { ContextFactory } from '../identity/context-factory.ts';
import { FindConversions } from './find-conversions.ts';

type Asked = FastifyRequest<{ Params: { id: string; name: string } }>;

/** The door to the files that came of conversions. */
@Controller('conversions')
export class ConversionsController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly conversions: FindConversions,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** `GET` and `HEAD /conversions/cnv_…/<name>`: for whoever asked for it, while they may have it. */
  @Get(':id/:name')
  async download(@Req() request: Asked, @Res() reply: FastifyReply) {
    const context = await this.contexts.create(request, reply);
    const id = inside('conversion', request.params.id);
    const row = id ? await this.conversions.byId(id, context) : null;
    const { fileSha256: sha256, fileName: name, fileMediaType: mediaType, fileSize: size } = row ?? {};
    const isThere = row && sha256 && name && mediaType && typeof size === 'number' && name === request.params.name;
    if (!isThere || !(await this.conversions.isOpen(row, context)))
      return answerProblem(reply, [notFound()], context.language);
    const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
    // The label stands in the name already, and in the document; what was asked for belongs to one person.
    const given = { file: { sha256, name, mediaType, size }, isPublic: false, tlp: 'CLEAR' } as const;
    const { status, headers, bytes } = fileAnswer(given, null, { range, ifRange: [ifRange].flat()[0], ifNoneMatch });
    try {
      const stream = bytes === 'none' ? null : await this.store.read(sha256, bytes === 'all' ? undefined : bytes);
      reply.code(status).headers(headers);
      if (stream && request.method === 'HEAD') {
        stream.destroy();
        // An empty stream instead of nothing: nothing would be given a length of its own, namely none.
        return reply.send(Readable.from([]));
      }
      return reply.send(stream ?? undefined);
    } catch (error) {
      // Removed in the moment between, because its period has passed.
      if (error instanceof FileMissing) return answerProblem(reply, [notFound()], context.language);
      throw error;
    }
  }
}
