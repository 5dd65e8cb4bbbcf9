import type { Element } from '@xmldom/xmldom';
import { readXml, remove, W, wordElements, wordValue, writeXml } from './word-xml.ts';

export interface MergedNumbering {
  readonly bytes: Uint8Array;
  /** The letterhead's numbers of lists and what they are now. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Our lists and, behind them, those that the letterhead's styles count by. */
export function mergedNumbering(ours: Uint8Array, theirs: Uint8Array | null): MergedNumbering {
  if (!theirs) return { bytes: ours, numbers: new Map() };
  const [own, other] = [readXml(ours), readXml(theirs)];
  const root = own.documentElement!;
  const highest = (name: string, id: string) =>
    Math.max(0, ...wordElements(own, name).map((one) => Number(wordValue(one, id)) || 0));
  let [nextAbstract, nextNumber] = [highest('abstractNum', 'abstractNumId') + 1, highest('num', 'numId') + 1];
  const abstracts = new Map<string, string>();
  const [firstNumber] = wordElements(own, 'num');
  for (const one of wordElements(other, 'abstractNum')) {
    const added = own.importNode(one, true);
    abstracts.set(wordValue(one, 'abstractNumId'), String(nextAbstract));
    added.setAttributeNS(W, 'w:abstractNumId', String(nextAbstract));
    nextAbstract += 1;
    withoutPictures(added);
    // Word wants all definitions in front of all lists.
    root.insertBefore(added, firstNumber ?? null);
  }
  const numbers = new Map<string, string>();
  for (const one of wordElements(other, 'num')) {
    const [abstract] = wordElements(one, 'abstractNumId');
    const definition = abstracts.get(wordValue(abstract));
    if (definition === undefined) continue;
    const added = own.importNode(one, true);
    numbers.set(wordValue(one, 'numId'), String(nextNumber));
    added.setAttributeNS(W, 'w:numId', String(nextNumber));
    wordElements(added, 'abstractNumId')[0]!.setAttributeNS(W, 'w:val', definition);
    withoutPictures(added);
    nextNumber += 1;
    root.appendChild(added);
  }
  return { bytes: writeXml(own), numbers };
}

/** Pictures as bullets lie in a part of their own, which is not taken over. */
function withoutPictures(element: Element): void {
  for (const picture of wordElements(element, 'lvlPicBulletId')) remove(picture);
}
