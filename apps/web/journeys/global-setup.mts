import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale } from '@allmende/local-services/build';
import { freePort } from '@allmende/local-services/ports';
import { startProduct } from '@allmende/local-services/product';
import { announceHouse } from './house.ts';
import { running } from './running.ts';

/** The whole product as `npm start` runs it, built, with the sample world, on data that the teardown throws away. */
export default async function globalSetup(): Promise<void> {
  await buildWhenStale();
  const dataDir = mkdtempSync(join(tmpdir(), 'allmende-web-journeys-'));
  running.stop.push(async () => rmSync(dataDir, { recursive: true, force: true }));
  const product = await startProduct({ port: await freePort(), dataDir, demo: true, durability: 'none' });
  running.stop.push(product.stop);
  announceHouse({ url: product.url, databaseUrl: product.databaseUrl });
}
