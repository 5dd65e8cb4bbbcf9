import { MeilisearchApiError, type MeilisearchErrorResponse } from 'meilisearch';
import type { Pool } from 'undici';

/**
 * What the client asks with instead of `fetch`, which costs two milliseconds per search: the same request over a pool of
 * open connections. Errors of the server are thrown as the client itself would throw them.
 */
export function pooledClient(pool: Pool, timeout: number) {
  return async (input: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<unknown> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const answer = await pool.request({
      path: url.pathname + url.search,
      method: (init.method ?? 'GET') as 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : null,
      headersTimeout: timeout,
      bodyTimeout: timeout,
      ...(init.signal ? { signal: init.signal } : {}),
    });
    const text = await answer.body.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (answer.statusCode >= 400)
      throw new MeilisearchApiError(
        new Response(null, { status: answer.statusCode }),
        body as MeilisearchErrorResponse | undefined,
      );
    return body;
  };
}
