import { type DocumentLimits, documentLimits } from '@allmende/domain/limits';
import sax, { type QualifiedTag, type SAXOptions } from 'sax';
import { ImportRefusal } from '../import-refusal.ts';
import { knownName } from './xml-names.ts';

/** An element of an office document, by its known name (`w:p`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Marks of Word's sessions: on every run, and of no use to anybody. */
const isNoise = (name: string): boolean => /^w:rsid|^w14:(?:para|text)Id$/.test(name);

const strictly: SAXOptions & { strictEntities: boolean } = { xmlns: true, strictEntities: true, position: false };

/**
 * Reads XML. Declarations of document types are refused, and with them all entities but the five that XML has.
 * @throws ImportRefusal where it is no XML, too deep, or too much.
 */
export function parseXml(bytes: Uint8Array, limits: DocumentLimits = documentLimits): XmlElement {
  const root: XmlElement & { children: XmlNode[] } = { name: '', attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const parser = sax.parser(true, strictly);
  const addText = (text: string) => {
    if (open.length > 1) open.at(-1)!.children.push(text);
  };
  parser.onerror = () => {
    throw new ImportRefusal('file-broken');
  };
  parser.ondoctype = () => {
    throw new ImportRefusal('doctype-refused');
  };
  parser.onopentag = (opened) => {
    const tag = opened as QualifiedTag;
    if (open.length > limits.depth) throw new ImportRefusal('too-deep');
    if ((elements += 1) > limits.elements) throw new ImportRefusal('too-complex');
    const element = { name: knownName(tag.uri, tag.local), attributes: attributesOf(tag), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.write(decodedXml(bytes)).close();
  const [first] = root.children;
  if (first === undefined || typeof first === 'string') throw new ImportRefusal('file-broken');
  return first;
}

function attributesOf({ attributes }: QualifiedTag): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { uri, local, prefix, value } of Object.values(attributes)) {
    const name = knownName(prefix === '' ? '' : uri, local);
    if (!isNoise(name) && prefix !== 'xmlns' && name !== 'xmlns') found[name] = value;
  }
  return found;
}

/** The letters of a part, in whichever of the encodings of XML it is written. */
export function decodedXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefusal('file-broken');
  }
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  element ? element.children.filter(isElement) : [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** All elements of these names below, in order. */
export function descendantsOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (one: XmlElement) => {
    for (const child of elementsOf(one)) {
      if (names.includes(child.name)) found.push(child);
      walk(child);
    }
  };
  if (element) walk(element);
  return found;
}

/** All letters below. */
export const textOf = (element: XmlElement | undefined): string =>
  element ? element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('') : '';
