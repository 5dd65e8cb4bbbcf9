/** A stretch of the source, by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replacement of a stretch of the source. */
export interface Edit extends Span {
  readonly text: string;
}

/** The source with its edits applied wherever one looks; everything else stays as it is, byte for byte. */
export class EditedSource {
  readonly #source: string;
  readonly #edits: readonly Edit[];

  constructor(source: string, edits: readonly Edit[]) {
    this.#source = source;
    this.#edits = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /** The text between two offsets of the unedited source. An edit inside another one is dropped with it. */
  text(from = 0, to = this.#source.length): string {
    let text = '';
    let done = from;
    for (let at = firstFrom(this.#edits, from); at < this.#edits.length; at += 1) {
      const edit = this.#edits[at]!;
      if (edit.start >= to) break;
      if (edit.start < done || edit.end > to) continue;
      text += this.#source.slice(done, edit.start) + edit.text;
      done = edit.end;
    }
    return text + this.#source.slice(done, to);
  }
}

/** Finds the span that covers an offset, among spans that do not overlap. */
export class SpanIndex<One extends Span> {
  readonly #spans: readonly One[];

  constructor(spans: readonly One[]) {
    this.#spans = [...spans].sort((one, other) => one.start - other.start || one.end - other.end);
  }

  at(offset: number): One | undefined {
    for (let at = firstFrom(this.#spans, offset + 1) - 1; at >= 0; at -= 1) {
      const span = this.#spans[at]!;
      if (offset < span.end) return span;
      if (span.end > span.start) return undefined;
    }
    return undefined;
  }
}

/** Without blank lines at either end; the indentation of the first line stays, it may mean something. */
export const withoutBlankEnds = (text: string): string => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();

/** Takes a stretch out of the text, with its line where nothing else stands on it; the lines around it stay as far apart as they were. */
export function removal({ start, end }: Span, source: string): Edit {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = source.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? source.length : lineBreak + 1;
  const isAlone = source.slice(lineStart, start).trim() === '' && source.slice(end, lineEnd).trim() === '';
  if (!isAlone) return { start, end, text: '' };
  const [isAfterText, isBeforeText] = [source[lineStart - 2] !== '\n', source[lineEnd] !== '\n'];
  if (lineStart < 2 || lineEnd >= source.length) return { start: lineStart, end: lineEnd, text: '' };
  const isBetweenBlanks = !isAfterText && !isBeforeText;
  return { start: lineStart, end: lineEnd + Number(isBetweenBlanks), text: isAfterText && isBeforeText ? '\n' : '' };
}

function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
