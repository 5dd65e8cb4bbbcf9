import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiskFull, UnreadableDataFolder } from './start-refusals.ts';
import { errorCode } from './system-error.ts';

/**
 * Makes the folder and proves that it can be written and has `neededBytes` left.
 * @throws UnreadableDataFolder, DiskFull
 */
export function prepareFolder(folder: string, neededBytes: number, mode = 0o700): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode });
    // Before the probe, because a full disk lets an empty file through.
    const free = freeBytes(folder);
    if (free < neededBytes) throw new DiskFull(folder, free, neededBytes);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    if (error instanceof DiskFull) throw error;
    if (isNoSpace(error)) throw new DiskFull(folder, freeBytes(folder), neededBytes, error);
    throw new UnreadableDataFolder(folder, error);
  }
}

/** Bytes that an ordinary user may still write where the folder lies; of the nearest existing parent when it is missing. */
export function freeBytes(folder: string): number {
  for (let path = folder; ; path = dirname(path)) {
    try {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    } catch {
      if (path === dirname(path)) return 0;
    }
  }
}

export function isNoSpace(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '');
}

/** Programs report a full disk only in words, and may not even get those written. */
export function saysNoSpace(output: string, folder: string): boolean {
  return /no space left on device|disk quota exceeded|os error 28/i.test(output) || freeBytes(folder) < 65_536;
}
