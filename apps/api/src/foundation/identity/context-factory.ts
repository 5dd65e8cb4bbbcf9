import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../config/configuration.ts';
import type { Language } from '../graphql/refusal.ts';
import { sessionCookie, tokenIn } from './cookie.ts';
import { nobody, type RequestContext } from './request-context.ts';
import { Sessions } from './sessions.ts';

/** Finds out, once per request, who asks. Visitors without a cookie cost no query. */
@Injectable()
export class ContextFactory {
  constructor(
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  async create(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const isSecure = this.configuration.isSecure;
    const sessionToken = tokenIn(request.headers.cookie, isSecure);
    const signedIn = sessionToken ? await this.sessions.find(sessionToken) : null;
    return {
      signedIn,
      actor: signedIn?.actor ?? nobody,
      language: languageOf(request.headers['accept-language']),
      requestId: request.id,
      address: request.ip,
      loaders: new Map(),
      sessionToken,
      setSession: (token) => void reply.header('set-cookie', sessionCookie(token, isSecure)),
    };
  }
}

/** German unless English is asked for first. */
function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'de';
}
