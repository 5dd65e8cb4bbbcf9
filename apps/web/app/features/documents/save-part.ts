import type { RouterContextProvider } from 'react-router';
import type { FormProblem } from '../../session/problems.ts';
import { type Fields, type StoredPart, storedPart } from '../../shell/stored-fields.ts';
import { type DraftChange, saveDraft, type Working, workingCopyOf } from './working-copy.ts';

/** A part of a working copy that one form edits. */
export interface DraftPart {
  /** What its fields hold; null where the part does not exist (any more). */
  readonly read: (working: Working) => Fields | null;
  /** The change that the form asks for, or what is wrong with it. */
  readonly write: (working: Working, form: FormData) => DraftChange | { readonly problems: readonly FormProblem[] };
}

export type SavedPart =
  | { readonly kind: 'saved'; readonly base: string; readonly savedAt: string; readonly working: Working }
  | { readonly kind: 'stale'; readonly part: StoredPart }
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] };

/** How often a save is repeated when others save other parts at the same moment. */
const ATTEMPTS = 3;

/**
 * Saves one part. Somebody else may have saved other parts in the meantime: then this one goes on top. Only where the
 * same part has changed since the form was shown the answer is `stale`, with what is stored now.
 */
export async function savePart(
  context: Readonly<RouterContextProvider>,
  id: string,
  part: DraftPart,
  form: FormData,
): Promise<SavedPart> {
  for (let attempt = 1; ; attempt += 1) {
    const working = await workingCopyOf(context, id);
    const stored = storedPart(part.read(working) ?? {});
    if (stored.base !== form.get('base')) return { kind: 'stale', part: stored };
    const change = part.write(working, form);
    if ('problems' in change) return { kind: 'refused', problems: change.problems };
    const { savedAt, problems } = await saveDraft(context, working, change);
    const isOvertaken = problems.some(({ code }) => code === 'STALE_REVISION');
    if (isOvertaken && attempt < ATTEMPTS) continue;
    if (problems.length > 0) return { kind: 'refused', problems };
    // What stands in place of an emptied answer only the city profile knows.
    const saved = change.values ? await workingCopyOf(context, id) : afterChange(working, change);
    return { kind: 'saved', base: storedPart(part.read(saved) ?? {}).base, savedAt, working: saved };
  }
}

/** The working copy as it is after the change, without asking again. */
function afterChange(working: Working, { content, tlp, recipientIds }: DraftChange): Working {
  return {
    ...working,
    content: content ?? working.content,
    tlp: tlp ?? working.tlp,
    recipients: recipientIds ? recipientIds.map((id) => ({ id, name: '' })) : working.recipients,
  };
}
