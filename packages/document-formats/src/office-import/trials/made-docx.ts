import { type MadeEntry, madeZip } from './made-zip.ts';

const office = 'http://schemas.openxmlformats.org';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:pic="${office}/drawingml/2006/picture"`,
  `xmlns:dgm="${office}/drawingml/2006/diagram"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

export interface MadeRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

export interface MadeDocx {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly settings?: readonly MadeRelationship[];
  readonly relationships?: readonly MadeRelationship[];
  /** Values of the file's properties by their names (`dc:title`). */
  readonly core?: Readonly<Record<string, string>>;
  readonly custom?: Readonly<Record<string, string>>;
  readonly media?: Readonly<Record<string, Uint8Array>>;
  readonly more?: readonly MadeEntry[];
}

export const escapedXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A run of letters; `looks` are its properties (`<w:b/>`). */
export const run = (text: string, looks = ''): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r>`;

/** A paragraph; `properties` are its own (`<w:jc w:val="center"/>`). */
export const paragraph = (content: string, style = '', properties = ''): string => {
  const all = `${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}`;
  const inside = content === '' || content.startsWith('<') ? content : run(content);
  return `<w:p>${all === '' ? '' : `<w:pPr>${all}</w:pPr>`}${inside}</w:p>`;
};

export const heading = (text: string, level = 1): string => paragraph(text, `Heading${level}`);
export const item = (text: string, level = 0, list = 1): string =>
  paragraph(text, 'ListParagraph', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : paragraph(content)}</w:tc>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
export const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** The styles of a new document in Word. */
export const wordStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style('Title', 'Title'),
  ...[1, 2, 3, 4, 5, 6].map((level) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
    ),
  ),
  style('ListParagraph', 'List Paragraph'),
  style('TOC1', 'toc 1'),
  style('Quote', 'Quote'),
].join('');

const level = (at: number, format: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
/** List 1 has bullets, list 2 digits and letters. */
export const wordNumbering = [
  `<w:abstractNum w:abstractNumId="0">${[0, 1, 2, 3].map((at) => level(at, 'bullet')).join('')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${[0, 1, 2].map((at) => level(at, at === 1 ? 'lowerLetter' : 'decimal')).join('')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
].join('');

/** A Word document of these parts. */
export function madeDocx(made: MadeDocx): Buffer {
  const {
    styles = wordStyles,
    numbering = wordNumbering,
    footnotes,
    endnotes,
    comments,
    header,
    settings,
    core,
    custom,
    media = {},
  } = made;
  const ofSettings = settings ? '' : undefined;
  const parts = { styles, numbering, footnotes, endnotes, comments, settings: ofSettings, header1: header };
  const roots: Record<string, string> = { numbering: 'numbering', styles: 'styles', header1: 'hdr' };
  const present = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  const own = present.map(([name]) => ({ id: `part-${name}`, type: name.replace(/\d$/, ''), target: `${name}.xml` }));
  return madeZip([
    {
      name: '[Content_Types].xml',
      bytes: `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', bytes: relationships([{ id: 'r1', type: 'officeDocument', target: 'word/document.xml' }]) },
    {
      name: 'word/document.xml',
      bytes: `<w:document ${namespaces}><w:body>${made.body}<w:sectPr/></w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', bytes: relationships([...own, ...(made.relationships ?? [])]) },
    ...present.map(([name, xml]) => ({
      name: `word/${name}.xml`,
      bytes: `<w:${roots[name] ?? name} ${namespaces}>${xml}</w:${roots[name] ?? name}>`,
    })),
    ...(settings ? [{ name: 'word/_rels/settings.xml.rels', bytes: relationships(settings) }] : []),
    ...(core ? [{ name: 'docProps/core.xml', bytes: coreXml(core) }] : []),
    ...(custom ? [{ name: 'docProps/custom.xml', bytes: customXml(custom) }] : []),
    ...Object.entries(media).map(([name, bytes]) => ({ name: `word/media/${name}`, bytes })),
    ...(made.more ?? []),
  ]);
}

const relationships = (all: readonly MadeRelationship[]): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${all
    .map(
      ({ id, type, target, isExternal }) =>
        `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${escapedXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const coreXml = (values: Readonly<Record<string, string>>): string =>
  `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${Object.entries(
    values,
  )
    .map(([name, value]) => `<${name}>${escapedXml(value)}</${name}>`)
    .join('')}</cp:coreProperties>`;

const customXml = (values: Readonly<Record<string, string>>): string =>
  `<Properties xmlns="${office}/officeDocument/2006/custom-properties" xmlns:vt="${office}/officeDocument/2006/docPropsVTypes">${Object.entries(
    values,
  )
    .map(
      ([name, value], at) =>
        `<property pid="${at + 2}" name="${name}"><vt:lpwstr>${escapedXml(value)}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`;

/** A legacy form field: what Word says about it (`<w:checkBox/>`) and what it shows. */
export const formField = (instruction: string, data: string, shown = ''): string => {
  const sign = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
  const asked = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return `${sign('begin', `<w:ffData>${data}</w:ffData>`)}${asked}${sign('separate')}${shown === '' ? '' : run(shown)}${sign('end')}`;
};

/** A picture of one white pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

export const picture = (id: string, words: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild" descr="${escapedXml(words)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
