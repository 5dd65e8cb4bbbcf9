import { DOMParser, type Element } from '@xmldom/xmldom';
import type { WordProperty } from '../word-marks.ts';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const META = 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0';

/** The custom properties of a DOCX, from its part `docProps/custom.xml`. */
export const propertiesOfDocx = (xml: string): WordProperty[] => named(xml, PROPERTIES, 'property', null);

/** The custom properties of an ODT, from its part `meta.xml`. */
export const propertiesOfOdt = (xml: string): WordProperty[] => named(xml, META, 'user-defined', META);

function named(xml: string, namespace: string, element: string, nameSpace: string | null): WordProperty[] {
  const found = elementsIn(xml, namespace, element).map((property) => ({
    name: property.getAttributeNS(nameSpace, 'name') ?? '',
    value: property.textContent ?? '',
  }));
  return found.filter(({ name }) => name !== '');
}

/** None where the part cannot be read: a document without properties is read all the same. */
function elementsIn(xml: string, namespace: string, name: string): Element[] {
  try {
    const document = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml');
    return [...document.getElementsByTagNameNS(namespace, name)];
  } catch {
    return [];
  }
}
