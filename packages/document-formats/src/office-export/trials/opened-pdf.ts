import { inflateSync } from 'node:zlib';

/** A PDF opened for tests, as far as its objects say it: no pages are drawn. */
export class OpenedPdf {
  /** All objects as they are written, those in compressed streams too. */
  readonly objects: string;

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes).toString('latin1');
    const streams = [...file.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)].map((match) => {
      const start = match.index + match[0].length;
      const end = file.indexOf('endstream', start);
      return inflateSync(Buffer.from(file.slice(start, end), 'latin1')).toString('latin1');
    });
    this.objects = [file, ...streams].join('\n');
  }

  /** The description of the document as XML (XMP). */
  get metadata(): string {
    const found = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(this.objects)?.[0] ?? '';
    return Buffer.from(found, 'latin1').toString('utf8');
  }

  /** Kinds of the elements in the tree of structure. */
  get structure(): string[] {
    return [...this.objects.matchAll(/\/Type\s*\/StructElem[\s\S]{0,40}?\/S\s*\/(\w+)/g)].map(([, kind = '']) => kind);
  }

  /** What bookmarks and alternative texts say, by their key: `Title`, `Alt`. */
  texts(key: string): string[] {
    return [
      ...this.objects.matchAll(
        new RegExp(
          `/${key}\\s*(\\((?:[^()\\\\]|\\\\[\\s\\S]|\\((?:[^()\\\\]|\\\\[\\s\\S])*\\))*\\)|<[0-9A-Fa-f]*>)`,
          'g',
        ),
      ),
    ].map(([, written = '']) => textOf(written));
  }
}

/** A text string of PDF: in parentheses or hexadecimal, in UTF-16 or its own eight bits (ISO 32000-1, 7.9.2.2). */
function textOf(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : Buffer.from(
        written
          .slice(1, -1)
          .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
          .replace(/\\r/g, '\r')
          .replace(/\\n/g, '\n')
          .replace(/\\t/g, '\t')
          .replace(/\\b/g, '\b')
          .replace(/\\f/g, '\f')
          .replace(/\\([^])/g, '$1'),
        'latin1',
      );
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return new TextDecoder('utf-16be').decode(bytes.subarray(2));
}
