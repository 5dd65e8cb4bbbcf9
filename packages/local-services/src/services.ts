import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseExists, withDatabase } from './databases.ts';
import { holderOf } from './folder-lock.ts';
import { type Meilisearch, startMeilisearch } from './meilisearch.ts';
import { type Postgres, startPostgres } from './postgres.ts';

const DATABASE = 'allmende';

/** Where the api finds its database and its index. */
export interface ServiceAddresses {
  readonly databaseUrl: string;
  readonly meiliUrl: string;
  readonly meiliMasterKey: string;
  /** Key for what the api keeps encrypted; null where the operator has to give it. */
  readonly secret: string | null;
}

export interface Services extends ServiceAddresses {
  /** Null where an external server is used. */
  readonly postgres: Postgres | null;
  readonly meilisearch: Meilisearch | null;
  /** The embedded index is empty while the database is not: it has to be built again. */
  readonly indexIsNew: boolean;
  readonly stop: () => Promise<void>;
}

export interface ServiceOptions {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly meiliUrl: string | null;
  readonly meiliMasterKey: string | null;
  readonly durability?: 'full' | 'none';
  readonly onProgress?: (step: 'initialise' | 'start') => void;
}

/** Starts what is not given as an address, both at once; if one fails, the other is stopped again. */
export async function startServices(options: ServiceOptions): Promise<Services> {
  const clusterDir = join(options.dataDir, 'postgres');
  const indexDir = join(options.dataDir, 'meilisearch');
  const hadDatabase = options.databaseUrl !== null || existsSync(join(clusterDir, 'cluster'));
  const hadIndex = options.meiliUrl !== null || existsSync(join(indexDir, 'index'));
  const [postgres, meilisearch] = await Promise.allSettled([
    options.databaseUrl === null
      ? startPostgres({
          dataDir: clusterDir,
          ...(options.durability ? { durability: options.durability } : {}),
          ...(options.onProgress ? { onProgress: options.onProgress } : {}),
        })
      : null,
    options.meiliUrl === null ? startMeilisearch({ dataDir: indexDir }) : null,
  ]);
  if (postgres.status === 'rejected' || meilisearch.status === 'rejected') {
    if (postgres.status === 'fulfilled') await postgres.value?.stop();
    if (meilisearch.status === 'fulfilled') await meilisearch.value?.stop();
    throw postgres.status === 'rejected' ? postgres.reason : (meilisearch as PromiseRejectedResult).reason;
  }
  const database = postgres.value;
  const index = meilisearch.value;
  return {
    databaseUrl: database === null ? (options.databaseUrl ?? '') : await ownDatabase(database),
    meiliUrl: index?.url ?? options.meiliUrl ?? '',
    meiliMasterKey: index?.masterKey ?? options.meiliMasterKey ?? '',
    secret: database === null ? null : keptSecret(clusterDir),
    postgres: database,
    meilisearch: index,
    indexIsNew: hadDatabase && !hadIndex,
    stop: async () => {
      await index?.stop();
      await database?.stop();
    },
  };
}

/** Kept beside the cluster it belongs to, readable only by its owner: both are thrown away together. */
function keptSecret(clusterDir: string): string {
  const file = join(clusterDir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

async function ownDatabase(postgres: Postgres): Promise<string> {
  if (!(await databaseExists(postgres.url, DATABASE))) await postgres.createDatabase(DATABASE);
  return withDatabase(postgres.url, DATABASE);
}

/** Tells commands started later where the running services are; readable only by the owner, since it holds the keys. */
export function announce(dataDir: string, addresses: ServiceAddresses): void {
  const { databaseUrl, meiliUrl, meiliMasterKey, secret } = addresses;
  const kept = JSON.stringify({ databaseUrl, meiliUrl, meiliMasterKey, secret });
  writeFileSync(addressFile(dataDir), kept, { mode: 0o600 });
}

export function withdraw(dataDir: string): void {
  rmSync(addressFile(dataDir), { force: true });
}

/** The services of a living start on this data folder, or null. */
export function runningServices(dataDir: string): ServiceAddresses | null {
  if (holderOf(dataDir) === null) return null;
  try {
    return JSON.parse(readFileSync(addressFile(dataDir), 'utf8')) as ServiceAddresses;
  } catch {
    return null;
  }
}

function addressFile(dataDir: string): string {
  return join(dataDir, 'services.json');
}
