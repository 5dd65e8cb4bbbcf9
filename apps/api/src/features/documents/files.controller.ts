import { Readable } from 'node:stream';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPicture } from '@allmende/domain/pictures';
import { fileAnswer } from '../../foundation/files/file-answer.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import type { FileStore } from '../../foundation/files/file-store.ts';
import { answerProblem, problemOf } from '../../foundation/graphql/problem-answer.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { ContextFactory } from '../../foundation/identity/context-factory.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { AttachFiles } from './attach-files.ts';
import { FindFile } from './find-file.ts';
import { NoteDownload } from './note-download.ts';
import { discard, ReceiveFiles } from './receive-files.ts';
import { refuseForeignPage } from './same-site.ts';
import { UploadAllowance } from './upload-allowance.ts';

type Asked = FastifyRequest<{
  Querystring: Readonly<Record<string, unknown>>;
  Params: { holder: string; sha256: string; name: string };
}>;

/** The doors for files: what GraphQL is not made for. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly receiving: ReceiveFiles,
    private readonly attaching: AttachFiles,
    private readonly allowance: UploadAllowance,
    private readonly finding: FindFile,
    private readonly downloads: NoteDownload,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** `POST /files?solutionId=sol_…&expectedRevision=3` with a form of files: attaches them to the working copy. */
  @Post()
  async upload(@Req() request: Asked, @Res() reply: FastifyReply) {
    const context = await this.contexts.create(request, reply);
    try {
      const { solutionId, expectedRevision } = await this.allowed(request, context);
      const { fit, refused } = await this.receiving.from(request);
      try {
        const [first, ...others] = refused;
        if (fit.length === 0)
          return await answerProblem(
            reply,
            first ? [first, ...others] : [new Refusal('INVALID_INPUT', 'fileChoose', ['files'])],
            context.language,
          );
        const revision = await this.attaching.do(context.actor, { solutionId, expectedRevision, files: fit });
        const files = fit.map(({ file: { sha256, size }, name, mediaType, isCleaned }) => ({
          ...{ sha256, name, mediaType, size },
          // What told of place, time, device or person was taken out of the picture.
          isCleaned,
        }));
        const errors = refused.map((refusal) => problemOf(refusal, context.language));
        return await reply.code(201).header('cache-control', 'private, no-store').send({ revision, files, errors });
      } finally {
        await discard(fit);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return answerProblem(reply, [error], context.language);
    }
  }

  /** `GET` and `HEAD /files/ver_…/<sha256>/<name>`: a file of a version or a proposal, for those who may have it. */
  @Get(':holder/:sha256/:name')
  async download(@Req() request: Asked, @Res() reply: FastifyReply) {
    const context = await this.contexts.create(request, reply);
    const { holder, sha256, name } = request.params;
    const found = await this.finding.at(holder, sha256, name, context.actor);
    if (!found) return answerProblem(reply, [notFound()], context.language);
    const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
    const wanted = { range, ifRange: [ifRange].flat()[0], ifNoneMatch };
    // Pictures are looked at in the text that shows them.
    const isTaken =
      request.method === 'GET' && !isPicture(found.file) && fileAnswer(found, null, wanted).bytes !== 'none';
    const taken = isTaken ? found.taken : null;
    const mark = taken && (await this.downloads.of(context, { ...taken, form: 'file', fileName: name }));
    const answer = fileAnswer(found, mark, wanted);
    const bytes =
      answer.bytes === 'none' ? null : await this.store.read(sha256, answer.bytes === 'all' ? undefined : answer.bytes);
    reply.code(answer.status).headers(answer.headers);
    if (bytes && request.method === 'HEAD') {
      bytes.destroy();
      // An empty stream instead of nothing: nothing would be given a length of its own, namely none.
      return reply.send(Readable.from([]));
    }
    return reply.send(bytes ?? undefined);
  }

  /** Everything that can be refused before a byte of the files is taken in. */
  private async allowed(request: Asked, { actor }: RequestContext) {
    refuseForeignPage(request);
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const solutionId = String(request.query['solutionId'] ?? '');
    const expectedRevision = Number(request.query['expectedRevision'] ?? NaN);
    await this.attaching.refuseEarly(actor, solutionId);
    if (!Number.isSafeInteger(expectedRevision)) throw new Refusal('INVALID_INPUT', 'required', ['expectedRevision']);
    await this.allowance.use(actor.accountId);
    return { solutionId, expectedRevision };
  }
}
