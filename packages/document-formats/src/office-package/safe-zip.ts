import type { Readable } from 'node:stream';
import { type DocumentLimits, documentLimits } from '@allmende/domain/limits';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ImportRefusal } from '../import-refusal.ts';

/** Up to here an entry may unpack as well as it likes: a short text of blanks packs better than any bomb. */
const FREE_BYTES = 1_000_000;

/**
 * A ZIP package that nobody trusts. What is unpacked is counted while it is unpacked, whatever the package says about its
 * own sizes; names that lead out of it, names that occur twice and names that its two directories spell differently are
 * refused.
 */
export class SafeZip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: DocumentLimits;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: DocumentLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** @throws ImportRefusal where the package is broken, too large, or made to harm. */
  static async open(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<SafeZip> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { autoClose: false }).catch((error: unknown) => refuse(error));
    return SafeZip.#listed(zip, bytes.byteLength, limits);
  }

  /** The same for a package that lies in a file and may be larger than the memory; to be closed. */
  static async openFile(path: string, limits: DocumentLimits): Promise<SafeZip> {
    const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => refuse(error));
    return SafeZip.#listed(zip, zip.fileSize, limits);
  }

  static async #listed(zip: ZipFile, packedBytes: number, limits: DocumentLimits): Promise<SafeZip> {
    if (zip.entryCount > limits.entries) throw tooManyEntries(zip.entryCount, limits);
    const entries = new Map<string, Entry>();
    let claimed = 0;
    try {
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= limits.entries) throw tooManyEntries(entries.size + 1, limits);
        if (entries.has(keyOf(entry.fileName))) throw new ImportRefusal('entry-names-unsafe');
        entries.set(keyOf(entry.fileName), entry);
        claimed += entry.uncompressedSize;
      }
    } catch (error) {
      refuse(error);
    }
    // A package that says itself that it is a bomb need not be tried.
    if (claimed > Math.max(limits.unpackedBytes, packedBytes * limits.ratio))
      throw new ImportRefusal('too-much-unpacked');
    return new SafeZip(zip, entries, limits);
  }

  get names(): string[] {
    return [...this.#entries.values()].map(({ fileName }) => fileName);
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  close(): void {
    this.#zip.close();
  }

  /** The bytes of an entry; null where there is none. */
  async read(name: string): Promise<Uint8Array | null> {
    if (!this.has(name)) return null;
    const pieces: Uint8Array[] = [];
    for await (const piece of this.pieces(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** The bytes of an entry piece by piece, for what is not to be held as a whole; none where there is no such entry. */
  async *pieces(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return;
    if (entry.isEncrypted()) throw new ImportRefusal('file-encrypted');
    try {
      const { fileName } = await this.#zip.readLocalFileHeaderPromise(entry);
      if (!fileName.equals(entry.fileNameRaw)) throw new ImportRefusal('entry-names-unsafe');
      yield* this.#unpackedFrom(await this.#zip.openReadStreamPromise(entry), entry);
    } catch (error) {
      refuse(error);
    }
  }

  async *#unpackedFrom(stream: Readable, { compressedSize }: Entry): AsyncGenerator<Uint8Array> {
    const { entryBytes, unpackedBytes, ratio } = this.#limits;
    const most = Math.min(entryBytes, Math.max(FREE_BYTES, compressedSize * ratio));
    let size = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      this.#unpacked += piece.length;
      // Leaving the loop ends the stream: what comes after is never unpacked.
      if (size > most || this.#unpacked > unpackedBytes) throw new ImportRefusal('too-much-unpacked');
      yield piece;
    }
  }
}

/** Packages of office programs tell names apart by their letters, not by upper and lower case. */
const keyOf = (name: string): string => name.toLowerCase();

const tooManyEntries = (count: number, { entries: max }: DocumentLimits): ImportRefusal =>
  new ImportRefusal('too-many-entries', { count, max });

/** What the reader of packages objects to is the package's fault, not ours. */
function refuse(error: unknown): never {
  if (error instanceof ImportRefusal) throw error;
  const message = error instanceof Error ? error.message : '';
  if (/absolute path|invalid relative path|invalid characters in fileName/i.test(message))
    throw new ImportRefusal('entry-names-unsafe');
  if (/too many bytes|not enough bytes/i.test(message)) throw new ImportRefusal('too-much-unpacked');
  throw new ImportRefusal('file-broken');
}
