import { redirect, type RouterContextProvider } from 'react-router';
import { notFound, passOn, signInPath } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';

interface Answer {
  readonly id?: string;
  readonly code?: string;
  readonly errors?: readonly FormProblem[];
}

/** What became of a document that was sent. */
export interface UploadedDocument {
  /** Where its report will be; null where it was refused. */
  readonly href: string | null;
  readonly problems: readonly FormProblem[];
}

/**
 * Passes a document on to the api, byte by byte, together with the fields that say where it is to go.
 *
 * @throws a redirect to the sign-in page, or 404, as every question to the api
 */
export async function uploadDocument(
  context: Readonly<RouterContextProvider>,
  request: Request,
): Promise<UploadedDocument> {
  const response = await passOn(context, '/files/readings', request);
  const { id, code, errors = [] } = (await response.json()) as Answer;
  if (code === 'UNAUTHENTICATED') throw redirect(signInPath(sessionOf(context)));
  if (code === 'NOT_FOUND') throw notFound();
  return { href: id ? `/einlesen/${id}` : null, problems: errors };
}
