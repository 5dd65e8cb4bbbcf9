import type { PhrasingContent } from 'mdast';

/** Address of a bookmark of the document; it leads to a clause once all headings are known. */
export const BOOKMARK = 'allmende-bookmark:';

/** Type of a node that is written as it stands, as `asItIs` makes it. */
export const AS_IT_IS = 'asItIs';

/** What a stretch of text looks like, as far as Markdown can say it. */
export interface Looks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly delete: boolean;
  readonly code: boolean;
  /** Address of the link it belongs to. */
  readonly link: string | null;
}

export const plainLooks: Looks = { strong: false, emphasis: false, delete: false, code: false, link: null };

/** A node with its looks. */
export interface Piece {
  readonly node: PhrasingContent;
  readonly looks: Looks;
}

export const textPiece = (value: string, looks: Looks = plainLooks): Piece => ({
  node: { type: 'text', value },
  looks,
});

type Mark = 'strong' | 'emphasis' | 'delete';
const marks: readonly Mark[] = ['strong', 'emphasis', 'delete'];

/**
 * The text of a paragraph, of pieces such as word processors keep them: a word may lie in three of them. Pieces that look
 * alike are joined, and blanks at the ends of an emphasis stand outside it, as Markdown wants them.
 */
export function phrasingOf(pieces: readonly Piece[]): PhrasingContent[] {
  return linked(joinedTexts(withoutEmptyEnds(pieces.flatMap(withBlanksOutside))));
}

function joinedTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.node.type === 'text' && piece.node.type === 'text' && sameLooks(last.looks, piece.looks))
      joined[joined.length - 1] = textPiece(last.node.value + piece.node.value, last.looks);
    else joined.push(piece);
  }
  return joined.map((piece) =>
    piece.node.type === 'text' && piece.looks.code
      ? { ...piece, node: { type: 'inlineCode', value: piece.node.value } }
      : piece,
  );
}

/** Blanks look like nothing: emphasis never begins or ends with one. */
function withBlanksOutside(piece: Piece): Piece[] {
  const { node, looks } = piece;
  const isMarked = looks.strong || looks.emphasis || looks.delete || looks.code;
  if (node.type !== 'text' || !isMarked) return [piece];
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(node.value) ?? [];
  const bare = { ...plainLooks, link: looks.link };
  return [
    ...(before === '' ? [] : [textPiece(before, bare)]),
    ...(inside === '' ? [] : [textPiece(inside, looks)]),
    ...(after === '' ? [] : [textPiece(after, bare)]),
  ];
}

/** No blanks and no line breaks at the ends of a paragraph; a blank between two marked pieces takes their looks. */
function withoutEmptyEnds(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.map((piece, at): Piece => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    const isBlank = piece.node.type === 'text' && piece.node.value.trim() === '';
    const isBetween = isBlank && before && after && sameLooks(before.looks, after.looks);
    return isBetween ? { ...piece, looks: before.looks } : piece;
  });
  const isEmpty = ({ node }: Piece) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  while (kept.length > 0 && isEmpty(kept[0]!)) kept.shift();
  while (kept.length > 0 && isEmpty(kept.at(-1)!)) kept.pop();
  const trimmed = (at: number, how: (text: string) => string) => {
    const piece = kept.at(at);
    if (piece?.node.type === 'text')
      kept[at < 0 ? kept.length + at : at] = textPiece(how(piece.node.value), piece.looks);
  };
  trimmed(0, (text) => text.trimStart());
  trimmed(-1, (text) => text.trimEnd());
  return kept;
}

const sameLooks = (one: Looks, other: Looks): boolean =>
  marks.every((mark) => one[mark] === other[mark]) && one.code === other.code && one.link === other.link;

function linked(pieces: readonly Piece[]): PhrasingContent[] {
  return grouped(pieces, ({ looks }) => looks.link).flatMap(({ key, group }): PhrasingContent[] => {
    const children = marked(group, marks);
    if (key === null || children.every((child) => child.type === 'text' && child.value.trim() === '')) return children;
    return [{ type: 'link', url: key, children: children as never }];
  });
}

function marked(pieces: readonly Piece[], [mark, ...rest]: readonly Mark[]): PhrasingContent[] {
  if (!mark) return pieces.map(({ node }) => node);
  return grouped(pieces, ({ looks }) => looks[mark]).flatMap(({ key, group }): PhrasingContent[] => {
    const children = marked(group, rest);
    return key ? [{ type: mark, children }] : children;
  });
}

function grouped<Key>(pieces: readonly Piece[], keyOf: (piece: Piece) => Key): { key: Key; group: Piece[] }[] {
  const groups: { key: Key; group: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last.key === keyOf(piece)) last.group.push(piece);
    else groups.push({ key: keyOf(piece), group: [piece] });
  }
  return groups;
}

/** Letters of a text, a blank for a line break. */
export const wordsIn = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node): string =>
      'children' in node
        ? wordsIn(node.children as PhrasingContent[])
        : node.type === 'break'
          ? ' '
          : node.type === 'text' || node.type === 'inlineCode' || (node.type as string) === AS_IT_IS
            ? (node as { value: string }).value
            : '',
    )
    .join('');

/** Letters of a paragraph, in lines. */
export const linesIn = (pieces: readonly Piece[]): string =>
  pieces.map(({ node }) => (node.type === 'break' ? '\n' : wordsIn([node]))).join('');
