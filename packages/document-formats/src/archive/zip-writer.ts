import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of a package that is being written. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly modifiedAt: Date;
}

/**
 * A ZIP package piece by piece, however large it becomes. An entry is asked for when the one before it has been read to its
 * end, so that no more of the package is in memory than a piece, and a last entry can tell of all others. Nothing is done
 * before somebody reads.
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // The library's own types know it only as what can be read.
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  void fill(zip, output, entries).catch((error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  yield* output as AsyncIterable<Buffer>;
}

async function fill(zip: ZipFile, output: Readable, entries: AsyncIterable<ZipEntry>): Promise<void> {
  const over = new AbortController();
  let source: Readable | null = null;
  // Whoever reads the package may leave before its end.
  output.once('close', () => {
    over.abort();
    source?.destroy();
  });
  for await (const { name, bytes, modifiedAt } of entries) {
    source = Readable.from(bytes, { objectMode: false });
    zip.addReadStream(source, name, { mtime: modifiedAt });
    await once(source, 'end', { signal: over.signal });
  }
  zip.end();
}
