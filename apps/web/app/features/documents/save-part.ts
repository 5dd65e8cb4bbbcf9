import type { RouterContextProvider } from 'react-router';
import { notFound } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import { type Fields, type StoredPart, storedPart } from '../../shell/stored-fields.ts';
import { changeDraft, type Plan } from './change-draft.ts';
import { type DraftChange, type Working, workingCopyOf } from './working-copy.ts';

/** A part of a working copy that one form edits. */
export interface DraftPart {
  /** What its fields hold; null where the part does not exist (any more). */
  readonly read: (working: Working) => Fields | null;
  /** The change that the form asks for, or what is wrong with it. */
  readonly write: (working: Working, form: FormData) => DraftChange | { readonly problems: readonly FormProblem[] };
}

type NotSaved =
  | { readonly kind: 'stale'; readonly part: StoredPart }
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] };
export type SavedPart =
  | {
      readonly kind: 'saved';
      readonly base: string;
      readonly savedAt: string;
      readonly working: Working;
      /** True where the part had been deleted meanwhile and is there again. */
      readonly hasRevived: boolean;
    }
  | NotSaved;

/**
 * Saves one part. Somebody else may have saved other parts in the meantime: then this one goes on top. Only where the
 * same part has changed since the form was shown the answer is `stale`, with what is stored now.
 *
 * @throws 404 where somebody has deleted the part, unless it `revives`: then it is written anew
 */
export async function savePart(
  context: Readonly<RouterContextProvider>,
  id: string,
  part: DraftPart,
  form: FormData,
  { revives = false }: { readonly revives?: boolean } = {},
): Promise<SavedPart> {
  const saved = await changeDraft(context, id, (working): Plan<NotSaved> => {
    const fields = part.read(working);
    if (!fields && !revives) throw notFound();
    const stored = storedPart(fields ?? {});
    if (fields && stored.base !== form.get('base')) return { objection: { kind: 'stale', part: stored } };
    const change = part.write(working, form);
    return 'problems' in change ? { objection: { kind: 'refused', problems: change.problems } } : { change };
  });
  if (saved.kind === 'objected') return saved.objection;
  if (saved.kind === 'refused') return saved;
  const { working: before, change, savedAt } = saved;
  // What stands in place of an emptied answer only the city profile knows.
  const working = change.values ? await workingCopyOf(context, id) : afterChange(before, change);
  const { base } = storedPart(part.read(working) ?? {});
  return { kind: 'saved', base, savedAt, working, hasRevived: part.read(before) === null };
}

/** The working copy as it is after the change, without asking again. */
function afterChange(working: Working, { content, tlp, recipientIds, recipientGroupIds }: DraftChange): Working {
  return {
    ...working,
    content: content ?? working.content,
    tlp: tlp ?? working.tlp,
    recipientGroups: recipientGroupIds ? recipientGroupIds.map((id) => ({ id })) : working.recipientGroups,
    recipients: recipientIds ? recipientIds.map((id) => ({ id, name: '' })) : working.recipients,
  };
}
