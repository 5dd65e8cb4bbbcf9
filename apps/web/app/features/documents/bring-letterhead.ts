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
 * Passes a letterhead on to the api, which has it opened and tried.
 *
 * @returns the way to the page on which one sees what became of it, or what was said against it
 * @throws a redirect to the sign-in page, or 404, as every question to the api
 */
export async function bringLetterhead(
  context: Readonly<RouterContextProvider>,
  municipalityId: string,
  request: Request,
): Promise<Response | readonly FormProblem[]> {
  const response = await passOn(context, `/letterheads?${new URLSearchParams({ municipalityId })}`, request);
  const { code, conversion, errors = [] } = (await response.json()) as Answer;
  if (code === 'UNAUTHENTICATED') throw redirect(signInPath(sessionOf(context)));
  if (code === 'NOT_FOUND') throw notFound();
  if (conversion) return redirect(`/umwandlungen/${conversion}`, 303);
  return errors.map(({ code: why, message }) => ({ code: why, message, path: ['files'] }));
}
