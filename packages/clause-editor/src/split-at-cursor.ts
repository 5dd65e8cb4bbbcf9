import type { EditorState } from '@tiptap/pm/state';
import type { ClauseText } from './clause-text.ts';

/** Blocks that are not cut in two. */
const whole = new Set(['table', 'codeBlock', 'footnoteDefinition']);

/** A clause's Markdown before and behind the cursor; what cannot be cut stays whole, before the cut. */
export function splitAtCursor({ doc, selection }: EditorState, text: ClauseText): [string, string] {
  const { $from } = selection;
  const block = $from.depth > 0 ? $from.node(1) : null;
  const at = block && whole.has(block.type.name) ? $from.after(1) : $from.pos;
  return [text.write(doc.cut(0, at)), text.write(doc.cut(at))];
}
