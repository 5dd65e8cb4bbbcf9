import type { Mark, Node } from '@tiptap/pm/model';

export interface Piece {
  readonly node: Node;
  readonly marks: readonly Mark[];
}

const isBreak = ({ node }: Piece): boolean => node.type.name === 'softBreak' || node.type.name === 'hardBreak';
const isCode = ({ marks }: Piece): boolean => marks.some(({ type }) => type.name === 'inlineCode');
const isText = (piece: Piece): boolean => piece.node.isText && !isCode(piece);
const isEmphasis = ({ type }: Mark): boolean => ['strong', 'emphasis', 'delete'].includes(type.name);

/**
 * The letters, breaks and other things of one block as Markdown can say them: no white space at the ends of lines, and
 * none at the ends of what is emphasised, where the signs would count as letters.
 */
export function tidied(given: readonly Piece[], isCell: boolean): Piece[] {
  const pieces = given.map(isCell ? inCell : beforeHtml).flatMap(withLooseSpaces);
  return withoutOuterSpaces(withoutEmphasisedSpaces(pieces));
}

/** HTML does not begin a line: it could be taken for a block. */
function beforeHtml(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const next = pieces[at + 1]?.node;
  const isHtml = next?.type.name === 'inlineSource' || Boolean(next?.attrs['source']);
  return isHtml && isBreak(piece) ? inCell(piece) : piece;
}

/** A cell is one line: breaks are written as HTML, ends of lines are spaces. */
function inCell(piece: Piece): Piece {
  const { schema } = piece.node.type;
  if (piece.node.type.name === 'softBreak') return { ...piece, node: schema.text(' ') };
  if (piece.node.type.name !== 'hardBreak' || piece.node.attrs['source']) return piece;
  return { ...piece, node: schema.node('hardBreak', { source: '<br>' }) };
}

/** White space at the ends of a text as pieces of its own. */
function withLooseSpaces(piece: Piece): Piece[] {
  if (!isText(piece)) return [piece];
  const [, before = '', words = '', after = ''] = /^([ \t]*)([^]*?)([ \t]*)$/.exec(piece.node.text ?? '') ?? [];
  return [before, words, after]
    .filter((text) => text !== '')
    .map((text) => ({ ...piece, node: piece.node.type.schema.text(text) }));
}

const isBlank = (piece: Piece): boolean => isText(piece) && /^[ \t]*$/.test(piece.node.text ?? '');
const isSpace = (piece: Piece): boolean => isBlank(piece) || isBreak(piece);

/** Spaces are emphasised only where both sides are. */
function withoutEmphasisedSpaces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (!isSpace(piece)) return piece;
    const before = pieces.slice(0, at).findLast((other) => !isSpace(other));
    const after = pieces.slice(at + 1).find((other) => !isSpace(other));
    const isAround = (mark: Mark) =>
      Boolean(before && after && mark.isInSet(before.marks) && mark.isInSet(after.marks));
    return { ...piece, marks: piece.marks.filter((mark) => !isEmphasis(mark) || isAround(mark)) };
  });
}

/** No white space at the beginning and end of the block and of each of its lines, no breaks at its ends. */
function withoutOuterSpaces(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.filter((piece, at) => {
    if (!isBlank(piece)) return true;
    const before = pieces.slice(0, at).findLast((other) => !isBlank(other));
    const after = pieces.slice(at + 1).find((other) => !isBlank(other));
    return Boolean(before && after && !isBreak(before) && !isBreak(after));
  });
  const first = kept.findIndex((piece) => !isSpace(piece));
  const last = kept.findLastIndex((piece) => !isSpace(piece));
  return first < 0 ? [] : kept.slice(first, last + 1);
}
