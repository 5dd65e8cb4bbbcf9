import { crc32 } from 'node:zlib';

/** A ZIP package with these entries, not compressed: name and content (APPNOTE.TXT 4.3). */
export function zip(entries: readonly (readonly [name: string, content: string])[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(content)];
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(0, 0);
    facts.writeUInt32LE(crc32(bytes), 4);
    facts.writeUInt32LE(bytes.length, 8);
    facts.writeUInt32LE(bytes.length, 12);
    const lengths = Buffer.from([path.length, 0, 0, 0]);
    const start = Buffer.from([20, 0, 0, 0, 0, 0]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), start, facts, lengths, path, bytes]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002', 'latin1'),
        Buffer.from([20, 0]),
        start,
        facts,
        lengths,
        where.subarray(2),
        path,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const typesOf = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WORD_WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** A Word document; `more` are entries beside its text. */
export const docx = (more: readonly (readonly [string, string])[] = []): Buffer =>
  zip([['[Content_Types].xml', typesOf(WORD)], ['word/document.xml', '<w:document/>'], ...more]);

export const docm = (): Buffer =>
  zip([
    ['[Content_Types].xml', typesOf(WORD_WITH_MACROS)],
    ['word/document.xml', '<w:document/>'],
    ['word/vbaProject.bin', 'Sub AutoOpen()'],
  ]);

export const odt = (more: readonly (readonly [string, string])[] = []): Buffer =>
  zip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<office:document-content/>'],
    ...more,
  ]);

export const pdf = (text = 'Merkblatt'): Buffer =>
  Buffer.from(`%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n${text}\n%%EOF\n`, 'latin1');

export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
