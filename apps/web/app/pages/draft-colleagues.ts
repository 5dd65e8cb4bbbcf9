import { noteEditing } from '../features/documents/note-editing.ts';
import { notFound } from '../session/api.ts';
import { textOf } from '../session/problems.ts';
import type { Route } from './+types/draft-colleagues';

/** Who else works on a draft; a page asks again and again while somebody writes on it. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  return Response.json(await noteEditing(context, params.id, textOf(form, 'clauseId') || null));
}

/** Nothing to read here. */
export const loader = () => {
  throw notFound();
};
