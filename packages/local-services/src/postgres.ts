import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type BoundProcess, type Ending, startBound } from './bound-process.ts';
import { freeBytes, prepareFolder, saysNoSpace } from './data-folder.ts';
import { createDatabase, urlOf } from './databases.ts';
import { freePort, portIsFree } from './ports.ts';
import { POSTGRES_MAJOR, type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { giveTo, type Identity, identityFor } from './postgres-identity.ts';
import { clearStaleLock } from './postgres-lock.ts';
import {
  DiskFull,
  OtherVersion,
  PortTaken,
  StartFailed,
  StartRefusal,
  UnreadableDataFolder,
} from './start-refusals.ts';

export interface PostgresOptions {
  /** Holds the cluster, the password and the log. Made when missing. */
  readonly dataDir: string;
  /** A fixed port; without it a free one is found, and another one when somebody was faster. */
  readonly port?: number;
  readonly onProgress?: (step: 'initialise' | 'start') => void;
  /** `none` trades safety against power loss for speed: only for data that a test throws away. */
  readonly durability?: 'full' | 'none';
}

export interface Postgres {
  /** Connection URL of the superuser to the database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, also when nobody asked it to. */
  readonly exited: Promise<Ending>;
  /** Creates a database, copied from `template` when given, and returns its URL. */
  readonly createDatabase: (name: string, template?: string) => Promise<string>;
  /** Ends open connections and stops; waits until the server is gone. */
  readonly stop: () => Promise<void>;
}

const run = promisify(execFile);
const NEW_CLUSTER_BYTES = 160 * 1048576;
const OLD_CLUSTER_BYTES = 32 * 1048576;
const ATTEMPTS = 5;

/**
 * Starts the PostgreSQL that comes with the project on loopback, as any user, root included.
 * @throws MissingBinary, PortTaken, DiskFull, UnreadableDataFolder, OtherVersion, AlreadyRunning, StartFailed
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, 'cluster');
  const durable = options.durability !== 'none';
  // Passable but not listable, because as root the server may have to run as somebody else.
  prepareFolder(dataDir, existsSync(cluster) ? OLD_CLUSTER_BYTES : NEW_CLUSTER_BYTES, 0o711);
  const binaries = postgresBinaries(dataDir);
  const identity = identityFor(cluster, [binaries.postgres, cluster]);
  if (!existsSync(cluster)) {
    options.onProgress?.('initialise');
    await initialise(dataDir, cluster, binaries, identity, durable);
  }
  const password = readSecrets(dataDir, cluster);
  await clearStaleLock(cluster);
  options.onProgress?.('start');
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    if (options.port !== undefined && !(await portIsFree(port))) throw new PortTaken(port, 'DATABASE_URL');
    const server = await launch(dataDir, cluster, binaries, identity, port, durable);
    const url = urlOf(port, password);
    const outcome = await untilReady(server, url);
    if (outcome === 'ready') return running(server, url, port);
    await server.stop(2000);
    const output = server.tail();
    if (/address already in use/i.test(output)) {
      if (options.port !== undefined) throw new PortTaken(port, 'DATABASE_URL');
      if (attempt < ATTEMPTS) continue;
    }
    throw refusalOf(dataDir, output);
  }
}

async function initialise(
  dataDir: string,
  cluster: string,
  binaries: PostgresBinaries,
  identity: Identity,
  durable: boolean,
): Promise<void> {
  // Initialised beside and renamed, so that an interrupted first start leaves no half cluster behind.
  const unfinished = `${cluster}.new`;
  const passwordFile = join(dataDir, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  giveTo(unfinished, identity);
  giveTo(passwordFile, identity);
  const [command = binaries.initdb, ...args] = [
    ...identity.prefix,
    binaries.initdb,
    `--pgdata=${unfinished}`,
    '--username=allmende',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await run(command, args, {
      env: environment(),
      ...(identity.uid === undefined ? {} : { uid: identity.uid, gid: identity.gid }),
    });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const output =
      error !== null && typeof error === 'object' && 'stderr' in error ? String(error.stderr) : String(error);
    throw refusalOf(dataDir, output, error);
  }
  renameSync(unfinished, cluster);
}

function readSecrets(dataDir: string, cluster: string): string {
  try {
    const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (found !== POSTGRES_MAJOR) {
      throw new OtherVersion('PostgreSQL', cluster, found, POSTGRES_MAJOR, {
        german:
          'Wählen Sie mit ALLMENDE_DATA_DIR einen anderen Ordner, oder übertragen Sie die Daten mit pg_dump der alten Fassung.',
        english: 'Choose another folder with ALLMENDE_DATA_DIR, or move the data with the pg_dump of the old version.',
      });
    }
    return readFileSync(join(dataDir, 'password'), 'utf8').trim();
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    throw new UnreadableDataFolder(dataDir, error);
  }
}

function launch(
  dataDir: string,
  cluster: string,
  binaries: PostgresBinaries,
  identity: Identity,
  port: number,
  durable: boolean,
): Promise<BoundProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '120',
    // The default lets the log of changes grow to 1 GiB, too much for a laptop.
    max_wal_size: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const [command = binaries.postgres, ...args] = [
    ...identity.prefix,
    binaries.postgres,
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  return startBound({
    command,
    args,
    env: environment(),
    logFile: join(dataDir, 'postgres.log'),
    stopSignal: 'SIGINT',
    ...(identity.uid === undefined ? {} : { uid: identity.uid }),
    ...(identity.gid === undefined ? {} : { gid: identity.gid }),
  });
}

/** PostgreSQL must not inherit PG* variables or a locale that the machine does not have. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };
}

async function untilReady(server: BoundProcess, url: string): Promise<'ready' | 'failed'> {
  // Recovery after a crash may take a while on a slow disk.
  const until = Date.now() + 60_000;
  while (Date.now() < until && !server.ended()) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return 'ready';
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return 'failed';
}

function running(server: BoundProcess, url: string, port: number): Postgres {
  return {
    url,
    port,
    pid: server.pid,
    exited: server.exited,
    createDatabase: (name, template) => createDatabase(url, name, template),
    stop: async () => {
      await server.stop(20_000);
    },
  };
}

function refusalOf(dataDir: string, output: string, cause?: unknown): StartRefusal {
  if (saysNoSpace(output, dataDir)) return new DiskFull(dataDir, freeBytes(dataDir), NEW_CLUSTER_BYTES, cause);
  if (/permission denied|invalid permissions|wrong ownership/i.test(output))
    return new UnreadableDataFolder(dataDir, new Error(output.trim()));
  return new StartFailed('PostgreSQL', join(dataDir, 'postgres.log'), output, cause);
}
