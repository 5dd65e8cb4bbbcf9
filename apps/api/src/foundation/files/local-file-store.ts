import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  FileMissing,
  sha256Pattern,
  StoreFull,
  type ByteRange,
  type FileStore,
  type ReceivedFile,
} from './file-store.ts';

/** ENOSPC: the disk; EDQUOT: the quota of the user; EFBIG: the largest size of a file that the system allows the process. */
const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code ?? '');

/**
 * Files in a local folder: `ab/cd/abcd…`, so that no folder grows large, and `incoming` on the same file system, so that
 * keeping is one rename. A file is written to disk before it gets its name, and so is the name.
 */
export class LocalFileStore implements FileStore {
  private readonly folder: string;
  private readonly incoming: string;

  /** @param folder is made when the first file comes */
  constructor(folder: string) {
    this.folder = folder;
    this.incoming = join(folder, 'incoming');
  }

  async receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const path = join(this.incoming, randomUUID());
    try {
      await mkdir(this.incoming, { recursive: true, mode: 0o700 });
      const { sha256, size } = await written(path, bytes);
      return {
        sha256,
        size,
        bytes: () => openAsBlob(path),
        keep: () => this.keep(path, sha256),
        discard: () => rm(path, { force: true }),
      };
    } catch (error) {
      await rm(path, { force: true });
      throw refusalFor(error);
    }
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    // Opened first, so that what is missing is told before anything has been answered.
    const handle = await open(this.pathOf(sha256)).catch((error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? new FileMissing(sha256) : error;
    });
    return handle.createReadStream(range ? { start: range.start, end: range.end } : {});
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async clearReceived(before: Date): Promise<number> {
    const names = await readdir(this.incoming).catch(() => []);
    let cleared = 0;
    for (const name of names) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtime >= before) continue;
      await rm(path, { force: true });
      cleared += 1;
    }
    return cleared;
  }

  private async keep(path: string, sha256: string): Promise<void> {
    const kept = this.pathOf(sha256);
    try {
      await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
      await rename(path, kept);
      for (const folder of [dirname(kept), dirname(dirname(kept)), this.folder]) await settled(folder);
    } catch (error) {
      // Kept before: by this very call done twice, or by the same bytes of somebody else.
      if (codeOf(error) === 'ENOENT' && (await this.has(sha256))) return;
      throw refusalFor(error);
    }
  }

  private pathOf(sha256: string): string {
    // The hash becomes a path: nothing but a hash may.
    if (!sha256Pattern.test(sha256)) throw new FileMissing('this name');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function written(path: string, bytes: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.byteLength;
      await writeWhole(handle, chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A nearly full disk takes a part of the bytes and refuses only the next ones. */
async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength;) at += (await handle.write(chunk, at)).bytesWritten;
}

/** Brings the names in a folder to disk; systems that cannot do so for folders do it by themselves. */
async function settled(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(codeOf(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/** What a write has failed with, as this port says it: `StoreFull` where there was no room. */
export const refusalFor = (error: unknown): unknown =>
  noRoom.has(codeOf(error)) ? new StoreFull('There is no room for this file.', { cause: error }) : error;
