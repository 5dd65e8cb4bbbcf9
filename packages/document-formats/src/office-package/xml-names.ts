const office = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const microsoft = 'http://schemas.microsoft.com/office';
const openDocument = 'urn:oasis:names:tc:opendocument:xmlns';

/** Namespaces of office documents and the prefixes by which their names are known here, whatever a file calls them. */
const prefixes: Readonly<Record<string, string>> = {
  [`${office}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${office}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/package/2006/relationships`]: 'rel',
  [`${office}/package/2006/content-types`]: 'ct',
  [`${office}/package/2006/metadata/core-properties`]: 'cp',
  [`${office}/officeDocument/2006/custom-properties`]: 'custom',
  [`${strict}/officeDocument/customProperties`]: 'custom',
  [`${office}/officeDocument/2006/extended-properties`]: 'app',
  [`${strict}/officeDocument/extendedProperties`]: 'app',
  [`${office}/officeDocument/2006/docPropsVTypes`]: 'vt',
  [`${strict}/officeDocument/docPropsVTypes`]: 'vt',
  [`${office}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${office}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${strict}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${office}/drawingml/2006/picture`]: 'pic',
  [`${strict}/drawingml/picture`]: 'pic',
  [`${office}/drawingml/2006/diagram`]: 'dgm',
  [`${strict}/drawingml/diagram`]: 'dgm',
  [`${office}/drawingml/2006/chart`]: 'c',
  [`${strict}/drawingml/chart`]: 'c',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${office}/markup-compatibility/2006`]: 'mc',
  [`${microsoft}/word/2010/wordml`]: 'w14',
  [`${microsoft}/word/2012/wordml`]: 'w15',
  [`${microsoft}/word/2010/wordprocessingShape`]: 'wps',
  [`${microsoft}/word/2010/wordprocessingGroup`]: 'wpg',
  [`${microsoft}/drawing/2017/decorative`]: 'adec',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  [`${openDocument}:office:1.0`]: 'office',
  [`${openDocument}:text:1.0`]: 'text',
  [`${openDocument}:table:1.0`]: 'table',
  [`${openDocument}:drawing:1.0`]: 'draw',
  [`${openDocument}:style:1.0`]: 'style',
  [`${openDocument}:xsl-fo-compatible:1.0`]: 'fo',
  [`${openDocument}:svg-compatible:1.0`]: 'svg',
  [`${openDocument}:meta:1.0`]: 'meta',
  [`${openDocument}:form:1.0`]: 'form',
  [`${openDocument}:script:1.0`]: 'script',
  [`${openDocument}:manifest:1.0`]: 'manifest',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
};

/** `w:p` for the paragraph of a Word document, whatever its prefix; names of unknown namespaces begin with `?`. */
export const knownName = (uri: string, local: string): string =>
  uri === '' ? local : `${Object.hasOwn(prefixes, uri) ? prefixes[uri] : '?'}:${local}`;
