import { type MadeEntry, madeZip } from './made-zip.ts';

const spaces = [
  'office:office',
  'text:text',
  'table:table',
  'draw:drawing',
  'style:style',
  'fo:xsl-fo-compatible',
  'meta:meta',
  'svg:svg-compatible',
  'script:script',
  'form:form',
]
  .map((pair) => pair.split(':') as [string, string])
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
const namespaces = [
  ...spaces,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

export interface MadeOdt {
  readonly body: string;
  /** Automatic styles of the text. */
  readonly styles?: string;
  /** What stands in the header of its pages. */
  readonly header?: string;
  readonly meta?: string;
  readonly manifest?: string;
  readonly scripts?: string;
  readonly mimetype?: string;
  readonly media?: Readonly<Record<string, Uint8Array>>;
  readonly more?: readonly MadeEntry[];
}

/** An OpenDocument text of these parts. */
export function madeOdt({
  body,
  styles = '',
  header = '',
  meta = '',
  manifest = '',
  scripts = '',
  mimetype,
  media = {},
  more = [],
}: MadeOdt): Buffer {
  const content = `<office:document-content ${namespaces}>${scripts}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const sheet = `<office:document-styles ${namespaces}><office:styles/><office:master-styles><style:master-page style:name="Standard"><style:header>${header}</style:header></style:master-page></office:master-styles></office:document-styles>`;
  return madeZip([
    { name: 'mimetype', bytes: mimetype ?? 'application/vnd.oasis.opendocument.text', isStored: true },
    { name: 'content.xml', bytes: content },
    { name: 'styles.xml', bytes: sheet },
    {
      name: 'meta.xml',
      bytes: `<office:document-meta ${namespaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    },
    {
      name: 'META-INF/manifest.xml',
      bytes: `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
    },
    ...Object.entries(media).map(([name, bytes]) => ({ name: `Pictures/${name}`, bytes })),
    ...more,
  ]);
}
