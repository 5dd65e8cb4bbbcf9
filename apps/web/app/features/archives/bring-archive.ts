import { redirect, type RouterContextProvider } from 'react-router';
import { notFound, passOn, signInPath } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';

interface Answer {
  readonly code?: string;
  readonly conversion?: string;
  readonly errors?: readonly FormProblem[];
}

/**
 * Passes an archive on to the api byte by byte, which has it looked through.
 *
 * @returns the id of what looks it through, or what was said against it
 * @throws a redirect to the sign-in page, or 404, as every question to the api
 */
export async function bringArchive(
  context: Readonly<RouterContextProvider>,
  municipalityId: string,
  request: Request,
): Promise<string | readonly FormProblem[]> {
  const response = await passOn(context, `/archives?${new URLSearchParams({ municipalityId })}`, request);
  const { code, conversion, errors = [] } = (await response.json()) as Answer;
  if (code === 'UNAUTHENTICATED') throw redirect(signInPath(sessionOf(context)));
  if (code === 'NOT_FOUND') throw notFound();
  return conversion ?? errors.map(({ code: why, message }) => ({ code: why, message, path: ['archive'] }));
}
