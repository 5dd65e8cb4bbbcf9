import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { ContextFactory } from '../../foundation/identity/context-factory.ts';
import { cookieIn, cookieLine, errandCookieName } from '../../foundation/identity/cookie.ts';
import { Log } from '../../foundation/log/log.ts';
import { EndProviderSessions } from './end-provider-sessions.ts';
import { FindIdentityProviders } from './find-identity-providers.ts';
import { FinishSignIn } from './finish-sign-in.ts';
import { ERRAND_MINUTES, StartSignIn } from './start-sign-in.ts';

/** The doors through which browsers come and go on their way to an identity provider, and through which one calls. */
@Controller('oidc')
export class OidcController {
  constructor(
    private readonly providers: FindIdentityProviders,
    private readonly starting: StartSignIn,
    private readonly finishing: FinishSignIn,
    private readonly ending: EndProviderSessions,
    private readonly contexts: ContextFactory,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  /** `GET /oidc/<slug>/start?zurueck=/arbeitsplatz` */
  @Get(':slug/start')
  async start(@Param('slug') slug: string, @Query('zurueck') back: unknown, @Res() reply: FastifyReply) {
    const provider = await this.providers.bySlug(slug);
    if (!provider) return this.leave(reply, '/anmelden');
    try {
      const { url, state } = await this.starting.do(provider, localPath(back));
      const name = errandCookieName(this.configuration.isSecure);
      reply.header('set-cookie', cookieLine(name, state, ERRAND_MINUTES * 60, this.configuration.isSecure));
      return await this.leave(reply, url.href);
    } catch (error) {
      return this.refuse(reply, error);
    }
  }

  /** `GET /oidc/callback`, where a provider sends the browser back to. */
  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const name = errandCookieName(this.configuration.isSecure);
    const state = cookieIn(request.headers.cookie, name);
    reply.header('set-cookie', cookieLine(name, null, 0, this.configuration.isSecure));
    const at = request.url.indexOf('?');
    try {
      const context = await this.contexts.create(request, reply);
      const returnTo = await this.finishing.do(context, at < 0 ? '' : request.url.slice(at), state);
      // The page for the second step and the one for setting it up send on by themselves.
      const back = `?zurueck=${encodeURIComponent(returnTo)}`;
      return await this.leave(reply, `/anmelden/zweiter-schritt${back}`);
    } catch (error) {
      return this.refuse(reply, error);
    }
  }

  /** `GET /oidc/logout/<token>`: on to signing out at the provider. */
  @Get('logout/:token')
  async logout(@Param('token') token: string, @Res() reply: FastifyReply) {
    try {
      return await this.leave(reply, await this.ending.follow(token));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.leave(reply, '/');
    }
  }

  /** `POST /oidc/<slug>/backchannel-logout` with `logout_token`, from the provider itself. */
  @Post(':slug/backchannel-logout')
  async backchannel(
    @Param('slug') slug: string,
    @Body() body: { logout_token?: unknown } | null,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    try {
      await this.ending.onNotice(slug, String(body?.logout_token ?? ''));
      return await reply.code(200).send();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return reply.code(400).send({ error: 'invalid_request' });
    }
  }

  /** The person is told in one sentence, the log has the reason. */
  private refuse(reply: FastifyReply, error: unknown) {
    this.log.pino.warn({ why: String(error) }, 'signing in through a provider did not work');
    const isUnknown = error instanceof Refusal && error.reason === 'providerUnknownPerson';
    return this.leave(reply, `/anmelden?anbieter=${isUnknown ? 'unbekannt' : 'fehler'}`);
  }

  private leave(reply: FastifyReply, to: string) {
    return reply.code(303).header('cache-control', 'no-store').header('location', to).send();
  }
}

/** A path here; anything else would send somebody to a foreign page. */
const localPath = (value: unknown): string =>
  typeof value === 'string' && /^\/(?![/\\])[^\r\n]*$/.test(value) ? value : '/';
