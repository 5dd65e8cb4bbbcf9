import { Injectable } from '@nestjs/common';
import { DEVICE_SECONDS, SESSION_SECONDS } from '@allmende/domain/retention';
import type { Actor } from '@allmende/domain/rights';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inside } from '../database/ids.ts';
import { Configuration } from '../config/configuration.ts';
import type { Language } from '../graphql/refusal.ts';
import { cookieIn, cookieLine, cookieName, deviceCookieName } from './cookie.ts';
import { deviceWords } from './device-words.ts';
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
    const { isSecure } = this.configuration;
    const { cookie, 'user-agent': userAgent, 'accept-language': languages } = request.headers;
    const tokens = {
      session: cookieIn(cookie, cookieName(isSecure)),
      device: cookieIn(cookie, deviceCookieName(isSecure)),
    };
    const { signedIn, halfway } = await this.sessions.find(tokens.session);
    const set = (name: string, value: string | null, seconds: number) =>
      void reply.header('set-cookie', cookieLine(name, value, seconds, isSecure));
    return {
      signedIn,
      halfway,
      actor: signedIn?.actor ?? nobody,
      actingId: actingIn(signedIn?.actor ?? nobody, request.headers['allmende-acting-for']),
      language: languageOf(languages),
      requestId: request.id,
      address: request.ip,
      device: deviceWords(userAgent),
      loaders: new Map(),
      tokens,
      setSession: (token) => {
        tokens.session = token;
        set(cookieName(isSecure), token, SESSION_SECONDS);
      },
      setDevice: (token) => {
        tokens.device = token;
        set(deviceCookieName(isSecure), token, DEVICE_SECONDS);
      },
    };
  }

  /**
   * What was open in a session when something was asked for in it is asked again when it is done: whoever has lost a right
   * in between, or has signed out, has lost it here too.
   */
  async later({ id, sessionId, actingId, language }: AskedEarlier): Promise<RequestContext> {
    const signedIn = sessionId === null ? null : await this.sessions.again(sessionId);
    const actor = signedIn?.actor ?? nobody;
    const acts = actor.memberships.some(({ municipalityId }) => municipalityId === actingId);
    return {
      ...{ signedIn, halfway: null, actor, actingId: acts ? actingId : null, language },
      ...{ requestId: id, address: '', device: '', loaders: new Map() },
      tokens: { session: null, device: null },
      setSession: noAnswer,
      setDevice: noAnswer,
    };
  }
}

/** Something that was asked for earlier: by whom, for whom, and in which language. */
interface AskedEarlier {
  readonly id: string;
  /** Null for a visitor. */
  readonly sessionId: string | null;
  readonly actingId: string | null;
  readonly language: Language;
}

function noAnswer(): never {
  throw new Error('there is no answer any more on which a cookie could be set');
}

/** Whom the pages are shown for; a change names its municipality itself. Nothing where the person does not act for it. */
function actingIn({ memberships }: Actor, header: string | string[] | undefined): string | null {
  const id = typeof header === 'string' ? inside('municipality', header) : null;
  return id !== null && memberships.some(({ municipalityId }) => municipalityId === id) ? id : null;
}

/** German unless English is asked for first. */
function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'de';
}
