import { saveProfile } from '../features/municipalities/save-profile.ts';
import { notFound } from '../session/api.ts';
import type { Route } from './+types/city-profile-save';

/** Saves a city profile while somebody types. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const saved = await saveProfile(context, params.ags, await request.formData());
  if (saved.kind === 'stale') return Response.json(saved, { status: 409 });
  if (saved.kind === 'refused') return Response.json(saved, { status: 422 });
  return Response.json({ ...saved, savedAt: new Date().toISOString() });
}

/** Nothing to read here. */
export const loader = () => {
  throw notFound();
};
