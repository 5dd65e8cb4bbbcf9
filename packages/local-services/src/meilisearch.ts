import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BoundProcess, type Ending, startBound } from './bound-process.ts';
import { freeBytes, prepareFolder, saysNoSpace } from './data-folder.ts';
import { MEILISEARCH_VERSION, meilisearchBinary } from './meilisearch-binary.ts';
import { freePort, portIsFree } from './ports.ts';
import {
  DiskFull,
  OtherVersion,
  PortTaken,
  StartFailed,
  type StartRefusal,
  UnreadableDataFolder,
} from './start-refusals.ts';

export interface MeilisearchOptions {
  /** Holds the index, the key and the log. Made when missing. */
  readonly dataDir: string;
  /** A fixed port; without it a free one is found, and another one when somebody was faster. */
  readonly port?: number;
  /** At least 16 bytes; without it a random one is kept in the data folder, readable only by its owner. */
  readonly masterKey?: string;
}

export interface Meilisearch {
  readonly url: string;
  readonly masterKey: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, also when nobody asked it to. */
  readonly exited: Promise<Ending>;
  readonly stop: () => Promise<void>;
}

const NEEDED_BYTES = 64 * 1048576;
const ATTEMPTS = 5;

/**
 * Starts the Meilisearch that comes with the project on loopback.
 * @throws MissingBinary, DamagedBinary, PortTaken, DiskFull, UnreadableDataFolder, OtherVersion, StartFailed
 */
export async function startMeilisearch(options: MeilisearchOptions): Promise<Meilisearch> {
  const dataDir = resolve(options.dataDir);
  prepareFolder(dataDir, NEEDED_BYTES);
  const binary = await meilisearchBinary(dataDir);
  const masterKey = options.masterKey ?? keptKey(dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    if (options.port !== undefined && !(await portIsFree(port))) throw new PortTaken(port, 'MEILI_URL');
    const url = `http://127.0.0.1:${port}`;
    const server = await startBound({
      command: binary,
      args: [],
      cwd: dataDir,
      env: environment(dataDir, port, masterKey),
      logFile: join(dataDir, 'meilisearch.log'),
      stopSignal: 'SIGINT',
    });
    if (await untilReady(server, url, masterKey)) return running(server, url, port, masterKey);
    await server.stop(2000);
    const output = server.tail();
    if (/address already in use/i.test(output)) {
      if (options.port !== undefined) throw new PortTaken(port, 'MEILI_URL');
      if (attempt < ATTEMPTS) continue;
    }
    throw refusalOf(dataDir, output);
  }
}

function environment(dataDir: string, port: number, masterKey: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    // By environment, not as an argument: arguments are readable by every user of the machine.
    MEILI_MASTER_KEY: masterKey,
    MEILI_HTTP_ADDR: `127.0.0.1:${port}`,
    MEILI_DB_PATH: join(dataDir, 'index'),
    MEILI_DUMP_DIR: join(dataDir, 'dumps'),
    MEILI_SNAPSHOT_DIR: join(dataDir, 'snapshots'),
    MEILI_ENV: 'production',
    MEILI_NO_ANALYTICS: 'true',
    MEILI_LOG_LEVEL: 'WARN',
    MEILI_MAX_INDEXING_MEMORY: '512 MiB',
  };
}

function keptKey(dataDir: string): string {
  const file = join(dataDir, 'master-key');
  try {
    if (!existsSync(file))
      writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UnreadableDataFolder(dataDir, error);
  }
}

async function untilReady(server: BoundProcess, url: string, masterKey: string): Promise<boolean> {
  const until = Date.now() + 60_000;
  while (Date.now() < until && !server.ended()) {
    // Asked with the key, so that a stranger on the same port is not taken for ours.
    const answer = await fetch(`${url}/version`, {
      headers: { authorization: `Bearer ${masterKey}` },
      signal: AbortSignal.timeout(2000),
    }).catch(() => null);
    if (answer?.ok) {
      const version = (await answer.json().catch(() => null)) as { pkgVersion?: string } | null;
      if (version?.pkgVersion === MEILISEARCH_VERSION && !server.ended()) return true;
    }
    await pause(50);
  }
  return false;
}

function running(server: BoundProcess, url: string, port: number, masterKey: string): Meilisearch {
  return {
    url,
    masterKey,
    port,
    pid: server.pid,
    exited: server.exited,
    stop: async () => {
      await server.stop(20_000);
    },
  };
}

function refusalOf(dataDir: string, output: string): StartRefusal {
  if (saysNoSpace(output, dataDir)) return new DiskFull(dataDir, freeBytes(dataDir), NEEDED_BYTES);
  const other = /database version \(([^)]+)\) is incompatible/i.exec(output);
  if (other) {
    return new OtherVersion('Meilisearch', join(dataDir, 'index'), other[1] ?? '?', MEILISEARCH_VERSION, {
      german:
        'Löschen Sie diesen Ordner: Der Suchindex wird aus der Datenbank neu aufgebaut (npm run cli -- rebuild-index).',
      english: 'Delete this folder: the search index is built again from the database (npm run cli -- rebuild-index).',
    });
  }
  if (/permission denied/i.test(output)) return new UnreadableDataFolder(dataDir, new Error(output.trim()));
  return new StartFailed('Meilisearch', join(dataDir, 'meilisearch.log'), output);
}
