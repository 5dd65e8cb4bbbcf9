import { type Document, DOMParser, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Parts of a Word document by their names. */
export type Parts = Map<string, Uint8Array>;

/** A part as a tree; throws where it is no XML, or one with a definition of its own. */
export function readXml(bytes: Uint8Array): Document {
  const text = strFromU8(bytes).replace(/^\uFEFF/, '');
  // Word writes none, and what they define may grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('a part with a document type');
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(String(message));
    },
  }).parseFromString(text, 'text/xml');
}

export const writeXml = (document: Document): Uint8Array => strToU8(new XMLSerializer().serializeToString(document));

/** Elements of WordprocessingML by their name, in order. */
export const wordElements = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagNameNS(W, name),
];

export const childElements = (node: Node): Element[] =>
  [...node.childNodes].filter((child): child is Element => child.nodeType === 1);

export const wordValue = (element: Element | undefined, name = 'val'): string => element?.getAttributeNS(W, name) ?? '';

export const remove = (element: Element): void => void element.parentNode?.removeChild(element);

/** A relationship of a part: what it leads to, inside or outside of the file. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** The relationships of a part, from `word/_rels/header1.xml.rels` for `word/header1.xml`. */
export function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const bytes = parts.get(relationshipsPart(part));
  if (!bytes) return [];
  return [...readXml(bytes).getElementsByTagNameNS(RELATIONSHIPS, 'Relationship')].map((one) => ({
    id: one.getAttribute('Id') ?? '',
    type: (one.getAttribute('Type') ?? '').split('/').at(-1)!,
    target: one.getAttribute('Target') ?? '',
    isOutside: one.getAttribute('TargetMode') === 'External',
  }));
}

export const relationshipsPart = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

/** The part that a target within the file means, seen from another part. */
export const partAt = (from: string, target: string): string =>
  decodeURIComponent(new URL(target, `file:///${from}`).pathname.slice(1));
