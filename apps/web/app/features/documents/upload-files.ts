import { redirect, type RouterContextProvider } from 'react-router';
import { textsIn } from '../../i18n/texts.ts';
import { notFound, passOn, signInPath } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { filesTexts } from './files.texts.ts';
import type { Working } from './working-copy.ts';

/** How much of an upload has arrived, and what was refused with its reason. */
export interface Uploaded {
  readonly names: readonly string[];
  /** How many pictures what is no picture was taken out of. */
  readonly cleaned: number;
  readonly problems: readonly FormProblem[];
}

interface Answer {
  readonly code?: string;
  readonly title?: string;
  readonly files?: readonly { readonly name: string; readonly isCleaned: boolean }[];
  readonly errors?: readonly FormProblem[];
}

/** Does a request bring files? Its body is then passed on as it comes and must not be read here. */
export const bringsFiles = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;

/**
 * Passes the files of a form on to the api, byte by byte, onto the working copy as it is now. All problems are said at
 * the field from which the files came.
 *
 * @throws a redirect to the sign-in page, or 404, as every question to the api
 */
export async function uploadFiles(
  context: Readonly<RouterContextProvider>,
  { id, revision }: Pick<Working, 'id' | 'revision'>,
  request: Request,
): Promise<Uploaded> {
  const session = sessionOf(context);
  const address = new URLSearchParams({ solutionId: id, expectedRevision: String(revision) });
  const response = await passOn(context, `/files?${address}`, request);
  const answer = (await response.json()) as Answer;
  if (answer.code === 'UNAUTHENTICATED') throw redirect(signInPath(session));
  if (answer.code === 'NOT_FOUND') throw notFound();
  const files = answer.files ?? [];
  const names = files.map(({ name }) => name);
  const cleaned = files.filter(({ isCleaned }) => isCleaned).length;
  const t = textsIn(session.language, filesTexts);
  const problems = (answer.errors ?? []).map(({ code, message }) => ({
    code,
    message: code === 'STALE_REVISION' ? t('overtaken', { name: t('theFiles') }) : message,
    path: ['files'],
  }));
  return { names, cleaned, problems };
}
