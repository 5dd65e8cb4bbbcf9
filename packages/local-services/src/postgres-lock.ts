import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AlreadyRunning } from './start-refusals.ts';

/**
 * Clears a `postmaster.pid` that nobody stands behind. PostgreSQL trusts the number in it, and after a crash or a
 * reboot that number may belong to any other program, which would make it refuse for ever.
 * A server whose owner was just killed is still shutting down and is waited for.
 * @throws AlreadyRunning when a PostgreSQL really works on the cluster
 */
export async function clearStaleLock(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  const start = Date.now();
  for (;;) {
    const held = readLock(lock);
    if (held === null) return;
    const [living] = serversOn(cluster);
    if (living === undefined) {
      rmSync(lock, { force: true });
      return;
    }
    const patience = held.state === 'ready' ? 2000 : 30_000;
    if (Date.now() - start > patience) throw new AlreadyRunning(cluster, living);
    await pause(100);
  }
}

/** Line 8 of the file is the state of the server: starting, ready, stopping (PostgreSQL, "pidfile.h"). */
function readLock(lock: string): { state: string } | null {
  try {
    return { state: readFileSync(lock, 'utf8').split('\n')[7]?.trim() ?? '' };
  } catch {
    return null;
  }
}

/** Processes of PostgreSQL whose working folder is the cluster: the postmaster and its children. */
export function serversOn(cluster: string): number[] {
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return (
          readlinkSync(`/proc/${name}/cwd`) === folder &&
          readFileSync(`/proc/${name}/comm`, 'utf8').startsWith('postgres')
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
