import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown, rangeOf } from './mdast.ts';

/** Signs that may take effect in Markdown; text without them is words and nothing else. */
const mayTakeEffect = /[*_`[\]<>\\~|&#!@]|:\/\/|www\.|^[ \t]*(?:[-+=]|\d{1,9}[.)])/m;

/** What a text without blocks is made of: what is whole in it, and signs of Markdown that mean nothing. */
interface Shape {
  /** Types of its blocks; one for a paragraph or heading. */
  readonly blocks: string;
  readonly wholes: ReadonlySet<string>;
  /** How often text is emphasised, in each way. */
  readonly emphases: ReadonlyMap<string, number>;
  readonly looseSigns: ReadonlyMap<string, number>;
}

/**
 * Is a merged paragraph, heading or cell still one, with the links, pictures, code and footnote marks of both sides
 * whole, and no sign of Markdown left over that had a meaning on both sides?
 */
export function keepsShape(merged: string, base: string, mine: string, theirs: string): boolean {
  if (![merged, mine, theirs].some((text) => mayTakeEffect.test(text))) return true;
  const [now, before, one, other] = [merged, base, mine, theirs].map(shapeOf) as [Shape, Shape, Shape, Shape];
  if (now.blocks !== one.blocks || now.blocks !== other.blocks) return false;
  for (const whole of now.wholes) if (!one.wholes.has(whole) && !other.wholes.has(whole)) return false;
  for (const whole of one.wholes) if (other.wholes.has(whole) && !now.wholes.has(whole)) return false;
  for (const type of emphasisTypes) {
    const [count, old, ofOne, ofOther] = [now, before, one, other].map(({ emphases }) => emphases.get(type) ?? 0);
    if (!isSumOf(count!, old!, ofOne!, ofOther!)) return false;
  }
  for (const [sign, count] of now.looseSigns) {
    const [old, ofOne, ofOther] = [before, one, other].map(({ looseSigns }) => looseSigns.get(sign) ?? 0);
    if (count > old! + Math.max(0, ofOne! - old!) + Math.max(0, ofOther! - old!)) return false;
  }
  return true;
}

/** Both changes together, or one where both made the same. */
function isSumOf(count: number, old: number, one: number, other: number): boolean {
  const sum = one + other - old;
  if (one >= old && other >= old) return count >= Math.max(one, other) && count <= sum;
  return one <= old && other <= old ? count >= sum && count <= Math.min(one, other) : count === sum;
}

const emphasisTypes = ['strong', 'emphasis', 'delete'] as const;

const wholeTypes = new Set<Nodes['type']>([
  'link',
  'image',
  'inlineCode',
  'html',
  'linkReference',
  'imageReference',
  'footnoteReference',
]);

function shapeOf(text: string): Shape {
  const root: Root = parseMarkdown(text);
  const wholes = new Set<string>();
  const emphases = new Map<string, number>();
  const looseSigns = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  visit(root, (node: Nodes) => {
    const range = rangeOf(node);
    if (wholeTypes.has(node.type) && range) wholes.add(text.slice(range.start, range.end));
    if (emphasisTypes.some((type) => type === node.type)) count(emphases, node.type);
    if (node.type !== 'text') return;
    for (const [sign] of node.value.matchAll(/[*_`[\]<>\\~|]/g)) count(looseSigns, sign);
  });
  return { blocks: root.children.map(({ type }) => type).join(' '), wholes, emphases, looseSigns };
}
