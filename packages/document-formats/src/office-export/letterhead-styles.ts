import type { Element } from '@xmldom/xmldom';
import { childElements, readXml, remove, W, wordElements, wordValue, writeXml } from './word-xml.ts';

/** Where paragraphs, runs and tables name their style. */
const NAMING = ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'];

export interface MergedStyles {
  readonly bytes: Uint8Array;
  /** Our ids and what these styles are called in the letterhead. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The letterhead's styles, and ours where it has none of the name: in a German Word, „heading 1“ has the id
 * `berschrift1`, so names tell which style is which. `numbers` are the new numbers of its lists.
 */
export function mergedStyles(ours: Uint8Array, theirs: Uint8Array, numbers: ReadonlyMap<string, string>): MergedStyles {
  const [own, other] = [readXml(ours), readXml(theirs)];
  const known = new Map(wordElements(other, 'style').map((style) => [nameOf(style), style]));
  const takenIds = new Set([...known.values()].map((style) => wordValue(style, 'styleId')));
  const ids = new Map<string, string>();
  const missing: Element[] = [];
  for (const style of wordElements(own, 'style')) {
    const id = wordValue(style, 'styleId');
    const same = known.get(nameOf(style));
    if (same) ids.set(id, wordValue(same, 'styleId'));
    else {
      if (takenIds.has(id)) ids.set(id, `Allmende${id}`);
      missing.push(style);
    }
  }
  for (const number of wordElements(other, 'numId')) renumber(number, numbers);
  for (const style of missing) {
    const added = other.importNode(style, true);
    const id = wordValue(added, 'styleId');
    added.setAttributeNS(W, 'w:styleId', ids.get(id) ?? id);
    renamed(added, ids);
    other.documentElement!.appendChild(added);
  }
  return { bytes: writeXml(other), ids };
}

/** The styles that a part names, by their ids in the letterhead. */
export function renamed(part: Element, ids: ReadonlyMap<string, string>): void {
  for (const name of NAMING)
    for (const element of wordElements(part, name)) {
      const id = ids.get(wordValue(element));
      if (id !== undefined) element.setAttributeNS(W, 'w:val', id);
    }
}

export function renumber(number: Element, numbers: ReadonlyMap<string, string>): void {
  const id = numbers.get(wordValue(number));
  if (id !== undefined) number.setAttributeNS(W, 'w:val', id);
  else if (number.parentNode?.nodeName === 'w:numPr') remove(number.parentNode as Element);
}

const nameOf = (style: Element): string => {
  const [name] = childElements(style).filter(({ localName }) => localName === 'name');
  return `${wordValue(style, 'type') || 'paragraph'} ${wordValue(name).toLowerCase()}`;
};
