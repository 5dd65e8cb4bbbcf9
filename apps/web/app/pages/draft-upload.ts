import { bringsFiles, uploadFiles } from '../features/documents/upload-files.ts';
import { workingCopyOf } from '../features/documents/working-copy.ts';
import { notFound } from '../session/api.ts';
import type { Route } from './+types/draft-upload';

/** Takes files in for the page that shows how far they are; without script the page itself takes them. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const working = await workingCopyOf(context, params.id);
  if (!bringsFiles(request)) throw notFound();
  const uploaded = await uploadFiles(context, working, request);
  return Response.json(uploaded, { status: uploaded.problems.length > 0 ? 422 : 200 });
}

/** Nothing to read here. */
export const loader = () => {
  throw notFound();
};
