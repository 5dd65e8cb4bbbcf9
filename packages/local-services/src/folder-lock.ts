import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlreadyRunning, UnreadableDataFolder } from './start-refusals.ts';
import { errorCode } from './system-error.ts';

/** The right to be the only start on a data folder. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes the lock of a data folder. A lock whose holder is gone is taken over.
 * @throws AlreadyRunning with the holder's process id
 */
export function lockFolder(dataDir: string): FolderLock {
  const file = join(dataDir, 'lock');
  const mine = identityOf(process.pid);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    for (;;) {
      if (take(file, mine)) return { release: () => release(file, mine) };
      const holder = read(file);
      if (holder !== null && isAlive(holder)) throw new AlreadyRunning(dataDir, Number(holder.split(' ')[0]));
      if (holder !== null) removeStale(file, holder);
    }
  } catch (error) {
    if (error instanceof AlreadyRunning) throw error;
    throw new UnreadableDataFolder(dataDir, error);
  }
}

/** Process id of the living start on this folder, or null. */
export function holderOf(dataDir: string): number | null {
  const holder = read(join(dataDir, 'lock'));
  return holder !== null && isAlive(holder) ? Number(holder.split(' ')[0]) : null;
}

function take(file: string, mine: string): boolean {
  // Written beside and linked: whoever reads the lock never sees it empty.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o644 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeStale(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    // Another start may have replaced the stale lock in the meantime: then its own one goes back.
    if (read(aside) !== stale) linkSync(aside, file);
  } catch {
    return;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Process id and its start time: after a reboot the bare number may belong to any program. */
function identityOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`.trim();
  } catch {
    return String(pid);
  }
}

function isAlive(holder: string): boolean {
  const pid = Number(holder.split(' ')[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return identityOf(pid) === holder;
}
