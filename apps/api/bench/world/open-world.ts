import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMeilisearch, type Meilisearch } from '@allmende/local-services/meilisearch';
import { startPostgres, type Postgres } from '@allmende/local-services/postgres';
import { REPOSITORY } from '@allmende/local-services/product-settings';
import { databaseSample, fillDatabase } from './fill-database.ts';
import { fillIndex, indexSample } from './fill-index.ts';

const DATABASE = 'bench';
export const INDEX = 'solutions';
export const SEED = 42;

export interface BenchWorld {
  readonly entries: number;
  readonly databaseUrl: string;
  readonly postgresPid: number;
  /** Null where the bench asked for none. */
  readonly meilisearch: Meilisearch | null;
  readonly close: () => Promise<void>;
}

/** Starts the services over a generated catalogue of this size, which is kept for the next run. */
export async function openBenchWorld(
  entries: number,
  needs: { index: boolean },
  say: (line: string) => void,
): Promise<BenchWorld> {
  const kept = join(REPOSITORY, '.allmende/bench', String(entries));
  const databaseDir = current(join(kept, 'database'), [migrations(), databaseSample(SEED)]);
  const postgres = await startPostgres({ dataDir: databaseDir, durability: 'none' });
  let meilisearch: Meilisearch | null = null;
  try {
    const databaseUrl = new URL(postgres.url);
    databaseUrl.pathname = `/${DATABASE}`;
    await once(databaseDir, say, 'database', () => makeDatabase(postgres, databaseUrl.href, entries, say));
    if (needs.index) {
      const indexDir = current(join(kept, 'index'), indexSample(SEED));
      meilisearch = await startMeilisearch({ dataDir: indexDir });
      const { url, masterKey } = meilisearch;
      await once(indexDir, say, 'index', () => fillIndex({ url, apiKey: masterKey, index: INDEX }, entries, SEED, say));
    }
    const index = meilisearch;
    return {
      entries,
      databaseUrl: databaseUrl.href,
      postgresPid: postgres.pid,
      meilisearch: index,
      close: async () => {
        await index?.stop();
        await postgres.stop();
      },
    };
  } catch (error) {
    await meilisearch?.stop();
    await postgres.stop();
    throw error;
  }
}

async function makeDatabase(
  postgres: Postgres,
  url: string,
  entries: number,
  say: (line: string) => void,
): Promise<void> {
  await postgres.createDatabase(DATABASE);
  const { migrate } = (await import(
    new URL('../../dist/foundation/database/data-source.js', import.meta.url).href
  )) as {
    migrate: (url: string) => Promise<string[]>;
  };
  await migrate(url);
  await fillDatabase(url, entries, SEED, (done) => say(`  ${done} of ${entries} entries`));
}

/** Does the work unless it was done to the end before. */
async function once(
  folder: string,
  say: (line: string) => void,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  const mark = join(folder, 'complete');
  if (existsSync(mark)) return;
  const start = Date.now();
  say(`generating the ${what}`);
  await work();
  writeFileSync(mark, '');
  say(`${what} generated in ${Math.round((Date.now() - start) / 1000)} s`);
}

/** A folder named by what decides on its data; data made from something else are thrown away, and so are unfinished ones. */
function current(parent: string, decisive: unknown): string {
  const folder = join(parent, createHash('sha256').update(JSON.stringify(decisive)).digest('hex').slice(0, 12));
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent))
    if (join(parent, name) !== folder) rmSync(join(parent, name), { recursive: true });
  if (!existsSync(join(folder, 'complete'))) rmSync(folder, { recursive: true, force: true });
  return folder;
}

function migrations(): string[] {
  const folder = join(import.meta.dirname, '../../src/foundation/database/migrations');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').replaceAll(/\s+/g, ' '));
}
