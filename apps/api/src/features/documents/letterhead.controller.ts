import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { outside } from '../../foundation/database/ids.ts';
import { answerProblem } from '../../foundation/graphql/problem-answer.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { ContextFactory } from '../../foundation/identity/context-factory.ts';
import { ChangeLetterhead } from './change-letterhead.ts';
import { discard, ReceiveFiles } from './receive-files.ts';
import { refuseForeignPage } from './same-site.ts';
import { UploadAllowance } from './upload-allowance.ts';

type Asked = FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>;

/** The door for letterheads. */
@Controller('letterheads')
export class LetterheadController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly receiving: ReceiveFiles,
    private readonly change: ChangeLetterhead,
    private readonly allowance: UploadAllowance,
  ) {}

  /** `POST /letterheads?municipalityId=mun_…` with a form of one Word document: answers with the conversion that opens it. */
  @Post()
  async upload(@Req() request: Asked, @Res() reply: FastifyReply) {
    const context = await this.contexts.create(request, reply);
    try {
      refuseForeignPage(request);
      const { accountId } = context.actor;
      if (accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
      const municipalityId = String(request.query['municipalityId'] ?? '');
      this.change.allow(context, municipalityId);
      await this.allowance.use(accountId);
      const { fit, refused } = await this.receiving.from(request);
      try {
        const [first] = refused;
        if (first) throw first;
        const [file, another] = fit;
        if (!file) throw new Refusal('INVALID_INPUT', 'fileChoose', ['files']);
        if (another || !file.name.toLowerCase().endsWith('.docx'))
          throw new Refusal('INVALID_INPUT', 'letterheadOneWord', ['files']);
        const id = await this.change.bring(context, municipalityId, file);
        return await reply
          .code(201)
          .header('cache-control', 'private, no-store')
          .send({ conversion: outside('conversion', id) });
      } finally {
        await discard(fit);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return answerProblem(reply, [error], context.language);
    }
  }
}
