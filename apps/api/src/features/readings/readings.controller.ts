import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from '../../foundation/graphql/problem-answer.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { ContextFactory } from '../../foundation/identity/context-factory.ts';
import { refuseForeignPage } from '../documents/same-site.ts';
import { UploadAllowance } from '../documents/upload-allowance.ts';
import { BeginReading, type Destination } from './begin-reading.ts';
import { ReceiveDocument } from './receive-document.ts';

/** The door for documents: what GraphQL is not made for. */
@Controller('files/readings')
export class ReadingsController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly receiving: ReceiveDocument,
    private readonly beginning: BeginReading,
    private readonly allowance: UploadAllowance,
  ) {}

  /**
   * `POST /files/readings` with a form: first `municipalityId` for a new solution, or `solutionId` for a working copy, then
   * the file as `document`. Answers the id of the reading; reading it goes on afterwards.
   */
  @Post()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const context = await this.contexts.create(request, reply);
    try {
      refuseForeignPage(request);
      const { accountId } = context.actor;
      if (accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
      let to: Destination = { municipalityId: '', solutionId: '' };
      const { file, name } = await this.receiving.from(request, async (fields) => {
        to = { municipalityId: fields.get('municipalityId') ?? '', solutionId: fields.get('solutionId') ?? '' };
        await this.beginning.refuseEarly(context, to);
        await this.allowance.use(accountId);
      });
      try {
        const id = await this.beginning.do(context, to, file, name);
        return await reply.code(201).header('cache-control', 'private, no-store').send({ id });
      } finally {
        await file.discard();
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return answerProblem(reply, [error], context.language);
    }
  }
}
