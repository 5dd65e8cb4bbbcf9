import { compareWords, type Words } from '@allmende/domain/compare-words';

/** Lines beyond which a text is compared in one piece: comparing every line with every other takes their product. */
const MAX_LINES = 600;

/** What became of a text: first line by line, then, where a line was rewritten, word by word. */
export function changedPieces(from: string, to: string): Words[] {
  const [before, after] = [linesOf(from), linesOf(to)];
  if (before.length > MAX_LINES || after.length > MAX_LINES) return compareWords(from, to);
  const pieces: Words[] = [];
  const add = (more: readonly Words[]) => {
    for (const piece of more) {
      const last = pieces.at(-1);
      if (last?.kind === piece.kind) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
      else if (piece.text !== '') pieces.push(piece);
    }
  };
  let [old, now] = [0, 0];
  for (const [oldEnd, nowEnd] of [...commonLines(before, after), [before.length, after.length] as const]) {
    const [gone, come] = [before.slice(old, oldEnd), after.slice(now, nowEnd)];
    const pairs = Math.min(gone.length, come.length);
    for (let at = 0; at < pairs; at += 1) add(compareWords(gone[at]!, come[at]!));
    add(gone.slice(pairs).map((text) => ({ kind: 'removed', text })));
    add(come.slice(pairs).map((text) => ({ kind: 'added', text })));
    if (oldEnd < before.length) add([{ kind: 'same', text: before[oldEnd]! }]);
    [old, now] = [oldEnd + 1, nowEnd + 1];
  }
  return pieces;
}

/** Lines with their ends: put together they are the text. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Places of a longest common sequence of lines, in order. */
function commonLines(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let old = before.length - 1; old >= 0; old -= 1)
    for (let now = after.length - 1; now >= 0; now -= 1)
      lengths[old * width + now] =
        before[old] === after[now]
          ? lengths[(old + 1) * width + now + 1]! + 1
          : Math.max(lengths[(old + 1) * width + now]!, lengths[old * width + now + 1]!);
  const places: (readonly [number, number])[] = [];
  for (let old = 0, now = 0; old < before.length && now < after.length;) {
    if (before[old] === after[now]) places.push([old++, now++]);
    else if (lengths[(old + 1) * width + now]! >= lengths[old * width + now + 1]!) old += 1;
    else now += 1;
  }
  return places;
}
