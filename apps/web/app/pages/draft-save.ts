import { splitPlaces } from '@allmende/domain/clause-bodies';
import { clausePart } from '../features/documents/clause-part.ts';
import { licencePart } from '../features/documents/licence-part.ts';
import { metadataPart } from '../features/documents/metadata-part.ts';
import { previewOf } from '../features/documents/preview-clause.ts';
import { type DraftPart, savePart } from '../features/documents/save-part.ts';
import { variablePart } from '../features/documents/variable-part.ts';
import { answersPart } from '../features/forks/answers-part.ts';
import type { Language } from '../i18n/languages.ts';
import { notFound } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/draft-save';

/** Saves a part of a draft while somebody types; `?teil=` names the part, `?von=` the clause or placeholder. */
export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const of = url.searchParams.get('von') ?? '';
  const part = partOf(url.searchParams.get('teil'), of, language);
  if (!part) throw notFound();
  const saved = await savePart(context, params.id, part, await request.formData());
  if (saved.kind === 'stale') return Response.json(saved, { status: 409 });
  if (saved.kind === 'refused') return Response.json(saved, { status: 422 });
  const { kind, base, savedAt, working } = saved;
  const { content } = working;
  const body = content.clauses.find((clause) => clause.id === of)?.body;
  const seen = { preview: previewOf(working, of), ...(body !== undefined && { places: splitPlaces(body) }) };
  return Response.json({ kind, base, savedAt, ...seen });
}

function partOf(name: string | null, of: string, language: Language): DraftPart | null {
  switch (name) {
    case 'steckbrief':
      return metadataPart(language);
    case 'abschnitt':
      return clausePart(of, language);
    case 'platzhalter':
      return variablePart(of, language);
    case 'lizenz':
      return licencePart(language);
    case 'angaben':
      return answersPart(language);
    default:
      return null;
  }
}

/** Nothing to read here. */
export const loader = () => {
  throw notFound();
};
