import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContextFactory } from '../identity/context-factory.ts';
import type { CompiledOperations } from './compiled-operations.ts';

/** A request of the automatic persisted queries protocol that names its operation by hash and does not send it. */
interface NamedByHash {
  readonly query?: unknown;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: { readonly persistedQuery?: { readonly version?: unknown; readonly sha256Hash?: unknown } };
}

/**
 * The short way for operations that have been here before: named by hash, they go from the session straight to the
 * compiled operation, or to the statement that writes its whole answer. Parsing, validation and limits were passed at the
 * first time and depend on the text alone; rights and visibility are asked by the same sentences as ever. What is not known takes the long way, where Apollo answers
 * PERSISTED_QUERY_NOT_FOUND and the text is sent along. Only JSON gets here, so its CSRF prevention is kept.
 */
export const knownOperations = (contexts: ContextFactory, operations: CompiledOperations) =>
  async function takeShortWay(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const named = request.method === 'POST' && isPlainJson(request) ? (request.body as NamedByHash | null) : null;
    const hash = named?.extensions?.persistedQuery;
    if (!named || named.query !== undefined || hash?.version !== 1 || typeof hash.sha256Hash !== 'string') return;
    const compiled = operations.known(hash.sha256Hash, named.operationName ?? null);
    if (!compiled) return;
    // Who cannot be told apart now is told why on the long way.
    const context = await contexts.create(request, reply).catch(() => null);
    const answer = context && (await operations.text(compiled, named.variables, context));
    if (!answer) return;
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').send(answer);
  };

const isPlainJson = ({ routeOptions, headers }: FastifyRequest): boolean =>
  routeOptions.url === '/graphql' &&
  headers['content-type']?.startsWith('application/json') === true &&
  !headers.accept?.includes('graphql-response');
