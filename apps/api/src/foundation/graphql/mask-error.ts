import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Refusal } from './refusal.ts';

/** Errors of the operation itself, whose wording helps whoever wrote it. */
const speakable = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * What the outside learns of an error: refusals by their code, errors of the operation by their wording, and of a fault
 * only the request id under which the log tells more.
 */
export function errorMask(log: Logger) {
  return (error: unknown, requestId: string): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const place =
      error instanceof GraphQLError
        ? { ...(error.path ? { path: error.path } : {}), ...(error.locations ? { locations: error.locations } : {}) }
        : {};
    if (original instanceof Refusal)
      return { message: original.sentence('en'), ...place, extensions: { code: original.code } };
    if (
      original instanceof GraphQLError &&
      (!original.originalError || original.originalError instanceof GraphQLError)
    ) {
      const code = original.extensions?.['code'];
      if (typeof code === 'string' && speakable.has(code))
        return { message: original.message, ...place, extensions: { code } };
    }
    log.error({ err: original, requestId }, 'fault in an operation');
    return {
      message: 'Something went wrong on our side.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    };
  };
}
