import { type Document, DOMParser, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { decodedXml } from '../office-package/xml-tree.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Parts of a Word document by their names. */
export type Parts = Map<string, Uint8Array>;

/** A part as a tree that can be changed and written. Parts of foreign files have been read by `parseXml` before, which refuses what is no XML. */
export const readXml = (bytes: Uint8Array): Document =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(String(message));
    },
  }).parseFromString(decodedXml(bytes), 'text/xml');

export const writeXml = (document: Document): Uint8Array => strToU8(new XMLSerializer().serializeToString(document));

/** Elements of WordprocessingML by their name, in order. */
export const wordElements = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagNameNS(W, name),
];

export const childElements = (node: Node): Element[] =>
  [...node.childNodes].filter((child): child is Element => child.nodeType === 1);

export const wordValue = (element: Element | undefined, name = 'val'): string => element?.getAttributeNS(W, name) ?? '';

export const remove = (element: Element): void => void element.parentNode?.removeChild(element);
