import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMeilisearch } from '@allmende/local-services/meilisearch';
import { startPostgres } from '@allmende/local-services/postgres';
import { running } from './running.ts';
import { announceServices } from './services.ts';

/** A real PostgreSQL and a real Meilisearch for all journeys of a run, on data that the teardown throws away. */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'allmende-journeys-'));
  running.stop.push(async () => rmSync(folder, { recursive: true, force: true }));
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), durability: 'none' });
  running.stop.push(postgres.stop);
  const meilisearch = await startMeilisearch({ dataDir: join(folder, 'meilisearch') });
  running.stop.push(meilisearch.stop);
  announceServices({ databaseUrl: postgres.url, meiliUrl: meilisearch.url, meiliMasterKey: meilisearch.masterKey });
}
