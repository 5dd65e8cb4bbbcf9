import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, isRouteErrorResponse, ServerRouter } from 'react-router';
import { pagePolicy } from './gate/security-headers.ts';
import { logFault } from './session/log.ts';
import { PageRequest } from './shell/page-request.ts';

/** Milliseconds a page may take to render before it is given up. */
const RENDER_LIMIT = 10_000;

/** Renders a whole page: everything it says is in the first response, and only scripts with its nonce run. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> | Response {
  const nonce = randomBytes(16).toString('base64');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', pagePolicy(nonce));
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  const page = (
    <PageRequest value={{ nonce, requestId: request.headers.get('x-request-id') ?? '' }}>
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
    </PageRequest>
  );
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      // No part is moved behind the page, however long the page is.
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      // Whole pages only: without script nobody would put late parts into their places.
      onAllReady() {
        const body = new PassThrough({ final: (done) => (clearTimeout(timer), done()) });
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      },
      onShellError: reject,
      onError: (error) => logError(error, request),
    });
    const timer = setTimeout(() => abort(new Error('The page took too long to render.')), RENDER_LIMIT);
  });
}

/** Faults in loaders and actions; what is answered with a status on purpose is none. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) logError(error, request);
}

function logError(error: unknown, request: Request) {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logFault(request.headers.get('x-request-id'), 'a page failed', { url: request.url, why });
}
