import { type SplitPlace, splitPlaces } from '@allmende/domain/clause-bodies';
import type { EditorState } from '@tiptap/pm/state';
import type { ClauseText } from './clause-text.ts';

/** Where a text may be cut, and which of these places the cursor means. */
export type PlaceAtCursor = readonly [places: readonly SplitPlace[], place: number];

/** The second part begins with the block in which the cursor stands; in the first block, with the one behind it. */
export function placeAtCursor({ doc, selection }: EditorState, text: ClauseText): PlaceAtCursor {
  const places = splitPlaces(text.write(doc));
  const { $from } = selection;
  const before = text.write(doc.cut(0, $from.depth > 0 ? $from.before(1) : $from.pos)).trimEnd().length;
  const found = places.findIndex(({ offset }) => offset >= before);
  return [places, Math.max(0, found < 0 ? places.length - 1 : found)];
}
