import type { Mark, Node } from '@tiptap/pm/model';
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { looksLikeVariable } from './inline-nodes.ts';
import { type Piece, tidied } from './tidy-inline.ts';

/** A variable in the tree: written as it is, never escaped. */
export interface VariableInTree {
  readonly type: 'variable';
  readonly key: string;
}
/** The editor's document as the tree of a Markdown text. What Markdown cannot say, such as empty paragraphs, is left out. */
export const treeOf = (doc: Node): Root => ({ type: 'root', children: blocksIn(doc) });

const blocksIn = (parent: Node): RootContent[] => parent.children.flatMap((node) => blockOf(node) ?? []);
const flowIn = (parent: Node) => blocksIn(parent) as (BlockContent | DefinitionContent)[];

export function blockOf(node: Node): RootContent | null {
  const attributes = node.attrs as Record<string, never>;
  switch (node.type.name) {
    case 'paragraph': {
      const children = inlineOf(node);
      return children.length > 0 ? { type: 'paragraph', children } : null;
    }
    case 'heading':
      return { type: 'heading', depth: attributes['level']!, children: inlineOf(node) };
    case 'blockquote':
      return { type: 'blockquote', children: flowIn(node) };
    case 'codeBlock':
      return { type: 'code', lang: attributes['language'], meta: attributes['meta'], value: node.textContent };
    case 'horizontalRule':
      return { type: 'thematicBreak' };
    case 'bulletList':
      return { type: 'list', ordered: false, spread: attributes['spread'], children: itemsOf(node) };
    case 'orderedList':
      return {
        type: 'list',
        ordered: true,
        start: attributes['start'],
        spread: attributes['spread'],
        children: itemsOf(node),
      };
    case 'table':
      return tableOf(node);
    case 'footnoteDefinition':
      return {
        type: 'footnoteDefinition',
        identifier: attributes['label']!,
        label: attributes['label'],
        children: flowIn(node),
      };
    default:
      return { type: 'html', value: attributes['value'] ?? '' };
  }
}

const itemsOf = (list: Node): ListItem[] =>
  list.children.map((item) => {
    const children = flowIn(item);
    // A task is a paragraph with a box: where there is none, there is no place for the box.
    const checked = children[0]?.type === 'paragraph' ? (item.attrs['checked'] as boolean | null) : null;
    return { type: 'listItem', checked, spread: item.attrs['spread'] as boolean, children };
  });

function tableOf(node: Node): Table {
  const align = (node.firstChild?.children ?? []).map(
    (cell) => cell.attrs['align'] as 'left' | 'center' | 'right' | null,
  );
  return {
    type: 'table',
    align,
    children: node.children.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({ type: 'tableCell', children: inlineOf(cell) })),
    })),
  };
}

const inlineOf = (parent: Node): PhrasingContent[] =>
  nested(
    tidied(
      parent.children.map((node) => ({ node, marks: node.marks })),
      parent.type.spec['tableRole'] !== undefined,
    ),
  );

/** Marks beside each other as one tree: of those that begin together the one that lasts longest is outside. */
function nested(pieces: readonly Piece[]): PhrasingContent[] {
  const tree: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length;) {
    const outer = pieces[at]!.marks.filter((mark) => mark.type.name !== 'inlineCode')
      .map((mark) => ({ mark, end: endOf(pieces, at, mark) }))
      .sort((one, other) => other.end - one.end)[0];
    if (!outer) {
      tree.push(leafOf(pieces[at]!));
      at += 1;
    } else {
      const inside = pieces
        .slice(at, outer.end)
        .map(({ node, marks }) => ({ node, marks: outer.mark.removeFromSet(marks) }));
      tree.push(wrapped(outer.mark, nested(inside)));
      at = outer.end;
    }
  }
  return tree;
}

function endOf(pieces: readonly Piece[], at: number, mark: Mark): number {
  let end = at + 1;
  while (end < pieces.length && mark.isInSet(pieces[end]!.marks)) end += 1;
  return end;
}

function wrapped({ type, attrs }: Mark, children: PhrasingContent[]): PhrasingContent {
  if (type.name === 'link')
    return {
      type: 'link',
      url: attrs['href'] as string,
      title: attrs['title'] as string | null,
      children,
    } as PhrasingContent;
  return { type: type.name as 'strong' | 'emphasis' | 'delete', children };
}

function leafOf({ node, marks }: Piece): PhrasingContent {
  const attributes = node.attrs as Record<string, never>;
  switch (node.type.name) {
    case 'text':
      return marks.some(({ type }) => type.name === 'inlineCode')
        ? { type: 'inlineCode', value: node.text ?? '' }
        : { type: 'text', value: node.text ?? '' };
    case 'variable':
      return { type: 'variable', key: attributes['key']! } satisfies VariableInTree as unknown as PhrasingContent;
    case 'softBreak':
      return { type: 'text', value: '\n' };
    case 'hardBreak':
      return attributes['source'] ? { type: 'html', value: attributes['source'] } : { type: 'break' };
    case 'footnoteReference':
      return { type: 'footnoteReference', identifier: attributes['label']!, label: attributes['label'] };
    case 'image':
      return { type: 'image', url: attributes['src']!, alt: attributes['alt'], title: attributes['title'] };
    default:
      return { type: 'html', value: attributes['value'] ?? '' };
  }
}

/** Letters that look like a variable, but are text about one. */
export const asLetters = (text: string): string => text.replace(looksLikeVariable, '\\{{');

/** A text before a variable: a backslash at its end would make the variable a text. */
export const beforeVariable = (text: string): string =>
  (/\\*$/.exec(text)?.[0].length ?? 0) % 2 === 1 ? `${text}\\` : text;
