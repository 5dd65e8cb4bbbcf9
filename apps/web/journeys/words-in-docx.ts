import { inflateRawSync } from 'node:zlib';

const TEXT = 'word/document.xml';

/** The text of a Word document as it is written, taken from its package by hand (APPNOTE.TXT 4.3.12). */
export function xmlOfDocx(bytes: Buffer): string {
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (name === TEXT) {
      const size = bytes.readUInt32LE(at + 20);
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + size)).toString('utf8');
    }
    at = bytes.indexOf('PK\u0001\u0002', at + 46 + nameLength, 'latin1');
  }
  throw new Error(`There is no ${TEXT} in it.`);
}

/** What a reader sees who accepts or rejects all tracked changes. */
export function wordsIn(xml: string, changes: 'accepted' | 'rejected' = 'accepted'): string {
  const gone = changes === 'accepted' ? /<w:del [^]*?<\/w:del>/g : /<w:ins [^]*?<\/w:ins>/g;
  return xml
    .replace(gone, '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}
