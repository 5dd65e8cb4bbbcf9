import { uploadDocument } from '../features/documents/upload-document.ts';
import { bringsFiles } from '../features/documents/upload-files.ts';
import { notFound } from '../session/api.ts';
import type { Route } from './+types/reading-upload-send';

/** Takes a document in for the page that shows how far it is; without script the page itself takes it. */
export async function action({ context, request }: Route.ActionArgs) {
  if (!bringsFiles(request)) throw notFound();
  const { href, problems } = await uploadDocument(context, request);
  const answer = { names: [], cleaned: 0, problems, ...(href && { href }) };
  return Response.json(answer, { status: href ? 200 : 422 });
}

/** Nothing to read here. */
export const loader = () => {
  throw notFound();
};
