import { constants, deflateRawSync } from 'node:zlib';
import type { ImportRefusalCode } from '../../import-refusal.ts';
import { Chance } from './chance.ts';
import { cell, heading, item, madeDocx, onePixel, paragraph, picture, row, run, table } from './made-docx.ts';
import { madeOdt } from './made-odt.ts';
import { madeZip, type MadeEntry } from './made-zip.ts';

export interface HostileFile {
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
  /** Why it has to be refused; where nothing stands it may be read as well. */
  readonly refused?: readonly ImportRefusalCode[];
}

const text = paragraph(run('Ein Satz mit ') + run('Betonung', '<w:b/>') + run('.'));
const goodDocx = () =>
  madeDocx({
    body:
      paragraph('Titel', 'Title') +
      heading('Zweck') +
      text +
      item('eins') +
      item('zwei', 1) +
      heading('Rollen') +
      table(row([cell('A'), cell('B')]), row([cell('1'), cell('2')])) +
      paragraph(picture('p1', 'Plan')),
    relationships: [{ id: 'p1', type: 'image', target: 'media/image1.png' }],
    media: { 'image1.png': onePixel },
  });
const odtParagraph = (words: string) => `<text:p>${words}</text:p>`;
const goodOdt = () =>
  madeOdt({
    body: `<text:h text:outline-level="1">Zweck</text:h>${odtParagraph('Ein Satz.')}<text:list><text:list-item>${odtParagraph('eins')}</text:list-item></text:list>`,
  });
const good = (chance: Chance) => (chance.below(2) === 0 ? goodDocx() : goodOdt());

/** A billion zeros in a million bytes. */
function gigabyte(): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 1024 }, () => piece), deflateRawSync(Buffer.alloc(0))]);
}

const withDocument = (xml: string, more: readonly MadeEntry[] = []): Buffer =>
  madeDocx({ body: '', more: [{ name: 'word/other.xml', bytes: xml }, ...more] });
const docxOf = (xml: string | Buffer, over: Partial<MadeEntry> = {}): Buffer =>
  madeZip([
    {
      name: '[Content_Types].xml',
      bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'word/document.xml', bytes: xml, ...over },
  ]);
const documentXml = (body: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const nested = (open: string, close: string, times: number, inside: string): string =>
  open.repeat(times) + inside + close.repeat(times);

const doctypes = [
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
  `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefgh'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`)
    .join('')}]>`,
];

type Maker = (chance: Chance) => Omit<HostileFile, 'kind'>;
const makers: Readonly<Record<string, Maker>> = {
  truncated: (chance) => {
    const bytes = good(chance);
    return { bytes: bytes.subarray(0, chance.below(bytes.length)) };
  },
  'bits flipped': (chance) => {
    const bytes = Buffer.from(good(chance));
    for (let count = 1 + chance.below(40); count > 0; count -= 1)
      bytes[chance.below(bytes.length)]! ^= 1 << chance.below(8);
    return { bytes };
  },
  overwritten: (chance) => {
    const bytes = Buffer.from(good(chance));
    const start = chance.below(bytes.length);
    return { bytes: bytes.fill(chance.below(256), start, Math.min(bytes.length, start + 1 + chance.below(400))) };
  },
  'letters of the XML changed': (chance) => {
    const letters = [
      ...documentXml(heading('Zweck') + text + item('eins') + table(row([cell('A', '<w:gridSpan w:val="2"/>')]))),
    ];
    const signs = [
      '<',
      '>',
      '"',
      '/',
      '&',
      '',
      '\0',
      '\uFFFE',
      '<w:p>',
      '</w:p>',
      '<w:ins>',
      '&#x0;',
      '&lol;',
      ']]>',
      '<!--',
      '<![CDATA[',
    ];
    for (let count = 1 + chance.below(6); count > 0; count -= 1)
      letters[chance.below(letters.length)] = chance.one(signs);
    return { bytes: docxOf(letters.join('')) };
  },
  'numbers out of reach': (chance) => {
    const odd = () => chance.one(['-1', '999999999', 'NaN', '', '1e9', '0', '4294967296', '٣', '../..']);
    const body =
      heading('A') +
      item('x', Number(odd()) || 0) +
      paragraph(
        'y',
        odd(),
        `<w:numPr><w:ilvl w:val="${odd()}"/><w:numId w:val="${odd()}"/></w:numPr><w:outlineLvl w:val="${odd()}"/>`,
      ) +
      table(
        row(
          [cell('c', `<w:gridSpan w:val="${odd()}"/><w:vMerge w:val="${odd()}"/>`)],
          `<w:gridBefore w:val="${odd()}"/>`,
        ),
      );
    const cells = `<table:table><table:table-row table:number-rows-repeated="${odd()}"><table:table-cell table:number-columns-repeated="${odd()}" table:number-rows-spanned="${odd()}" table:number-columns-spanned="${odd()}">${odtParagraph('z')}</table:table-cell></table:table-row></table:table>`;
    const spaces = `<text:h text:outline-level="${odd()}">H<text:s text:c="${odd()}"/></text:h>`;
    return { bytes: chance.below(2) === 0 ? madeDocx({ body }) : madeOdt({ body: spaces + cells }) };
  },
  'grows to a gigabyte': (chance) => {
    const xml = documentXml(text);
    const entry = { name: 'word/document.xml', bytes: xml };
    const honest = chance.below(2) === 0;
    const bytes = madeZip([{ name: '[Content_Types].xml', bytes: '<Types/>' }, entry], {
      'word/document.xml': { packed: gigabyte(), size: honest ? 2 ** 30 : xml.length },
    });
    return { bytes, refused: ['too-much-unpacked', 'file-broken'] };
  },
  'grows out of proportion': (chance) => ({
    bytes: docxOf(
      documentXml(' '.repeat(4_000_000 + chance.below(20_000_000))),
      chance.below(2) === 0 ? { claimedSize: 100 } : {},
    ),
    refused: ['too-much-unpacked', 'file-broken'],
  }),
  'a package in a package': (chance) => ({
    bytes: madeDocx({
      body: text,
      more: [
        {
          name: 'word/embeddings/x.zip',
          bytes: madeZip([{ name: 'x', bytes: Buffer.alloc(1_000_000 + chance.below(1_000_000)) }]),
        },
      ],
    }),
  }),
  'too many entries': (chance) => ({
    bytes: madeZip(Array.from({ length: 2_001 + chance.below(500) }, (_, at) => ({ name: `x${at}`, bytes: '' }))),
    refused: ['too-many-entries'],
  }),
  'document type': (chance) => {
    const type = chance.one(doctypes);
    const xml = `<?xml version="1.0"?>${type}${documentXml(paragraph('&e;'))}`;
    const part: MadeEntry = {
      name: chance.one(['word/document.xml', '_rels/.rels', '[Content_Types].xml', 'docProps/custom.xml']),
      bytes: xml,
    };
    const bytes = madeZip(
      [
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'word/document.xml', bytes: documentXml(text) },
      ]
        .filter(({ name }) => name !== part.name)
        .concat([part as { name: string; bytes: string }]),
    );
    return { bytes, refused: ['doctype-refused'] };
  },
  'names that lead out': (chance) => ({
    bytes: withDocument('<x/>', [
      {
        name: chance.one(['../../etc/passwd', '/etc/passwd', '..\\..\\windows\\x.dll', 'word/../../x', 'C:/x']),
        bytes: 'x',
      },
    ]),
    refused: ['entry-names-unsafe'],
  }),
  'a name twice': (chance) => ({
    bytes: withDocument('<x/>', [
      { name: chance.one(['word/document.xml', 'WORD/Document.xml', 'word/styles.xml']), bytes: documentXml(text) },
    ]),
    refused: ['entry-names-unsafe'],
  }),
  'two spellings of a name': () => ({
    bytes: docxOf(documentXml(text), { localName: 'word/documant.xml' }),
    refused: ['entry-names-unsafe'],
  }),
  macros: (chance) => ({
    bytes:
      chance.below(2) === 0
        ? withDocument('<x/>', [
            { name: chance.one(['word/vbaProject.bin', 'word/vbaData.xml', 'word/activeX/activeX1.xml']), bytes: 'x' },
          ])
        : madeOdt({
            body: '',
            more: [{ name: chance.one(['Basic/Standard/Module1.xml', 'Scripts/python/x.py']), bytes: 'x' }],
          }),
    refused: ['file-macros'],
  }),
  encrypted: (chance) =>
    chance.one<() => Omit<HostileFile, 'kind'>>([
      () => ({ bytes: docxOf(documentXml(text), { isEncrypted: true }), refused: ['file-encrypted'] }),
      () => ({
        bytes: Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
        refused: ['file-encrypted'],
      }),
      () => ({
        bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600 + chance.below(600))]),
        refused: ['file-old-format'],
      }),
      () => ({
        bytes: madeOdt({
          body: '',
          manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
        }),
        refused: ['file-encrypted'],
      }),
    ])(),
  'something else': (chance) => ({
    bytes: chance.one([
      Buffer.from('%PDF-1.7\n…'),
      onePixel,
      Buffer.from('{\\rtf1 x}'),
      Buffer.from('<html><p>Text</html>'),
      Buffer.from('PK\x03\x04'),
      Buffer.alloc(0),
      Buffer.from('Nur Text'),
      madeZip([{ name: 'xl/workbook.xml', bytes: '<x/>' }]),
      madeOdt({ body: '', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    ]),
    refused: ['not-a-document', 'file-old-format', 'file-broken', 'empty'],
  }),
  'named as something else': (chance) => ({
    bytes: goodOdt(),
    name: chance.one(['a.docx', 'a.pdf', 'a.docm']),
    refused: ['not-as-named', 'file-macros'],
  }),
  'ten thousand lists in each other': (chance) => {
    const times = 10_000 - chance.below(9_000);
    const open = '<text:list><text:list-item>';
    return {
      bytes: madeOdt({ body: nested(open, '</text:list-item></text:list>', times, odtParagraph('x')) }),
      refused: ['too-deep'],
    };
  },
  'tables and frames in each other': (chance) => {
    const times = 200 + chance.below(5_000);
    const body =
      chance.below(2) === 0
        ? nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', times, paragraph('x'))
        : nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', times, paragraph('x'));
    return { bytes: docxOf(documentXml(body)), refused: ['too-deep', 'too-much-unpacked'] };
  },
  'more elements than any document': (chance) => ({
    bytes: docxOf(documentXml('<w:p/>'.repeat(600_001 + chance.below(50_000)))),
    refused: ['too-complex', 'too-much-unpacked'],
  }),
  'a table without end': (chance) => ({
    bytes: madeOdt({
      body: `<table:table>${`<table:table-row><table:table-cell table:number-columns-repeated="999999">${odtParagraph('x')}</table:table-cell></table:table-row>`.repeat(200 + chance.below(50))}</table:table>`,
    }),
    refused: ['too-complex'],
  }),
  'brackets without end': (chance) => ({
    bytes: madeDocx({
      body: heading('A') + paragraph('['.repeat(5_000 + chance.below(30_000))) + paragraph('*a'.repeat(8_000)),
    }),
  }),
  'things outside': (chance) => ({
    bytes: madeDocx({
      body: paragraph(
        `<w:r><w:drawing><a:graphic><pic:pic><a:blip r:link="x"/></pic:pic></a:graphic></w:drawing></w:r>`,
      ),
      relationships: [
        {
          id: 'x',
          type: chance.one(['image', 'oleObject', 'frame', 'subDocument']),
          target: chance.one(['http://127.0.0.1:9/x.png', '\\\\server\\x', 'file:///etc/passwd']),
          isExternal: true,
        },
      ],
      settings: [{ id: 't', type: 'attachedTemplate', target: 'http://127.0.0.1:9/x.dotm', isExternal: true }],
    }),
  }),
  classified: (chance) => {
    const mark = chance.one([
      'VS-NUR FÜR DEN DIENSTGEBRAUCH',
      'VS – NfD',
      'VS-VERTRAULICH',
      'TLP:RED',
      'STRENG GEHEIM',
    ]);
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(mark)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const watermark = `<w:r><w:pict><v:shape><v:textpath string="${mark}"/></v:shape></w:pict></w:r>`;
    const bytes = chance.one([
      () => madeDocx({ body: text, header: paragraph(`${mark} – Stadt X`) }),
      () => madeDocx({ body: text, header: paragraph(watermark) }),
      () => madeDocx({ body: paragraph(box) }),
      () => madeDocx({ body: paragraph(mark) }),
      () => madeDocx({ body: heading('A') + text, core: { 'cp:category': mark } }),
      () => madeDocx({ body: text, custom: { Einstufung: mark } }),
      () => madeOdt({ body: odtParagraph('x'), header: odtParagraph(mark) }),
      () => madeOdt({ body: odtParagraph('x'), meta: `<meta:keyword>${mark}</meta:keyword>` }),
    ])();
    return { bytes, refused: ['classification-refused'] };
  },
};

export const hostileKinds: readonly string[] = Object.keys(makers);

/** The file of this number: always the same one, all kinds in turn. */
export function hostileFile(number: number): HostileFile {
  const kind = hostileKinds[number % hostileKinds.length]!;
  return { kind, ...makers[kind]!(new Chance(number)) };
}
