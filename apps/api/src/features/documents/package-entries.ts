const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const HEADER = 46;
const LONGEST_NAME = 512;

/**
 * The names of the entries of a ZIP package, as both kinds of headers tell them, in the order in which they stand. They
 * are looked for in the bytes themselves and not through the directory at the end: so two programs that read the
 * directory differently cannot be played off against each other. Holds one piece at a time.
 */
export async function* packageEntries(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    held = Buffer.concat([held, piece]);
    const end = held.length - HEADER - LONGEST_NAME;
    yield* entriesBefore(held, end);
    if (end > 0) held = held.subarray(end);
  }
  yield* entriesBefore(held, held.length);
}

function* entriesBefore(bytes: Buffer, end: number): Generator<string> {
  for (let at = bytes.indexOf('PK'); at >= 0 && at < end; at = bytes.indexOf('PK', at + 2)) {
    const header = headerAt(bytes, at);
    if (header && header.length <= LONGEST_NAME)
      yield bytes.toString('utf8', at + header.offset, at + header.offset + header.length);
  }
}

/** Where the name of an entry begins and how long it is (APPNOTE.TXT 4.3.7 and 4.3.12), or null where none is. */
function headerAt(bytes: Buffer, at: number): { offset: number; length: number } | null {
  if (at + 30 > bytes.length) return null;
  const signature = bytes.readUInt32LE(at);
  if (signature === LOCAL) return { offset: 30, length: bytes.readUInt16LE(at + 26) };
  if (signature === CENTRAL && at + HEADER <= bytes.length)
    return { offset: HEADER, length: bytes.readUInt16LE(at + 28) };
  return null;
}

/** Where office packages keep programs: Visual Basic, ActiveX and the macro sheets of Excel; Basic and scripts of OpenDocument. */
const programs = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|macrosheets\/)|^(Basic|Scripts)\//i;

/** Does a package hold programs? */
export async function holdsPrograms(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const name of packageEntries(bytes)) if (programs.test(name)) return true;
  return false;
}
