import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import httpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { ServerBuild } from 'react-router';
import { readConfiguration } from './app/gate/configuration.ts';
import { LimitedBody, sendResponse, toRequest } from './app/gate/fetch-bridge.ts';
import { mayChange } from './app/gate/same-origin.ts';
import { lockedPolicy, securityHeaders, strictTransport } from './app/gate/security-headers.ts';

process.env['NODE_ENV'] ??= 'production';

/** Largest body a form may have; files pass through to the api, which has limits of its own. */
const MAX_FORM_BYTES = 4 * 1024 * 1024;
const fileAddress =
  /^\/(files|einlesen(\/hochladen)?|(entwurf|eigene-fassung)\/[^/?]+\/(dateien|hochladen)|stadtprofil\/[^/?]+\/briefkopf|kommunen\/[^/?]+\/archiv)(\?|$)/;
const bringsFiles = ({ url, headers }: FastifyRequest): boolean =>
  fileAddress.test(url) && (headers['content-type']?.startsWith('multipart/form-data') ?? false);

const configuration = readConfiguration(process.env);
const assets = fileURLToPath(new URL('./build/client/', import.meta.url));
const bundle = new URL('./build/server/index.js', import.meta.url).href;

// After NODE_ENV is set: React and the router choose their production builds when they are loaded.
const { createRequestHandler } = await import('react-router');
const build = (await import(bundle)) as ServerBuild;
const handle = createRequestHandler(build, process.env['NODE_ENV']);

const app = fastify({
  logger: { level: configuration.ALLMENDE_LOG },
  logController: new LogController({ disableRequestLogging: true }),
  trustProxy: 'loopback, uniquelocal',
  bodyLimit: MAX_FORM_BYTES,
  genReqId: () => randomUUID(),
  forceCloseConnections: 'idle',
});

app.addHook('onRequest', async (request, reply) => {
  reply.headers({ ...securityHeaders, 'content-security-policy': lockedPolicy, 'x-request-id': request.id });
  if (request.protocol === 'https') reply.header('strict-transport-security', strictTransport);
  if (request.method === 'TRACE') return reply.code(405).send();
  const { origin, host, 'sec-fetch-site': fetchSite } = request.headers;
  const sender = { method: request.method, origin, host: request.host || host, fetchSite: [fetchSite].flat()[0] };
  if (!mayChange(sender, configuration.ALLMENDE_PUBLIC_URL)) {
    request.log.warn({ origin, fetchSite, url: request.url }, 'refused a change from a foreign page');
    return reply
      .code(403)
      .type('text/plain; charset=utf-8')
      .send('Diese Anfrage kam nicht von unserer Seite. / This request did not come from our page.');
  }
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > MAX_FORM_BYTES && !bringsFiles(request)) return tooLarge(reply);
});

const tooLarge = (reply: FastifyReply) =>
  reply.code(413).type('text/plain; charset=utf-8').send('Zu groß. / Too large.');

app.get('/health', async () => ({ status: 'ok' }));

for (const prefix of ['/graphql', '/files', '/conversions', '/oidc', '/health/ready']) {
  await app.register(httpProxy, {
    upstream: configuration.ALLMENDE_API_URL,
    prefix,
    rewritePrefix: prefix,
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        'x-request-id': request.id,
        'x-forwarded-for': request.ip,
      }),
    },
  });
}

await app.register(fastifyStatic, {
  root: assets,
  prefix: '/',
  wildcard: false,
  index: false,
  preCompressed: true,
  setHeaders: (reply, path) => {
    // Names of built assets carry a hash of their content.
    const isHashed = path.includes('/assets/');
    reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  },
});

await app.register(async (pages) => {
  // The router reads the bodies of forms itself.
  pages.removeAllContentTypeParsers();
  pages.addContentTypeParser('*', (_request, _payload, done) => done(null));
  pages.all('/*', async (request, reply) => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const body = new LimitedBody(request.raw, bringsFiles(request) ? Infinity : MAX_FORM_BYTES);
    // What was refused before it had come in is read to its end, since browsers read an answer only after that.
    reply.raw.once('finish', () => request.raw.resume());
    const response = await handle(toRequest(request, body, gone.signal));
    if (body.isTooLarge) return tooLarge(reply);
    return sendResponse(response, request, reply);
  });
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void app.close().then(() => process.exit(0)));
}

await app.listen({ port: configuration.ALLMENDE_PORT, host: configuration.ALLMENDE_HOST });
