import type { RouterContextProvider } from 'react-router';
import { textsIn } from '../../i18n/texts.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import {
  type AttachmentKind,
  isAttachmentKind,
  keyOf,
  type RemovedAttachment,
  withAttachmentBack,
  withMovedAttachment,
  withoutAttachment,
} from './attachment-list.ts';
import { filesTexts } from './files.texts.ts';
import { clausesThatShow } from './draft-pictures.ts';
import { withNewLink } from './link-part.ts';
import type { AskedRemoval } from './removal-question.tsx';
import { saveDraft, type Working } from './working-copy.ts';

export type AttachmentsChanged =
  | { readonly asked: AskedRemoval }
  | { readonly problems: readonly FormProblem[] }
  | { readonly removed: RemovedAttachment }
  | { readonly moved: { readonly kind: AttachmentKind; readonly place: number } }
  | { readonly saved: AttachmentKind };

/** Does what a form of the page asks for: add a link, remove a file or link, put it back, or move it. */
export async function changeAttachments(
  context: Readonly<RouterContextProvider>,
  working: Working,
  form: FormData,
): Promise<AttachmentsChanged> {
  const { language } = sessionOf(context);
  const { content } = working;
  const kind = form.get('kind');
  const key = textOf(form, 'key');
  const gone = { problems: [{ code: 'NOT_FOUND', message: textsIn(language, filesTexts)('gone'), path: [] }] };
  const save = async <Done>(changed: typeof content, done: Done) => {
    const { problems } = await saveDraft(context, working, { content: changed });
    return problems.length > 0 ? { problems } : done;
  };
  const step = form.get('form');
  if (step === 'add') {
    const added = withNewLink(content, form, language);
    return 'problems' in added ? added : save(added.content, { saved: 'links' as const });
  }
  if (!isAttachmentKind(kind)) return gone;
  if (step === 'remove') {
    const clauses = kind === 'files' && form.get('sure') !== 'yes' ? clausesThatShow(working, key) : [];
    if (clauses.length > 0) return { asked: { name: key, clauses } };
    const without = withoutAttachment(content, kind, key);
    return without ? save(without.content, { removed: without.removed }) : gone;
  }
  if (step === 'restore') {
    const removed = { kind, place: Number(form.get('place')) || 0, name: '', kept: textOf(form, 'kept') };
    const restored = withAttachmentBack(content, removed);
    return restored ? save(restored, { saved: kind }) : gone;
  }
  const moved = withMovedAttachment(content, kind, key, step === 'up' ? -1 : 1);
  const place = moved[kind].findIndex((item) => keyOf(item) === key);
  return place < 0 ? gone : save(moved, { moved: { kind, place } });
}
