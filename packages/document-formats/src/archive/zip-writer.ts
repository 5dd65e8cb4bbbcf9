import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of a package that is being written. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly modifiedAt: Date;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Sizes stand behind the bytes, since they are not known before; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** What does not fit into 32 or 16 bits is told by fields of 64. */
const [MOST_32, MOST_16] = [0xffff_ffff, 0xffff];

interface Written {
  readonly name: Buffer;
  readonly stamp: readonly [time: number, date: number];
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A ZIP package (APPNOTE.TXT 6.3) piece by piece, however large it becomes: no more of it is in memory than a piece and
 * the list of its entries. One entry holds less than 4 GB.
 *
 * @param before bytes that lie in front of it in its file
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>, before = 0): AsyncGenerator<Uint8Array> {
  const all: Written[] = [];
  let offset = before;
  for await (const { name: spelled, bytes, modifiedAt } of entries) {
    const [name, stamp] = [Buffer.from(spelled, 'utf8'), stampOf(modifiedAt)];
    const head = Buffer.concat([
      fieldsOf([32, LOCAL], [16, 20], ...common(stamp, 0, 0, 0), [16, name.length], [16, 0]),
      name,
    ]);
    yield head;
    let [crc, size, packed] = [0, 0, 0];
    const counted = async function* () {
      for await (const piece of bytes) {
        crc = crc32(piece, crc);
        size += piece.length;
        yield piece;
      }
    };
    // What the source fails with, the packer fails with.
    const packer = pipeline(Readable.from(counted(), { objectMode: false }), createDeflateRaw(), () => undefined);
    for await (const piece of packer as AsyncIterable<Buffer>) {
      packed += piece.length;
      yield piece;
    }
    if (size > MOST_32 || packed > MOST_32) throw new Error(`${spelled} is too large for an entry`);
    const foot = fieldsOf([32, DESCRIPTOR], [32, crc], [32, packed], [32, size]);
    yield foot;
    all.push({ name, stamp, crc, packed, size, offset });
    offset += head.length + packed + foot.length;
  }
  let length = 0;
  for (const one of all) {
    const listed = centralOf(one);
    length += listed.length;
    yield listed;
  }
  yield endOf(all.length, length, offset);
}

type Field = readonly [bits: 16 | 32 | 64, value: number];

function fieldsOf(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bits]) => sum + bits / 8, 0));
  let at = 0;
  for (const [bits, value] of fields)
    at =
      bits === 64
        ? buffer.writeBigUInt64LE(BigInt(value), at)
        : bits === 32
          ? buffer.writeUInt32LE(value, at)
          : buffer.writeUInt16LE(value, at);
  return buffer;
}

const common = ([time, date]: Written['stamp'], crc: number, packed: number, size: number): Field[] => [
  ...([
    [16, FLAGS],
    [16, DEFLATE],
    [16, time],
    [16, date],
    [32, crc],
    [32, packed],
    [32, size],
  ] as const),
];

function centralOf({ name, stamp, crc, packed, size, offset }: Written): Buffer {
  const isFar = offset >= MOST_32;
  const extra = isFar ? fieldsOf([16, 1], [16, 8], [64, offset]) : Buffer.alloc(0);
  const head = fieldsOf(
    ...([
      [32, CENTRAL],
      [16, 45],
      [16, isFar ? 45 : 20],
    ] as const),
    ...common(stamp, crc, packed, size),
    ...([
      [16, name.length],
      [16, extra.length],
      [16, 0],
      [16, 0],
      [16, 0],
      [32, 0],
    ] as const),
    [32, isFar ? MOST_32 : offset],
  );
  return Buffer.concat([head, name, extra]);
}

function endOf(count: number, length: number, offset: number): Buffer {
  const isLarge = count >= MOST_16 || offset + length >= MOST_32;
  const fits = (value: number, most: number) => (isLarge ? most : value);
  const end = fieldsOf(
    ...([
      [32, END],
      [16, 0],
      [16, 0],
      [16, fits(count, MOST_16)],
      [16, fits(count, MOST_16)],
    ] as const),
    ...([
      [32, fits(length, MOST_32)],
      [32, fits(offset, MOST_32)],
      [16, 0],
    ] as const),
  );
  if (!isLarge) return end;
  const record = fieldsOf(
    ...([
      [32, END_64],
      [64, 44],
      [16, 45],
      [16, 45],
      [32, 0],
      [32, 0],
    ] as const),
    ...([
      [64, count],
      [64, count],
      [64, length],
      [64, offset],
    ] as const),
  );
  const locator = fieldsOf([32, LOCATOR_64], [32, 0], [64, offset + length], [32, 1]);
  return Buffer.concat([record, locator, end]);
}

/** Time and day as MS-DOS had them, in UTC. */
function stampOf(moment: Date): readonly [time: number, date: number] {
  const year = Math.min(2107, Math.max(1980, moment.getUTCFullYear()));
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return [time, ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()];
}
