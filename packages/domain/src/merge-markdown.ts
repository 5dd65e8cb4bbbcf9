import { mergeValue } from './merge-fields.ts';
import { mergeList } from './merge-list.ts';
import { mergeSequence } from './merge-sequence.ts';
import { keepsShape } from './merge-shape.ts';
import { mergeTable } from './merge-table.ts';
import { mergeWords, type Merger, type TextMerge } from './merge-words.ts';
import { blocksOf, sectionsOf, type Block } from './text-blocks.ts';
import { likeness } from './words.ts';

/**
 * Merges Markdown by its structure: blocks first, list items and table rows and cells inside them, words last. The
 * result is read again and is a conflict where it does not hold exactly the blocks that were put together.
 */
export function mergeMarkdown(base: string, mine: string, theirs: string, how: TextMerge): string | null {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const sections = [sectionsOf(base), sectionsOf(mine), sectionsOf(theirs)] as const;
  const merged = mergeBlocks(...sections, sectionsOf, how);
  if (merged !== null || how.mineWhereInConflict) return merged ?? mine;
  const [o, a, b] = sections.map((parts) => parts.map(({ kind }) => kind).join());
  // Where the sections of all three are alike, reading them all would only find the same contradiction again.
  if (o === a && o === b) return null;
  if (sections.every((parts) => parts.every(({ kind }) => kind === 'paragraph')))
    return mergeParagraphs(...sections, how);
  const read = how.blocksOf ?? blocksOf;
  return mergeBlocks(read(base), read(mine), read(theirs), read, how);
}

function mergeBlocks(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
  read: (text: string) => Block[],
  how: TextMerge,
): string | null {
  const merged = mergeSequence(base, mine, theirs, {
    key: ({ kind, source }) => `${kind} ${source}`,
    alike: (one, other) => (one.kind === other.kind ? likeness(one.source, other.source) : 0),
    merge: (o, a, b) => mergeBlock(o, a, b, how),
    independent: false,
    ...(how.mineWhereInConflict ? { mineWhereInConflict: true } : {}),
  });
  return merged && asText(merged, read);
}

/** Paragraphs that were split or joined: as one run of words, in which a paragraph's end is a word like any other. */
function mergeParagraphs(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
  how: TextMerge,
): string | null {
  const texts = [base, mine, theirs] as const;
  const [o, a, b] = texts.map((blocks) => blocks.map(({ source }) => source).join('\n\n')) as [string, string, string];
  const merged = mergeWords(o, a, b, how);
  if (merged === null) return null;
  const blocks = blocksOf(merged);
  if (blocks.some(({ kind }) => kind !== 'paragraph')) return null;
  const oneText = (text: string) => text.replace(/\n\n/g, ' ');
  return keepsShape(oneText(merged), oneText(o), oneText(a), oneText(b)) ? asText(blocks, blocksOf) : null;
}

/** The text of blocks, if it reads as those blocks and no name of a footnote or address is given twice. */
function asText(blocks: readonly Block[], read: (text: string) => Block[]): string | null {
  const text = blocks.map(({ source, gap }, at) => (at === 0 ? source : gap + source)).join('');
  const found = read(text);
  const isSame = found.length === blocks.length && found.every(({ source }, at) => source === blocks[at]!.source);
  const names = [...text.matchAll(/^ {0,3}\[([^\]]*)\]:/gm)].map((match) => match[1]!.toLowerCase());
  return isSame && new Set(names).size === names.length ? text : null;
}

function mergeBlock(base: Block, mine: Block, theirs: Block, how: TextMerge): Block | null {
  const { kind } = mine;
  if (base.kind !== kind || theirs.kind !== kind) return null;
  const source = mergedSource(base, mine, theirs, how);
  const { result: gap } = mergeValue(base.gap, mine.gap, theirs.gap);
  return source === null ? null : { kind, source, gap, read: null };
}

function mergedSource(base: Block, mine: Block, theirs: Block, how: TextMerge): string | null {
  const inside: Merger = (o, a, b) => mergeMarkdown(o, a, b, how);
  const line: Merger = (o, a, b) => mergeLine(o, a, b, how);
  const texts = [base.source, mine.source, theirs.source] as const;
  const read = how.blocksOf ?? blocksOf;
  if (mine.kind === 'unread') return mergeBlocks(...mapped(texts, read), read, how);
  if (mine.kind === 'paragraph' || mine.kind === 'heading') return line(...texts);
  if (mine.kind === 'list') return mergeList(base, mine, theirs, inside, how);
  if (mine.kind === 'table') return mergeTable(base, mine, theirs, line, how);
  if (mine.kind === 'blockquote') return mergeWrapped(...texts, quote, inside);
  return mine.kind === 'footnoteDefinition' ? mergeWrapped(...texts, footnote, inside) : null;
}

const mapped = <From, To>([o, a, b]: readonly [From, From, From], change: (one: From) => To): [To, To, To] => [
  change(o),
  change(a),
  change(b),
];

/** Words of one paragraph, heading or cell. */
export function mergeLine(base: string, mine: string, theirs: string, how: TextMerge): string | null {
  const merged = mergeWords(base, mine, theirs, how);
  const isWhole = merged !== null && (merged === mine || merged === theirs || keepsShape(merged, base, mine, theirs));
  return isWhole ? merged : how.mineWhereInConflict ? mine : null;
}

/** A block that holds blocks: what stands before it, and its inside without the signs of being inside. */
interface Wrapping {
  readonly opened: (source: string) => { opening: string; inside: string } | null;
  readonly closed: (opening: string, inside: string) => string;
}

const quote: Wrapping = {
  opened: (source) => ({ opening: '', inside: source.replace(/^ {0,3}> ?/gm, '') }),
  closed: (_, inside) => inside.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>'),
};

const footnote: Wrapping = {
  opened: (source) => {
    const opening = /^ {0,3}(\[\^[^\]]+\]:)[ \t]*/.exec(source);
    return opening && { opening: opening[1]!, inside: source.slice(opening[0].length).replace(/\n {1,4}/g, '\n') };
  },
  closed: (opening, inside) => `${opening} ${inside.replace(/\n(?=.)/g, '\n    ')}`,
};

function mergeWrapped(
  base: string,
  mine: string,
  theirs: string,
  { opened, closed }: Wrapping,
  merge: Merger,
): string | null {
  const [o, a, b] = [base, mine, theirs].map(opened);
  if (!o || !a || !b || o.opening !== a.opening || o.opening !== b.opening) return null;
  const inside = merge(o.inside, a.inside, b.inside);
  if (inside === null) return null;
  const source = closed(a.opening, inside);
  return opened(source)?.inside === inside ? source : null;
}
