import type { FastifyReply } from 'fastify';
import { type Language, type ProblemCode, Refusal } from './refusal.ts';

/** The status of HTTP that goes with a code, where an answer is not GraphQL. */
const statuses: Readonly<Partial<Record<ProblemCode, number>>> = {
  INVALID_INPUT: 422,
  TOO_LARGE: 413,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  NOT_ALLOWED: 403,
  RATE_LIMITED: 429,
  STORAGE_FULL: 507,
};

/** A refusal as data: the same code, sentence and path as in GraphQL. */
export const problemOf = (refusal: Refusal, language: Language) => ({
  code: refusal.code,
  message: refusal.sentence(language),
  path: refusal.path,
});

/**
 * Answers a REST request with what was refused, as `application/problem+json` (RFC 9457): one refusal as a whole, or
 * several, whose first gives the status.
 */
export function answerProblem(reply: FastifyReply, refusals: readonly [Refusal, ...Refusal[]], language: Language) {
  const [first] = refusals;
  const status = statuses[first.code] ?? 409;
  const wait = first.parameters['seconds'];
  if (status === 429 && wait !== undefined) reply.header('retry-after', String(wait));
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'private, no-store')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: first.sentence(language),
        status,
        code: first.code,
        errors: refusals.map((refusal) => problemOf(refusal, language)),
      }),
    );
}
