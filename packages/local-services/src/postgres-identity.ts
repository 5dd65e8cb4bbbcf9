import { execFileSync } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnreadableDataFolder } from './start-refusals.ts';

/** Under whose name PostgreSQL runs: it refuses to run as root. */
export interface Identity {
  /** Command and arguments that come before the program. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

const UNSHARE = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'] as const;

/**
 * The identity that can work on `cluster` (which may not exist yet).
 * As root a user namespace is preferred, since files then simply stay root's; where the system forbids it, the uid of `postgres` or `nobody`.
 * @throws UnreadableDataFolder when the cluster belongs to somebody else
 */
export function identityFor(cluster: string, needed: readonly string[]): Identity {
  const me = process.geteuid?.() ?? -1;
  const found = statSync(cluster, { throwIfNoEntry: false });
  if (me !== 0) {
    if (found && found.uid !== me) throw new UnreadableDataFolder(cluster, new Error(`uid ${found.uid}`));
    return { prefix: [] };
  }
  if (found && found.uid !== 0) return { prefix: [], uid: found.uid, gid: found.gid };
  if (canUnshare()) return { prefix: UNSHARE };
  const person = passwdEntry('postgres') ?? passwdEntry('nobody') ?? { uid: 65534, gid: 65534 };
  for (const path of needed) mustBeReachable(path);
  if (found) chownAll(cluster, person.uid, person.gid);
  return { prefix: [], ...person };
}

/** Hands a folder and everything in it to the identity; nothing to do where root only seems to be somebody else. */
export function giveTo(path: string, identity: Identity): void {
  if (identity.uid !== undefined && identity.gid !== undefined) chownAll(path, identity.uid, identity.gid);
}

function canUnshare(): boolean {
  try {
    execFileSync(UNSHARE[0], [...UNSHARE.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function passwdEntry(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

function mustBeReachable(path: string): void {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && (found.mode & 0o001) === 0) {
      throw new UnreadableDataFolder(path, new Error(`root → nobody: ${folder}`));
    }
  }
}

function chownAll(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) chownAll(join(path, name), uid, gid);
}
