import type { List } from 'mdast';
import { rangeOf } from './mdast.ts';
import { mergeValue } from './merge-fields.ts';
import { mergeSequence } from './merge-sequence.ts';
import type { Merger, TextMerge } from './merge-words.ts';
import { blocksOf, type Block } from './text-blocks.ts';
import { likeness } from './words.ts';

/** A list taken apart: its items without their signs and indentation. */
interface ListParts {
  readonly ordered: boolean;
  /** Number of the first item; 0 for lists without numbers. */
  readonly start: number;
  /** `-`, `*`, `+` or what stands behind a number. */
  readonly sign: string;
  /** Empty lines between the items. */
  readonly loose: boolean;
  readonly items: readonly string[];
}

/** Merges lists item by item; lists that both numbered or marked differently contradict each other. */
export function mergeList(base: Block, mine: Block, theirs: Block, inside: Merger, how: TextMerge): string | null {
  const [o, a, b] = [base, mine, theirs].map(listParts);
  if (!o || !a || !b) return null;
  const items = mergeSequence(o.items, a.items, b.items, {
    key: (item) => item,
    alike: likeness,
    merge: inside,
    independent: true,
    ...(how.mineWhereInConflict ? { mineWhereInConflict: true } : {}),
  });
  const [ordered, start, sign, loose] = [
    mergeValue(o.ordered, a.ordered, b.ordered),
    mergeValue(o.start, a.start, b.start),
    mergeValue(o.sign, a.sign, b.sign),
    mergeValue(o.loose, a.loose, b.loose),
  ];
  if (!items || items.length === 0 || [ordered, start, sign].some(({ outcome }) => outcome === 'conflict')) return null;
  const merged = { ordered: ordered.result, start: start.result, sign: sign.result, loose: loose.result, items };
  const text = listText(merged);
  const [block, ...more] = (how.blocksOf ?? blocksOf)(text);
  const read = block && more.length === 0 ? listParts(block) : null;
  const isSame = read?.items.length === items.length && read.items.every((item, at) => item === items[at]);
  return isSame && read.ordered === merged.ordered ? text : null;
}

const marker = /^( *)([-+*]|\d{1,9}([.)]))( *)/;

/** Null for what is no list, or is indented by tabs. */
function listParts({ source, read }: Block): ListParts | null {
  const list = read?.node;
  if (list?.type !== 'list' || source.includes('\t')) return null;
  const items = list.children.map((node) => {
    const range = rangeOf(node)!;
    const [start, end] = [range.start - read!.start, range.end - read!.start];
    return itemText(source.slice(source.lastIndexOf('\n', start - 1) + 1, end));
  });
  const sign = marker.exec(source);
  if (!sign || items.some((item) => item === null)) return null;
  const ordered = list.ordered === true;
  return {
    ordered,
    start: ordered ? (list.start ?? 1) : 0,
    sign: sign[3] ?? sign[2]!,
    loose: isLoose(list),
    items: items as string[],
  };
}

const isLoose = ({ spread, children }: List): boolean =>
  spread === true || (children.length > 1 && children.some((item) => item.spread === true && item.children.length < 2));

function itemText(source: string): string | null {
  const opening = marker.exec(source);
  if (!opening) return null;
  const [whole, indent, sign, , spaces] = opening;
  const startsCode = spaces!.length > 4;
  const isEmpty = source.length === whole.length || source[whole.length] === '\n';
  const width = startsCode || isEmpty ? indent!.length + sign!.length + 1 : whole.length;
  const [first = '', ...lines] = source.split('\n');
  return [first.slice(width), ...lines.map((line) => line.replace(new RegExp(`^ {0,${width}}`), ''))]
    .join('\n')
    .trimEnd();
}

function listText({ ordered, start, sign, loose, items }: ListParts): string {
  return items
    .map((item, at) => {
      const opening = ordered ? `${start + at}${sign}` : sign;
      const indent = ' '.repeat(opening.length + 1);
      return item === '' ? opening : `${opening} ${item.replace(/\n(?=.)/g, `\n${indent}`)}`;
    })
    .join(loose ? '\n\n' : '\n');
}
