import type { RouterContextProvider } from 'react-router';
import type { FormProblem } from '../../session/problems.ts';
import { type DraftChange, saveDraft, type Working, workingCopyOf } from './working-copy.ts';

/** What is to be done with a working copy as it is now, or why it is not done. */
export type Plan<Objection> = { readonly change: DraftChange } | { readonly objection: Objection };

export type DraftChanged<Objection> =
  | {
      readonly kind: 'changed';
      /** What the change was made on. */
      readonly working: Working;
      readonly change: DraftChange;
      readonly savedAt: string;
    }
  | { readonly kind: 'objected'; readonly objection: Objection }
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] };

/** How often a change is made again when others save other parts at the same moment. */
const ATTEMPTS = 5;

/**
 * Changes a working copy. A change is a step on what is stored, such as writing or moving one clause, and not a whole
 * text: where somebody else has saved in between, the step is taken again on top of theirs, and both hold.
 */
export async function changeDraft<Objection>(
  context: Readonly<RouterContextProvider>,
  id: string,
  plan: (working: Working) => Plan<Objection>,
): Promise<DraftChanged<Objection>> {
  for (let attempt = 1; ; attempt += 1) {
    const working = await workingCopyOf(context, id);
    const planned = plan(working);
    if ('objection' in planned) return { kind: 'objected', objection: planned.objection };
    const { savedAt, problems } = await saveDraft(context, working, planned.change);
    const isOvertaken = problems.some(({ code }) => code === 'STALE_REVISION');
    if (isOvertaken && attempt < ATTEMPTS) continue;
    if (problems.length > 0) return { kind: 'refused', problems };
    return { kind: 'changed', working, change: planned.change, savedAt };
  }
}
